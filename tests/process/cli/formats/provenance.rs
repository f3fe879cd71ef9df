//! What must be told of a text wherever it is cited: that it is a translation, that years are those of a chapter.

use std::{fs, path::PathBuf};

use super::{finish, program};
use crate::cli::SMALL;

/// The small dataset in which NRC is a translation, and the period of a theme that of its chapter.
fn marked() -> (tempfile::TempDir, PathBuf) {
    let mut text = fs::read_to_string(SMALL).unwrap();
    for (from, to) in [
        (
            "lang: en, kind: newspaper",
            "lang: en, translated_from: nl, kind: newspaper",
        ),
        (
            r#"from: "1995", to: "2012""#,
            r#"from: "1995", to: "2012", dates: chapter"#,
        ),
    ] {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marked.ron");
    fs::write(&path, text).unwrap();
    (folder, path)
}

/// What a format for people gives, its lines put together.
fn told(data: &PathBuf, lang: &str, arguments: &[&str]) -> String {
    let mut command = program();
    command.args(["--lang", lang]).arg("--data").arg(data);
    let run = finish(command.args(arguments).output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    let words: Vec<&str> = run.out.split_whitespace().collect();
    words.join(" ")
}

#[test]
fn a_translation_says_so_wherever_it_is_cited() {
    let (folder, data) = marked();
    let cited: [&[&str]; 7] = [
        &["show", "arnhem-wuhan"],
        &["show", "arnhem-wuhan", "--format", "plain"],
        &["sources"],
        &["sources", "--format", "plain"],
        &["export", "--format", "markdown"],
        &["export", "--format", "html"],
        &["export", "--format", "bibtex"],
    ];
    for (lang, words) in [
        ("nl", "ertaald uit het Nederlands"),
        ("en", "ranslated from Dutch"),
    ] {
        for arguments in cited
            .iter()
            .chain([&["export", "--format", "csl-json"][..]].iter())
        {
            let out = told(&data, lang, arguments);
            assert!(out.contains(words), "{arguments:?}: {out}");
        }
    }
    // Beside every quotation, not once a page; and at no other source.
    for arguments in [&cited[0], &cited[1], &cited[4], &cited[5]] {
        let out = told(&data, "en", arguments);
        let (all, translated) = (
            out.matches("NRC, 8 May 2023").count(),
            "NRC, 8 May 2023, translated from Dutch",
        );
        assert!(
            all > 2 && out.matches(translated).count() == all,
            "{arguments:?}: {out}"
        );
        assert!(!out.contains("December 2022, translated"), "{out}");
    }
    for (arguments, field) in [
        (
            &["sources", "--format", "json"][..],
            r#""translated_from":"nl""#,
        ),
        (&["export", "--format", "ron"], "translated_from: nl"),
        (&["export", "--format", "bibtex"], "origlanguage = {dutch}"),
    ] {
        let out = told(&data, "nl", arguments);
        assert_eq!(out.matches(field).count(), 1, "{arguments:?}: {out}");
    }
    let tables = folder.path().join("tables");
    told(
        &data,
        "nl",
        &["export", "--format", "csv", "-o", tables.to_str().unwrap()],
    );
    let sources = fs::read(tables.join("sources.csv")).unwrap();
    let mut table = csv::Reader::from_reader(&sources[3..]);
    let column = table
        .headers()
        .unwrap()
        .iter()
        .position(|it| it == "translated_from")
        .unwrap();
    let cells: Vec<_> = table
        .records()
        .map(|row| row.unwrap()[column].to_owned())
        .collect();
    assert_eq!(cells, ["nl", "", ""]);
}

#[test]
fn the_years_of_a_chapter_are_told_as_such() {
    let (folder, data) = marked();
    for arguments in [
        &["show", "arnhem-wuhan"][..],
        &["show", "arnhem-wuhan", "--format", "plain"],
        &["export", "--format", "markdown"],
        &["export", "--format", "html"],
    ] {
        for (lang, words) in [
            ("nl", "(1995 – 2012, periode van het hoofdstuk)"),
            ("en", "(1995 – 2012, period of the chapter)"),
        ] {
            let out = told(&data, lang, arguments);
            assert_eq!(out.matches(words).count(), 1, "{arguments:?}: {out}");
        }
    }
    let json = told(&data, "nl", &["list", "--format", "json"]);
    assert_eq!(json.matches(r#""dates":"chapter""#).count(), 1, "{json}");
    let ron = told(&data, "nl", &["export", "--format", "ron"]);
    assert_eq!(ron.matches("dates: chapter").count(), 1, "{ron}");
    let tables = folder.path().join("tables");
    told(
        &data,
        "nl",
        &["export", "--format", "csv", "-o", tables.to_str().unwrap()],
    );
    let statements = fs::read(tables.join("statements.csv")).unwrap();
    let mut table = csv::Reader::from_reader(&statements[3..]);
    let column = table
        .headers()
        .unwrap()
        .iter()
        .position(|it| it == "dates")
        .unwrap();
    let marked = table
        .records()
        .filter(|row| &row.as_ref().unwrap()[column] == "chapter");
    assert_eq!(marked.count(), 1);
}

#[test]
fn the_age_of_the_newest_evidence_is_told_of_every_tie_the_oldest_first() {
    for (arguments, heading, ties) in [
        (
            ["--lang", "nl", "sources", "--asof", "2025"],
            "Nieuwste bewijs per band: eerst wat geen datum heeft, dan het oudste",
            [
                "Zwolle – Yingkou: 2003, 22 jaar oud",
                "Arnhem – Wuhan 武汉: 8 mei 2023, 2 jaar en 7 maanden oud",
                "Breda – Yangzhou 扬州: 8 mei 2023, 2 jaar en 7 maanden oud",
                "",
                "Nieuwste bewijs van wat niet als band telt",
                "Groningen (provincie) – (ongenoemd): 8 mei 2023, 2 jaar en 7 maanden oud",
            ],
        ),
        (
            ["--lang", "en", "sources", "--asof", "2023-06"],
            "Newest evidence on each tie: what has no date first, then the oldest",
            [
                "Zwolle – Yingkou: 2003, 19 years old",
                "Arnhem – Wuhan 武汉: 8 May 2023, 1 month old",
                "Breda – Yangzhou 扬州: 8 May 2023, 1 month old",
                "",
                "Newest evidence on what is not counted as a tie",
                "Groningen (province) – (unnamed): 8 May 2023, 1 month old",
            ],
        ),
    ] {
        for format in ["plain", "table"] {
            let run = crate::cli::small(&[&arguments[..], &["--format", format]].concat());
            assert_eq!((run.code, run.err.as_str()), (0, ""));
            let told = run.out.split_once(heading).expect("a heading").1;
            assert_eq!(
                Vec::from_iter(told.trim().lines()),
                ties,
                "{format}: {}",
                run.out
            );
        }
    }
}
