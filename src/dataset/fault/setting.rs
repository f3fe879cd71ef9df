//! Settings that can't be used. They stand in RON, whose own faults are in [`SyntaxFault`](super::SyntaxFault).

use super::suggestion::{did_you_mean, nearest};
use crate::lang::{Bilingual, Lang};

/// A setting that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingFault {
    /// There is no such setting.
    Unknown {
        /// What it is called.
        found: Box<str>,
        /// The settings that there are.
        known: Vec<&'static str>,
    },
    /// It can't be set to this.
    Value {
        /// What it is set to.
        found: Box<str>,
        /// What it can be set to.
        names: Vec<Box<str>>,
        /// Other names for these.
        also: Vec<Box<str>>,
    },
    /// It is there a second time.
    Twice(Box<str>),
    /// A file or folder that isn't there.
    NotThere(Box<str>),
    /// A question without a name to ask it by.
    NoName,
    /// A question with the name of one that is built in.
    BuiltIn(Box<str>),
    /// The query of a question can't be understood.
    Query(Bilingual),
    /// What the key map says of a key.
    Key {
        /// What is wrong.
        message: Bilingual,
        /// What to do about it.
        help: Bilingual,
    },
}

impl SettingFault {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::Unknown { found, known } => {
                let meant = nearest(found, known.iter().copied());
                let (hint, list) = (did_you_mean(meant, lang), known.join(", "));
                let (message, all) = say!(lang,
                    "onbekende instelling ‘{found}’", "unknown setting ‘{found}’";
                    "De instellingen zijn: {list}.", "The settings are: {list}.");
                // A list helps no one who is told what was meant.
                (
                    message,
                    if meant.is_some() {
                        hint.trim_end().to_owned()
                    } else {
                        all
                    },
                )
            }
            Self::Value { found, names, also } => {
                let hint = did_you_mean(
                    nearest(found, names.iter().chain(also).map(AsRef::as_ref)),
                    lang,
                );
                let list = names.join(", ");
                say!(lang, "‘{found}’ kan hier niet", "‘{found}’ can't be set here";
                    "{hint}Mogelijk zijn: {list}.", "{hint}Possible are: {list}.")
            }
            Self::Twice(name) => say!(lang,
                "‘{name}’ staat er twee keer", "‘{name}’ is there twice";
                "De eerste geldt; haal een van de twee weg.", "The first holds; remove one of the two."),
            Self::NotThere(path) => say!(lang,
                "hier staat geen bestand: {path}", "no file is here: {path}";
                "Een pad begint met / of ~/, of in de map van dit bestand.",
                "A path begins with / or ~/, or in the folder of this file."),
            Self::NoName => say!(lang,
                "deze vraag heeft geen naam", "this question has no name";
                "Geef haar een naam met letters of cijfers; zo staat ze in de lijst, en zo vraagt --question haar.",
                "Give it a name with letters or digits; the list shows it by that, and --question asks it by that."),
            Self::BuiltIn(name) => say!(lang,
                "‘{name}’ is de naam van een ingebouwde vraag", "‘{name}’ is the name of a built-in question";
                "De ingebouwde geldt; geef uw vraag een andere naam.",
                "The built-in one holds; give your question another name."),
            Self::Query(message) => {
                let message = message.get(lang);
                say!(lang,
                    "deze zoekvraag is niet te begrijpen: {message}", "this query can't be understood: {message}";
                    "Verbeter de zoekvraag, of haal de vraag weg.", "Correct the query, or remove the question.")
            }
            Self::Key { message, help } => {
                (message.get(lang).to_owned(), help.get(lang).to_owned())
            }
        }
    }
}
