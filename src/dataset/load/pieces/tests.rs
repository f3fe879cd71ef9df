use std::{fs, io::Write as _};

use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, RngSeed},
};

use super::*;
use crate::dataset::load::{self, LoadError, deserialize, parse};

/// What may stand between two tokens; much of it looks like something else.
const BETWEEN: [&str; 7] = ["", "", " ", "\n    ", " /* ), /* ] */ ,( */ ", " // ), ]\n", "\u{200E}"];

/// Texts; much in them looks like the end of one, or of a tie.
const TEXTS: [&str; 9] = [
    r#""""#,
    r#""zegt ‘ja’""#,
    r#""), (id: ], /* ""#,
    r#""een \"woord\" \\""#,
    r#""武汉 \u{6b66}""#,
    r#"r"\""#,
    r##"r#"een "woord"), ("#"##,
    "\"twee\nregels // \"",
    r#""ties: [""#,
];

/// What breaks something, or only looks so.
const SNIPPETS: [&str; 22] = [
    "]",
    "[",
    ")",
    "(",
    ",",
    ",,",
    "\"",
    "'",
    "b'",
    "/*",
    "*/",
    "//",
    "\n",
    "\r\n",
    "r#\"",
    "\\",
    "\u{A0}",
    "\u{FEFF}",
    "\0",
    "ties: [], ",
    "#![enable(unwrap_newtypes)]",
    "] // ,",
];

#[derive(Clone, Debug)]
enum Change {
    Insert(Index, &'static str),
    Remove(Index, usize),
    Replace(Index, u8),
    CutOff(Index),
}

impl Change {
    fn make(&self, text: &mut Vec<u8>) {
        match self {
            Self::Insert(at, snippet) => {
                let at = at.index(text.len() + 1);
                text.splice(at..at, snippet.bytes());
            }
            Self::Remove(at, bytes) => {
                let at = at.index(text.len() + 1);
                text.drain(at..(at + bytes).min(text.len()));
            }
            Self::Replace(at, byte) => {
                let at = at.index(text.len().max(1));
                text.splice(at..(at + 1).min(text.len()), [*byte]);
            }
            Self::CutOff(at) => text.truncate(at.index(text.len() + 1)),
        }
    }
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        4 => (any::<Index>(), select(&SNIPPETS[..])).prop_map(|(at, snippet)| Change::Insert(at, snippet)),
        2 => (any::<Index>(), 1..40usize).prop_map(|(at, bytes)| Change::Remove(at, bytes)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Replace(at, byte)),
        1 => any::<Index>().prop_map(Change::CutOff),
    ];
    proptest::collection::vec(change, 1..4)
}

fn tie() -> impl Strategy<Value = String> {
    let between = || select(&BETWEEN[..]);
    let text = || select(&TEXTS[..]);
    (any::<u32>(), text(), text(), between(), between(), between(), any::<bool>()).prop_map(
        |(id, name, quote, one, two, three, named)| {
            let tie = if named { "Tie" } else { "" };
            format!(
                r#"{tie}({one}id:{two}"t{id}",{one}dutch: (name: {name}, level: gemeente, province: Utrecht{three}),
                statements:{three}[(says: status(actief), source: "s", quote: {quote}){two},{one}],{three})"#
            )
        },
    )
}

/// A dataset that is as it should be.
fn dataset() -> impl Strategy<Value = String> {
    let ties = proptest::collection::vec((tie(), select(&BETWEEN[..])), 0..12);
    (ties, select(&BETWEEN[..]), any::<bool>(), select(&TEXTS[..])).prop_flat_map(|(ties, space, ends, title)| {
        let list: Vec<String> = ties.iter().map(|(tie, after)| format!("{tie}{after}")).collect();
        let comma = if ends && !list.is_empty() { "," } else { "" };
        let list = list.join(&format!(",{space}"));
        let fields = vec![
            format!("ties:{space}[{space}{list}{comma}{space}]"),
            "format: 1".to_owned(),
            format!("title:{space}{title}"),
            r#"edition: "2026""#.to_owned(),
            "themes: []".to_owned(),
            r#"sources: [(id: "s", title: "ties: [", publisher: "", lang: nl, kind: report)]"#.to_owned(),
        ];
        Just(fields).prop_shuffle().prop_map(move |fields| format!("{space}({space}{}{space})", fields.join(", ")))
    })
}

