//! The projection of the map, and rings of projected points.

use serde::Deserialize;

use crate::dataset::Coordinates;

/// The latitude, in degrees, at which a degree of longitude is drawn as long as it is: the middle of the country.
pub const TRUE_AT: f64 = 52.15;

/// A point of the projected map; in a file, latitude and longitude.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(from = "Coordinates")]
pub struct Spot {
    /// Eastwards from the meridian of Greenwich, in degrees of latitude: as long as these are on the ground.
    pub x: f64,
    /// Northwards from the equator, in degrees.
    pub y: f64,
}

impl From<Coordinates> for Spot {
    fn from((latitude, longitude): Coordinates) -> Self {
        Self {
            x: longitude * TRUE_AT.to_radians().cos(),
            y: latitude,
        }
    }
}

/// Whether a ring holds a spot (the even-odd rule).
#[must_use]
pub fn holds(ring: &[Spot], spot: Spot) -> bool {
    crossings(ring, spot.y).filter(|x| *x > spot.x).count() % 2 == 1
}

/// Where the sides of a ring cross the parallel at `y`.
pub(crate) fn crossings(ring: &[Spot], y: f64) -> impl Iterator<Item = f64> + '_ {
    sides(ring)
        .filter(move |(from, to)| (from.y > y) != (to.y > y))
        .map(move |(from, to)| from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x))
}

/// The sides of a ring, the last back to the first.
pub(crate) fn sides(ring: &[Spot]) -> impl Iterator<Item = (Spot, Spot)> + '_ {
    let ends = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(ends.copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_longitude_is_shorter_than_one_of_latitude() {
        let (here, east, north) = (
            Spot::from((52.15, 5.0)),
            Spot::from((52.15, 6.0)),
            Spot::from((53.15, 5.0)),
        );
        assert!((north.y - here.y - 1.0).abs() < 1e-9 && (east.x - here.x - 0.6135).abs() < 1e-3);
    }

    #[test]
    fn a_ring_holds_what_is_inside_it() {
        let ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)]
            .map(|(x, y)| Spot { x, y });
        for (x, y, inside) in [
            (0.5, 1.0, true),
            (2.0, 0.5, true),
            (2.0, 2.0, false),
            (5.0, 1.0, false),
            (-1.0, 1.0, false),
        ] {
            assert_eq!(holds(&ring, Spot { x, y }), inside, "{x} {y}");
        }
        assert!(!holds(&[], Spot::default()));
    }
}
