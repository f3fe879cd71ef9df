//! How many ties each choice of a facet would show.

use std::collections::HashMap;

use super::{
    corpus::Corpus, facet::FacetValue, facet_bits::Columns, index::Index, query_line::Query,
    search::Search,
};
use crate::dataset::{Dataset, TieState};

/// How many ties each choice would show, given the rest of the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    counts: HashMap<FacetValue, usize>,
}

impl FacetCounts {
    /// How many ties `value` would show.
    #[must_use]
    pub fn of(&self, value: &FacetValue) -> usize {
        self.counts.get(value).copied().unwrap_or(0)
    }

    /// Counts more ties for `value`.
    pub(crate) fn add(&mut self, value: FacetValue, ties: usize) {
        *self.counts.entry(value).or_default() += ties;
    }
}

/// Counts the choices of all facets; the counts of a facet ignore its own terms.
#[must_use]
pub fn count(
    query: &Query,
    dataset: &Dataset,
    index: &Index,
    tie_states: &[Option<TieState>],
) -> FacetCounts {
    let columns = Columns::new(dataset, tie_states);
    let corpus = Corpus {
        dataset,
        index,
        tie_states,
        columns: &columns,
    };
    let search = Search::run(query.clone(), corpus);
    search.counts(&search.outcome(corpus), corpus)
}
