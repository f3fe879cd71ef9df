//! The order of the list.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use crate::dataset::{Dataset, TieState};

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
    /// Those to choose from whatever is asked, in order.
    pub const CHOICES: [Self; 6] = [
        Self::Dutch,
        Self::Chinese,
        Self::Province,
        Self::Status,
        Self::Start,
        Self::Changed,
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
    let by_tie = |of_party: Vec<u32>, party_of_tie: &[u32]| -> Vec<u32> {
        let parties = party_of_tie.iter();
        parties.map(|&party| of_party[party as usize]).collect()
    };
    let dutch = parties.dutch(dataset);
    let dutch = ranks(dutch.map(|party| Some(dutch_order(&party.name))));
    let dutch = by_tie(dutch, &parties.dutch.of_tie);
    let states = tie_states.iter().copied();
    let ranks = match key {
        SortKey::Dutch | SortKey::Relevance => dutch.clone(),
        SortKey::Chinese => {
            let chinese = parties.chinese(dataset);
            let chinese = ranks(chinese.map(|party| party.name.as_deref().map(fold)));
            by_tie(chinese, &parties.chinese.of_tie)
        }
        SortKey::Province => ranks(dataset.ties.iter().map(|tie| Some(tie.dutch.province))),
        SortKey::Status => ranks(states.map(|state| Some(state?.status()))),
        SortKey::Start => ranks(states.map(|state| state?.start.date())),
        SortKey::Changed => ranks(states.map(|state| {
            let state = state?;
            state.report.or(state.last_known)?.dating.date()
        })),
    };
    let turned = |rank: u32| {
        if descending && rank != UNKNOWN {
            UNKNOWN - 1 - rank
        } else {
            rank
        }
    };
    let keyed = (0..).zip(ranks.into_iter().zip(dutch));
    let mut keyed: Vec<(u32, u32, u32)> = keyed
        .map(|(tie, (rank, dutch))| (turned(rank), dutch, tie))
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, _, tie)| tie).collect()
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
    let rank = |value: &Option<K>| value.as_ref().map_or(UNKNOWN, |value| ranks[value]);
    values.iter().map(rank).collect()
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
