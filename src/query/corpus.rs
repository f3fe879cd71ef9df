//! What a query is put to.

use super::{facet_index::FacetIndex, index::Index};
use crate::dataset::{Dataset, TieState};

/// A dataset as it stands on a date, with all that makes it quick to search.
#[derive(Clone, Copy)]
pub struct Corpus<'a> {
    /// The ties.
    pub dataset: &'a Dataset,
    /// Their names and texts.
    pub index: &'a Index,
    /// By tie: what it adds up to on the date; `None` where it had not begun.
    pub tie_states: &'a [Option<TieState>],
    /// The ties by value of a facet.
    pub facets: &'a FacetIndex,
}
