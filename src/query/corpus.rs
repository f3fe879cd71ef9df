//! What a query is put to.

use super::{columns::Columns, index::Index};
use crate::dataset::{Dataset, Standing};

/// A dataset as it stands on a date, with all that makes it quick to search.
#[derive(Clone, Copy)]
pub struct Corpus<'a> {
    /// The ties.
    pub dataset: &'a Dataset,
    /// Their names and texts.
    pub index: &'a Index,
    /// By tie: what it adds up to on the date; `None` where it had not begun.
    pub standings: &'a [Option<Standing>],
    /// The same, by value.
    pub columns: &'a Columns,
}
