//! Which ties have which value of a facet on a date, and how many ties each value would show.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;

use super::{
    asked::AskedTogether,
    corpus::Corpus,
    fields::{FieldName, FieldValue},
    query_line::Query,
};
use crate::dataset::{Dataset, TieState};

/// The ties by value of a facet, on one date.
#[derive(Clone, Debug, Default)]
pub struct FacetIndex {
    /// The ties that had begun by then.
    pub begun: FixedBitSet,
    /// Those of them that are counted as ties.
    pub ties: FixedBitSet,
    /// By value: the numbers of the ties that have it, upwards.
    by_value: HashMap<FieldValue, Vec<u32>, RandomState>,
}

impl FacetIndex {
    /// The facets of `dataset` on the date that `tie_states` are of.
    #[must_use]
    pub fn new(dataset: &Dataset, tie_states: &[Option<TieState>]) -> Self {
        let mut index = Self {
            begun: FixedBitSet::with_capacity(tie_states.len()),
            ties: FixedBitSet::with_capacity(tie_states.len()),
            by_value: HashMap::default(),
        };
        for (number, (tie, state)) in (0..).zip(dataset.ties.iter().zip(tie_states)) {
            let Some(state) = state else { continue };
            index.begun.insert(number as usize);
            index.ties.set(number as usize, state.is_tie());
            for facet in FieldName::FACETS {
                facet.each_of_tie(tie, state, |value| {
                    let ties = index.by_value.entry(value).or_default();
                    if ties.last() != Some(&number) {
                        ties.push(number);
                    }
                });
            }
        }
        index
    }

    /// Of the ties `among`, those that have a value of a facet; a theme in whatever era.
    pub fn having<'a>(
        &'a self,
        value: &FieldValue,
        among: &'a FixedBitSet,
    ) -> impl Iterator<Item = usize> + use<'a> {
        let ties = self.by_value.get(value).into_iter().flatten();
        ties.map(|&tie| tie as usize)
            .filter(|&tie| among.contains(tie))
    }

    /// The values of a facet that a tie has.
    pub(super) fn values_of(&self, facet: FieldName) -> impl Iterator<Item = &FieldValue> {
        let values = self.by_value.keys();
        values.filter(move |value| value.field() == facet)
    }
}

/// How many of the ties `among` have a value of a facet; beside `periode:` a theme counts in those eras alone.
#[must_use]
pub fn count_of(
    value: &FieldValue,
    among: &FixedBitSet,
    query: &Query,
    corpus: Corpus<'_>,
) -> usize {
    let ties = corpus.facets.having(value, among);
    if depends_on_eras(value, query) {
        have(value, ties, query, corpus).count_ones(..)
    } else {
        ties.count()
    }
}

/// The ties that have a value.
pub(super) fn ties_with(value: &FieldValue, query: &Query, corpus: Corpus<'_>) -> FixedBitSet {
    let FacetIndex {
        begun, by_value, ..
    } = corpus.facets;
    if by_value.contains_key(value) && !depends_on_eras(value, query) {
        corpus.facets.having(value, begun).collect()
    } else {
        have(value, begun.ones(), query, corpus)
    }
}

/// Those of `ties` that have a value, each put to the test.
fn have(
    value: &FieldValue,
    ties: impl Iterator<Item = usize>,
    query: &Query,
    corpus: Corpus<'_>,
) -> FixedBitSet {
    let asked = asked_together(query, corpus.dataset);
    let has_it = value.test(corpus.dataset, &asked);
    ties.filter(|&tie| corpus.tie_states[tie].is_some_and(|state| has_it(tie, &state)))
        .collect()
}

/// Whether the eras that the query asks for change which ties have the value.
fn depends_on_eras(value: &FieldValue, query: &Query) -> bool {
    value.field() == FieldName::Theme && query.values_of(FieldName::Period).next().is_some()
}

/// What `query` asks together, negated terms aside.
pub(super) fn asked_together(query: &Query, dataset: &Dataset) -> AskedTogether {
    let eras = |values: &[FieldValue]| {
        let eras = values.iter().filter_map(|value| match value {
            FieldValue::Period(id) => id.era(dataset),
            _ => None,
        });
        eras.collect()
    };
    AskedTogether {
        eras: query.values_of(FieldName::Period).map(eras).collect(),
        decision: query.decision_question(),
    }
}

/// How many ties each value of a facet would show, given the rest of the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts(pub(super) HashMap<FieldValue, usize, RandomState>);

impl FacetCounts {
    /// How many ties `value` would show.
    #[must_use]
    pub fn of(&self, value: &FieldValue) -> usize {
        self.0.get(value).copied().unwrap_or(0)
    }
}
