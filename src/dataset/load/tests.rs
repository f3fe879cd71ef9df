use std::fs;

use processor_time::processor_time;

use super::*;
use crate::{
    dataset::{
        fault::{FaultKind, ReferenceFault, SyntaxFault},
        shared_str::MAX_TEXT_BYTES,
    },
    lang::Lang,
};

#[path = "../../../tests/common/processor_time.rs"]
mod processor_time;

const VALID: &str = r#"(format: 1, title: "", edition: "2024", themes: [],
  sources: [ (id: "s", title: "", publisher: "", lang: nl, kind: report) ],
  ties: [
    (id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht, at: (1.0, 2.0)),
     statements: [
      (says: status(actief), on: "2003", source: "s", quote: "q"),
      (says: event(nl: "n", en: "e"), source: "s"),
     ]),
  ])"#;

/// The fault of `VALID` with `from` replaced by `to`.
fn damaged(from: &str, to: &str) -> (String, Vec<Fault>) {
    assert!(VALID.contains(from), "{from}");
    let text = VALID.replacen(from, to, 1);
    let faults = parse(&text).expect_err(to);
    (text, faults)
}

fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), bytes).unwrap();
    file
}

fn read(bytes: &[u8]) -> Result<String, LoadError> {
    read_file(written(bytes).path(), 1_000)
}

#[test]
fn the_embedded_dataset_can_be_read() {
    assert_eq!(embedded().format, FORMAT);
}

#[test]
fn a_fault_of_notation_is_told_in_plain_words_at_its_place() {
    for (from, to, at, dutch, english) in [
        (
            r#""2003""#,
            r#""2003-14""#,
            r#""2003-14""#,
            "deze datum bestaat niet",
            "this date does not exist",
        ),
        (
            r#""2003""#,
            r#""gisteren""#,
            r#""gisteren""#,
            "dit is geen datum",
            "this is not a date",
        ),
        (
            r#""2003""#,
            "2003",
            "2003",
            "hier hoort tekst",
            "text is expected here",
        ),
        (
            "actief",
            "actef",
            "actef",
            "onbekend woord ‘actef’",
            "unknown word ‘actef’",
        ),
        (
            "status(",
            "staat(",
            "staat",
            "onbekend woord ‘staat’",
            "unknown word ‘staat’",
        ),
        (
            "status(actief)",
            "status",
            ",",
            "hier hoort een haakje",
            "a bracket is expected",
        ),
        (
            "(nl: \"n\", en: \"e\")",
            "((nl: \"n\", en: \"e\"))",
            "(",
            "een haakje te veel",
            "a bracket too many",
        ),
        (
            "status(actief)",
            "status((actief))",
            "(",
            "een haakje te veel",
            "a bracket too many",
        ),
        (
            "en: \"e\")",
            "en: \"e\", eur: 5)",
            "eur",
            "onbekend veld ‘eur’",
            "unknown field ‘eur’",
        ),
        (
            r#"quote: "q""#,
            r#"qoute: "q""#,
            "qoute",
            "onbekend veld ‘qoute’",
            "unknown field ‘qoute’",
        ),
        (
            r#"source: "s", quote: "q""#,
            "",
            r#"(says: status(actief), on: "2003", )"#,
            "het veld ‘source’ ontbreekt",
            "the field ‘source’ is missing",
        ),
        (
            r#""q""#,
            r#""q", quote: "r""#,
            "quote",
            "het veld ‘quote’ staat er twee keer",
            "the field ‘quote’ is there twice",
        ),
        (
            "Utrecht",
            "Utregt",
            "Utregt",
            "onbekend woord ‘Utregt’",
            "unknown word",
        ),
        (
            "Utrecht",
            "Noord-Brabant",
            "Noord-Brabant",
            "‘Noord-Brabant’ is hier geen geldig woord",
            "no valid word",
        ),
        (
            "Utrecht",
            "\"Utrecht\"",
            "\"Utrecht\"",
            "een woord zonder aanhalingstekens",
            "a word without quotation marks",
        ),
        (
            r#""A","#,
            r#""A""#,
            r#""A""#,
            "hier hoort een komma",
            "a comma",
        ),
        (
            "(1.0, 2.0)",
            "(1.0)",
            ")",
            "te veel of te weinig waarden",
            "too many or too few values",
        ),
        (
            "(1.0, 2.0)",
            "(1.0, noord)",
            "noord",
            "hier hoort een getal",
            "a number is expected",
        ),
        (
            "quote: \"q\"",
            "quote \"q\"",
            "\"q\"",
            "een dubbele punt",
            "a colon",
        ),
        ("themes: []", "themes: ()", "(", "een lijst", "a list"),
        (
            r#""q""#,
            r#""\q""#,
            r"\q",
            "teken dat daar niets betekent",
            "means nothing there",
        ),
        (
            "\n  ])",
            "\n  ]) nog iets",
            "nog",
            "staat nog iets",
            "something stands after",
        ),
        (
            "\n  ])",
            "\n  ],",
            ",",
            "houdt te vroeg op",
            "ends too early",
        ),
        (
            "format: 1,",
            "",
            VALID.trim_start_matches("(format: 1"),
            "het veld ‘format’ ontbreekt",
            "‘format’ is missing",
        ),
    ] {
        let (text, faults) = damaged(from, to);
        let [fault] = &*faults else {
            panic!("{to}: {faults:?}")
        };
        if !from.starts_with("format") {
            assert_eq!(&text[fault.at.clone()], at, "{to}: {:?}", fault.kind);
        }
        for (lang, expected) in [(Lang::Nl, dutch), (Lang::En, english)] {
            let message = fault.kind.message(lang);
            assert!(message.contains(expected), "{to}: {message}");
            let both = message + &fault.kind.words(lang).1;
            for rust in [
                "Statement",
                "Bilingual",
                "Dataset",
                "DutchParty",
                "DutchProvince",
                "Claim",
                "enum",
                "struct",
            ] {
                assert!(!both.contains(rust), "{to}: {both}");
            }
        }
    }
}

