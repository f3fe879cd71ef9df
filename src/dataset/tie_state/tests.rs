use chrono::NaiveDate;

use super::*;
use crate::dataset::{AsOf, Dataset, Reason, ReasonStage, StatusBasis, load};

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

fn told(date: &str) -> Dating {
    Dating::Told(date.parse().unwrap())
}

fn reported(date: &str) -> Dating {
    Dating::Reported(date.parse().unwrap())
}

/// The status in force, and when it is of.
fn in_force(tie_state: TieState) -> Option<(Status, Dating)> {
    let report = tie_state.report?;
    Some((report.status, report.dating))
}

/// The status that is known but not in force.
fn last_known(tie_state: TieState) -> Option<(Status, Dating)> {
    let report = tie_state.last_known?;
    Some((report.status, report.dating))
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
        in_force(tie_state),
        Some((Status::Active, reported("2022-01")))
    );
}

#[test]
fn an_ending_keeps_its_first_date_when_it_is_retold() {
    let tie_state = now(r#"(says: status(verbroken), source: "late", quote: "q"),
           (says: status(verbroken), on: "2021", source: "late", quote: "q"),
           (says: status(actief), on: "2003", source: "early", quote: "q")"#);
    assert_eq!(in_force(tie_state), Some((Status::Severed, told("2021"))));
    let exact = now(
        r#"(says: status(verbroken), on: "2021-07-21", source: "late", quote: "q"),
           (says: status(verbroken), on: "2021", source: "late", quote: "q")"#,
    );
    assert_eq!(in_force(exact), Some((Status::Severed, told("2021-07-21"))));
    let retold = now(r#"(says: status(verbroken), source: "late", quote: "q")"#);
    assert_eq!(
        in_force(retold),
        Some((Status::Severed, reported("2023-05-07")))
    );
}

#[test]
fn a_report_lapses_after_ten_years_but_an_ending_does_not() {
    let lapsed = now(r#"(says: status(actief), on: "2003", source: "early", quote: "q")"#);
    assert_eq!(lapsed.status(), Status::Unknown);
    assert_eq!(last_known(lapsed), Some((Status::Active, told("2003"))));
    let ended = now(r#"(says: status(verbroken), on: "2003", source: "early", quote: "q")"#);
    assert_eq!((ended.status(), last_known(ended)), (Status::Severed, None));
}

#[test]
fn an_undated_report_yields_to_every_dated_one_and_counts_only_now() {
    let both = r#"(says: status(verbroken), source: "undated"), (says: status(actief), source: "early", quote: "q")"#;
    assert_eq!(now(both).status(), Status::Active);
    let alone = r#"(says: status(verbroken), source: "undated")"#;
    assert_eq!(
        in_force(now(alone)),
        Some((Status::Severed, Dating::Undated))
    );
    let earlier = AsOf::On(day("2025-01-01"));
    assert_eq!(at(alone, earlier), None, "nothing is told with a date");
    let since_1999 = format!(r#"(says: since("1999"), source: "early", quote: "q"), {alone}"#);
    assert_eq!(at(&since_1999, earlier).unwrap().status(), Status::Unknown);
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
        at(story, AsOf::On(day("2000-01-01"))).unwrap().status(),
        Status::Unknown
    );
    assert_eq!(
        at(story, AsOf::On(day("2004-01-01"))).unwrap().status(),
        Status::Active
    );
    assert_eq!(
        last_known(at(story, AsOf::On(day("2021-06-30"))).unwrap()),
        Some((Status::Active, told("2003")))
    );
    assert_eq!(
        at(story, AsOf::On(day("2021-12-31"))).unwrap().status(),
        Status::Severed
    );
}

#[test]
fn a_source_knew_what_it_dates_to_the_year_that_it_appeared_in() {
    let story = r#"(says: status(verbroken), on: "2023", source: "late", quote: "q")"#;
    assert_eq!(at(story, AsOf::On(day("2023-05-06"))), None);
    assert_eq!(
        at(story, AsOf::On(day("2023-05-07"))).unwrap().status(),
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
    assert!(
        now(r#"(says: reconsidering, source: "early", quote: "q")"#)
            .reconsidering
            .is_some()
    );
    let ended = r#"(says: reconsidering, source: "early", quote: "q"), (says: status(verbroken), source: "late", quote: "q")"#;
    assert!(now(ended).reconsidering.is_none());
}

#[test]
fn the_latest_word_for_the_relation_decides_and_an_intention_is_no_tie() {
    let story = r#"(says: kind(zusterstad), on: "2020", source: "early", quote: "q"), (says: kind(vriendschap), source: "late", quote: "q")"#;
    assert_eq!(now(story).kind, Some(Kind::Friendship));
    assert!(now(story).is_tie());
    assert!(!now(r#"(says: kind(intentie), source: "late", quote: "q")"#).is_tie());
    let then = at(
        r#"(says: event(nl: "Bezoek.", en: "Visit."), on: "2002", source: "late", quote: "q"), (says: kind(contact), source: "late", quote: "q")"#,
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
    let met = r#"(says: first_contact("2009"), source: "early", quote: "q"), (says: kind(contact), source: "early", quote: "q")"#;
    assert_eq!(before(met).standing, Standing::NotATie);
    let later = r#"(says: first_contact("2009"), source: "early", quote: "q"), (says: kind(contact), source: "early", quote: "q"), (says: kind(zusterstad), source: "late", quote: "q")"#;
    assert_eq!(
        before(later).kind,
        None,
        "what is called a tie later may have been one"
    );
}

#[test]
fn an_undated_status_other_than_an_ending_does_not_hold() {
    let active = now(r#"(says: status(actief), source: "undated")"#);
    assert_eq!(active.status(), Status::Unknown);
    assert_eq!(last_known(active), Some((Status::Active, Dating::Undated)));
}

#[test]
fn to_exist_is_not_to_be_active() {
    let exists = now(r#"(says: exists, source: "early", quote: "q")"#);
    assert_eq!(
        (exists.status(), exists.existed),
        (Status::Unknown, Some(reported("2022-01")))
    );
    assert!(exists.is_tie());
    let contradicted = now(
        r#"(says: status(verbroken), on: "2021", source: "late", quote: "q"), (says: exists, source: "early", quote: "q")"#,
    );
    assert!(
        contradicted.contested,
        "named as existing after it was ended"
    );
    let before = now(
        r#"(says: status(verbroken), source: "late", quote: "q"), (says: exists, source: "early", quote: "q")"#,
    );
    assert!(!before.contested, "named as existing before it was ended");
    let same_year = now(
        r#"(says: status(verbroken), on: "2021", source: "late", quote: "q"), (says: exists, on: "2021-03", source: "early", quote: "q")"#,
    );
    assert!(
        !same_year.contested,
        "it may have been ended later that year"
    );
}

#[test]
fn what_is_inferred_is_marked_and_since_when_is_kept() {
    let state = now(
        r#"(says: status(sluimerend), from: "na 2019", basis: inferred, source: "early", quote: "q")"#,
    );
    let report = state.report.unwrap();
    assert_eq!(report.basis, StatusBasis::Inferred);
    assert_eq!(
        (report.from, report.dating),
        (Some("na 2019".parse().unwrap()), reported("2022-01"))
    );
}

#[test]
fn what_has_been_so_since_a_date_was_so_before_it_was_reported() {
    let story = r#"(says: since("1999"), source: "early", quote: "q"),
        (says: status(sluimerend), from: "2019", source: "early", quote: "q")"#;
    for (on, status) in [
        ("2018-12-31", Status::Unknown),
        ("2020-06-30", Status::Dormant),
        // Ten years after the report, and not after the date since when.
        ("2031-12-31", Status::Dormant),
        ("2032-02-01", Status::Unknown),
    ] {
        assert_eq!(
            at(story, AsOf::On(day(on))).unwrap().status(),
            status,
            "{on}"
        );
    }
}

#[test]
fn without_a_known_start_a_tie_is_apart_until_a_source_shows_it() {
    let story = r#"(says: first_contact("2005"), source: "early", quote: "q"),
        (says: event(nl: "Bezoek.", en: "Visit."), on: "2008", source: "early", quote: "q"),
        (says: kind(zusterstad), on: "2015", source: "early", quote: "q")"#;
    let standing = |on: &str| at(story, AsOf::On(day(on))).map(|state| state.standing);
    assert_eq!(standing("2004-12-31"), None, "nothing is told of it");
    assert_eq!(standing("2005-12-31"), Some(Standing::NotKnownToExist));
    assert_eq!(standing("2014-12-31"), Some(Standing::NotKnownToExist));
    assert_eq!(standing("2015-12-31"), Some(Standing::Tie));
    assert_eq!(now(story).standing, Standing::Tie);
    let open = r#"(says: since("voor 2007"), source: "early", quote: "q")"#;
    let standing = |on: &str| at(open, AsOf::On(day(on))).map(|state| state.standing);
    assert_eq!(standing("1950-12-31"), None);
    assert_eq!(standing("2007-01-01"), Some(Standing::Tie));
}

#[test]
fn reasons_and_doubts_follow_the_date_and_a_doubt_bears_it() {
    let story = r#"(says: since("1999"), source: "early", quote: "q"),
        (says: reconsidering, on: "2021-04", source: "late", quote: "q"),
        (says: reason(einde, opbrengst), on: "2023", source: "late", quote: "q")"#;
    let state = |on: &str| at(story, AsOf::On(day(on))).unwrap();
    let ended = |state: TieState| {
        state
            .reasons
            .has(Some(ReasonStage::End), Some(Reason::Results))
    };
    assert_eq!(state("2021-03-31").reconsidering, None);
    assert_eq!(state("2021-04-30").reconsidering, Some(told("2021-04")));
    assert_eq!(
        (ended(state("2022-12-31")), ended(state("2023-12-31"))),
        (false, true)
    );
    assert!(
        !state("2023-12-31")
            .reasons
            .has(Some(ReasonStage::Doubt), None)
    );
}

#[test]
fn a_government_that_still_weighs_to_end_it_has_not_ended_it_yet() {
    let text = |statements: &str| {
        format!(
            r#"(format: 1, title: "", edition: "2024", themes: [],
            sources: [
                (id: "report", title: "", publisher: "", published: "2022-01", lang: nl, kind: report),
                (id: "town", title: "", publisher: "", published: "2023-04-12", lang: nl, kind: government, grade: A),
                (id: "paper", title: "", publisher: "", published: "2023-05-07", lang: nl, kind: newspaper),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statements}])])"#
        )
    };
    let state = |statements: &str| {
        let dataset = load::parse(&text(statements)).unwrap();
        let view = AsOfView::new(&dataset, AsOf::Now(day("2026-11-28")));
        view.tie_state(&dataset.ties[0]).unwrap()
    };
    let (reported, retold) = (
        r#"(says: status(verbroken), source: "report"),"#,
        r#"(says: status(verbroken), source: "paper"),"#,
    );
    let doubt = |source: &str| format!(r#"(says: reconsidering, source: "{source}"),"#);
    for (doubt, date) in [
        (doubt("town"), "2023-05-07"),
        (doubt("report"), "2022-01"),
        (String::new(), "2022-01"),
    ] {
        let state = state(&format!("{reported} {doubt} {retold}"));
        assert_eq!(
            in_force(state),
            Some((Status::Severed, self::reported(date))),
            "{doubt}"
        );
    }
    let contradicted = state(&format!("{reported} {}", doubt("town")));
    assert_eq!(
        (contradicted.status(), contradicted.contested),
        (Status::Unknown, true)
    );
    assert_eq!(
        contradicted.reconsidering,
        Some(self::reported("2023-04-12"))
    );
}

#[test]
fn what_a_source_tells_goes_before_what_we_infer_of_the_same_time() {
    let both = now(
        r#"(says: status(actief), on: "2020", source: "early", quote: "q"),
           (says: status(actief), on: "2020-09", basis: inferred, source: "late", quote: "q")"#,
    );
    let report = both.report.unwrap();
    assert_eq!(
        (report.basis, report.dating),
        (StatusBasis::Told, told("2020"))
    );
}

#[test]
fn a_partner_that_is_not_named_may_be_one_that_is() {
    let tie = |id: &str, dutch: &str, chinese: &str| {
        format!(
            r#"(id: "{id}", dutch: (name: "{dutch}", level: gemeente, province: Utrecht), {chinese}
            statements: [(says: kind(zusterstad), source: "s")]),"#
        )
    };
    let named = r#"chinese: (name: "B"),"#;
    let ties = tie("a-b", "A", named) + &tie("a-onbenoemd", "A", "") + &tie("c-onbenoemd", "C", "");
    let dataset = load::parse(&format!(
        r#"(format: 1, title: "", edition: "2024", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], ties: [{ties}])"#
    ))
    .unwrap();
    let view = AsOfView::new(&dataset, AsOf::Now(day("2026-11-28")));
    let standings = dataset.ties.iter().map(|tie| view.tie_state(tie));
    let standings: Vec<_> = standings.map(|state| state.unwrap().standing).collect();
    assert_eq!(
        standings,
        [Standing::Tie, Standing::MayBeListed, Standing::Tie]
    );
}
