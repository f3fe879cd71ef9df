//! The memo in Markdown, as a parser of CommonMark reads it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use stedenband::{export::sentences, sanitise::Escaped};

use super::{NASTY, Nasty, assert_harmless, records, run};

fn events(text: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_MATH;
    Parser::new_ext(text, options).collect()
}

/// All that is text, with a space between lines.
fn text(events: &[Event<'_>]) -> String {
    let pieces = events.iter().map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::TableCell) => {
            " ".to_owned()
        }
        _ => String::new(),
    });
    pieces.collect()
}

#[test]
fn it_has_a_row_and_a_section_a_tie_and_a_footnote_a_source() {
    let memo = run(&["export", "provincie:limburg", "--format", "markdown"]).out;
    let events = events(&memo);
    let records = records(None, &["provincie:limburg"]);
    let count = |is: fn(&Event<'_>) -> bool| events.iter().filter(|event| is(event)).count();
    assert_eq!(
        count(|event| matches!(event, Event::Start(Tag::TableRow))),
        records.len()
    );
    let sections = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { level, .. }) if *level as usize == 2);
    assert_eq!(count(sections), records.len() + 2, "{memo}");
    let defined = count(|event| matches!(event, Event::Start(Tag::FootnoteDefinition(_))));
    let mut sources: Vec<&str> = records
        .iter()
        .flat_map(|record| record["sources"].as_array().unwrap())
        .map(|id| id.as_str().unwrap())
        .collect();
    sources.sort_unstable();
    sources.dedup();
    assert_eq!(defined, sources.len());
    let text = text(&events);
    let quotes = records
        .iter()
        .flat_map(|record| record["statements"].as_array().unwrap());
    for quote in quotes.filter_map(|said| said["quote"].as_str()) {
        assert!(text.contains(&sentences::quoted(quote)), "{quote}");
    }
}

#[test]
fn no_text_is_markup() {
    for nasty in NASTY {
        let memo = Nasty::new(nasty).export(&["--format", "markdown"]).out;
        assert_harmless(&memo);
        let events = events(&memo);
        for event in &events {
            let bad = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Code(_)
                    | Event::InlineMath(_)
                    | Event::DisplayMath(_)
                    | Event::Rule
                    | Event::Start(
                        Tag::Link { .. }
                            | Tag::Image { .. }
                            | Tag::CodeBlock(_)
                            | Tag::Strikethrough
                            | Tag::HtmlBlock
                    )
            );
            assert!(!bad, "{event:?}\n{memo}");
        }
        let headings = events
            .iter()
            .filter(|event| matches!(event, Event::Start(Tag::Heading { level, .. }) if (*level as usize) < 3));
        assert_eq!(
            headings.count(),
            1 + 2 + 4,
            "a title, two parts and four ties\n{memo}"
        );
        let folded = nasty.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text(&events).contains(&*Escaped::from(&folded)),
            "{nasty}\n{memo}"
        );
    }
}

#[test]
fn it_speaks_the_language_asked_for_and_tells_what_was_asked() {
    let memo = run(&[
        "export",
        "arnhem-wuhan",
        "--asof",
        "2010",
        "--format",
        "markdown",
        "--lang",
        "en",
    ])
    .out;
    for words in [
        "- Query: arnhem-wuhan asof:2010",
        "- As of: 31 December 2010",
        "## Summary",
        "since 1999",
    ] {
        assert!(memo.contains(words), "{words} in\n{memo}");
    }
    let later = memo.find("### Reported about the time after the reference date");
    assert!(
        later.is_some(),
        "what was not known by then stands apart\n{memo}"
    );
}
