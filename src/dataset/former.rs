//! Names that a party's territory, or part of it, went by before.

use serde::{Deserialize, Serialize};

use super::{SharedStr, closed_list::closed_list};

closed_list! {
    /// What became of a municipality or district of before.
    FormerKind {
        /// It went into another one.
        Merged: "merged" => "opgegaan" | "merged",
        /// Its territory was divided.
        Split: "split" => "gesplitst" | "split",
        /// It, or what it was the whole of, got another name.
        Renamed: "renamed" => "hernoemd" | "renamed",
    }
}

/// A municipality or district of before, all or part of which lies in a party of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// Its name; of a Chinese one in pinyin.
    pub name: SharedStr,
    /// The name of a Chinese one in characters, without the word for its rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<SharedStr>,
    /// The year in which it ceased to be, or to be called so.
    pub year: i16,
    /// What became of it.
    pub kind: FormerKind,
    /// What it went into then, where that is not the party itself: Geffen went into Maasdonk, and later to Oss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<SharedStr>,
}
