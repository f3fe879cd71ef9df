//! The questions of the user: names that can be asked for, and queries that can be understood.

use super::{
    config::Config,
    ron_fields::Piece,
    row::{self, QuestionRow},
};
use crate::{
    dataset::{
        Dataset,
        fault::{Fault, SettingFault, excerpt},
        load,
    },
    lang::{Bilingual, Lang},
    query::{Query, QueryError, SavedQuestion, fold::compact, questions},
};

/// The questions of a list whose names can be asked for, and where their queries stand.
///
/// # Errors
/// That it is no list.
pub fn rows<'a>(list: &Piece<'a>, faults: &mut Vec<Fault>) -> Result<Vec<QuestionRow<'a>>, Fault> {
    let mut kept: Vec<QuestionRow<'a>> = Vec::new();
    for piece in list.items()? {
        let Some(row) = row::question(&piece, faults) else {
            continue;
        };
        match misnamed(&row, &kept) {
            Some(setting) => faults.push(row.name.fault(setting)),
            None => kept.push(row),
        }
    }
    Ok(kept)
}

/// Why a question can't be asked for by its name, after those of `earlier`.
fn misnamed(row: &QuestionRow<'_>, earlier: &[QuestionRow<'_>]) -> Option<SettingFault> {
    let name = compact(&row.question.name);
    if name.is_empty() {
        return Some(SettingFault::NoName);
    }
    if earlier
        .iter()
        .any(|other| compact(&other.question.name) == name)
    {
        return Some(SettingFault::Twice(excerpt(&row.question.name)));
    }
    questions::built_in(&row.question.name)
        .map(|_| SettingFault::BuiltIn(excerpt(&row.question.name)))
}

/// Takes the questions into the settings, and reports those whose query can't be understood; they stay in the list,
/// where it can be seen that there is something wrong with them.
pub fn take(rows: Vec<QuestionRow<'_>>, config: &mut Config, faults: &mut Vec<Fault>) {
    for QuestionRow {
        question, query, ..
    } in rows
    {
        let found = misunderstood(&question, config).into_iter();
        faults.extend(found.map(|error| Fault {
            kind: message(&error).into(),
            at: place(&question, &query, &error),
        }));
        config.questions.push(question);
    }
}

/// What can't be understood in a query: by no dataset, or by the one that comes with the program, where the settings
/// name no other.
fn misunderstood(question: &SavedQuestion, config: &Config) -> Vec<QueryError> {
    // Most questions name nothing that only one dataset has, and the program should not have to read one for them.
    let mut errors = Query::faults(&question.query, &Dataset::empty());
    if errors.iter().any(QueryError::depends_on_dataset) {
        errors = Query::faults(&question.query, &load::embedded());
        errors.retain(|error| config.dataset.is_none() || !error.depends_on_dataset());
    }
    errors
}

fn message(error: &QueryError) -> SettingFault {
    let [nl, en] = [Lang::Nl, Lang::En].map(|lang| error.message(lang).into());
    SettingFault::Query(Bilingual { nl, en })
}

/// The place of the fault in the file, where the query stands there as it is; else that of the query.
fn place(
    question: &SavedQuestion,
    query: &Piece<'_>,
    error: &QueryError,
) -> std::ops::Range<usize> {
    if query.source() != format!("\"{}\"", question.query) || error.at.is_empty() {
        return query.at.clone();
    }
    let start = query.at.start + 1;
    start + error.at.start..start + error.at.end
}
