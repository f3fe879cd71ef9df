//! The sources of a dataset, as their view shows them: pure functions of the dataset and of the ties found.
//!
//! | module | its job |
//! |---|---|
//! | [`shares`] | how many ties, statements and quotations each source has, in all and among those found |
//! | [`said`] | all that one source says, in the order of its document |
//! | [`disagreements`](mod@disagreements) | where sources contradict each other, side by side |

pub mod disagreements;
pub mod said;
pub mod shares;

pub use disagreements::{Disagreement, Said, Side, disagreements};
pub use said::{Passage, What};
pub use shares::{Count, Shares};
