//! The map: the provinces, and a mark for each place and status.

use std::{collections::BTreeMap, fmt::Write as _};

use maud::{Markup, html};

use super::Page;
use crate::{
    dataset::{DutchLevel, DutchParty, Status},
    export::{TieEntry, sentences},
    lang::Lang,
    plots::map::{Land, Places, Spot},
};

/// The length of a degree of latitude, in the units of the picture.
const DEGREE: f64 = 210.0;
/// Half the width of a mark.
const MARK: f64 = 5.0;
/// What a mark takes of the width.
const STEP: f64 = 13.0;
/// What the number beside it takes, where it stands for several ties.
const COUNT: f64 = 6.0;
/// The width of a letter of a name.
const LETTER: f64 = 5.6;
/// The height of a name.
const LINE: f64 = 11.0;

/// The ties at one place, by status, with their numbers on the page.
struct Site<'a> {
    at: (f64, f64),
    name: String,
    by_status: BTreeMap<Status, Vec<(usize, &'a TieEntry<'a>)>>,
}

/// The figure.
pub(super) fn figure(page: &Page<'_>) -> Markup {
    let land = Land::get();
    let frame = Frame::new(land);
    let sites = sites(page, &frame);
    let names = names(&sites, land, &frame);
    let told = page.pick(
        "Waar de Nederlandse partijen liggen; hetzelfde staat in het overzicht",
        "Where the Dutch parties lie; the overview tells the same",
    );
    html! {
        section aria-labelledby="kaart" {
            h2 id="kaart" { (page.pick("Kaart", "Map")) }
            figure {
                svg.map viewBox={ "0 0 " (frame.width) " " (frame.height) } role="img" aria-label=(told) {
                    path.sea d=(frame.path([&land.water.sea], true)) {}
                    path.land d=(frame.path(land.provinces.iter().flat_map(|outline| &outline.rings), true)) {}
                    path.lake d=(frame.path(&land.water.lakes, true)) {}
                    path.coast d=(frame.path(&land.lines, false)) {}
                    @for Name { x, y, text, is_region } in &names {
                        text.name.region[*is_region] x=(x) y=(y) { (text) }
                    }
                    @for site in &sites { (marks(page, site)) }
                }
                figcaption { (legend(page)) }
            }
        }
    }
}

/// Where things stand in the picture.
struct Frame {
    corner: Spot,
    width: f64,
    height: f64,
}

impl Frame {
    /// What is left free around the land.
    const AIR: f64 = 12.0;
    /// What is left free east of it, for names.
    const EAST: f64 = 40.0;

    fn new(land: &Land) -> Self {
        let spots = || land.lines.iter().flatten();
        let west = spots().map(|spot| spot.x).fold(f64::MAX, f64::min);
        let east = spots().map(|spot| spot.x).fold(f64::MIN, f64::max);
        let south = spots().map(|spot| spot.y).fold(f64::MAX, f64::min);
        let north = spots().map(|spot| spot.y).fold(f64::MIN, f64::max);
        let length = |from: f64, to: f64| round((to - from).max(0.0) * DEGREE + 2.0 * Self::AIR);
        Self {
            corner: Spot { x: west, y: north },
            width: length(west, east) + Self::EAST,
            height: length(south, north),
        }
    }

    fn at(&self, spot: Spot) -> (f64, f64) {
        let (x, y) = (
            (spot.x - self.corner.x) * DEGREE,
            (self.corner.y - spot.y) * DEGREE,
        );
        (round(x + Self::AIR), round(y + Self::AIR))
    }

    /// Lines through spots as the data of a path.
    fn path<'l>(&self, lines: impl IntoIterator<Item = &'l Vec<Spot>>, closed: bool) -> String {
        let mut path = String::new();
        for line in lines {
            for (number, spot) in line.iter().enumerate() {
                let (x, y) = self.at(*spot);
                // Writing to a string can't fail.
                let _ = write!(path, "{}{x} {y}", if number == 0 { 'M' } else { 'L' });
            }
            if closed {
                path.push('Z');
            }
        }
        path
    }
}

/// A tenth of a unit is as exact as anyone sees.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// The name of a party, short.
pub(super) fn short_name(party: &DutchParty, lang: Lang) -> String {
    match party.level {
        DutchLevel::Municipality => party.name.to_string(),
        DutchLevel::Province => lang.province_short(&party.name),
    }
}

/// The places that any tie shown is at.
fn sites<'a>(page: &Page<'a>, frame: &Frame) -> Vec<Site<'a>> {
    let dataset = page.selection.dataset;
    let places = Places::new(dataset, Land::get());
    let numbers: std::collections::HashMap<_, _> = dataset
        .ties
        .iter()
        .enumerate()
        .map(|(number, tie)| (&tie.id, number))
        .collect();
    let mut sites: BTreeMap<usize, Site<'a>> = BTreeMap::new();
    for (number, entry) in page.selection.heeded(&page.selection.entries).enumerate() {
        let place = numbers.get(&entry.tie.id).and_then(|&tie| places.of(tie));
        let Some((place, spot)) = place.and_then(|place| Some((place, places.all.get(place)?.at)))
        else {
            continue;
        };
        let site = sites.entry(place).or_insert_with(|| Site {
            at: frame.at(spot),
            name: short_name(&entry.tie.dutch, page.lang()),
            by_status: BTreeMap::new(),
        });
        site.by_status
            .entry(entry.tie_state.status)
            .or_default()
            .push((number + 1, entry));
    }
    sites.into_values().collect()
}

