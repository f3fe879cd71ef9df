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
mod syntax;
mod time;
mod wording;

pub use identity::Identity;
pub use place::Place;
pub use quotation::Quotation;
pub use reference::{Reference, Thing};
pub use setting::Setting;
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

kinds!(Syntax, Reference, Identity, Time, Quotation, Place, Wording, Setting);

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

/// Text from the file, short enough for a message: a name of ten megabytes is nobody's help.
#[must_use]
pub fn excerpt(text: &str) -> Box<str> {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        None => text.into(),
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
}

/// The word of `known` that `word` is most like, if it is like any.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer words are no misprint of an id, and comparing them is slow.
    const LONGEST: usize = 100;
    /// Below this two words have little in common (Jaro–Winkler similarity, from 0 to 1).
    const ALIKE: f64 = 0.8;
    if word.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::jaro_winkler(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

/// “Bedoelt u ‘…’?” with a space after it, or nothing.
fn did_you_mean(nearest: Option<&str>, lang: Lang) -> String {
    match (nearest, lang) {
        (None, _) => String::new(),
        (Some(word), Lang::Nl) => format!("Bedoelt u ‘{word}’? "),
        (Some(word), Lang::En) => format!("Did you mean ‘{word}’? "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misprint_suggests_what_was_meant() {
        let known = ["clingendael", "ftm", "nrc"];
        for (word, expected) in
            [("clingendeal", Some("clingendael")), ("Clingendael", Some("clingendael")), ("trouw", None), ("", None)]
        {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
        assert_eq!(nearest(&"clingendael".repeat(20), known), None);
    }

    #[test]
    fn an_excerpt_ends_on_a_character() {
        assert_eq!(&*excerpt("kort"), "kort");
        assert_eq!(excerpt(&"é".repeat(200)).chars().count(), 81);
    }
}
