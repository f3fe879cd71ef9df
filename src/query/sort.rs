//! The order of the list.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use crate::dataset::{Dataset, PartialDate, TieState};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortKey {
    /// The Dutch party, as a Dutch reader looks it up: `'s-Hertogenbosch` under H.
    #[default]
    Dutch,
    /// The Chinese party; those left unnamed last.
    Chinese,
    /// The Dutch province.
    Province,
    /// The status, from living to unknown.
    Status,
    /// The start; unknown ones last.
    Start,
    /// The date of the status, or of the report that has lapsed; undated ones last.
    Changed,
    /// How well the words of the query are answered.
    Relevance,
}

impl SortKey {
    /// All of them, in the order that a key steps through.
    pub const ALL: [Self; 7] = [
        Self::Dutch,
        Self::Chinese,
        Self::Province,
        Self::Status,
        Self::Start,
        Self::Changed,
        Self::Relevance,
    ];
}

/// The ties in the order of `key`, as their numbers; equals by the Dutch party, then in the order of the dataset.
/// What is not known (a start, a name) comes last in both directions, and equals go upwards in both. For
/// [`SortKey::Relevance`], which depends on the query, it is the order of equally good hits.
///
/// There are few different names and dates among the ties, so these are sorted, and the ties by their ranks.
#[must_use]
pub fn order(
    key: SortKey,
    descending: bool,
    dataset: &Dataset,
    tie_states: &[Option<TieState>],
) -> Vec<u32> {
    let parties = dataset.parties();
    let dutch = ranks(
        parties
            .dutch(dataset)
            .map(|party| Some(dutch_order(&party.name))),
    );
    let dutch = |tie: usize| dutch[parties.dutch.of_tie[tie] as usize];
    let tie_state = |tie: usize| tie_states.get(tie).copied().flatten();
    let dates = |date: &dyn Fn(TieState) -> Option<PartialDate>| {
        ranks((0..dataset.ties.len()).map(|tie| tie_state(tie).and_then(date)))
    };
    let by_tie: Vec<u32> = match key {
        SortKey::Dutch | SortKey::Relevance => (0..dataset.ties.len()).map(dutch).collect(),
        SortKey::Chinese => {
            let chinese = ranks(
                parties
                    .chinese(dataset)
                    .map(|party| party.name.as_deref().map(fold)),
            );
            parties
                .chinese
                .of_tie
                .iter()
                .map(|&party| chinese[party as usize])
                .collect()
        }
        SortKey::Province => dataset
            .ties
            .iter()
            .map(|tie| tie.dutch.province as u32)
            .collect(),
        SortKey::Status => (0..dataset.ties.len())
            .map(|tie| tie_state(tie).map_or(UNKNOWN, |tie_state| tie_state.status as u32))
            .collect(),
        SortKey::Start => dates(&|tie_state| tie_state.start.date()),
        SortKey::Changed => dates(&changed),
    };
    let turned = |rank: u32| {
        if descending && rank != UNKNOWN {
            UNKNOWN - 1 - rank
        } else {
            rank
        }
    };
    let keyed = by_tie
        .iter()
        .enumerate()
        .zip(0..)
        .map(|((tie, &rank), number)| (turned(rank), dutch(tie), number));
    let mut keyed: Vec<(u32, u32, u32)> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, _, number)| number).collect()
}

/// The rank of what is not known.
const UNKNOWN: u32 = u32::MAX;

/// The place of each value among the different ones.
fn ranks<K: Clone + Eq + Hash + Ord>(values: impl Iterator<Item = Option<K>>) -> Vec<u32> {
    let values: Vec<Option<K>> = values.collect();
    let known: HashSet<&K, RandomState> = values.iter().flatten().collect();
    let mut known: Vec<&K> = known.into_iter().collect();
    known.sort_unstable();
    let ranks: HashMap<&K, u32, RandomState> = known.into_iter().zip(0..).collect();
    values
        .iter()
        .map(|value| {
            value
                .as_ref()
                .and_then(|value| ranks.get(value).copied())
                .unwrap_or(UNKNOWN)
        })
        .collect()
}

fn changed(tie_state: TieState) -> Option<PartialDate> {
    tie_state
        .status_on
        .or_else(|| tie_state.lapsed.and_then(|(_, on)| on))
}

/// The text that a Dutch name is looked up by: without the `'s-` or `'t ` before it, which Dutch lists skip.
#[must_use]
pub fn dutch_order(name: &str) -> String {
    let article = name
        .strip_prefix(['\'', '’', '‘'])
        .and_then(|rest| rest.strip_prefix(['s', 't', 'S', 'T']));
    let rest = article
        .and_then(|rest| rest.strip_prefix(['-', ' ']))
        .unwrap_or(name);
    fold(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_a_dutch_reader_looks() {
        // A ligature is two letters, accents are left out, an article before an apostrophe does not count.
        let wanted = [
            "Almere",
            "Capelle aan den IJssel",
            "De Ronde Venen",
            "Den Haag",
            "Den Helder",
            "Gelderland",
            "'s-Gravenzande",
            "'t Harde",
            "Heerenveen",
            "’s-Hertogenbosch",
            "Hoorn",
            "Ĳsselmuiden",
            "IJsselstein",
            "Kampen",
            "Sittard-Geleen",
            "Súdwest-Fryslân",
            "Utrecht",
        ];
        let mut names = wanted;
        names.reverse();
        names.sort_by_key(|name| dutch_order(name));
        assert_eq!(names, wanted);
    }
}
