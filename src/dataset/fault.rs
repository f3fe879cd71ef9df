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

mod identity;
mod place;
mod quotation;
mod reference;
mod setting;
mod suggestion;
mod syntax;
mod time;
mod wording;

pub use identity::Identity;
pub use place::Place;
pub use quotation::Quotation;
pub use reference::{Reference, Thing};
pub use setting::Setting;
pub use suggestion::{excerpt, nearest};
pub use syntax::Syntax;
pub use time::Time;
pub use wording::Wording;

/// Something wrong with a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The bytes of the text where it is.
    pub at: Range<usize>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// The text isn't a dataset in RON.
    Syntax(Syntax),
    /// A name that nothing has, or that two things have.
    Reference(Reference),
    /// Which tie this is.
    Identity(Identity),
    /// Dates that can't be, given the others.
    Time(Time),
    /// Quotations.
    Quotation(Quotation),
    /// Provinces and coordinates.
    Place(Place),
    /// Texts and the characters in them.
    Wording(Wording),
    /// Settings of the program.
    Setting(Setting),
}

/// Every group is a kind of fault: `Time::….into()`.
macro_rules! kinds {
    ($($group:ident),*) => {
        $(impl From<$group> for FaultKind {
            fn from(kind: $group) -> Self {
                Self::$group(kind)
            }
        })*
    };
}

kinds!(
    Syntax, Reference, Identity, Time, Quotation, Place, Wording, Setting
);

impl FaultKind {
    /// What is wrong, in one sentence without a full stop; file text in it is as it stands in the file.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.words(lang).0
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        self.words(lang).1
    }

    fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::Syntax(kind) => kind.words(lang),
            Self::Reference(kind) => kind.words(lang),
            Self::Identity(kind) => kind.words(lang),
            Self::Time(kind) => kind.words(lang),
            Self::Quotation(kind) => kind.words(lang),
            Self::Place(kind) => kind.words(lang),
            Self::Wording(kind) => kind.words(lang),
            Self::Setting(kind) => kind.words(lang),
        }
    }
}
