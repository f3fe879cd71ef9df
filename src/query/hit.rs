//! A tie found, why, and how well it answers the words of the query.

use serde::Serialize;

use crate::lang::Lang;

/// A tie that a query lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in [`Dataset::ties`](crate::dataset::Dataset::ties).
    pub tie: usize,
    /// How well it answers the words; 0 is best. Of several words each counts.
    pub rank: u16,
    /// What the words found it by.
    pub found_by: FoundBy,
}

impl Hit {
    /// A tie that no word was looked for in.
    #[must_use]
    pub const fn without_words(tie: usize) -> Self {
        Self {
            tie,
            rank: 0,
            found_by: FoundBy::Name,
        }
    }
}

/// What the words of a query found a tie by, of several words the best; the best comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// The name of a party or of its province, today's or a former one. So is what no words were looked for in.
    #[default]
    Name,
    /// One of its themes, its status or the sort of relation.
    Property,
    /// What is told of it.
    Text,
}

impl FoundBy {
    /// The heading above ties that were found so.
    #[must_use]
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Name => lang.found_by_name(),
            Self::Property => lang.found_by_property(),
            Self::Text => lang.found_by_text(),
        }
    }
}
