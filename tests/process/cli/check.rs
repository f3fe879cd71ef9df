//! `stedenband check`.

use std::fs;

use super::{HOSTILE, SMALL, assert_harmless, on, run};

#[test]
fn the_embedded_dataset_is_without_fault() {
    let run = run(&["check"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("geen fouten"), "{}", run.out);
}

#[test]
fn faults_are_reported_with_their_places_and_are_exit_code_one() {
    for (lang, word) in [("nl", "fout"), ("en", "fault")] {
        let run = run(&["check", SMALL, "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{}", run.out);
        assert!(
            run.out.contains("small.ron:") && run.out.contains(word),
            "{}",
            run.out
        );
    }
    assert_eq!(
        on(SMALL, &["check"]).code,
        1,
        "--data names the file as well"
    );
}

#[test]
fn quotations_are_proven_against_the_texts_and_locked() {
    let folder = tempfile::tempdir().unwrap();
    let (data, texts) = (
        folder.path().join("banden.ron"),
        folder.path().join("texts"),
    );
    fs::create_dir(&texts).unwrap();
    let quote = "a tie of friendship";
    fs::write(
        texts.join("nrc.txt"),
        format!("Arnhem has {quote} with Wuhan.\n"),
    )
    .unwrap();
    let dataset = format!(
        r#"(format: 1, title: "t", edition: "2026", themes: [],
        sources: [(id: "nrc", title: "t", publisher: "NRC", published: "2023", lang: en, kind: newspaper)],
        ties: [(id: "arnhem-wuhan",
            dutch: (name: "Arnhem", level: gemeente, province: Gelderland),
            chinese: (name: "Wuhan", zh: "武汉", level: stad, province: "Hubei"),
            statements: [(says: kind(vriendschap), source: "nrc", quote: "{quote}", where: "1")])])"#
    );
    fs::write(&data, &dataset).unwrap();
    let check = |more: &[&str]| run(&[&["check", data.to_str().unwrap()], more].concat());
    let with_texts = ["--sources", texts.to_str().unwrap()];
    assert_eq!(check(&[]).code, 1, "nothing vouches for the quotation");
    let locked = check(&[&with_texts[..], &["--lock"]].concat());
    assert!(
        folder.path().join("quotes.lock").exists(),
        "{} {}",
        locked.out,
        locked.err
    );
    fs::write(&data, dataset.replace(quote, "a tie of marriage")).unwrap();
    assert_eq!(check(&with_texts).code, 1, "the text does not hold it");
    fs::write(&data, dataset).unwrap();
    let proven = check(&[]);
    assert_eq!(proven.code, 0, "the lock vouches for it: {}", proven.out);
}

#[test]
fn what_can_not_be_checked_is_exit_code_two() {
    for arguments in [
        &["check", "/nowhere.ron"][..],
        &["check", SMALL, "--lock"],
        &["check", SMALL, "--sources", "/nowhere"],
    ] {
        let run = run(arguments);
        assert_eq!(run.code, 2, "{arguments:?} {}", run.out);
        assert!(run.err.starts_with("fout"), "{}", run.err);
    }
}

#[test]
fn a_hostile_file_is_reported_harmlessly() {
    for lang in ["nl", "en"] {
        let run = run(&["check", HOSTILE, "--lang", lang]);
        assert_eq!(run.code, 1);
        assert_harmless(&run.out);
        assert_harmless(&run.err);
    }
}
