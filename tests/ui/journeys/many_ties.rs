//! What one letter found narrows down the search for the next.

use stedenband::{
    answer::Answer,
    dataset::{Dataset, load},
    lang::Lang,
    query::Query,
};

use crate::common::Dashboard;

/// Enough for terms that find many, in a moment.
const TIES: usize = 2_000;

fn dataset() -> Dataset {
    let mut dataset = load::embedded();
    let known = dataset.ties.clone();
    dataset.ties = known.iter().cycle().take(TIES).cloned().collect();
    dataset
}

#[test]
fn every_letter_is_answered_as_if_the_line_were_asked_at_once() {
    let mut dashboard = Dashboard::over(dataset(), 120, 40, Lang::Nl, "", None);
    let mut counts = Vec::new();
    dashboard.press("slash");
    for end in 1..="wuhan oeigoer".len() {
        let line = &"wuhan oeigoer"[..end];
        dashboard.type_text(&line[end - 1..]);
        let query = Query::parse_lenient(line, &dashboard.model.data.dataset).0;
        let at_once = Answer::new(dashboard.model.data.searchable(), query, None);
        assert_eq!(dashboard.model.found.hits, at_once.hits, "{line}");
        assert_eq!(dashboard.model.found.counts, at_once.counts, "{line}");
        counts.push(at_once.hits.len());
    }
    assert!(
        counts.last() > Some(&0) && counts.last() < counts.first(),
        "{counts:?}"
    );
    assert!(
        dashboard.screen().contains("Wuhan"),
        "{}",
        dashboard.screen()
    );
}
