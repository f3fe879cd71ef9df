use super::*;
use crate::dataset::{
    fault::{ReferenceFault, WordingFault},
    load::LoadError,
};

const NL: ReportStyle = ReportStyle {
    lang: Lang::Nl,
    color: false,
    most: MAX_FAULTS_SHOWN,
};

fn shown(text: &str, part: &str, style: ReportStyle) -> Escaped {
    let start = text.find(part).unwrap();
    let fault = Fault {
        kind: ReferenceFault::LeansOnItself.into(),
        at: start..start + part.len(),
    };
    one("map/data.ron", text, &fault, style)
}

#[test]
fn a_fault_is_shown_with_its_place_its_line_and_what_to_do() {
    let text = "(\n  a: 1,\n\tleans_on: [\"é\", \"nrc\"],\n)";
    assert_eq!(
        &*shown(text, "\"nrc\"", NL),
        "\
map/data.ron:3:18: fout: een bron leunt niet op zichzelf
  |
3 |     leans_on: [\"é\", \"nrc\"],
  |                     ^^^^^
  |
  = oplossing: Noem in `leans_on` een andere bron."
    );
    assert!(
        shown(
            text,
            "\"nrc\"",
            ReportStyle {
                lang: Lang::En,
                ..NL
            }
        )
        .starts_with("map/data.ron:3:18: error: a source does not lean on itself\n")
    );
}

#[test]
fn colour_comes_only_if_asked() {
    assert!(!shown("abc", "b", NL).contains('\u{1b}'));
    assert!(shown("abc", "b", ReportStyle { color: true, ..NL }).contains('\u{1b}'));
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_raw() {
    let text = "a\u{1b}[2J \u{202e}b\rc\u{9b}d\u{200b}";
    let fault = Fault {
        kind: WordingFault::Hidden('\u{1b}').into(),
        at: 1..2,
    };
    let out = one("na\u{1b}]0;me", text, &fault, NL);
    assert!(
        !out.chars()
            .any(|letter| letter != '\n' && crate::sanitise::is_hidden(letter)),
        "{out:?}"
    );
    assert!(out.contains("␛[2J ⟦U+202E⟧b␍c"), "{out}");
    assert!(out.contains("na␛]0;me:1:2"), "{out}");
}

#[test]
fn a_very_long_line_is_cut_around_the_fault() {
    let text = format!("{}\"fout\"{}", "é".repeat(1_000_000), "x".repeat(1_000_000));
    let out = shown(&text, "\"fout\"", NL);
    assert!(out.contains("map/data.ron:1:1000001"), "{out}");
    assert!(out.contains("éé\"fout\"xx") && out.contains('…'), "{out}");
    assert!(out.lines().all(|line| line.chars().count() < 160), "{out}");
    let all = shown(&text, &text, NL);
    assert!(all.lines().all(|line| line.chars().count() < 160), "{all}");
}

#[test]
fn a_fault_of_many_lines_shows_the_first() {
    let out = shown("(\n a: (\n  b,\n ),\n)", "(\n  b,\n )", NL);
    assert!(out.contains("2 |  a: (\n") && !out.contains("b,"), "{out}");
}

#[test]
fn places_at_the_edges_can_be_shown() {
    for (text, at) in [
        ("", 0..0),
        ("a", 1..1),
        ("a\n", 2..2),
        ("é", 1..2),
        ("a\n\nb", 2..2),
        ("a", 5..9),
    ] {
        let fault = Fault {
            kind: WordingFault::Empty.into(),
            at,
        };
        assert!(
            one("f", text, &fault, NL).contains("deze tekst is leeg"),
            "{text:?}"
        );
    }
}

#[test]
fn beyond_the_most_faults_are_counted() {
    let fault = Fault {
        kind: WordingFault::Empty.into(),
        at: 0..1,
    };
    for (count, tail) in [
        (3, "mag ontbreken.\n\n"),
        (4, "En nog 1 fout.\n"),
        (5, "En nog 2 fouten.\n"),
    ] {
        let out = faults(
            Path::new("f"),
            "abc",
            &vec![fault.clone(); count],
            ReportStyle { most: 3, ..NL },
        );
        assert!(out.ends_with(tail), "{out}");
        assert_eq!(out.matches("f:1:1: fout: ").count(), 3);
    }
}

#[test]
fn a_file_that_gives_no_dataset_is_explained_on_one_screen() {
    let fault = Fault {
        kind: WordingFault::Empty.into(),
        at: 0..1,
    };
    let errors = [
        LoadError::NotFound,
        LoadError::NoPermission,
        LoadError::Folder,
        LoadError::NotRegular,
        LoadError::TooLarge { size: 10, limit: 9 },
        LoadError::NotUtf8 {
            line: 3,
            column: 4,
            utf16: false,
        },
        LoadError::NotUtf8 {
            line: 1,
            column: 1,
            utf16: true,
        },
        LoadError::Empty,
        LoadError::Io(std::io::Error::other("x")),
        LoadError::Faults {
            text: "x".repeat(10_000),
            faults: vec![fault; 1_000],
        },
    ];
    for error in errors {
        for lang in [Lang::Nl, Lang::En] {
            let out = error.render(Path::new("map/\u{1b}data.ron"), lang, false);
            assert!(out.contains("map/␛data.ron"), "{out}");
            assert!(out.lines().count() < 24 && out.ends_with('\n'), "{out}");
        }
    }
    let out = LoadError::NotUtf8 {
        line: 3,
        column: 4,
        utf16: false,
    }
    .render(Path::new("f"), Lang::Nl, false);
    assert!(out.contains("regel 3, kolom 4"), "{out}");
}
