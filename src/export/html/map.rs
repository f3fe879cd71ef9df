//! The map: the provinces, and a mark for each place and status.

use std::collections::{BTreeMap, HashMap};

use maud::{Markup, html};

use super::HtmlPage;
use crate::{
    dataset::{DutchLevel, Status},
    export::{TieEntry, sentences},
    plots::map::{Land, Places, Spot},
};

/// The length of a degree of latitude, in the units of the picture.
const DEGREE: f64 = 210.0;
/// What is left free around the land.
const MARGIN: f64 = 12.0;
/// Where the land ends in the west, in degrees of latitude.
const WEST: f64 = 2.0549342113684865;
/// Where it ends in the north.
const NORTH: f64 = 53.558;
/// The width of the picture, with room for names in the east.
const WIDTH: f64 = 559.6;
/// Its height.
const HEIGHT: f64 = 613.7;
/// Half the width of a mark.
const MARK: f64 = 5.0;
/// What a mark takes of the width.
const STEP: f64 = 13.0;
/// What a digit of the number beside it takes, where it stands for several ties.
const DIGIT_WIDTH: f64 = 6.0;
/// The width of a letter of a name.
const LETTER_WIDTH: f64 = 5.6;
/// The height of a name.
const LINE_HEIGHT: f64 = 11.0;

/// The ties at one place, by status, with their numbers on the page.
struct Site<'a> {
    at: (f64, f64),
    name: String,
    by_status: BTreeMap<Status, Vec<(usize, &'a TieEntry<'a>)>>,
}

/// The figure.
pub fn figure(page: &HtmlPage<'_>) -> Markup {
    let land = Land::get();
    let sites = sites(page);
    let names = names(&sites, land);
    let description = page.lang.map_described();
    html! {
        section aria-labelledby="kaart" {
            h2 id="kaart" { (page.lang.map_all()) }
            figure {
                svg.map viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(description) {
                    path.sea d=(path([&land.water.sea], "Z")) {}
                    path.land d=(path(land.provinces.iter().flat_map(|outline| &outline.rings), "Z")) {}
                    path.lake d=(path(&land.water.lakes, "Z")) {}
                    path.coast d=(path(&land.lines, "")) {}
                    @for MapName { x, y, text, is_region } in &names {
                        text.name.region[*is_region] x=(x) y=(y) { (text) }
                    }
                    @for site in &sites { (marks(page, site)) }
                }
                figcaption { (legend(page)) }
            }
        }
    }
}

/// Where a spot stands in the picture.
fn at(spot: Spot) -> (f64, f64) {
    (
        round((spot.x - WEST) * DEGREE + MARGIN),
        round((NORTH - spot.y) * DEGREE + MARGIN),
    )
}

/// Lines through spots as the data of a path, each ending in `end`.
fn path<'l>(lines: impl IntoIterator<Item = &'l Vec<Spot>>, end: &str) -> String {
    let mut path = String::new();
    for line in lines {
        let mut step = 'M';
        for spot in line {
            let (x, y) = at(*spot);
            path += &format!("{step}{x} {y}");
            step = 'L';
        }
        path += end;
    }
    path
}

/// A tenth of a unit is as exact as anyone sees.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// The places that any tie shown is at; what is not counted as a tie has no mark.
fn sites<'a>(page: &HtmlPage<'a>) -> Vec<Site<'a>> {
    let selection = page.selection;
    let places = Places::new(selection.dataset, Land::get());
    let ties = selection.dataset.ties.iter().enumerate();
    let ties: HashMap<_, _> = ties.map(|(number, tie)| (&tie.id, number)).collect();
    let mut sites: BTreeMap<usize, Site<'a>> = BTreeMap::new();
    for (index, entry) in selection.interruptible(&selection.entries).enumerate() {
        let tie = ties.get(&entry.tie.id).copied();
        let tie = tie.filter(|_| entry.tie_state.is_tie());
        let Some(place) = tie.and_then(|tie| places.of_tie.get(tie).copied()) else {
            continue;
        };
        let site = sites.entry(place).or_insert_with(|| Site {
            at: at(places.all[place].at),
            name: page.short_name(entry),
            by_status: BTreeMap::new(),
        });
        let ties = site.by_status.entry(entry.tie_state.status()).or_default();
        ties.push((index + 1, entry));
    }
    sites.into_values().collect()
}

/// What a mark takes of the width, with the number beside it.
fn mark_width(ties: usize) -> f64 {
    match ties.checked_ilog10() {
        Some(digits) if ties > 1 => STEP + DIGIT_WIDTH * f64::from(digits + 1),
        _ => STEP,
    }
}

impl Site<'_> {
    /// Half of what its marks take of the width.
    fn half_width(&self) -> f64 {
        let widths = self.by_status.values().map(|ties| mark_width(ties.len()));
        widths.sum::<f64>() / 2.0
    }
}

/// The marks of a place, one a status, side by side.
fn marks(page: &HtmlPage<'_>, site: &Site<'_>) -> Markup {
    let left = site.at.0 - site.half_width();
    let marks = site.by_status.iter().scan(left, |left, (status, ties)| {
        let middle = *left + STEP / 2.0;
        *left += mark_width(ties.len());
        Some((round(middle), *status, ties))
    });
    html! {
        @for (x, status, ties) in marks {
            @let numbers: Vec<String> = ties.iter().map(|(number, _)| number.to_string()).collect();
            g class=(status.word()) data-ties=(numbers.join(" ")) transform={ "translate(" (x) " " (site.at.1) ")" } {
                title { (title(page, site, status, ties)) }
                (mark(status))
                text.count x=(MARK + 1.5) y="3" { @if ties.len() > 1 { (ties.len()) } }
            }
        }
    }
}

