//! Words that people use for the same thing, in Dutch and English, so that who types one finds the others.

use serde::{Deserialize, Serialize};

use super::{Kind, Reason, SharedStr, Status, ThemeId};

/// Words for one thing.
///
/// A word stands for itself with the usual endings. One with a hyphen behind it is also the begin of longer words
/// (`handels-`: *handelsmissie*), one with a hyphen before it the end of them (`-kosten`: *reiskosten*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordGroup {
    /// The Dutch ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nl: Vec<SharedStr>,
    /// The English ones, that are not the same in Dutch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<SharedStr>,
    /// What has a name in the dataset or the program and is called so: its names are words of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Meaning>,
}

/// What a group of words stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// A theme.
    Theme(ThemeId),
    /// A term of the glossary.
    Term(SharedStr),
    /// A sort of relation.
    Kind(Kind),
    /// A status.
    Status(Status),
    /// A reason.
    Reason(Reason),
}

impl WordGroup {
    /// The words, as they are written in the file.
    pub fn words(&self) -> impl Iterator<Item = &SharedStr> {
        self.nl.iter().chain(&self.en)
    }
}
