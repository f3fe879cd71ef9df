//! The codes of a party in public registers, by which other data finds it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{SharedStr, closed_list::closed_list};

closed_list! {
    /// Where a party has a code.
    Register {
        /// An item of Wikidata: `Q1310`.
        Wikidata: "wikidata" => "Wikidata" | "Wikidata",
        /// A feature of GeoNames, that of the municipality or province and not that of the town: `2759660`.
        GeoNames: "geonames" => "GeoNames" | "GeoNames",
        /// Statistics Netherlands: `GM0202` for a municipality, `PV25` for a province.
        Cbs: "cbs" => "CBS" | "CBS",
        /// The Chinese division codes: `420100`.
        Gb2260: "gb2260" => "GB/T 2260" | "GB/T 2260",
        /// ISO 3166-2, provinces and cities of provincial rank only: `NL-GE`.
        Iso: "iso" => "ISO 3166-2" | "ISO 3166-2",
    }
}

/// A register with the code of a party in it.
pub type Code<'a> = (Register, Cow<'a, str>);

/// The codes of a Dutch party, as far as they were read in a public file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DutchIds {
    /// Its item on Wikidata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<SharedStr>,
    /// Its number in GeoNames.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geonames: Option<u32>,
    /// Its code at Statistics Netherlands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cbs: Option<SharedStr>,
    /// Its code in ISO 3166-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<SharedStr>,
}

/// The codes of a Chinese party, as far as they were read in a public file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ChineseIds {
    /// Its item on Wikidata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<SharedStr>,
    /// Its number in GeoNames.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geonames: Option<u32>,
    /// Its code among the divisions of China.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gb2260: Option<SharedStr>,
    /// Its code in ISO 3166-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<SharedStr>,
}

impl DutchIds {
    /// The codes that are known, in the order of [`Register::ALL`].
    pub fn codes(&self) -> impl Iterator<Item = Code<'_>> {
        let others = [
            text(Register::Cbs, &self.cbs),
            text(Register::Iso, &self.iso),
        ];
        known(&self.wikidata, self.geonames, others)
    }
}

impl ChineseIds {
    /// The codes that are known, in the order of [`Register::ALL`].
    pub fn codes(&self) -> impl Iterator<Item = Code<'_>> {
        let others = [
            text(Register::Gb2260, &self.gb2260),
            text(Register::Iso, &self.iso),
        ];
        known(&self.wikidata, self.geonames, others)
    }
}

fn known<'a>(
    wikidata: &'a Option<SharedStr>,
    geonames: Option<u32>,
    others: [Option<Code<'a>>; 2],
) -> impl Iterator<Item = Code<'a>> {
    let geonames = geonames.map(|number| (Register::GeoNames, number.to_string().into()));
    let first = [text(Register::Wikidata, wikidata), geonames];
    first.into_iter().chain(others).flatten()
}

fn text(register: Register, code: &Option<SharedStr>) -> Option<Code<'_>> {
    Some((register, Cow::Borrowed(code.as_deref()?)))
}
