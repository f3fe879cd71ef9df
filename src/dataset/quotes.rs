//! Proving quotations: that the text of the source contains each of them, to the letter.
//!
//! Both sides are [normalised](normalise) in one way. The texts are not part of the program, so what was
//! proven with them is kept in a [`Lock`] beside the dataset.

pub mod full_text;
mod lock;
mod nearest;
mod normal;
mod proof;
mod quoted;

pub use full_text::FullText;
pub use lock::{BrokenLock, EMBEDDED_LOCK, Lock};
pub use normal::{Normalised, normalise};
pub use proof::{SourceTexts, prove, vouch};
pub use quoted::{MAX_QUOTATION_CHARS, Quoted, all};
