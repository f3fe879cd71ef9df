//! `--data`: a file of the user's own, in whatever state.

use std::{fs, path::PathBuf};

use super::{HOSTILE, SMALL, assert_harmless, on};

/// A file with the given bytes, in a folder that goes with the first value.
fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.ron");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn unreadable_files_are_told_in_both_languages_on_one_screen() {
    let small = fs::read_to_string(SMALL).unwrap();
    let other_version = small.replace("format: 1", "format: 99");
    let unknown_status = small.replace("status(verbroken)", "status(verbrokn)");
    let cut = &small[..small.len() / 2];
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("blank", b" \n\t\n"),
        ("no RON", b"{\"json\": true}"),
        ("no UTF-8", b"(format: 1,\n title: \"\xff\xfe\")"),
        ("UTF-16", b"\xff\xfe(\0f\0"),
        (
            "half of a surrogate pair",
            b"(format: 1,\n title: \"\xed\xa0\x80\")",
        ),
        (
            "half of a surrogate pair, by its number",
            b"(format: 1,\n title: \"\\u{d800}\")",
        ),
        ("another version", other_version.as_bytes()),
        ("an unknown status", unknown_status.as_bytes()),
        ("cut off", cut.as_bytes()),
    ] {
        let (_folder, path) = file(bytes);
        let [nl, en] = ["nl", "en"].map(|lang| on(&path, &["list", "--lang", lang]));
        for run in [&nl, &en] {
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{name}");
            assert!(run.err.contains("banden.ron"), "{name}: {}", run.err);
            assert!(run.err.lines().count() <= 24, "{name}: {}", run.err);
        }
        assert_ne!(nl.err, en.err, "{name}");
    }
}

#[test]
fn a_fault_is_shown_with_its_line_and_column() {
    let small = fs::read_to_string(SMALL).unwrap();
    let line = small[..small.find("status(verbroken)").unwrap()]
        .lines()
        .count();
    let (_folder, path) = file(
        small
            .replace("status(verbroken)", "status(verbrokn)")
            .as_bytes(),
    );
    let run = on(&path, &["list"]);
    assert!(
        run.err.contains(&format!("banden.ron:{line}:")),
        "{}",
        run.err
    );
    assert!(
        run.err.contains("verbrokn") && run.err.contains("verbroken"),
        "{}",
        run.err
    );
}

#[test]
fn what_is_no_regular_file_is_refused_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    for path in [
        folder.path().to_owned(),
        folder.path().join("missing.ron"),
        "/dev/zero".into(),
    ] {
        let run = on(&path, &["list"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", path.display());
        assert!(run.err.starts_with("fout"), "{}", run.err);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_socket_are_refused_without_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let (pipe, socket) = (folder.path().join("pipe"), folder.path().join("socket"));
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for path in [pipe, socket, "/dev/null".into()] {
        for arguments in [&["list"][..], &["check"]] {
            let run = on(&path, arguments);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", path.display());
            assert!(run.err.contains("geen gewoon bestand"), "{}", run.err);
        }
    }
}

#[test]
fn a_million_of_anything_is_refused_with_a_place_and_in_few_lines() {
    const MANY: usize = 1_000_000;
    let head = "(format: 1, title: \"\", edition: \"2024\", themes: [], \
                sources: [(id: \"s\", title: \"\", publisher: \"\", lang: nl, kind: report)], ties: [";
    let tie = |id: &str| {
        format!(
            "(id: \"{id}\", dutch: (name: \"A\", level: gemeente, province: Gelderland), statements: []),"
        )
    };
    for (name, text) in [
        ("brackets", "(".repeat(MANY)),
        (
            "brackets where a tie belongs",
            format!("{head}{}", "[".repeat(MANY)),
        ),
        (
            "wrappings",
            format!("{head}(id: \"a\", dutch: {}", "Some(".repeat(MANY)),
        ),
        ("nested comments without end", "/*".repeat(MANY)),
        (
            "nested comments",
            format!("{}{}", "/*".repeat(MANY), "*/".repeat(MANY)),
        ),
        (
            "hashes of a raw text",
            format!("{head}(id: r{}", "#".repeat(MANY)),
        ),
        (
            "a text without end",
            format!("{head}(id: \"{}", "x".repeat(10 * MANY)),
        ),
        ("digits", format!("(format: {})", "1".repeat(MANY))),
        (
            "the same id",
            format!("{head}{}])", tie("a").repeat(MANY / 10)),
        ),
        (
            "an unknown source of ten megabytes",
            format!(
                "{head}{}])",
                tie("a").replace(
                    "statements: []",
                    &format!(
                        "statements: [(says: reconsidering, source: \"{}\")]",
                        "x".repeat(10 * MANY)
                    )
                )
            ),
        ),
    ] {
        let (_folder, path) = file(text.as_bytes());
        let run = on(&path, &["list"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{name}");
        assert!(run.err.contains("banden.ron:1:"), "{name}: {}", run.err);
        assert!(
            run.err.len() < 2_000 && run.err.lines().count() <= 24,
            "{name}: {}",
            run.err
        );
    }
    // `check` tells the first of them and counts the others.
    let (_folder, path) = file(format!("{head}{}])", tie("a").repeat(MANY / 10)).as_bytes());
    let run = on(&path, &["check"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("En nog ") && run.out.lines().count() < 500,
        "{}",
        run.out.lines().count()
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused_and_the_limit_can_be_raised() {
    let run = on(SMALL, &["list", "--max-size", "1K"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--max-size"), "{}", run.err);
    assert_eq!(on(SMALL, &["list", "--max-size", "1M"]).code, 0);
}

#[test]
fn hostile_text_in_a_dataset_reaches_no_terminal_raw() {
    for arguments in [
        &["list"][..],
        &["list", "--format", "table"],
        &["list", "--format", "json"],
        &["show", "a-b"],
        &["show", "a-b", "--format", "table"],
        &["show", "a-b", "--format", "json"],
        &["show", "a-c"],
        &["sources"],
        &["sources", "--format", "table"],
        &["sources", "--format", "json"],
    ] {
        for lang in ["nl", "en"] {
            let run = on(HOSTILE, &[arguments, &["--lang", lang]].concat());
            assert!(
                !run.out.is_empty() || run.code == 1,
                "{arguments:?} {}",
                run.err
            );
            assert_harmless(&run.out);
            assert_harmless(&run.err);
        }
    }
    let page = on(HOSTILE, &["show", "a-b"]).out;
    assert!(
        page.contains("␛[31m") && page.contains("⟦U+202E⟧"),
        "{page}"
    );
}

#[test]
fn hostile_text_reads_back_the_same_from_json() {
    let run = on(HOSTILE, &["show", "a-b", "--format", "json"]);
    let records: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(records[0]["dutch"]["name"], "\u{1b}[31mA\u{202e}b\u{9b}1m");
}

#[test]
fn a_hostile_file_that_is_refused_is_shown_harmlessly() {
    let text = "(format: 1, title: \"\u{1b}[2J\u{202e}\u{9b}\", sources: [\u{1b}]0;owned\u{7}])";
    let (_folder, path) = file(text.as_bytes());
    for lang in ["nl", "en"] {
        let run = on(&path, &["list", "--lang", lang]);
        assert_eq!(run.code, 2);
        assert_harmless(&run.err);
    }
}
