//! A tie found, and how well it answers the words of the query.

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
    /// Its place in [`Dataset::ties`](crate::dataset::Dataset::ties).
    pub tie: usize,
    /// How well it answers the words.
    pub rank: Rank,
}
