//! The dataset that comes with the program has no fault, with the lock and with the texts.

use std::{path::Path, time::Instant};

use stedenband::{
    cli::check::{CheckOptions, run},
    dataset::load::{self, MAX_BYTES},
    lang::Lang,
    query::{Query, background},
};

/// Where the texts are while the project is worked on; they are not part of it.
const TEXTS: &str = "../shared/sources";

fn check(sources: Option<&str>, file: Option<&str>) -> (usize, String) {
    let options = CheckOptions {
        file: file.map(Into::into),
        sources: sources.map(Into::into),
        lock: false,
        max_bytes: MAX_BYTES,
    };
    let mut out = Vec::new();
    let outcome = run(&options, Lang::En, false, &mut out).unwrap();
    (outcome, String::from_utf8(out).unwrap())
}

#[test]
fn the_copy_that_is_read_at_the_start_says_the_same() {
    assert_eq!(load::parse(load::EMBEDDED).unwrap(), load::embedded());
}

#[test]
fn without_the_texts_the_lock_covers_every_quotation() {
    let (outcome, out) = check(None, None);
    assert_eq!(outcome, 0, "{out}");
    assert!(
        out.starts_with("NOTE: the texts of the sources are not there."),
        "{out}"
    );
    assert!(out.ends_with("all covered by quotes.lock\n"), "{out}");
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "a test that proves less than it says has to tell"
)]
fn with_the_texts_every_quotation_is_in_them() {
    if !Path::new(TEXTS).is_dir() {
        eprintln!("NOT PROVEN: {TEXTS} is not there, so no quotation was compared with its text");
        return;
    }
    let start = Instant::now();
    for file in [None, Some("data/stedenbanden.ron")] {
        let (outcome, out) = check(Some(TEXTS), file);
        assert_eq!(outcome, 0, "{out}");
        assert!(out.ends_with("all found in the texts\n"), "{out}");
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// What has exactly the years of its chapter, and no year in its own words, has them from the chapter.
#[test]
fn the_years_of_a_chapter_are_marked_and_lie_in_it() {
    let dataset = load::embedded();
    let mut marked = 0;
    for tie in &dataset.ties {
        for statement in &tie.statements {
            let chapter = dataset.era_of_chapter(statement);
            let period = chapter.map(|at| &dataset.periods[at]);
            let (from, to) = (statement.from, statement.to);
            let quote = statement.quote.as_deref().unwrap_or_default();
            let tells_a_year = from
                .into_iter()
                .chain(to)
                .any(|date| quote.contains(&date.year().to_string()));
            if statement.dates.is_some() {
                marked += 1;
                let period = period.unwrap_or_else(|| panic!("{}: {statement:?}", tie.id));
                assert!(
                    to == Some(period.to) && from >= Some(period.from),
                    "{}: {statement:?}",
                    tie.id
                );
                assert!(!tells_a_year, "{}: {statement:?}", tie.id);
            } else if let Some(period) = period {
                let is_of_chapter = (from, to) == (Some(period.from), Some(period.to));
                assert!(!is_of_chapter || tells_a_year, "{}: {statement:?}", tie.id);
            }
        }
    }
    assert_eq!(marked, load::EMBEDDED.matches("dates: chapter").count());
    assert!(marked >= 35, "{marked}");
}

#[test]
fn the_text_of_nrc_of_2023_is_a_translation() {
    let dataset = load::embedded();
    let translated = dataset
        .sources
        .iter()
        .filter(|source| source.translated_from.is_some());
    let ids: Vec<&str> = translated.map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["nrc"]);
}

/// The approval of a tie, the recommendations of the report, the actors.
#[test]
fn what_the_report_says_beside_the_ties_is_found_with_quotations() {
    let dataset = load::embedded();
    for (words, least) in [
        ("goedkeuring", 3),
        ("aanbevelingen", 3),
        ("cpaffc", 3),
        ("ufwd", 3),
    ] {
        let query = Query::parse(words, &dataset).unwrap();
        let found = background(&query, &dataset);
        assert!(
            found.terms.len() + found.others.len() >= least,
            "{words}: {found:?}"
        );
        assert!(!found.terms.is_empty(), "{words}");
    }
}
