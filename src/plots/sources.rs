//! The sources of a dataset, as their view shows them: pure functions of the dataset and of the ties found.
//!
//! | module | its job |
//! |---|---|
//! | [`source_counts`] | how many ties, statements and quotations each source has, in all and among those found |
//! | [`passages`] | all that one source says, in the order of its document |
//! | [`disagreements`](mod@disagreements) | where sources contradict each other, side by side |

pub mod disagreements;
pub mod passages;
pub mod source_counts;

pub use disagreements::{Disagreement, Said, Side, disagreements};
pub use passages::{Passage, PassageItem};
pub use source_counts::{SourceCount, SourceCounts};
