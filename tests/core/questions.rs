//! A hundred questions over the embedded dataset, in Dutch and English, with the ties that answer them.
//!
//! The answers were written from the documents and from the statements of the dataset, read by a script that
//! knows nothing of the program; none is a copy of what the program said. Whoever changes the dataset reads
//! here which answers change. In which order they stand follows from their Dutch names.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::NaiveDate;
use stedenband::{
    answer::{Answer, Searchable},
    dataset::{Dataset, load},
    lang::Lang,
    query::{FieldName, Index, Query, QueryError},
};

mod decisions;
mod eras;
mod errors;
mod fields;
mod order;
mod passages;
mod places;
mod same;
mod shown;
mod time;
mod words;

/// The question as someone asks it, as the query line puts it, and the ids of the ties that answer it, in the order of
/// the list: the best match of words first, else by the Dutch name; what is no tie last.
type Question = (&'static str, &'static str, &'static str);

/// A question with a long answer: how many ties, ids that are among them, ids that are not.
type Long = (
    &'static str,
    &'static str,
    usize,
    &'static str,
    &'static str,
);

static DATASET: LazyLock<Dataset> = LazyLock::new(load::embedded);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATASET));

/// The tables of questions with a whole answer.
const TABLES: [&[Question]; 13] = [
    decisions::DECISIONS,
    eras::ERAS,
    fields::FIELDS,
    places::PLACES,
    places::SOURCES,
    time::TIME,
    time::MARKS,
    words::WORDS,
    words::OTHER_WORDS,
    words::MISSPELT,
    words::MUNICIPALITIES,
    words::PASTED,
    words::COMBINED,
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// The ids of the ties that a line finds, in the order of the list.
fn answer(line: &str) -> Result<Vec<&'static str>, QueryError> {
    let query = Query::parse(line, &DATASET)?;
    let ties = Searchable {
        dataset: &DATASET,
        index: &INDEX,
        today: today(),
    };
    let answer = Answer::new(ties, query, None);
    Ok(answer
        .entries(&DATASET)
        .into_iter()
        .map(|entry| entry.tie.id.as_str())
        .collect())
}

/// Every line of the tables.
fn lines() -> impl Iterator<Item = &'static str> {
    let whole = TABLES.into_iter().flatten().map(|(_, line, _)| *line);
    let errors = errors::ERRORS.iter().map(|(_, line, ..)| *line);
    whole
        .chain(fields::LONG.iter().map(|(_, line, ..)| *line))
        .chain(errors)
}

/// Fails with all wrong answers at once, for one that is read in the light of the others is understood sooner.
fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_question_finds_the_ties_that_the_documents_answer_it_with() {
    let mut wrong = Vec::new();
    for (asks, line, finds) in TABLES.into_iter().flatten() {
        let expected: Vec<&str> = finds.split_whitespace().collect();
        match answer(line) {
            Ok(found) if found == expected => {}
            Ok(found) => {
                let more: Vec<_> = found.iter().filter(|id| !expected.contains(id)).collect();
                let less: Vec<_> = expected.iter().filter(|id| !found.contains(id)).collect();
                wrong.push(format!(
                    "{asks}\n  {line}\n  too many: {more:?}, too few: {less:?}, in order: {found:?}"
                ));
            }
            Err(error) => wrong.push(format!("{asks}\n  {line}\n  {}", error.message(Lang::En))),
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_long_answer_has_its_length_and_the_right_ties_in_it() {
    let mut wrong = Vec::new();
    for (asks, line, count, with, without) in fields::LONG {
        let found = answer(line).unwrap();
        let lacks: Vec<_> = with
            .split_whitespace()
            .filter(|id| !found.contains(id))
            .collect();
        let extra: Vec<_> = without
            .split_whitespace()
            .filter(|id| found.contains(id))
            .collect();
        if found.len() != *count || !lacks.is_empty() || !extra.is_empty() {
            wrong.push(format!(
                "{asks}\n  {line}\n  {} for {count}, lacks {lacks:?}, extra {extra:?}",
                found.len()
            ));
        }
    }
    assert_none(&wrong);
}

#[test]
fn what_cannot_be_asked_is_told_with_its_place_and_a_way_out() {
    let mut wrong = Vec::new();
    for (asks, line, place, dutch, english) in errors::ERRORS {
        match Query::parse(line, &DATASET) {
            Ok(query) => wrong.push(format!("{asks}\n  {line}\n  was understood as {query}")),
            Err(error) => {
                let told = (
                    &line[error.at.clone()],
                    error.message(Lang::Nl),
                    error.message(Lang::En),
                );
                if told != (*place, (*dutch).to_owned(), (*english).to_owned()) {
                    wrong.push(format!("{asks}\n  {line}\n  {told:?}"));
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn there_are_a_hundred_questions_by_every_field_in_both_languages() {
    assert!(lines().count() >= 100, "{}", lines().count());
    for field in FieldName::ALL {
        for lang in [Lang::Nl, Lang::En] {
            let name = format!("{}:", field.name(lang));
            assert!(
                lines().any(|line| line.contains(&name)),
                "no question by {name}"
            );
        }
    }
}

#[test]
fn the_tables_name_ties_that_are_there() {
    let ids: BTreeSet<_> = DATASET.ties.iter().map(|tie| tie.id.as_str()).collect();
    let whole = TABLES.into_iter().flatten().map(|(_, _, finds)| *finds);
    let long = fields::LONG
        .iter()
        .flat_map(|(_, _, _, with, without)| [*with, *without]);
    for id in whole.chain(long).flat_map(str::split_whitespace) {
        assert!(ids.contains(id), "{id}");
    }
}

/// A date of the command line stands beside the query, one of the query in it.
#[test]
fn a_date_beside_the_query_is_as_good_as_one_in_it() {
    let ties = Searchable {
        dataset: &DATASET,
        index: &INDEX,
        today: today(),
    };
    let date = Some("2012-06".parse().unwrap());
    let mut compared = 0;
    let queries = lines().filter_map(|line| Query::parse(line, &DATASET).ok());
    for query in queries.filter(|query| query.as_of().is_none()) {
        let line = query.to_string();
        let inside = Answer::new(ties, query.clone().seen_from(date), None);
        let beside = Answer::new(ties, query, date);
        assert_eq!(beside.hits, inside.hits, "{line}");
        assert!(beside.counts == inside.counts, "{line}");
        assert!(beside.tie_states == inside.tie_states, "{line}");
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
    let then = Answer::new(ties, Query::default(), date);
    assert_ne!(then.hits, Answer::new(ties, Query::default(), None).hits);
}
