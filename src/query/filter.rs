//! Which ties a query lets through, in one go.

use super::{Index, Query, columns::Columns, corpus::Corpus, search::Search};
use crate::dataset::{Dataset, Standing};

/// How well a tie answers the words of a query; the best comes first. Of several words each counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank(u16);

impl Rank {
    pub(crate) const fn from_cost(cost: u16) -> Self {
        Self(cost)
    }
}

/// A tie that a query lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in [`Dataset::ties`].
    pub tie: usize,
    /// How well it answers the words.
    pub rank: Rank,
}

/// The ties that `query` lets through, in the order of the dataset. `standings` are those of the ties
/// on the date that the dashboard is put at; a tie without one had not begun and is left out.
#[must_use]
pub fn run(query: &Query, dataset: &Dataset, index: &Index, standings: &[Option<Standing>]) -> Vec<Hit> {
    let columns = Columns::new(dataset, standings);
    let corpus = Corpus { dataset, index, standings, columns: &columns };
    let search = Search::run(query.clone(), corpus);
    search.hits(search.outcome(corpus).ties.ones()).collect()
}
