//! A tie about which far too much is said: no key waits for all of it.

use stedenband::{
    dataset::load,
    lang::Lang,
    query::Query,
    tui::{loading::Loaded, page::MOST_LINES, update::replace},
};

use crate::common::Dashboard;

/// A dataset with one tie and 100,000 statements about it.
fn endless() -> String {
    let mut text = r#"(format: 1, title: "", edition: "2026", themes: [],
        sources: [(id: "s", title: "t", publisher: "Krant", published: "2022", lang: nl, kind: newspaper)],
        ties: [(id: "breda-yangzhou", dutch: (name: "Breda", level: gemeente, province: NoordBrabant), statements: ["#
        .to_owned();
    for number in 0..100_000 {
        let said = format!(r#"event(nl: "Bezoek {number}", en: "Visit {number}")"#);
        text.push_str(&format!(r#"(says: {said}, source: "s", quote: "nummer {number}"),"#));
    }
    text + "])])"
}

#[test]
fn of_a_hundred_thousand_statements_as_many_are_shown_as_anyone_reads() {
    let dataset = load::parse(&endless()).expect("a dataset");
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "", None);
    let today = dashboard.model.data.today;
    replace(&mut dashboard.model, Loaded::new(dataset, today, Query::default(), None));
    assert!(dashboard.press("Return").screen().contains("Bezoek"), "it is read");
    let screen = dashboard.press("G").screen();
    assert!(screen.contains("Wat hierna komt is te veel voor het scherm."), "{screen}");
    assert!(screen.contains("stedenband show"), "{screen}");
    for key in ["n", "p", "k", "Prior", "L", "Escape", "3", "4", "5", "2", "1"] {
        dashboard.press(key);
    }
    assert!(dashboard.press("Return g").screen().contains("Breda"), "every key is answered");
    let document = stedenband::tui::document::of_selected(&dashboard.model, 80);
    assert!((MOST_LINES..MOST_LINES + 10).contains(&document.lines.len()), "{}", document.lines.len());
    assert!(document.quotations.iter().all(|quotation| quotation.lines.end <= document.lines.len()));
}
