//! Settings that can be read and still not be used.

use crate::lang::{Bilingual, Lang};

/// A setting that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A file or folder that isn't there.
    NotThere(Box<str>),
    /// What the key map says of a key.
    Key {
        /// What is wrong.
        message: Bilingual,
        /// What to do about it.
        help: Bilingual,
    },
}

impl Setting {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::NotThere(path) => say!(lang,
                "hier staat geen bestand: {path}", "no file is here: {path}";
                "Een pad begint met / of ~/, of in de map van dit bestand.",
                "A path begins with / or ~/, or in the folder of this file."),
            Self::Key { message, help } => (message.get(lang).to_owned(), help.get(lang).to_owned()),
        }
    }
}
