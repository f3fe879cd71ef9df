use super::*;
use crate::dataset::load;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-23";

/// A dataset of one tie with the given statements, in RON.
fn dataset(statements: &str) -> Dataset {
    let text = format!(
        r#"(format: 1, title: "", edition: "2024", themes: [],
        sources: [
            (id: "early", title: "", publisher: "", published: "2022-01", lang: nl, kind: report),
            (id: "late", title: "", publisher: "", published: "2023-05-07", lang: nl, kind: report),
            (id: "undated", title: "", publisher: "", lang: nl, kind: report, words: paraphrased),
        ],
        ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statements}])])"#
    );
    load::parse(&text).unwrap()
}

fn changes(statements: &str) -> Vec<(String, DayState)> {
    let dataset = dataset(statements);
    let as_of_view = AsOfView::new(&dataset, AsOf::Now(day(TODAY)));
    let history = history(&dataset.ties[0], &as_of_view, day(TODAY));
    history
        .into_iter()
        .map(|change| (change.from.to_string(), change.state))
        .collect()
}

use DayState::{Is, Perhaps};
use Status::{Active, Dormant, Severed, Unknown};

#[test]
fn a_status_lasts_until_the_next_report_or_lapses_and_an_ending_does_not() {
    let told = changes(
        r#"(says: since("1999-05-01"), source: "early", quote: "q"),
        (says: status(actief), on: "2003", source: "early", quote: "q"),
        (says: status(sluimerend), on: "2005", source: "early", quote: "q"),
        (says: status(verbroken), on: "2021-07-21", source: "late", quote: "q")"#,
    );
    let expected = [
        ("1999-05-01", Is(Unknown)),
        ("2003-12-31", Is(Active)),
        ("2005-12-31", Is(Dormant)),
        ("2016-01-01", Is(Unknown)),
        ("2021-07-21", Is(Severed)),
    ];
    assert_eq!(told, expected.map(|(day, state)| (day.to_owned(), state)));
}

#[test]
fn an_open_start_is_perhaps_until_something_shows_the_tie() {
    for (statements, expected) in [
        (
            r#"(says: since("voor 2007"), source: "early", quote: "q")"#,
            &[("2006-12-31", Is(Unknown))][..],
        ),
        (
            r#"(says: since("2010"), source: "early", quote: "q")"#,
            &[("2010-01-01", Perhaps), ("2010-12-31", Is(Unknown))],
        ),
        (
            r#"(says: since("ca. 2011"), source: "early", quote: "q")"#,
            &[("2010-01-01", Perhaps), ("2012-12-31", Is(Unknown))],
        ),
        (
            r#"(says: since("1985-02-01"), source: "early", quote: "q"), (says: since("1994-03-01"), source: "late", quote: "q")"#,
            &[("1985-02-01", Perhaps), ("1994-03-01", Is(Unknown))],
        ),
        (
            r#"(says: since_unclear, source: "early", quote: "q"), (says: status(actief), on: "2019-02-01", source: "early", quote: "q")"#,
            &[("2019-02-01", Is(Active))],
        ),
        (
            r#"(says: first_contact("2005"), source: "early", quote: "q"), (says: status(actief), on: "2019-02-01", source: "early", quote: "q")"#,
            &[("2005-12-31", Perhaps), ("2019-02-01", Is(Active))],
        ),
        (
            r#"(says: since_unclear, source: "early", quote: "q")"#,
            &[("2022-01-31", Perhaps)],
        ),
        (
            r#"(says: status(verbroken), source: "undated")"#,
            &[(TODAY, Is(Severed))],
        ),
        (r#"(says: since("2030"), source: "early", quote: "q")"#, &[]),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|(day, state)| ((*day).to_owned(), *state))
            .collect();
        assert_eq!(changes(statements), expected, "{statements}");
    }
}

/// On each day that matters the history tells what the list as of that day shows.
#[test]
fn on_any_day_the_history_is_the_state() {
    let dataset = load::embedded();
    let histories = Histories::new(&dataset, day(TODAY));
    let mut compared = 0;
    for year in 1950..=2026 {
        for on in [format!("{year}-06-30"), format!("{year}-12-31")] {
            let on = day(&on);
            if on >= day(TODAY) {
                continue;
            }
            let as_of_view = AsOfView::new(&dataset, AsOf::On(on));
            for (number, tie) in dataset.ties.iter().enumerate() {
                let status = state_on(histories.of(number), on).map(DayState::status);
                assert_eq!(
                    status,
                    as_of_view
                        .tie_state(tie)
                        .map(|tie_state| tie_state.status()),
                    "{} on {on}",
                    tie.id
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 5_000);
    let now = AsOfView::new(&dataset, AsOf::Now(day(TODAY)));
    for (number, tie) in dataset.ties.iter().enumerate() {
        let status = state_on(histories.of(number), day(TODAY)).map(DayState::status);
        assert_eq!(
            status,
            now.tie_state(tie).map(|tie_state| tie_state.status()),
            "{} now",
            tie.id
        );
    }
}
