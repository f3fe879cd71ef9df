//! The two languages of the interface, and text that is written in both.

use serde::{Deserialize, Serialize};

use crate::dataset::SharedStr;

/// Makes a type an error for any program: it then says in English what it tells people in their language.
macro_rules! error_in_english {
    ($error:ty, |$this:ident| $words:expr) => {
        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let $this = self;
                std::fmt::Display::fmt(&$words, f)
            }
        }

        impl std::error::Error for $error {}
    };
}
pub(crate) use error_in_english;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Lang {
    /// Dutch, what most users read.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// One of two things by language.
    #[must_use]
    pub const fn pick<T: Copy>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    /// As it is named on the command line and in the settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// A short text of our own in both languages; never a quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Dutch.
    pub nl: SharedStr,
    /// English.
    pub en: SharedStr,
}

impl Bilingual {
    /// What `text` gives in either language.
    pub(crate) fn of<T: Into<SharedStr>>(text: impl Fn(Lang) -> T) -> Self {
        Self {
            nl: text(Lang::Nl).into(),
            en: text(Lang::En).into(),
        }
    }

    /// A text that is the same in both languages, as a name.
    pub(crate) fn same(text: &str) -> Self {
        Self {
            nl: text.into(),
            en: text.into(),
        }
    }

    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.nl, &self.en)
    }
}