/// `Arnhem: ✗ verbroken – Wuhan 武汉`, as many ties as fit in what a browser shows.
fn title(
    page: &HtmlPage<'_>,
    site: &Site<'_>,
    status: Status,
    ties: &[(usize, &TieEntry<'_>)],
) -> String {
    const SHOWN: usize = 12;
    let names = ties.iter().take(SHOWN);
    let names = names.map(|(_, entry)| sentences::chinese(&entry.tie.chinese, page.lang));
    let names = Vec::from_iter(names).join(", ");
    let more = if ties.len() > SHOWN { ", …" } else { "" };
    format!("{}: {} – {names}{more}", site.name, status.label(page.lang))
}

/// The mark of a status; shapes differ, so that colour does not speak alone.
fn mark(status: Status) -> Markup {
    let (near, far) = (MARK * 0.7, MARK * -0.7);
    html! {
        @match status {
            Status::Active => circle.mark.full r=(MARK) {},
            Status::Dormant => {
                circle.mark r=(MARK) {}
                path.full d={ "M0 " (-MARK) "A" (MARK) " " (MARK) " 0 0 0 0 " (MARK) "Z" } {}
            }
            Status::Severed => path.mark d={ "M" (far) " " (far) "L" (near) " " (near) "M" (far) " " (near) "L" (near) " " (far) } {},
            Status::Unknown => circle.mark r=(MARK) {},
        }
    }
}

/// A name in the picture.
struct MapName<'s> {
    x: f64,
    y: f64,
    text: &'s str,
    /// Whether it is that of a province and not of a place.
    is_region: bool,
}

/// What a mark or a name takes: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area(f64, f64, f64, f64);

impl Area {
    fn overlaps(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// Names beside the marks and in the provinces, as far as they don't overlap; the titles of the marks have them all.
fn names<'s>(sites: &'s [Site<'_>], land: &Land) -> Vec<MapName<'s>> {
    let mark = |site: &Site<'_>| {
        let ((x, y), half) = (site.at, site.half_width());
        Area(x - half, y - MARK, x + half, y + MARK)
    };
    let mut taken: Vec<Area> = sites.iter().map(mark).collect();
    let mut names = Vec::new();
    let width = |text: &str| text.chars().count() as f64 * LETTER_WIDTH;
    let mut put = |text: &'s str, is_region: bool, ways: &[(f64, f64)]| {
        for &(x, y) in ways {
            let area = Area(x, y - LINE_HEIGHT + 2.0, x + width(text), y + 2.0);
            let fits = area.0 >= 0.0 && area.2 <= WIDTH;
            if fits && !taken.iter().any(|other| area.overlaps(*other)) {
                taken.push(area);
                let (x, y) = (round(x), round(y));
                names.push(MapName {
                    x,
                    y,
                    text,
                    is_region,
                });
                break;
            }
        }
    };
    for site in sites {
        let ((x, y), half, width) = (site.at, site.half_width(), width(&site.name));
        let ways = [
            (x + half + 1.0, y + 3.5),
            (x - half - 1.0 - width, y + 3.5),
            (x - width / 2.0, y - MARK - 3.0),
            (x - width / 2.0, y + MARK + LINE_HEIGHT),
        ];
        put(&site.name, false, &ways);
    }
    for outline in &land.provinces {
        let ((x, y), name) = (at(outline.label), outline.province.name());
        let left = x - width(name) / 2.0;
        put(
            name,
            true,
            &[4.0, -12.0, 20.0, 32.0, -24.0].map(|below| (left, y + below)),
        );
    }
    names
}

fn legend(page: &HtmlPage<'_>) -> Markup {
    let size = MARK * 2.0 + 4.0;
    let province = page.lang.map_provinces();
    let mut entries = page.selection.entries.iter();
    let has_province = entries.any(|entry| entry.tie.dutch.level == DutchLevel::Province);
    html! {
        @for status in Status::ALL {
            span class=(status.word()) {
                svg.key viewBox={ (-size / 2.0) " " (-size / 2.0) " " (size) " " (size) } aria-hidden="true" { (mark(status)) }
            }
            " " (status.label(page.lang)) "  "
        }
        @if has_province { (province) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_land_fills_the_picture() {
        const ROOM_FOR_NAMES: f64 = 40.0;
        let spots = || Land::get().lines.iter().flatten();
        let west = spots().map(|spot| spot.x).fold(f64::MAX, f64::min);
        let east = spots().map(|spot| spot.x).fold(f64::MIN, f64::max);
        let south = spots().map(|spot| spot.y).fold(f64::MAX, f64::min);
        let north = spots().map(|spot| spot.y).fold(f64::MIN, f64::max);
        let length = |from, to| round((to - from) * DEGREE + 2.0 * MARGIN);
        assert_eq!(
            (WEST, NORTH, WIDTH, HEIGHT),
            (
                west,
                north,
                length(west, east) + ROOM_FOR_NAMES,
                length(south, north)
            )
        );
    }
}
