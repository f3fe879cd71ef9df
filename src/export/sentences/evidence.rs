//! How old the newest evidence about each tie is, in words.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{dataset::Evidence, export::TieEntry, lang::Lang};

/// The ties by the date of their newest evidence: those without any date first, then the oldest.
pub fn by_evidence<'a>(
    entries: impl IntoIterator<Item = TieEntry<'a>>,
) -> Vec<(Evidence, Vec<TieEntry<'a>>)> {
    let mut by_date: BTreeMap<_, (Evidence, Vec<TieEntry<'a>>)> = BTreeMap::new();
    for entry in entries {
        let evidence = entry.tie_state.evidence;
        let date = evidence.newest.map(|date| (date.settled(), date));
        let (_, ties) = by_date.entry(date).or_insert((evidence, Vec::new()));
        ties.push(entry);
    }
    by_date.into_values().collect()
}

/// The date of evidence, and how old that is on `day`: `januari 2022, 4 jaar oud`.
pub fn evidence(evidence: Evidence, day: NaiveDate, lang: Lang) -> String {
    match evidence.newest.zip(evidence.months_before(day)) {
        Some((date, months)) => format!("{}, {}", lang.date(date), lang.evidence_age(months)),
        None => lang.undated().to_owned(),
    }
}
