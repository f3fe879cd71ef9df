//! Faults: what is wrong with a dataset, where, and what to do about it.

use std::ops::Range;

use crate::lang::Lang;

/// In the language asked for: the message, then the help.
macro_rules! say {
    ($lang:expr, $nl:literal, $en:literal; $help_nl:literal, $help_en:literal $(,)?) => {
        match $lang {
            $crate::lang::Lang::Nl => (format!($nl), format!($help_nl)),
            $crate::lang::Lang::En => (format!($en), format!($help_en)),
        }
    };
}

pub(crate) use say;

/// A group of faults as one table. Each row: the kind with what it holds, then in Dutch and in English the message and
/// what to do. `let` makes a word that both need, in `$lang`, the language asked for.
macro_rules! faults {
    ($(#[$about:meta])* $group:ident, $lang:ident {
        $($(#[$doc:meta])* $kind:ident $(($($field:ident: $type:ty),+))? $(let $name:ident = $value:expr;)*
            => $nl:literal, $en:literal; $help_nl:literal, $help_en:literal;)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $group {
            $($(#[$doc])* $kind $(($($type),+))?,)*
        }

        impl $group {
            pub(super) fn words(&self, $lang: $crate::lang::Lang) -> (String, String) {
                match self {
                    $(Self::$kind $(($($field),+))? => {
                        $(let $name = $value;)*
                        say!($lang, $nl, $en; $help_nl, $help_en)
                    })*
                }
            }
        }
    };
}

mod code;
mod decision;
mod identity;
mod place;
mod quotation;
mod reference;
mod setting;
mod suggestion;
mod syntax;
mod thesaurus;
mod time;
mod wording;

pub use code::CodeFault;
pub use decision::DecisionFault;
pub use identity::IdentityFault;
pub use place::{CoordinateOrder, PlaceFault};
pub use quotation::QuotationFault;
pub use reference::{ReferenceFault, Thing};
pub use setting::SettingFault;
pub use suggestion::{excerpt, nearest};
pub use syntax::SyntaxFault;
pub use thesaurus::ThesaurusFault;
pub use time::TimeFault;
pub use wording::WordingFault;

/// Something wrong with a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The bytes of the text where it is.
    pub at: Range<usize>,
}

/// The groups of faults; each kind of a group converts: `TimeFault::….into()`.
macro_rules! fault_kind {
    ($($(#[$about:meta])* $name:ident($group:ident),)*) => {
        /// What is wrong.
        #[derive(Clone, Debug, PartialEq)]
        pub enum FaultKind {
            $($(#[$about])* $name($group),)*
        }

        impl FaultKind {
            /// What is wrong, in one sentence without a full stop, and what to do about it; file text in it is as it
            /// stands in the file.
            pub fn words(&self, lang: Lang) -> (String, String) {
                match self {
                    $(Self::$name(kind) => kind.words(lang),)*
                }
            }
        }

        $(impl From<$group> for FaultKind {
            fn from(kind: $group) -> Self {
                Self::$name(kind)
            }
        })*
    };
}

fault_kind! {
    /// The text isn't a dataset in RON.
    Syntax(SyntaxFault),
    /// A name that nothing has, or that two things have.
    Reference(ReferenceFault),
    /// Which tie this is.
    Identity(IdentityFault),
    /// Codes in public registers and former names.
    Code(CodeFault),
    /// Dates that can't be, given the others.
    Time(TimeFault),
    /// Quotations.
    Quotation(QuotationFault),
    /// Provinces and coordinates.
    Place(PlaceFault),
    /// Texts and the characters in them.
    Wording(WordingFault),
    /// Words for the same thing.
    Thesaurus(ThesaurusFault),
    /// Decisions, and the pages of political parties.
    Decision(DecisionFault),
    /// Settings of the program.
    Setting(SettingFault),
}

impl FaultKind {
    /// What is wrong: the first of [`words`](Self::words).
    pub fn message(&self, lang: Lang) -> String {
        self.words(lang).0
    }
}
