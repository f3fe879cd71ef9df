//! Makes `assets/map/provinces.ron`, the outlines of the provinces, from Natural Earth's
//! `nl-provinces-naturalearth.geojson` (public domain), which is not part of the project:
//!
//! ```sh
//! cargo run --example outlines -- ../shared/geo/nl-provinces-naturalearth.geojson > assets/map/provinces.ron
//! ```
//!
//! Provinces that touch have a border in common. It is kept once, as an *arc* between the points where three
//! areas meet, and simplified once (Douglas and Peucker 1973), so that both sides stay the same line.

use std::{
    collections::{BTreeSet, HashMap},
    env,
    error::Error,
    fs,
};

use serde_json::Value;
use stedenband::{
    dataset::DutchProvince,
    plots::map::{Land, Spot},
};

/// What may be left out, in degrees of latitude: about a dot of the map on a screen of 200×60.
const TOLERANCE: f64 = 0.007;
/// Grid lines on which the middle of a province is sought, in each direction.
const GRID: u32 = 120;

/// Longitude and latitude in millionths of a degree, so that points can be compared.
type Point = (i64, i64);
type Ring = Vec<Point>;
type Provinces = Vec<(DutchProvince, Vec<Ring>)>;

/// Arcs, each of them once; a ring goes along them by number, `!number` backwards.
#[derive(Default)]
struct Arcs {
    arcs: Vec<Vec<Point>>,
    numbers: HashMap<Vec<Point>, i16>,
}

#[expect(clippy::print_stdout, reason = "it is what this program is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name the GeoJSON file")?;
    let provinces = read(&serde_json::from_str(&fs::read_to_string(path)?)?)?;
    let corners = corners(provinces.iter().flat_map(|(_, rings)| rings));
    let mut arcs = Arcs::default();
    let mut lines = Vec::new();
    for (province, rings) in &provinces {
        let mut along = Vec::new();
        for ring in rings {
            along.push(arcs.along(ring, &corners)?);
        }
        let (latitude, longitude) = middle(rings)?;
        lines.push(format!("        (name: {province:?}, label: ({latitude:.3}, {longitude:.3}), rings: {along:?}),"));
    }
    println!(
        "// Made by examples/outlines.rs from Natural Earth (public domain), not by hand. Points are (latitude,"
    );
    println!(
        "// longitude). A ring goes along arcs by number, from 0; `-1 - n` is arc n from its end to its start."
    );
    println!("(\n    arcs: [");
    for arc in &arcs.arcs {
        let points: Vec<String> = simplified(arc)
            .iter()
            .map(|point| format!("({:.3},{:.3})", latitude(*point), longitude(*point)))
            .collect();
        println!("        [{}],", points.join(","));
    }
    println!("    ],\n    provinces: [\n{}\n    ],\n)", lines.join("\n"));
    Ok(())
}

fn latitude(point: Point) -> f64 {
    point.1 as f64 / 1e6
}

fn longitude(point: Point) -> f64 {
    point.0 as f64 / 1e6
}

fn spot(point: Point) -> Spot {
    Spot::from((latitude(point), longitude(point)))
}

/// The provinces with their rings, in which the first point does not come back at the end.
fn read(geojson: &Value) -> Result<Provinces, Box<dyn Error>> {
    let mut provinces = Vec::new();
    for feature in geojson["features"].as_array().ok_or("no features")? {
        let name = feature["properties"]["name"]
            .as_str()
            .ok_or("a province without a name")?;
        let province = DutchProvince::ALL
            .into_iter()
            .find(|it| it.name() == name)
            .ok_or(name)?;
        let geometry = &feature["geometry"];
        let coordinates = geometry["coordinates"].as_array().ok_or("no coordinates")?;
        let rings: Vec<&Value> = match geometry["type"].as_str() {
            Some("Polygon") => coordinates.iter().collect(),
            _ => coordinates
                .iter()
                .filter_map(Value::as_array)
                .flatten()
                .collect(),
        };
        provinces.push((
            province,
            rings
                .into_iter()
                .map(ring)
                .collect::<Option<_>>()
                .ok_or("a broken ring")?,
        ));
    }
    provinces.sort_by_key(|(province, _)| *province);
    Ok(provinces)
}

fn ring(points: &Value) -> Option<Ring> {
    let millionths = |degrees: &Value| Some((degrees.as_f64()? * 1e6).round() as i64);
    let point = |point: &Value| Some((millionths(&point[0])?, millionths(&point[1])?));
    let mut ring: Ring = points
        .as_array()?
        .iter()
        .map(point)
        .collect::<Option<_>>()?;
    ring.pop_if(|last| ring_starts_with(points, *last));
    Some(ring)
}

