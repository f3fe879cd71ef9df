//! A word as it is looked for: what it is the name of decides where in names and texts it may stand.

use super::{
    fold::fold,
    index::Index,
    match_position::Stands,
    municipality_names,
    name_match::{Closeness, plain_name},
};

/// How a word is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// As that very text, wherever it stands.
    Exactly,
    /// As it stands: who excludes a word does not mean whatever resembles it.
    AsTyped,
    /// Also as what it resembles, where it stands nowhere.
    Loosely,
}

/// A word, or an exact text, with what is known of it.
#[derive(Clone, Debug)]
pub(super) struct SoughtWord {
    pub folded: String,
    meant: Meant,
    sort: WordSort,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WordSort {
    /// The name of a Dutch municipality.
    Municipality(&'static str),
    /// The name of a Chinese place.
    Place,
    /// A phrase of the thesaurus.
    Phrase,
    /// None of these.
    Other,
}

impl SoughtWord {
    /// A word as typed, among the names of `index`.
    pub fn new(text: &str, meant: Meant, index: &Index) -> Self {
        let folded = fold(text);
        let sort = if let Some(name) = municipality_names::named(&folded) {
            WordSort::Municipality(name)
        } else if index.places.contains(&folded) {
            WordSort::Place
        } else if index.thesaurus.has_phrase(&folded) {
            WordSort::Phrase
        } else {
            WordSort::Other
        };
        Self {
            folded,
            meant,
            sort,
        }
    }

    pub fn is_exact(&self) -> bool {
        self.meant == Meant::Exactly
    }

    /// The municipality that it is the name of; none of an exact text.
    pub fn municipality(&self) -> Option<&'static str> {
        match self.sort {
            WordSort::Municipality(name) if !self.is_exact() => Some(name),
            _ => None,
        }
    }

    /// Whether it may be a name misspelt: the name of a municipality or a place in China is spelt well.
    pub fn may_be_misspelt(&self) -> bool {
        self.meant == Meant::Loosely && matches!(self.sort, WordSort::Phrase | WordSort::Other)
    }

    /// Whether its parts, between hyphens, may stand apart: `arnhem-wuhan` is both parties of a tie.
    pub fn has_parts(&self) -> bool {
        let is_one = self.municipality().is_some() || matches!(self.sort, WordSort::Phrase);
        !self.is_exact() && !is_one && self.folded.contains(' ')
    }

    /// As what it is looked for in a text.
    pub fn stands_in_text(&self) -> Stands {
        match self.sort {
            _ if self.is_exact() => Stands::Anywhere,
            WordSort::Place => Stands::AtTheBegin,
            _ => Stands::of(&self.folded, self.municipality()),
        }
    }

    /// As what it is looked for in a name.
    pub fn stands_in_name(&self) -> Stands {
        match self.sort {
            WordSort::Phrase | WordSort::Other if !self.is_exact() => Stands::in_name(&self.folded),
            _ => self.stands_in_text(),
        }
    }

    /// How a folded name has it as it stands.
    pub fn closeness(&self, name: &str) -> Option<Closeness> {
        match plain_name(name, &self.folded, self.municipality()) {
            None if self.is_exact() && name.contains(&self.folded) => Some(Closeness::Inside),
            // Hangzhou is no part of Changzhou.
            Some(Closeness::Inside) if self.sort == WordSort::Place && !self.is_exact() => None,
            closeness => closeness,
        }
    }
}
