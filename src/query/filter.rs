//! Which ties a query lets through, in one go.

use super::{
    corpus::Corpus, facet_bits::Columns, hit::Hit, index::Index, query_line::Query, search::Search,
};
use crate::dataset::{Dataset, TieState};

/// The ties that `query` lets through, in the order of the dataset. `standings` are those of the ties
/// on the date that the dashboard is put at; a tie without one had not begun and is left out.
#[must_use]
pub fn run(
    query: &Query,
    dataset: &Dataset,
    index: &Index,
    tie_states: &[Option<TieState>],
) -> Vec<Hit> {
    let columns = Columns::new(dataset, tie_states);
    let corpus = Corpus {
        dataset,
        index,
        tie_states,
        columns: &columns,
    };
    let search = Search::run(query.clone(), corpus);
    search.hits(search.outcome(corpus).ties.ones()).collect()
}
