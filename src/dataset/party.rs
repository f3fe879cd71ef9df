//! The two parties of a tie.

use serde::{Deserialize, Serialize};

use super::{
    SharedStr,
    closed_list::closed_list,
    former::FormerName,
    province::DutchProvince,
    register::{ChineseIds, Code, DutchIds},
};

closed_list! {
    /// What kind of Dutch body is party to a tie.
    DutchLevel {
        /// A municipality.
        Municipality: "gemeente" | "municipality",
        /// A province.
        Province: "provincie" | "province",
    }
}

closed_list! {
    /// What kind of Chinese body is party to a tie.
    ChineseLevel {
        /// A city, of whatever rank, or a county.
        City: "stad" | "city",
        /// A district of a city.
        District: "district" | "district",
        /// A province.
        Province: "provincie" | "province",
    }
}

/// Latitude and longitude in degrees (WGS 84).
pub type Coordinates = (f64, f64);

/// The Dutch party of a tie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutchParty {
    /// The name as the body writes it: `'s-Hertogenbosch`.
    pub name: SharedStr,
    /// A municipality or a province.
    pub level: DutchLevel,
    /// The province that it lies in, or is.
    pub province: DutchProvince,
    /// Other names and spellings that people look for, misprints of the documents among them.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub aliases: Box<[SharedStr]>,
    /// Where it lies; left out for a province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Coordinates>,
    /// Its codes in public registers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Box<DutchIds>>,
    /// Municipalities of before that went into it.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub formerly: Box<[FormerName]>,
}

/// The Chinese party of a tie; all is left out that no source tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ChineseParty {
    /// The name in pinyin; `None` where the sources leave the counterpart unnamed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<SharedStr>,
    /// The name in characters, without the word for its rank: `武汉`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zh: Option<SharedStr>,
    /// A city, a district or a province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<ChineseLevel>,
    /// The province or city of provincial rank that it lies in, or is, in pinyin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<SharedStr>,
    /// Other names and spellings that people look for, misprints of the documents among them.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub aliases: Box<[SharedStr]>,
    /// Where it lies; left out for a province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Coordinates>,
    /// Its codes in public registers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<Box<ChineseIds>>,
    /// Districts of before that went into it, and its own earlier names.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub formerly: Box<[FormerName]>,
}

impl DutchParty {
    /// Its codes in public registers, as far as they are known.
    pub fn codes(&self) -> impl Iterator<Item = Code<'_>> {
        self.ids.iter().flat_map(|ids| ids.codes())
    }
}

impl ChineseParty {
    /// Its codes in public registers, as far as they are known.
    pub fn codes(&self) -> impl Iterator<Item = Code<'_>> {
        self.ids.iter().flat_map(|ids| ids.codes())
    }

    /// Whether nothing is known of it: then a file leaves it out.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}