#[test]
fn a_misprint_is_told_what_was_meant() {
    for (from, to, meant) in [
        ("actief", "actef", "‘actief’"),
        ("quote", "qoute", "‘quote’"),
        ("Utrecht", "Utregt", "‘Utrecht’"),
        ("Utrecht", "Noord-Brabant", "‘NoordBrabant’"),
    ] {
        let help = damaged(from, to).1[0].kind.words(Lang::Nl).1;
        assert!(help.contains(&format!("Bedoelt u {meant}?")), "{help}");
    }
}

#[test]
fn another_version_of_the_format_says_so_whatever_else_it_holds() {
    for text in [
        VALID.replace("format: 1", "format: 2"),
        VALID.replace("format: 1", "format: 2, new_field: 5"),
        VALID.replace("format: 1", "/* format: 1 */ new: [()], format: 17"),
    ] {
        let faults = parse(&text).unwrap_err();
        let FaultKind::Syntax(SyntaxFault::Version(found)) = &faults[0].kind else {
            panic!("{faults:?}")
        };
        assert_eq!(&text[faults[0].at.clone()], &**found);
    }
}

#[test]
fn ids_that_are_double_unknown_or_empty_are_all_reported() {
    let text = VALID
        .replace(
            "sources: [",
            r#"sources: [ (id: "s", title: "", publisher: "", lang: nl, kind: report, leans_on: ["t"]),"#,
        )
        .replace("themes: []", r#"themes: [(id: "", nl: "", en: "")]"#)
        .replace("status(actief)", r#"theme("hightech")"#)
        .replace(r#"source: "s", quote"#, r#"source: "ss", quote"#);
    let faults = parse(&text).unwrap_err();
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (&fault.kind, &text[fault.at.clone()]))
        .collect();
    let reference = |reference| FaultKind::Reference(reference);
    use crate::dataset::fault::Thing;
    assert_eq!(
        found,
        [
            (&reference(ReferenceFault::EmptyId(Thing::Theme)), "\"\""),
            (
                &reference(ReferenceFault::UnknownSource("t".into(), None)),
                "\"t\""
            ),
            (
                &reference(ReferenceFault::DuplicateId(Thing::Source, "s".into())),
                "\"s\""
            ),
            (
                &reference(ReferenceFault::UnknownTheme("hightech".into(), None)),
                "\"hightech\""
            ),
            (
                &reference(ReferenceFault::UnknownSource("ss".into(), Some("s".into()))),
                "\"ss\""
            ),
        ]
    );
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_are_no_fault() {
    let text = read(b"\xEF\xBB\xBF(\r\n\"a\"\r\n)").unwrap();
    assert_eq!(text, "(\n\"a\"\n)");
}

#[test]
fn what_is_no_text_is_refused_with_the_place() {
    for (bytes, place) in [
        (&b"abc\n\xC3\xA9\xFF"[..], (2, 2, false)),
        (b"\xFF\xFE(\0", (1, 1, true)),
        (b"\xFE\xFF\0(", (1, 1, true)),
        (b"(\0f\0o\0", (1, 1, true)),
    ] {
        let Err(LoadError::NotUtf8 {
            line,
            column,
            utf16,
        }) = read(bytes)
        else {
            panic!("{bytes:?}")
        };
        assert_eq!((line, column, utf16), place, "{bytes:?}");
    }
    for bytes in [&b""[..], b" \n\t", b"\xEF\xBB\xBF"] {
        assert!(matches!(read(bytes), Err(LoadError::Empty)), "{bytes:?}");
    }
}

#[test]
fn only_a_regular_file_of_bounded_size_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none");
    assert!(matches!(read_file(&path, 9), Err(LoadError::NotFound)));
    assert!(matches!(
        read_file(folder.path(), 9),
        Err(LoadError::Folder)
    ));
    assert!(matches!(
        read_file(Path::new("/dev/zero"), 9),
        Err(LoadError::NotRegular)
    ));
    let pipe = folder.path().join("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    assert!(
        matches!(read_file(&pipe, 9), Err(LoadError::NotRegular)),
        "without waiting for a writer"
    );
    let file = written(b"0123456789");
    assert!(matches!(
        read_file(file.path(), 9),
        Err(LoadError::TooLarge { size: 10, limit: 9 })
    ));
    assert!(read_file(file.path(), 10).is_ok());
    assert!(
        matches!(
            read_file(Path::new("/proc/self/maps"), 9),
            Err(LoadError::TooLarge { .. })
        ),
        "size unknown beforehand"
    );
}

#[test]
fn nesting_without_end_is_a_fault_and_no_crash() {
    for text in [
        "[",
        "(",
        "{",
        "(ties: [",
        "(sources:[(id:",
        "Some(",
        "/*",
        "(title: Some(",
        "(ties:[(statements:[(says:event(",
    ]
    .map(|open| open.repeat(1_000_000))
    {
        assert_eq!(parse(&text).unwrap_err().len(), 1, "{}", &text[..20]);
    }
}

#[test]
fn hostile_sizes_take_no_quadratic_time() {
    let start = processor_time();
    let many = |item: &str| item.repeat(100_000);
    let source = r#"(id: "s", title: "", publisher: "", lang: nl, kind: report),"#;
    let faults =
        parse(&VALID.replace("sources: [", &format!("sources: [{}", many(source)))).unwrap_err();
    assert_eq!(faults.len(), 10_000, "as many as are kept");
    let statement = r#"(says: reconsidering, source: "nobody"),"#;
    assert!(
        parse(&VALID.replace(
            "statements: [",
            &format!("statements: [{}", many(statement))
        ))
        .is_err()
    );
    let quoted = |bytes: usize| VALID.replace("\"q\"", &format!("\"{}\"", "q".repeat(bytes)));
    assert!(parse(&quoted(MAX_TEXT_BYTES)).is_ok());
    let faults = parse(&quoted(10_000_000)).unwrap_err();
    let [fault] = &faults[..] else {
        panic!("{}", faults.len())
    };
    assert_eq!(
        fault.kind.message(Lang::Nl),
        "deze tekst heeft meer dan 100000 bytes"
    );
    let text = quoted(10_000_000);
    assert!(
        text[..fault.at.start].ends_with("quote: \""),
        "{:?}",
        fault.at
    );
    assert!(
        parse(&VALID.replace(
            "\"s\", quote",
            &format!("\"{}\", quote", "s".repeat(10_000_000))
        ))
        .is_err()
    );
    let taken = processor_time() - start;
    assert!(taken.as_secs() < 20, "{taken:?}");
}
