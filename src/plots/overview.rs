//! The ties found in numbers: by province and status, theme, reason, Chinese province, and year of ending; and the
//! numbers of the documents beside those of the dataset. Nothing here knows a screen.
//!
//! Behind every number stands a question: [`Behind`] asks for just the ties that it counts.

use std::{cmp::Reverse, collections::BTreeMap};

use fixedbitset::FixedBitSet;

use crate::{
    dataset::{Dataset, Dating, DutchProvince, Reason, ReasonStage, Status, ThemeId},
    query::{Corpus, Ended, FieldValue, Query, count_of},
};

mod drill_down;
mod party_positions;
mod reasons;
mod totals;

pub use drill_down::Behind;
pub use party_positions::{Mentions, PartyPositions};
pub use totals::{Comparison, compare, of_municipalities};

/// How many of the ties found are what. What is not a tie is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// By province and status, in the order of [`DutchProvince::ALL`] and [`Status::ALL`].
    pub matrix: [[usize; Status::ALL.len()]; DutchProvince::ALL.len()],
    /// Themes with their numbers, the largest first; those that no tie has are left out.
    pub themes: Vec<(ThemeId, usize)>,
    /// Reasons with their numbers, by what they led to, endings first; within that the largest first.
    pub reasons: Vec<(ReasonStage, Reason, usize)>,
    /// Chinese provinces with their numbers, the largest first; those that the sources leave unnamed are left out.
    pub chinese: Vec<(String, usize)>,
    /// Endings: by the year that a source dates them with, by the year of the report where that alone is dated, and
    /// those without any date; the earliest first.
    pub endings: Vec<(Ended, usize)>,
    /// How political parties stood to decisions, those in most ties first.
    pub parties: Vec<PartyPositions>,
    /// The reason that most of those ended were ended for, and of how many.
    pub ended_for: Option<(Reason, usize)>,
    /// Those without evidence of the last two years.
    pub old: usize,
}

impl Overview {
    /// Counts the ties `among` those that `query` found in `corpus`; what is not a tie is not among them.
    #[must_use]
    pub fn new(
        query: &Query,
        among: &FixedBitSet,
        corpus: Corpus<'_>,
        mentions: &Mentions,
    ) -> Self {
        Self {
            matrix: matrix(among, corpus),
            themes: themes(query, among, corpus),
            reasons: reasons::of_ties(among, corpus),
            chinese: chinese(among.ones(), corpus.dataset),
            endings: endings(among, corpus),
            parties: mentions.count(query, among, corpus.dataset),
            ended_for: ended_for(among, corpus),
            old: old(among, corpus),
        }
    }

    /// How many ties there are, of one status or of all.
    #[must_use]
    pub fn of_status(&self, status: Option<Status>) -> usize {
        self.matrix
            .iter()
            .map(|province| of(province, status))
            .sum()
    }

    /// How many ties a province has, of one status or of all.
    #[must_use]
    pub fn of_province(&self, province: DutchProvince, status: Option<Status>) -> usize {
        of(&self.matrix[province as usize], status)
    }
}

fn of(province: &[usize; Status::ALL.len()], status: Option<Status>) -> usize {
    status.map_or_else(|| province.iter().sum(), |status| province[status as usize])
}

fn matrix(
    among: &FixedBitSet,
    corpus: Corpus<'_>,
) -> [[usize; Status::ALL.len()]; DutchProvince::ALL.len()] {
    let mut matrix = [[0; Status::ALL.len()]; DutchProvince::ALL.len()];
    for tie in among.ones() {
        if let Some(state) = &corpus.tie_states[tie] {
            let province = corpus.dataset.ties[tie].dutch.province;
            matrix[province as usize][state.status() as usize] += 1;
        }
    }
    matrix
}

fn themes(query: &Query, among: &FixedBitSet, corpus: Corpus<'_>) -> Vec<(ThemeId, usize)> {
    let themes = corpus.dataset.themes.iter().map(|theme| {
        let value = FieldValue::Theme(theme.id.clone());
        (theme.id.clone(), count_of(&value, among, query, corpus))
    });
    largest_first(themes.collect())
}

/// The province of a Chinese party is looked up once a party, of which there are few.
fn chinese(ties: impl Iterator<Item = usize>, dataset: &Dataset) -> Vec<(String, usize)> {
    let parties = dataset.parties();
    let mut by_party = vec![0_usize; parties.chinese.first.len()];
    for tie in ties {
        by_party[parties.chinese.of_tie[tie] as usize] += 1;
    }
    let mut by_province: BTreeMap<&str, usize> = BTreeMap::new();
    for (party, count) in parties.chinese(dataset).zip(by_party) {
        if let Some(province) = party.province.as_deref() {
            *by_province.entry(province).or_default() += count;
        }
    }
    let by_province = by_province.into_iter();
    let named = by_province.map(|(province, count)| (province.to_owned(), count));
    largest_first(named.collect())
}

fn endings(among: &FixedBitSet, corpus: Corpus<'_>) -> Vec<(Ended, usize)> {
    let severed = FieldValue::Status(Status::Severed);
    let severed = corpus.facets.having(&severed, among);
    let mut by_dating: BTreeMap<Dating, usize> = BTreeMap::new();
    for report in severed.filter_map(|tie| corpus.tie_states[tie]?.report) {
        *by_dating.entry(report.dating.to_year()).or_default() += 1;
    }
    let mut endings = Vec::from_iter(by_dating);
    // What is undated sorts first, and is told last.
    endings.sort_by_key(|(dating, _)| *dating == Dating::Undated);
    let ended = endings.into_iter();
    ended
        .map(|(dating, count)| (Ended::of(dating), count))
        .collect()
}

fn ended_for(among: &FixedBitSet, corpus: Corpus<'_>) -> Option<(Reason, usize)> {
    let severed = FieldValue::Status(Status::Severed);
    let mut ended = FixedBitSet::with_capacity(among.len());
    ended.extend(corpus.facets.having(&severed, among));
    let reasons = reasons::of_ties(&ended, corpus).into_iter();
    let mut ends = reasons.filter(|(stage, ..)| *stage == ReasonStage::End);
    ends.next().map(|(_, reason, count)| (reason, count))
}

fn old(among: &FixedBitSet, corpus: Corpus<'_>) -> usize {
    let states = among.ones().filter_map(|tie| corpus.tie_states[tie]);
    states.filter(|state| state.evidence.is_old).count()
}

/// Largest first, equals as they stood; nothing that counts none.
fn largest_first<T>(mut counts: Vec<(T, usize)>) -> Vec<(T, usize)> {
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

#[cfg(test)]
mod tests;
