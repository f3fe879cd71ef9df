//! Every word that the interface speaks, in Dutch and English.
//!
//! A text is a field of [`Texts`], so a language that misses one does not compile. Words for the
//! dataset's own notions are in [`labels`], dates in [`mod@date`].

use crate::lang::Lang;

pub mod date;
pub mod empty;
mod en;
pub mod labels;
mod nl;
mod number;
pub mod overview;
mod phrases;
pub mod system;
pub mod terms;
pub mod timeline;
pub mod tour;

pub use date::date;
pub use number::{counted, number};
pub use phrases::Texts;

/// The texts of `lang`.
#[must_use]
pub const fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Nl => &nl::TEXTS,
        Lang::En => &en::TEXTS,
    }
}