impl Site<'_> {
    /// What a mark takes of the width, with the number beside it.
    fn width_of(ties: &[(usize, &TieEntry<'_>)]) -> f64 {
        if ties.len() > 1 {
            STEP + COUNT * ties.len().ilog10().saturating_add(1) as f64
        } else {
            STEP
        }
    }

    /// Half of what its marks take.
    fn half(&self) -> f64 {
        self.by_status
            .values()
            .map(|ties| Self::width_of(ties))
            .sum::<f64>()
            / 2.0
    }

    /// The marks, one a status, each with the middle of it.
    fn marks(&self) -> impl Iterator<Item = (f64, Status, &[(usize, &TieEntry<'_>)])> {
        let mut left = self.at.0 - self.half();
        self.by_status.iter().map(move |(status, ties)| {
            let middle = left + STEP / 2.0;
            left += Self::width_of(ties);
            (middle, *status, &**ties)
        })
    }
}

/// The marks of a place, side by side.
fn marks(page: &Page<'_>, site: &Site<'_>) -> Markup {
    html! {
        @for (x, status, ties) in site.marks() {
            @let numbers: Vec<String> = ties.iter().map(|(number, _)| number.to_string()).collect();
            g class=(status.word()) data-ties=(numbers.join(" "))
                transform={ "translate(" (round(x)) " " (site.at.1) ")" } {
                title { (title(page, site, status, ties)) }
                (mark(status))
                text.count x=(MARK + 1.5) y="3" { @if ties.len() > 1 { (ties.len()) } }
            }
        }
    }
}

/// `Arnhem: ✗ verbroken – Wuhan 武汉`, as many ties as fit in what a browser shows.
fn title(
    page: &Page<'_>,
    site: &Site<'_>,
    status: Status,
    ties: &[(usize, &TieEntry<'_>)],
) -> String {
    const SHOWN: usize = 12;
    let names = ties
        .iter()
        .take(SHOWN)
        .map(|(_, entry)| sentences::chinese(&entry.tie.chinese, page.lang()));
    let more = if ties.len() > SHOWN { ", …" } else { "" };
    let names = names.collect::<Vec<_>>().join(", ");
    format!(
        "{}: {} – {names}{more}",
        site.name,
        status.label(page.lang())
    )
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
struct Name<'s> {
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

    /// Of a text that starts at `x` and stands on `y`.
    fn of(text: &str, x: f64, y: f64) -> Self {
        Self(
            x,
            y - LINE + 2.0,
            x + text.chars().count() as f64 * LETTER,
            y + 2.0,
        )
    }
}

/// Names beside the marks and in the provinces, as far as they don't cover one another; what finds no room is told by
/// the marks' titles.
fn names<'s>(sites: &'s [Site<'_>], land: &Land, frame: &Frame) -> Vec<Name<'s>> {
    let mark = |site: &Site<'_>| {
        let ((x, y), half) = (site.at, site.half());
        Area(x - half, y - MARK, x + half, y + MARK)
    };
    let mut taken: Vec<Area> = sites.iter().map(mark).collect();
    let mut names = Vec::new();
    let mut put = |text: &'s str, is_region: bool, ways: &[(f64, f64)]| {
        let free = ways.iter().find_map(|&(x, y)| {
            let area = Area::of(text, x, y);
            let is_free = area.0 >= 0.0
                && area.2 <= frame.width
                && !taken.iter().any(|other| area.overlaps(*other));
            is_free.then_some((x, y, area))
        });
        if let Some((x, y, area)) = free {
            taken.push(area);
            names.push(Name {
                x: round(x),
                y: round(y),
                text,
                is_region,
            });
        }
    };
    for site in sites {
        let ((x, y), half) = (site.at, site.half());
        let width = site.name.chars().count() as f64 * LETTER;
        let (beside, below, above) = (y + 3.5, y + MARK + LINE, y - MARK - 3.0);
        let middle = x - width / 2.0;
        let ways = [
            (x + half + 1.0, beside),
            (x - half - 1.0 - width, beside),
            (middle, above),
            (middle, below),
        ];
        put(&site.name, false, &ways);
    }
    for outline in &land.provinces {
        let ((x, y), name) = (frame.at(outline.label), outline.province.name());
        let left = x - name.chars().count() as f64 * LETTER / 2.0;
        put(
            name,
            true,
            &[
                (left, y + 4.0),
                (left, y - 12.0),
                (left, y + 20.0),
                (left, y + 32.0),
                (left, y - 24.0),
            ],
        );
    }
    names
}

fn legend(page: &Page<'_>) -> Markup {
    let size = MARK * 2.0 + 4.0;
    let province = page.pick(
        "Een band van een provincie staat bij haar naam.",
        "A tie of a province stands at its name.",
    );
    let has_province = page
        .selection
        .entries
        .iter()
        .any(|entry| entry.tie.dutch.level == DutchLevel::Province);
    html! {
        @for status in Status::ALL {
            span class=(status.word()) {
                svg.key viewBox={ (-size / 2.0) " " (-size / 2.0) " " (size) " " (size) } aria-hidden="true" { (mark(status)) }
            }
            " " (status.label(page.lang())) "  "
        }
        @if has_province { (province) }
    }
}
