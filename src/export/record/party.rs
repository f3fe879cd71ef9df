//! The parties of a tie in the JSON records.

use serde::Serialize;

use crate::dataset::{ChineseLevel, ChineseParty, DutchLevel, DutchParty, FormerKind, FormerName};

/// The Dutch party of a tie.
#[derive(Serialize)]
pub(super) struct DutchRecord<'a> {
    /// The name as the body writes it.
    name: &'a str,
    /// `gemeente` or `provincie`.
    level: DutchLevel,
    /// The province as it is written: `Noord-Brabant`.
    province: &'static str,
    /// Its codes in public registers.
    ids: DutchIdsRecord<'a>,
    /// The municipalities that went into it.
    formerly: Vec<FormerRecord<'a>>,
}

/// The Chinese party of a tie.
#[derive(Serialize)]
pub(super) struct ChineseRecord<'a> {
    /// The name in pinyin.
    name: Option<&'a str>,
    /// The name in characters.
    zh: Option<&'a str>,
    /// `stad`, `district` or `provincie`.
    level: Option<ChineseLevel>,
    /// The province in pinyin.
    province: Option<&'a str>,
    /// Its codes in public registers.
    ids: ChineseIdsRecord<'a>,
    /// The districts that went into it, and its own earlier names.
    formerly: Vec<FormerRecord<'a>>,
}

/// The codes of a Dutch party.
#[derive(Default, Serialize)]
struct DutchIdsRecord<'a> {
    /// Wikidata.
    wikidata: Option<&'a str>,
    /// GeoNames.
    geonames: Option<u32>,
    /// Statistics Netherlands.
    cbs: Option<&'a str>,
    /// ISO 3166-2.
    iso: Option<&'a str>,
}

/// The codes of a Chinese party.
#[derive(Default, Serialize)]
struct ChineseIdsRecord<'a> {
    /// Wikidata.
    wikidata: Option<&'a str>,
    /// GeoNames.
    geonames: Option<u32>,
    /// The Chinese division codes, GB/T 2260.
    gb2260: Option<&'a str>,
    /// ISO 3166-2.
    iso: Option<&'a str>,
}

/// A name of before.
#[derive(Serialize)]
struct FormerRecord<'a> {
    /// The name; of a Chinese one in pinyin.
    name: &'a str,
    /// The name in characters.
    zh: Option<&'a str>,
    /// The year in which it ceased to be, or to be called so.
    year: i16,
    /// `merged`, `split` or `renamed`.
    kind: FormerKind,
    /// What it went into then; `null` where that is the party itself.
    into: Option<&'a str>,
}

impl<'a> DutchRecord<'a> {
    pub(super) fn new(party: &'a DutchParty) -> Self {
        let ids = party.ids.as_deref().map(|ids| DutchIdsRecord {
            wikidata: ids.wikidata.as_deref(),
            geonames: ids.geonames,
            cbs: ids.cbs.as_deref(),
            iso: ids.iso.as_deref(),
        });
        Self {
            name: &party.name,
            level: party.level,
            province: party.province.name(),
            ids: ids.unwrap_or_default(),
            formerly: party.formerly.iter().map(FormerRecord::new).collect(),
        }
    }
}

impl<'a> ChineseRecord<'a> {
    pub(super) fn new(party: &'a ChineseParty) -> Self {
        let ids = party.ids.as_deref().map(|ids| ChineseIdsRecord {
            wikidata: ids.wikidata.as_deref(),
            geonames: ids.geonames,
            gb2260: ids.gb2260.as_deref(),
            iso: ids.iso.as_deref(),
        });
        Self {
            name: party.name.as_deref(),
            zh: party.zh.as_deref(),
            level: party.level,
            province: party.province.as_deref(),
            ids: ids.unwrap_or_default(),
            formerly: party.formerly.iter().map(FormerRecord::new).collect(),
        }
    }
}

impl<'a> FormerRecord<'a> {
    fn new(former: &'a FormerName) -> Self {
        Self {
            name: &former.name,
            zh: former.zh.as_deref(),
            year: former.year,
            kind: former.kind,
            into: former.into.as_deref(),
        }
    }
}
