//! A tie as every format takes it.

use crate::dataset::{Tie, TieState};

/// A tie with what its statements add up to on the date in force.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The tie.
    pub tie: &'a Tie,
    /// Its standing.
    pub tie_state: TieState,
}
