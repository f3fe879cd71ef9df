//! More ties than are looked through at once.

use stedenband::{
    dataset::{Dataset, load},
    lang::Lang,
    query::Query,
    tui::{found::Found, update::work},
};

use crate::common::Dashboard;

const TIES: usize = 40_000;

fn dataset() -> Dataset {
    let mut dataset = load::embedded();
    let known = dataset.ties.clone();
    dataset.ties = known.iter().cycle().take(TIES).cloned().collect();
    dataset
}

#[test]
fn a_letter_is_on_screen_before_the_ties_are_looked_through() {
    let mut dashboard = Dashboard::over(dataset(), 120, 40, Lang::Nl, "", None);
    let all = dashboard.found().len();
    dashboard.press("slash").type_text("w");
    assert!(dashboard.model.found.is_searching());
    assert_eq!(dashboard.found().len(), all, "those found before");
    assert!(dashboard.screen().contains(" / w"), "{}", dashboard.screen());
    // The next letter does not wait for the first.
    dashboard.type_text("uhan");
    while !work(&mut dashboard.model) {}
    let query = Query::parse_lenient("wuhan", &dashboard.model.data.dataset).0;
    let at_once = Found::new(&dashboard.model.data, query, None);
    assert!(!at_once.hits.is_empty() && at_once.hits.len() < all);
    assert_eq!(dashboard.model.found.hits, at_once.hits);
    assert!(dashboard.screen().contains("Wuhan"), "{}", dashboard.screen());
}
