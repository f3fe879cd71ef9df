//! `stedenband check` on files: the texts, the lock, what can't be read, and hostile input.

use std::fs;

use stedenband::{
    cli::{
        check::{CheckOptions, run},
        failure::Failure,
    },
    dataset::{check::check, load::MAX_BYTES},
    lang::Lang,
    query::check_totals,
};

#[path = "../common/processor_time.rs"]
mod processor_time;

use processor_time::processor_time;

const DATASET: &str = include_str!("../data/valid/one_tie.ron");

/// A folder with a dataset of one quotation, and the text that it comes from.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("banden.ron", DATASET);
        fs::create_dir(folder.path("texts")).unwrap();
        folder.write(
            "texts/krant.txt",
            "Vooraf.\n\nDe **band** is\nlevend.<sup>3</sup> Daarna.",
        );
        folder
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn check(&self, texts: bool, lock: bool) -> (usize, String) {
        let options = CheckOptions {
            file: Some(self.path("banden.ron")),
            sources: texts.then(|| self.path("texts")),
            lock,
            max_bytes: MAX_BYTES,
        };
        let mut out = Vec::new();
        let outcome = run(&options, Lang::Nl, false, &mut out).unwrap();
        (outcome, String::from_utf8(out).unwrap())
    }

    /// Checks, and sees one fault with these words on this line.
    fn fails(&self, texts: bool, line: &str, words: &str) {
        let (outcome, out) = self.check(texts, false);
        assert_eq!(outcome, 1, "{out}");
        assert!(
            out.contains(&format!("banden.ron:{line}:")) && out.contains(words),
            "{words}: {out}"
        );
    }
}

#[test]
fn a_lock_is_made_with_the_texts_and_serves_without_them() {
    let folder = Folder::new();
    folder.fails(
        false,
        "16",
        "er is geen quotes.lock; citaten die niet bewezen zijn: 1",
    );
    assert_eq!(folder.check(true, false).0, 0, "the texts prove it");
    let (outcome, out) = folder.check(true, true);
    assert_eq!(outcome, 0, "{out}");
    assert!(out.ends_with("quotes.lock: bijgewerkt\n"), "{out}");
    assert_eq!(folder.check(true, false).0, 0);
    let (outcome, out) = folder.check(false, false);
    assert_eq!(outcome, 0);
    assert!(
        out.starts_with("LET OP: de teksten van de bronnen zijn er niet bij."),
        "{out}"
    );
    let lock = fs::read_to_string(folder.path("quotes.lock")).unwrap();
    assert_eq!(
        lock.lines().filter(|line| line.ends_with(" 8")).count(),
        1,
        "the byte in the normal form: {lock}"
    );
}

#[test]
fn a_changed_quotation_or_text_is_seen() {
    let folder = Folder::new();
    folder.check(true, true);
    folder.write("banden.ron", &DATASET.replace("levend", "leven"));
    folder.fails(false, "16", "quotes.lock dekt dit citaat niet");
    let (outcome, out) = folder.check(true, false);
    assert_eq!(outcome, 2, "{out}");
    assert!(out.contains("De tekst zegt: «De band is levend»"), "{out}");
    let (_, out) = folder.check(true, true);
    assert!(out.contains("quotes.lock: niet bijgewerkt"), "{out}");
    folder.write("banden.ron", DATASET);
    assert_eq!(
        folder.check(false, false).0,
        0,
        "the old lock is still there"
    );
    folder.write("texts/krant.txt", "De band is levend.");
    folder.fails(true, "6", "quotes.lock is niet meer bij");
}

#[test]
fn a_text_that_is_not_there_or_not_text_is_seen() {
    let folder = Folder::new();
    folder.check(true, true);
    folder.write("quotes.lock", "");
    fs::remove_file(folder.path("texts/krant.txt")).unwrap();
    folder.fails(true, "6", "de tekst van deze bron ontbreekt: krant.txt");
    fs::write(folder.path("texts/krant.txt"), b"\xFF").unwrap();
    folder.fails(true, "6", "kan niet gelezen worden: krant.txt");
    folder.write("banden.ron", &DATASET.replace("\"krant\"", "\"../krant\""));
    folder.write("krant.txt", "De band is levend.");
    let (_, out) = folder.check(true, false);
    assert!(
        out.contains("ontbreekt: ../krant.txt"),
        "an id leads out of no folder: {out}"
    );
}

