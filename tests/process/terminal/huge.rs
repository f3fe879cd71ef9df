//! The dashboard on files that hold far too much.

use std::{fs, path::Path};

use super::{
    hostile::assert_harmless,
    setup::{PROGRAM, Setup},
    tty::Tty,
};

const SMALL: &str = include_str!("../../data/small.ron");

/// A dataset with one tie, about which `statements` say something.
fn one_tie(statements: &str) -> String {
    format!(
        r#"(format: 1, title: "", edition: "2026", themes: [],
        sources: [(id: "s", title: "t", publisher: "Krant", published: "2022", lang: nl, kind: newspaper)],
        ties: [(id: "breda-yangzhou", dutch: (name: "Breda", level: gemeente, province: NoordBrabant), statements: [{statements}])])"#
    )
}

fn open(path: &Path) -> Setup {
    Setup::new(PROGRAM, &["--data", path.to_str().unwrap()])
}

#[test]
fn a_tie_with_a_hundred_thousand_statements_opens_and_every_key_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    let said = |number: u32| {
        format!(
            r#"(says: event(nl: "Bezoek {number}", en: "Visit {number}"), on: "{}", source: "s", quote: "nummer {number}"),"#,
            1990 + number % 30
        )
    };
    fs::write(&path, one_tie(&(0..100_000).map(said).collect::<String>())).unwrap();
    let mut tty = open(&path).start().ready();
    tty.wait_text("1 van 1");
    tty.send("\r");
    tty.wait_text("Bezoek");
    tty.send("G");
    tty.wait_text("Wat hierna komt is te veel voor het scherm.");
    tty.send("g");
    tty.wait_text("begin onbekend");
    tty.send("\x1b").wait_quiet();
    for (key, words) in [
        ("3", "Tijdlijn"),
        ("4", "Bronnen"),
        ("5", "Overzicht"),
        ("/nummer", "/ nummer"),
        ("\r", "1 van 1"),
    ] {
        tty.send(key);
        tty.wait_text(words);
    }
    assert_harmless(&tty.bytes());
    assert_eq!(tty.send("qq").wait_restored_end(), 0);
}

/// A file that can't be used: the reason comes with a place and in few words, on a terminal that was given back.
fn is_refused(path: &Path, words: &str) {
    let mut tty: Tty = open(path).env("NO_COLOR", Some("1")).size(100, 40).start();
    assert_eq!(tty.wait_restored_end(), 2);
    tty.wait_text(words);
    tty.wait_quiet();
    let screen = tty.contents();
    assert!(
        screen.contains("banden.ron:")
            && screen.lines().filter(|line| !line.is_empty()).count() < 24,
        "{screen}"
    );
    assert!(tty.bytes().len() < 200_000, "{} bytes", tty.bytes().len());
}

#[test]
fn a_text_of_ten_megabytes_is_refused_with_its_place_wherever_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    let long = "een lang verhaal ".repeat(10_000_000 / 17);
    for (field, short) in [
        ("name", "name: \"Arnhem\""),
        ("title", "title: \"Kleine dataset\""),
        ("quote", "quote: \""),
        ("note", "nl: \""),
    ] {
        let at = SMALL
            .find(short)
            .or_else(|| SMALL.find(&format!("{field}: \"")))
            .expect(field);
        let start = at + SMALL[at..].find('"').unwrap() + 1;
        fs::write(
            &path,
            format!("{}{long}{}", &SMALL[..start], &SMALL[start..]),
        )
        .unwrap();
        is_refused(&path, "deze tekst heeft meer dan 100");
    }
}

#[test]
fn a_text_of_ten_megabytes_in_a_file_that_is_followed_leaves_the_last_good_data() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    fs::write(&path, SMALL).unwrap();
    let mut tty = open(&path).size(100, 30).start().ready();
    let long = "x".repeat(10_000_000);
    fs::write(&path, SMALL.replacen("Arnhem", &long, 1)).unwrap();
    tty.wait_text("banden.ron:");
    tty.wait_text("Arnhem");
    fs::write(&path, SMALL.replace("Arnhem", "Arnem")).unwrap();
    tty.wait_text("Arnem");
    assert_eq!(tty.send("q").wait_restored_end(), 0);
}

#[test]
fn a_hundred_thousand_ties_of_one_id_are_refused_with_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    let tie =
        r#"(id: "a", dutch: (name: "A", level: gemeente, province: Gelderland), statements: []),"#;
    let head = r#"(format: 1, title: "", edition: "2026", themes: [], sources: [], ties: ["#;
    fs::write(&path, format!("{head}{}])", tie.repeat(100_000))).unwrap();
    is_refused(&path, "‘a’");
}