fn in_pieces(text: &[u8], block: usize) -> Option<Dataset> {
    read(&mut Blocks::new(text, block), 2, &Progress::default())
}

/// Whatever the pieces are read as, the whole is too.
fn are_alike(text: &[u8], block: usize) -> Result<(), TestCaseError> {
    if let Some(dataset) = in_pieces(text, block) {
        let whole = std::str::from_utf8(text).ok().map(deserialize);
        prop_assert_eq!(whole.and_then(Result::ok), Some(dataset), "{}", String::from_utf8_lossy(text));
    }
    Ok(())
}

fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..Config::default() }
}

/// Datasets for people and for the program.
fn real() -> [&'static str; 5] {
    [
        load::EMBEDDED,
        &load::COMPACT,
        include_str!("../../../../tests/data/small.ron"),
        include_str!("../../../../tests/data/unicode.ron"),
        include_str!("../../../../tests/data/valid/every_field.ron"),
    ]
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn in_pieces_a_dataset_is_the_same(text in dataset(), block in 1..600usize) {
        let whole = deserialize(&text);
        prop_assert!(whole.is_ok(), "{whole:?} {text}");
        let pieces = in_pieces(text.as_bytes(), block);
        // What is no word to ours and white space to RON may hide the list.
        prop_assert!(pieces.is_some() || text.contains("ties:\u{200E}"), "{text}");
        if let Some(pieces) = pieces {
            prop_assert_eq!(pieces, whole.unwrap());
        }
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_is_mutilated_is_in_pieces_what_it_is_as_a_whole(
        text in dataset(), changes in changes(), block in 1..600usize,
    ) {
        let mut text = text.into_bytes();
        changes.iter().for_each(|change| change.make(&mut text));
        are_alike(&text, block)?;
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn so_is_a_real_one(text in select(real().to_vec()), changes in changes(), block in 1..9_000usize) {
        let mut text = text.as_bytes().to_vec();
        changes.iter().for_each(|change| change.make(&mut text));
        are_alike(&text, block)?;
    }
}

#[test]
fn a_real_one_is_read_in_pieces() {
    for text in real() {
        let text = text.replace('\r', "");
        for block in [100, 4_096, 1_000_000] {
            let dataset = in_pieces(text.as_bytes(), block).unwrap();
            assert_eq!(dataset, deserialize(&text).unwrap());
        }
    }
}

#[test]
fn what_only_a_whole_text_can_tell_is_left_to_it() {
    let text = |before: &str, ties: &str, after: &str| {
        format!(r#"{before}(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [{ties}]{after})"#)
    };
    let tie = r#"(id: "a", dutch: (name: "", level: gemeente, province: Utrecht), statements: [])"#;
    let two = format!("{tie},{tie}");
    assert_eq!(in_pieces(text("", &two, "").as_bytes(), 10).unwrap().ties.len(), 2);
    for (before, ties, after) in [
        ("#![enable(unwrap_newtypes)]", &*two, ""),
        ("\u{FEFF}", &two, ""),
        ("\r\n", &two, ""),
        ("", ",", ""),
        ("", &format!("{tie},,{tie}"), ""),
        ("", &format!("{tie} {tie}"), ""),
        ("", &format!("{tie}), ({tie}"), ""),
        ("", &format!("{tie}, /* {tie}"), ""),
        ("", &format!("{tie}] // ,\n {tie}"), ""),
        ("", &two, ", ties: []"),
        ("", &two, ", tie: []"),
        ("", &two, ") ("),
        ("", &two, ", totals: [(id: \""),
    ] {
        assert!(in_pieces(text(before, ties, after).as_bytes(), 10).is_none(), "{before} {ties} {after}");
    }
    let good = text("", &two, "");
    assert!(in_pieces(good.replace("format: 1", "format: 2").as_bytes(), 10).is_none());
    assert!(in_pieces(&[good.as_bytes(), b"\xC3"].concat(), 10).is_none(), "half a character");
}

/// A raw text after a character that RON alone takes for white space is an escaped one to our walk, which then takes what
/// is in texts for what is outside and the other way around.
const TURNS_ROUND: &str = "\u{200E}r\"\\\"";

#[test]
fn of_where_a_piece_ends_ron_has_the_last_word() {
    let text = |after_a: &str| {
        let source = r#"(id: "s", title: "", publisher: "", lang: nl, kind: report)"#;
        let said = format!(r#"(says: status(actief), source: "s", quote: {TURNS_ROUND})"#);
        let dutch = r#"dutch: (name: "", level: gemeente, province: Utrecht)"#;
        let b = format!(r#"(id: "b", {dutch}, statements: [])"#);
        let ties = format!(r#"(id: "a", {dutch}, statements: [{said}]){after_a} {b}"#);
        format!(r#"(format: 1, title: "", edition: "2024", themes: [], sources: [{source}], ties: [{ties}])"#)
    };
    // To our walk the tie ends, and the comma is there. To RON the list ends, and the comma is in a comment.
    let closed = text("] // \"))),\n");
    let tie = &closed[closed.find("(id: \"a").unwrap()..];
    assert_eq!(cut::edges(tie).nth(1), Some(Edge::Comma(tie.find(",\n").unwrap() + 1)));
    assert!(deserialize(&closed).is_err());
    assert!(in_pieces(closed.as_bytes(), 10).is_none());
    assert_eq!(deserialize(&text(", // \"))),\n")).unwrap().ties.len(), 2, "but for that bracket");
}

#[test]
fn of_where_the_list_is_ron_has_the_last_word() {
    let text = format!(
        r##"(title: {TURNS_ROUND}, edition: "2024", themes: [], format: 1,
        sources: [(id: "s", title: r#", ties: [], a: [("#, publisher: "", lang: nl, kind: report)],
        ties: [(id: "a", dutch: (name: "", level: gemeente, province: Utrecht), statements: [])])"##
    );
    assert!(cut::list(&text).unwrap() < text.rfind("ties: [").unwrap());
    assert_eq!(deserialize(&text).unwrap().ties.len(), 1);
    assert!(in_pieces(text.as_bytes(), 10).is_none());
}

/// A file that is large enough for pieces.
fn large(change: impl Fn(usize, String) -> String) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let source = r#"(id: "s", title: "", publisher: "", lang: nl, kind: report)"#;
    write!(file, r#"(format: 1, title: "", edition: "2024", themes: [], sources: [{source}], ties: ["#).unwrap();
    for number in 0..6_000 {
        let dutch = r#"dutch: (name: "Ede", level: gemeente, province: Gelderland)"#;
        let said = "(says: status(actief), source: \"s\", quote: \"Nog een woord over de band met Wuhan.\")";
        let tie = format!(" (id: \"t{number}\", {dutch}, statements: [{said}]),\n");
        file.write_all(change(number, tie).as_bytes()).unwrap();
    }
    write!(file, "])").unwrap();
    file
}

#[test]
fn a_large_file_is_read_in_pieces_and_told_about_as_a_whole() {
    let file = large(|_, tie| tie);
    let progress = Progress::default();
    let dataset = load::load_watched(file.path(), load::MAX_BYTES, &progress).unwrap();
    assert_eq!(dataset, parse(&fs::read_to_string(file.path()).unwrap()).unwrap());
    assert!(progress.percent() >= 99, "{}", progress.percent());
    assert_eq!(load(file.path(), load::MAX_BYTES, &Progress::default()).is_some(), processors() > 1);
    assert!(load(file.path(), 1_000, &Progress::default()).is_none());
    let id = |id| move |at: usize, tie: String| if at == 5_000 { tie.replace("t5000", id) } else { tie };
    let no_comma = |at, tie: String| if at == 3_000 { tie.replace("),\n", ")\n") } else { tie };
    let unknown = |at, tie: String| if at % 2_000 == 1 { tie.replace("source: \"s\"", "source: \"z\"") } else { tie };
    for (file, faults) in [(large(id("t7")), 1), (large(id("")), 1), (large(no_comma), 1), (large(unknown), 3)] {
        let Err(LoadError::Faults { text, faults: found }) = load::load(file.path(), load::MAX_BYTES) else {
            panic!("{faults}")
        };
        assert_eq!(found.len(), faults);
        assert_eq!(format!("{found:?}"), format!("{:?}", parse(&text).unwrap_err()));
    }
    let windows = large(|_, tie| tie.replace('\n', "\r\n"));
    assert_eq!(load::load(windows.path(), load::MAX_BYTES).unwrap(), dataset);
}
