//! The two parties of a tie.

use serde::{Deserialize, Serialize};

use super::{SharedStr, closed_list::closed_list, province::DutchProvince};

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
}

impl ChineseParty {
    /// Whether nothing is known of it: then a file leaves it out.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}