fn ring_starts_with(points: &Value, last: Point) -> bool {
    let first = |axis: usize| {
        points[0][axis]
            .as_f64()
            .map(|degrees| (degrees * 1e6).round() as i64)
    };
    first(0) == Some(last.0) && first(1) == Some(last.1)
}

/// The points where more than two lines meet, or where a line that two rings share begins or ends.
fn corners<'a>(rings: impl Iterator<Item = &'a Ring>) -> BTreeSet<Point> {
    let mut beside: HashMap<Point, BTreeSet<Point>> = HashMap::new();
    for ring in rings {
        for (at, point) in ring.iter().enumerate() {
            let neighbours = [
                ring[(at + ring.len() - 1) % ring.len()],
                ring[(at + 1) % ring.len()],
            ];
            beside.entry(*point).or_default().extend(neighbours);
        }
    }
    beside
        .into_iter()
        .filter(|(_, neighbours)| neighbours.len() > 2)
        .map(|(point, _)| point)
        .collect()
}

impl Arcs {
    /// The arcs along a ring.
    fn along(
        &mut self,
        ring: &Ring,
        corners: &BTreeSet<Point>,
    ) -> Result<Vec<i16>, Box<dyn Error>> {
        let start = ring
            .iter()
            .position(|point| corners.contains(point))
            .unwrap_or(0);
        let mut numbers = Vec::new();
        let mut arc = Vec::new();
        for point in ring.iter().cycle().skip(start).take(ring.len() + 1) {
            arc.push(*point);
            if arc.len() > 1 && (corners.contains(point) || *point == ring[start]) {
                numbers.push(self.number(&arc)?);
                arc = vec![*point];
            }
        }
        Ok(numbers)
    }

    fn number(&mut self, arc: &[Point]) -> Result<i16, Box<dyn Error>> {
        let backwards: Vec<Point> = arc.iter().rev().copied().collect();
        if let Some(number) = self.numbers.get(arc) {
            return Ok(*number);
        }
        if let Some(number) = self.numbers.get(&backwards) {
            return Ok(!*number);
        }
        let number = i16::try_from(self.arcs.len())?;
        self.arcs.push(arc.to_vec());
        self.numbers.insert(arc.to_vec(), number);
        Ok(number)
    }
}

/// An arc without the points that lie within [`TOLERANCE`] of the line through the others.
fn simplified(arc: &[Point]) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (arc.first(), arc.last()) else {
        return Vec::new();
    };
    let inner = 1..arc.len().saturating_sub(1);
    let farthest = inner
        .map(|at| (distance(spot(arc[at]), spot(first), spot(last)), at))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match farthest {
        Some((far, at)) if far > TOLERANCE => {
            let mut points = simplified(&arc[..=at]);
            points.pop();
            points.extend(simplified(&arc[at..]));
            points
        }
        _ => vec![first, last],
    }
}

/// How far `spot` lies from the line between two others.
fn distance(spot: Spot, from: Spot, to: Spot) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 {
        ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / square
    } else {
        0.0
    };
    let along = along.clamp(0.0, 1.0);
    (spot.x - from.x - along * dx).hypot(spot.y - from.y - along * dy)
}

/// The latitude and longitude that are farthest from the border and from water: where a name fits best.
fn middle(rings: &[Ring]) -> Result<(f64, f64), Box<dyn Error>> {
    let ring = rings
        .iter()
        .max_by_key(|ring| ring.len())
        .ok_or("a province without a ring")?;
    let border: Vec<Spot> = ring.iter().map(|point| spot(*point)).collect();
    let lakes = &Land::water().lakes;
    let inside = |it: Spot| {
        stedenband::plots::map::holds(&border, it)
            && !lakes
                .iter()
                .any(|lake| stedenband::plots::map::holds(lake, it))
    };
    let clear = |it: Spot| {
        let rings = lakes.iter().chain([&border]);
        let sides = rings.flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
        sides
            .map(|(from, to)| distance(it, *from, *to))
            .fold(f64::MAX, f64::min)
    };
    let edge = |of: fn(&Point) -> i64| {
        (
            ring.iter().map(of).min().unwrap_or(0),
            ring.iter().map(of).max().unwrap_or(0),
        )
    };
    let (west, east) = edge(|point| point.0);
    let (south, north) = edge(|point| point.1);
    let on_grid =
        |from: i64, to: i64, step: u32| from + (to - from) * i64::from(step) / i64::from(GRID);
    let points = (0..GRID).flat_map(|i| (0..GRID).map(move |j| (i, j)));
    points
        .map(|(i, j)| (on_grid(west, east, i), on_grid(south, north, j)))
        .filter(|point| inside(spot(*point)))
        .max_by(|a, b| clear(spot(*a)).total_cmp(&clear(spot(*b))))
        .map(|point| (latitude(point), longitude(point)))
        .ok_or_else(|| "a province without an inside".into())
}
