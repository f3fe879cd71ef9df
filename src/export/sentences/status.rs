//! The status of a tie in words, with its date.

use crate::{
    dataset::{
        Dataset, Dating, PartialDate, Statement, Status, StatusBasis, StatusReport, TieState,
        date::Bound,
    },
    lang::Lang,
};

/// The symbol of what is not counted as a tie, in the place of that of a status.
pub const NOT_A_TIE: &str = "·";

/// The status with its date, and the last known one where the report has lapsed: `verbroken (2021)`.
pub fn status(tie_state: &TieState, lang: Lang) -> String {
    status_label(tie_state, lang).to_owned() + &status_details(tie_state, lang)
}

/// The symbol of the status; of what is not counted as a tie a symbol of its own, whatever is told of it.
pub fn status_symbol(tie_state: &TieState) -> &'static str {
    match tie_state.counted_status() {
        Some(status) => status.symbol(),
        None => NOT_A_TIE,
    }
}

/// The word for the status; of what is not counted as a tie and has none in force, why it is not: that no status is
/// known of a mere contact would read as a gap in the data.
pub fn status_label(tie_state: &TieState, lang: Lang) -> &'static str {
    if tells_standing(tie_state) {
        tie_state.standing.label(lang)
    } else {
        tie_state.status().label(lang)
    }
}

/// Whether the word for the status is that for the standing.
pub(super) fn tells_standing(tie_state: &TieState) -> bool {
    !tie_state.is_tie() && tie_state.report.is_none()
}

/// The symbol and the word for the status: `✗ verbroken`, `· geen band`.
pub fn status_word(tie_state: &TieState, lang: Lang) -> String {
    let symbol = status_symbol(tie_state);
    format!("{symbol} {}", status_label(tie_state, lang))
}

/// The status with its symbol and its date: `✗ verbroken (2021)`.
pub fn status_with_symbol(tie_state: &TieState, lang: Lang) -> String {
    status_word(tie_state, lang) + &status_details(tie_state, lang)
}

/// What follows the word for the status: ` (2021)`, ` (laatst bekend: actief, 2003)`.
pub fn status_details(tie_state: &TieState, lang: Lang) -> String {
    let details = [status_date(tie_state, lang), last_known(tie_state, lang)];
    let details = Vec::from_iter(details.into_iter().flatten());
    if details.is_empty() {
        return String::new();
    }
    format!(" ({})", details.join("; "))
}

/// As of when a tie has its status, or where none is in force was last named as existing: `2021`,
/// `sinds 2019, gemeld januari 2022`, `afgeleid, januari 2022`, `bestond januari 2022`.
pub fn status_date(tie_state: &TieState, lang: Lang) -> Option<String> {
    let report = tie_state.report.filter(|it| it.status != Status::Unknown);
    match (report, existed(tie_state)) {
        (None, Some(existed)) => Some(format!("{} {}", lang.existed(), lang.date(existed))),
        (_, _) => tie_state.report.map(|report| report_date(&report, lang)),
    }
}

/// When a source last named a tie as existing of which no status is in force; unless its last known status is of later.
pub fn existed(tie_state: &TieState) -> Option<PartialDate> {
    let existed = tie_state.existed?.date()?;
    let last_known = tie_state.last_known.or(tie_state.report);
    let last_known = last_known.and_then(|report| report.dating.date());
    (tie_state.status() == Status::Unknown && last_known.is_none_or(|last| last <= existed))
        .then_some(existed)
}

/// When a report is of.
fn report_date(report: &StatusReport, lang: Lang) -> String {
    parts(report.basis, report.from, report.dating, lang)
}

/// When a statement about a status, an existence or a doubt is of.
pub(super) fn when(statement: &Statement, dataset: &Dataset, lang: Lang) -> String {
    let dating = dataset.dating(statement);
    parts(statement.basis, statement.from, dating, lang)
}

fn parts(basis: StatusBasis, from: Option<PartialDate>, dating: Dating, lang: Lang) -> String {
    let inferred = (basis == StatusBasis::Inferred).then(|| lang.inferred().to_owned());
    let from = from.map(|from| match from.bound() {
        Bound::On | Bound::About => lang.since(&lang.date(from)),
        Bound::Before | Bound::After => lang.date(from),
    });
    let parts = [inferred, from, Some(as_of(dating, lang))];
    Vec::from_iter(parts.into_iter().flatten()).join(", ")
}

/// When something was so: `2021`; `gemeld 7 mei 2023` where it is the date of a publication, so that nobody takes
/// the day of a newspaper for the day of an ending; `zonder datum`.
pub fn as_of(dating: Dating, lang: Lang) -> String {
    match dating {
        Dating::Told(on) => lang.date(on),
        Dating::Reported(on) => lang.reported(&lang.date(on)),
        Dating::Undated => lang.undated().to_owned(),
    }
}

/// The status that is known but no longer in force: `laatst bekend: actief, afgeleid, 2003`.
pub fn last_known(tie_state: &TieState, lang: Lang) -> Option<String> {
    let last = tie_state.last_known?;
    let (status, date) = (last.status.label(lang), report_date(&last, lang));
    Some(lang.last_known(&format!("{status}, {date}")))
}

/// That a tie was reconsidered, and when.
pub fn reconsidered(dating: Dating, lang: Lang) -> String {
    format!("{} ({})", lang.reconsidering(), as_of(dating, lang))
}

#[cfg(test)]
mod tests;
