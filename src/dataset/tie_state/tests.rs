use super::*;
use crate::dataset::load;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

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

fn at(statements: &str, as_of: AsOf) -> Option<TieState> {
    let dataset = dataset(statements);
    AsOfView::new(&dataset, as_of).tie_state(&dataset.ties[0])
}

fn now(statements: &str) -> TieState {
    at(statements, AsOf::Now(day("2026-11-23"))).unwrap()
}

#[test]
fn the_newest_report_decides() {
    let tie_state = now(
        r#"(says: status(verbroken), on: "2021-07-21", source: "late", quote: "q"),
           (says: status(actief), source: "early", quote: "q")"#,
    );
    assert_eq!(
        (tie_state.status, tie_state.status_on),
        (Status::Active, Some("2022-01".parse().unwrap()))
    );
}

#[test]
fn an_ending_keeps_its_first_date_when_it_is_retold() {
    let tie_state = now(r#"(says: status(verbroken), source: "late", quote: "q"),
           (says: status(verbroken), on: "2021", source: "late", quote: "q"),
           (says: status(actief), on: "2003", source: "early", quote: "q")"#);
    assert_eq!(
        (tie_state.status, tie_state.status_on),
        (Status::Severed, Some("2021".parse().unwrap()))
    );
    let exact = now(
        r#"(says: status(verbroken), on: "2021-07-21", source: "late", quote: "q"),
           (says: status(verbroken), on: "2021", source: "late", quote: "q")"#,
    );
    assert_eq!(
        (exact.status_on, exact.is_report_date),
        (Some("2021-07-21".parse().unwrap()), false)
    );
    let retold = now(r#"(says: status(verbroken), source: "late", quote: "q")"#);
    assert_eq!(
        (retold.status_on, retold.is_report_date),
        (Some("2023-05-07".parse().unwrap()), true)
    );
}

#[test]
fn a_report_lapses_after_ten_years_but_an_ending_does_not() {
    let lapsed = now(r#"(says: status(actief), on: "2003", source: "early", quote: "q")"#);
    assert_eq!(lapsed.status, Status::Unknown);
    assert_eq!(
        lapsed.lapsed,
        Some((Status::Active, Some("2003".parse().unwrap())))
    );
    let ended = now(r#"(says: status(verbroken), on: "2003", source: "early", quote: "q")"#);
    assert_eq!((ended.status, ended.lapsed), (Status::Severed, None));
}

#[test]
fn an_undated_report_yields_to_every_dated_one_and_counts_only_now() {
    let both = r#"(says: status(verbroken), source: "undated"), (says: status(actief), source: "early", quote: "q")"#;
    assert_eq!(now(both).status, Status::Active);
    let alone = r#"(says: status(verbroken), source: "undated")"#;
    assert_eq!(
        (now(alone).status, now(alone).status_on),
        (Status::Severed, None)
    );
    assert_eq!(
        at(alone, AsOf::On(day("2025-01-01"))).unwrap().status,
        Status::Unknown
    );
}

#[test]
fn on_an_earlier_date_only_what_was_said_of_it_counts() {
    let story = r#"(says: since("1999"), source: "early", quote: "q"),
        (says: status(actief), on: "2003", source: "early", quote: "q"),
        (says: status(verbroken), on: "2021", source: "late", quote: "q")"#;
    assert_eq!(
        at(story, AsOf::On(day("1998-12-31"))),
        None,
        "not yet begun"
    );
    assert_eq!(
        at(story, AsOf::On(day("2000-01-01"))).unwrap().status,
        Status::Unknown
    );
    assert_eq!(
        at(story, AsOf::On(day("2004-01-01"))).unwrap().status,
        Status::Active
    );
    assert_eq!(
        at(story, AsOf::On(day("2021-06-30")))
            .unwrap()
            .lapsed
            .unwrap()
            .0,
        Status::Active
    );
    assert_eq!(
        at(story, AsOf::On(day("2021-12-31"))).unwrap().status,
        Status::Severed
    );
}

#[test]
fn a_source_knew_what_it_dates_to_the_year_that_it_appeared_in() {
    let story = r#"(says: status(verbroken), on: "2023", source: "late", quote: "q")"#;
    assert_eq!(
        at(story, AsOf::On(day("2023-05-06"))).unwrap().status,
        Status::Unknown
    );
    assert_eq!(
        at(story, AsOf::On(day("2023-05-07"))).unwrap().status,
        Status::Severed
    );
}

#[test]
fn sources_that_differ_about_the_same_date_make_it_contested() {
    let tie_state = now(
        r#"(says: status(sluimerend), source: "early", quote: "q"), (says: status(actief), on: "2022-01", source: "early", quote: "q")"#,
    );
    assert!(tie_state.contested);
    let later = now(
        r#"(says: status(sluimerend), source: "late", quote: "q"), (says: status(actief), source: "early", quote: "q")"#,
    );
    assert!(
        !later.contested,
        "a change through time is no contradiction"
    );
}

#[test]
fn the_earliest_start_is_shown_most_exactly_and_a_later_one_contests_it() {
    let agree = now(
        r#"(says: since("1994"), source: "early", quote: "q"), (says: since("1994-09"), source: "early", quote: "q")"#,
    );
    assert_eq!(
        (agree.start, agree.contested),
        (Start::On("1994-09".parse().unwrap()), false)
    );
    let differ = now(
        r#"(says: since("2007"), source: "early", quote: "q"), (says: since("1993"), source: "early", quote: "q")"#,
    );
    assert_eq!(
        (differ.start, differ.contested),
        (Start::On("1993".parse().unwrap()), true)
    );
    let unclear = now(r#"(says: since_unclear, source: "early", quote: "20014")"#);
    assert_eq!(unclear.start, Start::Unclear);
}

#[test]
fn a_doubt_is_a_badge_until_the_tie_is_ended() {
    assert!(now(r#"(says: reconsidering, source: "early", quote: "q")"#).reconsidering);
    let ended = r#"(says: reconsidering, source: "early", quote: "q"), (says: status(verbroken), source: "late", quote: "q")"#;
    assert!(!now(ended).reconsidering);
}

#[test]
fn the_latest_word_for_the_relation_decides_and_an_intention_is_no_tie() {
    let story = r#"(says: kind(zusterstad), on: "2020", source: "early", quote: "q"), (says: kind(vriendschap), source: "late", quote: "q")"#;
    assert_eq!(now(story).kind, Some(Kind::Friendship));
    assert!(now(story).is_tie());
    assert!(!now(r#"(says: kind(intentie), source: "late", quote: "q")"#).is_tie());
    let then = at(
        r#"(says: kind(contact), source: "late", quote: "q")"#,
        AsOf::On(day("2003-12-31")),
    );
    assert!(
        !then.unwrap().is_tie(),
        "what is called mere contacts later was no tie before"
    );
    assert!(now("").is_tie(), "no source has a word for it");
    let ended = r#"(says: kind(contact), source: "early", quote: "q"), (says: status(verbroken), source: "undated")"#;
    assert!(now(ended).is_tie(), "what was ended was a tie");
    let made = r#"(says: kind(intentie), source: "early", quote: "q"), (says: since("2012"), source: "late", quote: "q")"#;
    assert!(now(made).is_tie(), "what was made in 2012 was a tie");
}

#[test]
fn contacts_are_no_tie_before_the_first_word_on_them_either() {
    let before = |statements| at(statements, AsOf::On(day("2010-12-31"))).unwrap();
    assert!(!before(r#"(says: kind(contact), source: "early", quote: "q")"#).is_tie());
    let later = r#"(says: kind(contact), source: "early", quote: "q"), (says: kind(zusterstad), source: "late", quote: "q")"#;
    assert_eq!(
        before(later).kind,
        None,
        "what is called a tie later may have been one"
    );
}