#[test]
fn a_broken_lock_is_told_and_can_be_made_again() {
    let folder = Folder::new();
    folder.write("quotes.lock", "# fine\n<<<<<<< HEAD\n");
    folder.fails(false, "5", "regel 2 van quotes.lock is onleesbaar");
    folder.fails(true, "5", "regel 2 van quotes.lock is onleesbaar");
    assert_eq!(folder.check(true, true).0, 0);
    assert_eq!(folder.check(false, false).0, 0);
}

#[test]
fn what_can_not_be_read_or_makes_no_sense_is_explained() {
    let folder = Folder::new();
    let run = |file: Option<&str>, sources: Option<&str>, lock, max_bytes| {
        let path = |name: &str| folder.path(name);
        let options = CheckOptions {
            file: file.map(path),
            sources: sources.map(path),
            lock,
            max_bytes,
        };
        let mut out = Vec::new();
        match run(&options, Lang::Nl, false, &mut out) {
            Err(Failure::Usage(message)) => message,
            other => panic!("{other:?}"),
        }
    };
    for (file, sources, lock, max_bytes, words) in [
        (
            Some("none.ron"),
            None,
            false,
            MAX_BYTES,
            "none.ron: dit bestand bestaat niet",
        ),
        (Some("texts"), None, false, MAX_BYTES, "dit is een map"),
        (
            Some("banden.ron"),
            None,
            false,
            10,
            "dit bestand is te groot",
        ),
        (
            Some("banden.ron"),
            Some("none"),
            false,
            MAX_BYTES,
            "none: dit is geen map",
        ),
        (
            Some("banden.ron"),
            None,
            true,
            MAX_BYTES,
            "noem ook --sources MAP",
        ),
        (None, Some("texts"), true, MAX_BYTES, "noem het bestand"),
    ] {
        let message = run(file, sources, lock, max_bytes);
        assert!(message.contains(words), "{words}: {message}");
    }
    fs::create_dir(folder.path("quotes.lock")).unwrap();
    assert!(
        run(Some("banden.ron"), None, false, MAX_BYTES).contains("quotes.lock: dit is een map")
    );
}

/// The dataset with `item` a hundred thousand times after `before`.
fn many(before: &str, item: &str) -> String {
    assert!(DATASET.contains(before));
    DATASET.replacen(before, &format!("{before}{}", item.repeat(100_000)), 1)
}

#[test]
fn hostile_datasets_take_bounded_time() {
    let start = processor_time();
    let statement = r#"(says: since("1999"), source: "krant", quote: "De band is dood."),"#;
    for (text, least) in [
        (
            many(
                "sources: [",
                r#"(id: "krant", title: "", publisher: "", lang: nl, kind: report),"#,
            ),
            10_000,
        ),
        (many("statements: [", statement), 10_000),
        (
            many(
                "ties: [",
                r#"(id: "a", dutch: (name: "A", level: gemeente, province: Utrecht), statements: []),"#,
            ),
            10_000,
        ),
        (many("title: \"", "\u{202e}"), 1_000),
        (many("title: \"", "\\u{202e}"), 1_000),
        (
            DATASET.replace("De band is levend.", &"x".repeat(10_000_000)),
            1,
        ),
        (
            DATASET.replace("\"Arnhem\"", &format!("\"{}\"", "é".repeat(5_000_000))),
            1,
        ),
        (
            DATASET.replace(
                "\"arnhem-wuhan\"",
                &format!("\"{}\"", "a-".repeat(5_000_000)),
            ),
            1,
        ),
    ] {
        let faults = check(&text, check_totals);
        assert!(
            faults.len() >= least && faults.len() <= 12_000,
            "{}",
            faults.len()
        );
    }
    let folder = Folder::new();
    folder.write(
        "banden.ron",
        &DATASET.replace(
            "statements: [",
            &format!("statements: [{}", statement.repeat(6_000)),
        ),
    );
    let (outcome, out) = folder.check(true, false);
    assert!(
        outcome >= 10_000,
        "each is double and not in the text: {outcome:?}"
    );
    assert!(out.lines().count() < 400, "{}", out.lines().count());
    // Some ten seconds by itself, many minutes if it grew with the square.
    let taken = processor_time() - start;
    assert!(taken.as_secs() < 60, "{taken:?}");
}

#[test]
fn the_text_of_a_fault_never_commands_the_terminal() {
    let folder = Folder::new();
    folder.write(
        "banden.ron",
        &DATASET.replace("levend", "\u{1b}]0;weg\u{7}\u{202e}levend"),
    );
    let (_, out) = folder.check(true, false);
    assert!(out.contains("␛]0;weg␇⟦U+202E⟧levend"), "{out}");
    assert!(
        !out.chars()
            .any(|letter| letter != '\n' && stedenband::sanitise::is_hidden(letter))
    );
}
