//! The outlines of the twelve provinces, the sea and the lakes.
//!
//! Provinces: Natural Earth (public domain), simplified by `examples/outlines.rs`. Water: drawn by hand.

use std::sync::LazyLock;

use serde::Deserialize;

use super::projection::Spot;
use crate::dataset::DutchProvince;

const PROVINCES: &str = include_str!("../../../assets/map/provinces.ron");
const WATER: &str = include_str!("../../../assets/map/water.ron");

/// The country on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Land {
    /// Coasts and borders; one that two provinces share stands here once.
    pub lines: Vec<Vec<Spot>>,
    /// The provinces.
    pub provinces: Vec<Outline>,
    /// The sea and the lakes.
    pub water: Water,
}

/// A province.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Which.
    pub province: DutchProvince,
    /// Where its name fits, and where the ties of the province itself are shown.
    pub label: Spot,
    /// Its border, a ring for the mainland and for each island.
    pub rings: Vec<Vec<Spot>>,
}

/// What is water. Natural Earth counts the lakes as land, so they go over it; the sea goes under it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// The sea, with a part of the land behind its shore.
    pub sea: Vec<Spot>,
    /// The lakes.
    pub lakes: Vec<Vec<Spot>>,
}

static LAND: LazyLock<Land> = LazyLock::new(|| {
    // What comes with the program is proven by a test; without it there are marks and no outlines.
    let file = ron::from_str::<ProvincesFile>(PROVINCES).unwrap_or_default();
    let outline = |entry: &ProvinceEntry| Outline {
        province: entry.name,
        label: entry.label,
        rings: entry.rings.iter().map(|ring| file.ring(ring)).collect(),
    };
    Land {
        provinces: file.provinces.iter().map(outline).collect(),
        water: Land::water(),
        lines: file.arcs,
    }
});

impl Land {
    /// The Netherlands; read when it is first asked for.
    #[must_use]
    pub fn get() -> &'static Self {
        &LAND
    }

    /// Its water alone, from a file of its own.
    #[must_use]
    pub fn water() -> Water {
        ron::from_str(WATER).unwrap_or_default()
    }

    /// A province.
    #[must_use]
    pub fn outline(&self, province: DutchProvince) -> Option<&Outline> {
        self.provinces
            .iter()
            .find(|outline| outline.province == province)
    }
}

/// `assets/map/provinces.ron`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProvincesFile {
    arcs: Vec<Vec<Spot>>,
    provinces: Vec<ProvinceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProvinceEntry {
    name: DutchProvince,
    label: Spot,
    /// Numbers of arcs; `!number` goes along it backwards.
    rings: Vec<Vec<i16>>,
}

impl ProvincesFile {
    /// The spots along arcs; each begins where the one before it ends.
    fn ring(&self, arcs: &[i16]) -> Vec<Spot> {
        let mut ring = Vec::new();
        for &number in arcs {
            let at = usize::try_from(number.max(!number)).unwrap_or_default();
            let mut arc = self.arcs.get(at).cloned().unwrap_or_default();
            if number < 0 {
                arc.reverse();
            }
            arc.pop();
            ring.extend(arc);
        }
        ring
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plots::map::projection::holds;

    fn province_at(latitude: f64, longitude: f64) -> Option<DutchProvince> {
        let at = Spot::from((latitude, longitude));
        let inside = |outline: &&Outline| outline.rings.iter().any(|ring| holds(ring, at));
        Land::get()
            .provinces
            .iter()
            .find(inside)
            .map(|outline| outline.province)
    }

    #[test]
    fn the_outlines_are_those_of_the_twelve_provinces() {
        assert_eq!(
            Land::get()
                .provinces
                .iter()
                .map(|outline| outline.province)
                .collect::<Vec<_>>(),
            DutchProvince::ALL
        );
        for (latitude, longitude, province) in [
            (53.22, 6.57, Some(DutchProvince::Groningen)),
            (50.85, 5.69, Some(DutchProvince::Limburg)),
            (51.98, 5.91, Some(DutchProvince::Gelderland)),
            (52.37, 4.89, Some(DutchProvince::NoordHolland)),
            (52.51, 5.47, Some(DutchProvince::Flevoland)),
            (53.08, 4.81, Some(DutchProvince::NoordHolland)),
            (51.22, 4.40, None),
            (52.50, 3.00, None),
        ] {
            assert_eq!(
                province_at(latitude, longitude),
                province,
                "{latitude} {longitude}"
            );
        }
    }

    #[test]
    fn a_name_stands_in_its_province_and_not_in_water() {
        for outline in &Land::get().provinces {
            assert!(
                outline.rings.iter().any(|ring| holds(ring, outline.label)),
                "{:?}",
                outline.province
            );
            assert!(
                !Land::get()
                    .water
                    .lakes
                    .iter()
                    .any(|lake| holds(lake, outline.label)),
                "{:?}",
                outline.province
            );
        }
    }

    #[test]
    fn the_lakes_are_water_and_the_towns_around_them_are_not() {
        let in_lake = |at| {
            Land::get()
                .water
                .lakes
                .iter()
                .any(|lake| holds(lake, Spot::from(at)))
        };
        for (latitude, longitude) in [(52.80, 5.30), (52.55, 5.20)] {
            assert!(in_lake((latitude, longitude)), "{latitude} {longitude}");
        }
        for (latitude, longitude) in [
            (52.64, 5.06),
            (52.37, 5.21),
            (52.71, 5.75),
            (52.51, 5.48),
            (52.85, 5.71),
            (52.88, 5.36),
        ] {
            assert!(!in_lake((latitude, longitude)), "{latitude} {longitude}");
        }
        let sea = |at| holds(&Land::get().water.sea, Spot::from(at));
        assert!(sea((52.5, 3.5)) && sea((53.45, 5.6)) && sea((51.4, 3.8)));
        assert!(!sea((51.2, 4.4)) && !sea((53.0, 7.4)) && !sea((51.2, 3.2)) && !sea((53.5, 7.3)));
    }
}
