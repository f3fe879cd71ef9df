//! Far too much: a tie about which more is said than anyone reads, texts as long as they may be. No key waits for all
//! of it.

use stedenband::{
    dataset::{load, shared_str::MAX_TEXT_BYTES},
    lang::Lang,
    query::Query,
    sanitise::is_hidden,
    tui::{loading::Loaded, page::MAX_PAGE_LINES, update::replace},
};

use crate::common::{Dashboard, free_texts::filled};

/// A dataset with one tie and 100,000 statements about it.
fn endless() -> String {
    let mut text = r#"(format: 1, title: "", edition: "2026", themes: [],
        sources: [(id: "s", title: "t", publisher: "Krant", published: "2022", lang: nl, kind: newspaper)],
        ties: [(id: "breda-yangzhou", dutch: (name: "Breda", level: gemeente, province: NoordBrabant), statements: ["#
        .to_owned();
    for number in 0..100_000 {
        let said = format!(r#"event(nl: "Bezoek {number}", en: "Visit {number}")"#);
        text.push_str(&format!(
            r#"(says: {said}, source: "s", quote: "nummer {number}"),"#
        ));
    }
    text + "])])"
}

#[test]
fn of_a_hundred_thousand_statements_as_many_are_shown_as_anyone_reads() {
    let dataset = load::parse(&endless()).expect("a dataset");
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "", None);
    let today = dashboard.model.data.today;
    replace(
        &mut dashboard.model,
        Loaded::new(dataset, today, Query::default()),
    );
    assert!(
        dashboard.press("Return").screen().contains("Bezoek"),
        "it is read"
    );
    let screen = dashboard.press("G").screen();
    assert!(
        screen.contains("Wat hierna komt is te veel voor het scherm."),
        "{screen}"
    );
    assert!(screen.contains("stedenband show"), "{screen}");
    for key in [
        "n", "p", "k", "Prior", "L", "Escape", "3", "4", "5", "2", "1",
    ] {
        dashboard.press(key);
    }
    assert!(
        dashboard.press("Return g").screen().contains("Breda"),
        "every key is answered"
    );
    let document = stedenband::tui::document::of_selected(
        &dashboard.model,
        ratatui::layout::Size::new(80, 24),
    );
    assert!(
        (MAX_PAGE_LINES..MAX_PAGE_LINES + 10).contains(&document.lines.len()),
        "{}",
        document.lines.len()
    );
    assert!(
        document
            .quotations
            .iter()
            .all(|quotation| quotation.lines.end <= document.lines.len())
    );
}

/// Of every sort that costs work: words, characters without spaces, an address, marks, pictures, what is hidden.
const PIECE: &str = "een verhaal 武汉市武汉市 https://a.b/c/d-e a\u{301}\u{323}\u{301} ❤\u{fe0f} السلام \u{202e}\u{1b}[2J👍🏽";

#[test]
fn with_every_text_as_long_as_it_may_be_every_key_is_answered() {
    let path = std::path::Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/valid/every_field.ron"
    ));
    let every_field = load::load(path, load::MAX_BYTES).expect("a dataset");
    let mut longest = PIECE.repeat(MAX_TEXT_BYTES / PIECE.len());
    longest.push_str(&"x".repeat(MAX_TEXT_BYTES - longest.len()));
    let mut dashboard = Dashboard::over(filled(&every_field, &longest), 80, 24, Lang::Nl, "", None);
    let keys = "j Return G L j Escape Escape slash b r Escape i Escape u End Escape 2 m 3 o Escape 4 Return j Escape D 5 1 p";
    for key in keys.split_whitespace() {
        let buffer = dashboard.press(key).buffer();
        assert!(
            buffer
                .content()
                .iter()
                .all(|cell| !cell.symbol().contains(is_hidden)),
            "{key}"
        );
        assert!(
            buffer
                .content()
                .iter()
                .filter(|cell| cell.symbol() != " ")
                .count()
                > 100,
            "{key}"
        );
    }
    let document = stedenband::tui::document::of_selected(
        &dashboard.model,
        ratatui::layout::Size::new(80, 24),
    );
    // The paragraph that reaches the bound is still shown whole.
    assert!(
        document.lines.len() < MAX_PAGE_LINES + MAX_TEXT_BYTES / 20,
        "{}",
        document.lines.len()
    );
}
