//! A tie found, and how well it answers the words of the query.

/// A tie that a query lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in [`Dataset::ties`](crate::dataset::Dataset::ties).
    pub tie: usize,
    /// How well it answers the words; 0 is best. Of several words each counts.
    pub rank: u16,
}
