//! What is exported, with a generated text for every text of a dataset: other programs' parsers read it, and get the
//! text back.

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use biblatex::{Bibliography, ChunksExt as _};
use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use serde_json::Value;
use stedenband::{
    dataset::{AsOf, AsOfView, Dataset, load},
    export::{
        ExportFormat, ExportProgress, Selection, TieEntry,
        csv::{Separator, original},
    },
    lang::Lang,
    sanitise::{Escaped, is_hidden},
};

use super::{cases, noise};
use crate::common::free_texts::filled;

/// A tie with every field of the format, and two more.
static EVERY_FIELD: LazyLock<Dataset> = LazyLock::new(|| {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/valid/every_field.ron"
    );
    load::load(Path::new(path), load::MAX_BYTES).unwrap()
});

/// Noise with what means something in one format or another.
fn markup() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        "=",
        "+",
        "@",
        "'",
        "\"",
        ";",
        "|",
        "<",
        ">",
        "&amp;",
        "</script>",
        "<b a=\"",
        "`",
        "*",
        "**",
        "_",
        "[a](b)",
        "![",
        "~~",
        "$",
        "#",
        "1. ",
        "- ",
        "---",
        "\n\n",
        "\r\n",
        "{",
        "}",
        "\\",
        "\\input{x}",
        "%",
        "^",
        "~",
        "\"#",
        "r#\"",
        "\\u{41}",
        "\\x41",
        "//",
        "/*",
        "*/",
        "Some(",
        ")",
        "<!--",
        "]]>",
        "http://a.b/c?d=e&f=%20#g",
        "@article{x,",
    ]);
    prop::collection::vec(prop_oneof![noise(), sign.prop_map(str::to_owned)], 0..8)
        .prop_map(|pieces| pieces.concat())
}

/// The tags of a page of words, with links and without.
static PLAIN_TAGS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let page = |text: &str| written(&filled(&EVERY_FIELD, text), ExportFormat::Html);
    ["", "x", "https://a.b/c"]
        .iter()
        .flat_map(|text| tags(&page(text)))
        .collect()
});

fn written(dataset: &Dataset, format: ExportFormat) -> String {
    let as_of = AsOf::Now("2026-11-23".parse().unwrap());
    let as_of_view = AsOfView::new(dataset, as_of);
    let entry = |tie| {
        as_of_view
            .tie_state(tie)
            .map(|tie_state| TieEntry::new(tie, tie_state))
    };
    let entries = dataset.ties.iter().filter_map(entry).collect();
    let selection = Selection {
        dataset,
        entries,
        asked: None,
        as_of,
        lang: Lang::Nl,
        progress: ExportProgress::default(),
    };
    let mut out = Vec::new();
    format.write(&selection, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The characters that hide in `text`, those of lines and tables aside.
fn hidden(text: &str) -> String {
    text.chars()
        .filter(|&c| !matches!(c, '\n' | '\r' | '\t') && is_hidden(c))
        .collect()
}

/// The different tags of a page, without the values of their attributes.
fn tags(page: &str) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    let (mut tag, mut value) = (None, false);
    for c in page.chars() {
        match (c, &mut tag) {
            ('<', None) => tag = Some(String::new()),
            ('"', Some(_)) => value = !value,
            ('>', Some(_)) if !value => tags.extend(tag.take()),
            (_, Some(tag)) if !value => tag.push(c),
            _ => {}
        }
    }
    tags
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_dataset_comes_back_whole_from_ron(text in markup()) {
        let dataset = filled(&EVERY_FIELD, &text);
        let ron = written(&dataset, ExportFormat::Ron);
        prop_assert_eq!(hidden(&ron), "");
        prop_assert_eq!(load::parse(&ron), Ok(dataset));
    }

    #[test]
    fn every_text_comes_back_from_json(text in markup()) {
        let dataset = filled(&EVERY_FIELD, &text);
        let json = written(&dataset, ExportFormat::Json);
        prop_assert_eq!(hidden(&json), "");
        let records: Value = serde_json::from_str(&json).unwrap();
        let record = &records[0];
        for value in [&record["dutch"]["name"], &record["chinese"]["zh"], &record["note"]["nl"]] {
            prop_assert_eq!(value, &text);
        }
        prop_assert_eq!(&record["statements"][0]["quote"], &text);
        let items = written(&dataset, ExportFormat::CslJson);
        prop_assert_eq!(hidden(&items), "");
        prop_assert_eq!(&serde_json::from_str::<Value>(&items).unwrap()[0]["title"], &text);
    }

    #[test]
    fn every_text_comes_back_from_a_table(text in markup()) {
        let dataset = filled(&EVERY_FIELD, &text);
        for separator in [Separator::Comma, Separator::Semicolon] {
            let table = written(&dataset, ExportFormat::FlatCsv(separator));
            prop_assert_eq!(hidden(&table), "");
            let delimiter = if separator == Separator::Comma { b',' } else { b';' };
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(table.as_bytes());
            let quote = reader.headers().unwrap().iter().position(|column| column == "quote").unwrap();
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(rows.len(), dataset.ties.iter().map(|tie| tie.statements.len()).sum::<usize>());
            prop_assert_eq!(original(&rows[0][quote]), &*Escaped::block(&text));
            for cell in rows.iter().flatten() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
            }
        }
    }

    #[test]
    fn no_text_adds_an_element_to_a_page(text in markup()) {
        let page = written(&filled(&EVERY_FIELD, &text), ExportFormat::Html);
        prop_assert_eq!(hidden(&page), "");
        for of_the_page in ["<script", "</script", "<style", "</style", "<form", "<main"] {
            prop_assert_eq!(page.matches(of_the_page).count(), 1, "{}", of_the_page);
        }
        let foreign: Vec<String> = tags(&page).difference(&PLAIN_TAGS).cloned().collect();
        prop_assert!(foreign.is_empty(), "{foreign:?}");
    }

    #[test]
    fn no_text_is_markup_in_a_memo(text in markup()) {
        let memo = written(&filled(&EVERY_FIELD, &text), ExportFormat::Markdown);
        prop_assert_eq!(hidden(&memo), "");
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
        let mut shown = String::new();
        for event in Parser::new_ext(&memo, options) {
            match event {
                Event::Text(text) => shown.push_str(&text),
                Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::TableCell) => {
                    shown.push(' ');
                }
                // An address of the web, and nothing else, is a link to itself.
                Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                    prop_assert_eq!(&*dest_url, &text);
                }
                Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Strikethrough | Tag::HtmlBlock)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Rule => prop_assert!(false, "{event:?} in {memo}"),
                _ => {}
            }
        }
        prop_assert!(shown.contains(folded(&Escaped::from(folded(&text))).as_str()), "{text:?}\n{shown}\n{memo}");
    }

    #[test]
    fn every_title_comes_back_from_a_bibliography(text in markup()) {
        let entries = written(&filled(&EVERY_FIELD, &text), ExportFormat::Bibtex);
        prop_assert_eq!(hidden(&entries), "");
        let read = Bibliography::parse(&entries);
        prop_assert!(read.is_ok(), "{read:?}\n{entries}");
        let read = read.unwrap();
        prop_assert_eq!(read.len(), 3, "{}", entries);
        let title = read.get("krant").unwrap().title().map(|title| title.format_verbatim()).unwrap_or_default();
        prop_assert_eq!(title, String::from(Escaped::from(folded(&text))), "{}", entries);
    }
}
