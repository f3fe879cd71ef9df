//! The state of the overview.

use crate::plots::overview::{Behind, Overview};

/// The state of the overview. The numbers are worked out anew when other ties are found.
#[derive(Debug, Default)]
pub struct OverviewState {
    /// The numbers of the ties found.
    pub numbers: Overview,
    /// The number under the cursor; `None`, or one that is gone: the first.
    pub cursor: Option<Behind>,
    /// The first line shown.
    pub top: usize,
}
