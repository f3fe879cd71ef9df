//! The places that ties can be at: those of the Dutch parties.

use super::{Land, Spot, Window};
use crate::dataset::{Dataset, DutchParty, DutchProvince};

/// A Dutch party at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The first tie that it is party to, which knows its name.
    pub tie: usize,
    /// The province that it lies in, or is.
    pub province: DutchProvince,
    /// Where it is shown.
    pub at: Spot,
}

/// All places of a dataset, and which of them each tie is at. They depend on the dataset alone.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The places, in the order in which the dataset first names them.
    pub all: Vec<Place>,
    /// By tie: its place.
    pub of_tie: Vec<usize>,
}

impl Places {
    /// The places of `dataset`.
    #[must_use]
    pub fn new(dataset: &Dataset, land: &Land) -> Self {
        let parties = dataset.parties();
        let whole = Window::new(land, 100, 100);
        let place = |(party, &tie): (&DutchParty, &u32)| Place {
            tie: tie as usize,
            province: party.province,
            at: spot(party, land, &whole),
        };
        let all = parties.dutch(dataset).zip(&parties.dutch.first);
        let of_tie = parties.dutch.of_tie.iter();
        Self {
            all: all.map(place).collect(),
            of_tie: of_tie.map(|&party| party as usize).collect(),
        }
    }
}

/// Where a party is shown. A province, and a municipality that no place in this country is given for, stand at the
/// name of the province, so that no tie is out of sight.
fn spot(party: &DutchParty, land: &Land, whole: &Window) -> Spot {
    let given = party.at.map(Spot::from);
    given
        .filter(|it| whole.cell(*it).is_some())
        .or_else(|| Some(land.outline(party.province)?.label))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{DutchLevel, load},
        plots::map::projection::holds,
    };

    /// Whether a spot lies in a province, or as close to it as the outlines are coarse: by those of Natural Earth
    /// the middle of Sittard is in Germany.
    fn lies_in(rings: &[Vec<Spot>], at: Spot) -> bool {
        let near = [0.0, 0.01, -0.01];
        let mut around = near.into_iter().flat_map(|x| {
            near.map(|y| Spot {
                x: at.x + x,
                y: at.y + y,
            })
        });
        around.any(|spot| rings.iter().any(|ring| holds(ring, spot)))
    }

    #[test]
    fn every_tie_is_at_a_place_in_its_province() {
        let (dataset, land) = (load::embedded(), Land::get());
        let places = Places::new(&dataset, land);
        assert!(places.all.len() > 30 && places.all.len() < dataset.ties.len());
        for (number, tie) in dataset.ties.iter().enumerate() {
            let place = places.all[places.of_tie[number]];
            let outline = land.outline(tie.dutch.province).unwrap();
            assert!(lies_in(&outline.rings, place.at), "{}", tie.id);
            assert_eq!(
                tie.dutch.at.is_none(),
                place.at == outline.label,
                "{}",
                tie.id
            );
        }
        let at = |id: &str| {
            let tie = dataset.ties.iter().position(|tie| tie.id.as_str() == id);
            places.of_tie[tie.unwrap()]
        };
        assert_eq!(at("groningen-xian"), at("groningen-tianjin"));
        assert_ne!(at("groningen-xian"), at("provincie-groningen-hunan"));
    }

    #[test]
    fn what_lies_nowhere_stands_at_the_name_of_its_province() {
        let land = Land::get();
        for at in [
            None,
            Some((30.0, 114.0)),
            Some((f64::INFINITY, 5.0)),
            Some((0.0, 0.0)),
        ] {
            let party = DutchParty {
                name: "A".into(),
                level: DutchLevel::Municipality,
                province: DutchProvince::Utrecht,
                aliases: Box::default(),
                at,
                ids: None,
                formerly: Box::default(),
            };
            assert_eq!(
                spot(&party, land, &Window::new(land, 100, 100)),
                land.outline(DutchProvince::Utrecht).unwrap().label,
                "{at:?}"
            );
        }
    }
}
