//! Places as marks on cells, and the way from one mark to the next.

use std::collections::HashMap;

use super::{Places, TiesByPlace, Window, spread::StatusTally};

/// What is found in one cell: at one place, or at several that the screen is too coarse to tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapMark {
    /// Its column and row.
    pub cell: (u16, u16),
    /// The places in it, by number.
    pub places: Vec<usize>,
    /// What is found there.
    pub tally: StatusTally,
}

impl MapMark {
    /// The columns that it takes: a sign for each status, with a number where that is of more than one.
    #[must_use]
    pub fn width(&self) -> u16 {
        let digits = |count: usize| count.checked_ilog10().unwrap_or(0) as u16 + 1;
        let parts = self.tally.parts().into_iter();
        parts
            .map(|(_, count)| 1 + if count > 1 { digits(count) } else { 0 })
            .sum()
    }

    /// The rows of the list that stand here, in the order of the list.
    #[must_use]
    pub fn rows(&self, spread: &TiesByPlace) -> Vec<usize> {
        // The places of a mark are in order.
        spread.rows(|place| self.places.binary_search(&place).is_ok())
    }
}

/// The marks on a window, from the top left to the bottom right: a mark wherever something is found.
#[must_use]
pub fn marks(places: &Places, spread: &TiesByPlace, window: Window) -> Vec<MapMark> {
    let mut numbers: HashMap<(u16, u16), usize> = HashMap::new();
    let mut marks: Vec<MapMark> = Vec::new();
    for (number, (place, tally)) in places.all.iter().zip(&spread.tallies).enumerate() {
        let Some(cell) = window.cell(place.at).filter(|_| tally.all() > 0) else {
            continue;
        };
        let at = *numbers.entry(cell).or_insert(marks.len());
        match marks.get_mut(at) {
            Some(mark) => {
                mark.places.push(number);
                mark.tally.add(tally);
            }
            None => marks.push(MapMark {
                cell,
                places: vec![number],
                tally: *tally,
            }),
        }
    }
    marks.sort_by_key(|mark| (mark.cell.1, mark.cell.0));
    apart(marks)
}

/// Marks of one row that would touch become one: signs and numbers of several in a row can't be told apart.
fn apart(marks: Vec<MapMark>) -> Vec<MapMark> {
    let mut kept: Vec<MapMark> = Vec::new();
    for mark in marks {
        match kept.last_mut() {
            Some(before)
                if before.cell.1 == mark.cell.1
                    && mark.cell.0 <= before.cell.0.saturating_add(before.width()) =>
            {
                before.places.extend(mark.places);
                before.places.sort_unstable();
                before.tally.add(&mark.tally);
            }
            _ => kept.push(mark),
        }
    }
    kept
}

/// A direction to move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a direction is its own explanation")]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    /// How far `to` lies from `from` in this direction, and how far to the side, in half rows: a cell is about
    /// twice as high as it is wide.
    fn offset(self, from: (u16, u16), to: (u16, u16)) -> (i32, i32) {
        let (x, y) = (
            i32::from(to.0) - i32::from(from.0),
            2 * (i32::from(to.1) - i32::from(from.1)),
        );
        match self {
            Self::Up => (-y, x.abs()),
            Self::Down => (y, x.abs()),
            Self::Left => (-x, y.abs()),
            Self::Right => (x, y.abs()),
        }
    }
}

/// With more marks than this the screen is so full that the next one on the row is the next in the direction.
const MAX_FREE_MARKS: usize = 150;

/// The ways between marks.
///
/// A step goes to the nearest mark within 45° of the direction; where there is none, to the nearest on that side.
/// On rare maps a mark is in no one's way like that; there left and right go from mark to mark as one reads, which
/// leaves none out.
#[derive(Clone, Debug)]
pub struct Ways {
    cells: Vec<(u16, u16)>,
    /// Whether left and right go as one reads.
    reads: bool,
}

impl Ways {
    /// The ways between `marks`, which are in the order in which one reads.
    #[must_use]
    pub fn new(marks: &[MapMark]) -> Self {
        let cells: Vec<(u16, u16)> = marks.iter().map(|mark| mark.cell).collect();
        let reads = cells.len() > MAX_FREE_MARKS || !all_reached(&cells);
        Self { cells, reads }
    }

    /// The mark that a step leads to from mark `from`; `None` at the edge. From any mark every other can be reached.
    #[must_use]
    pub fn step(&self, from: usize, direction: Direction) -> Option<usize> {
        match direction {
            Direction::Left if self.reads => from.checked_sub(1),
            Direction::Right if self.reads => Some(from + 1).filter(|to| *to < self.cells.len()),
            _ => nearest(&self.cells, from, direction),
        }
    }
}

fn nearest(cells: &[(u16, u16)], from: usize, direction: Direction) -> Option<usize> {
    let start = *cells.get(from)?;
    let candidates = cells.iter().enumerate().filter_map(|(number, cell)| {
        let (ahead, aside) = direction.offset(start, *cell);
        (ahead > 0).then_some(((aside > ahead, ahead * ahead + aside * aside), number))
    });
    candidates.min().map(|(_, number)| number)
}

/// Whether steps to the nearest lead from every mark to every other.
fn all_reached(cells: &[(u16, u16)]) -> bool {
    let steps = |from| Direction::ALL.map(|direction| nearest(cells, from, direction));
    let steps: Vec<[Option<usize>; 4]> = (0..cells.len()).map(steps).collect();
    let reaches_all = |from: usize| {
        let (mut seen, mut open) = (vec![false; steps.len()], vec![from]);
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                open.extend(steps[at].iter().flatten());
            }
        }
        !seen.contains(&false)
    };
    (0..cells.len()).all(reaches_all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, Dataset, TieState, load},
        plots::map::Land,
        query::Hit,
    };

    fn at(cells: &[(u16, u16)]) -> Vec<MapMark> {
        let mut cells = cells.to_vec();
        cells.sort_by_key(|cell| (cell.1, cell.0));
        cells.dedup();
        cells
            .into_iter()
            .map(|cell| MapMark {
                cell,
                places: Vec::new(),
                tally: StatusTally::default(),
            })
            .collect()
    }

    /// Whether from every mark every other can be reached with the arrow keys.
    fn all_reachable(marks: &[MapMark]) -> bool {
        let ways = Ways::new(marks);
        (0..marks.len()).all(|start| reachable(&ways, marks.len(), start) == marks.len())
    }

    fn reachable(ways: &Ways, count: usize, start: usize) -> usize {
        let mut seen = vec![false; count];
        let mut open = vec![start];
        while let Some(from) = open.pop() {
            if !std::mem::replace(&mut seen[from], true) {
                open.extend(
                    Direction::ALL
                        .into_iter()
                        .filter_map(|direction| ways.step(from, direction)),
                );
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }

    fn tie_states(dataset: &Dataset) -> Vec<Option<TieState>> {
        AsOfView::new(dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states()
    }

    #[test]
    fn a_step_goes_to_the_nearest_in_its_direction() {
        let marks = at(&[(10, 10), (14, 10), (12, 3), (10, 14), (3, 11), (30, 30)]);
        let ways = Ways::new(&marks);
        let from = marks.iter().position(|mark| mark.cell == (10, 10)).unwrap();
        for (direction, to) in [
            (Direction::Right, Some((14, 10))),
            (Direction::Left, Some((3, 11))),
            (Direction::Up, Some((12, 3))),
            (Direction::Down, Some((10, 14))),
        ] {
            assert_eq!(
                ways.step(from, direction).map(|to| marks[to].cell),
                to,
                "{direction:?}"
            );
        }
        let corner = marks.iter().position(|mark| mark.cell == (30, 30)).unwrap();
        assert_eq!(ways.step(corner, Direction::Down), None);
        assert_eq!(Ways::new(&[]).step(0, Direction::Down), None);
    }

    #[test]
    fn from_any_mark_every_other_is_reached() {
        // A linear congruential generator (Knuth), so that the sets are the same every time.
        let mut state = 1_u64;
        let mut random = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u16::try_from((state >> 33) % below).unwrap()
        };
        for side in [5, 9, 20, 60] {
            for _ in 0..150 {
                let count = 1 + random(24);
                let cells: Vec<_> = (0..count).map(|_| (random(side), random(side))).collect();
                assert!(all_reachable(&at(&cells)), "{cells:?}");
            }
        }
        let crowd: Vec<_> = (0..400).map(|_| (random(60), random(30))).collect();
        assert!(all_reachable(&at(&crowd)));
    }

    #[test]
    fn every_tie_stands_at_one_mark_at_every_size_and_all_marks_are_reached() {
        let dataset = load::embedded();
        let tie_states = tie_states(&dataset);
        let hits: Vec<Hit> = (0..dataset.ties.len()).map(Hit::without_words).collect();
        let places = Places::new(&dataset, Land::get());
        let spread = TiesByPlace::new(&places, &hits, &tie_states);
        for (columns, rows) in [(1, 1), (12, 6), (36, 19), (60, 35), (92, 55)] {
            let marks = marks(&places, &spread, Window::new(Land::get(), columns, rows));
            let mut all: Vec<usize> = marks.iter().flat_map(|mark| mark.rows(&spread)).collect();
            all.sort_unstable();
            assert_eq!(all, (0..hits.len()).collect::<Vec<_>>(), "{columns}x{rows}");
            assert_eq!(
                marks.iter().map(|mark| mark.tally.all()).sum::<usize>(),
                hits.len()
            );
            assert!(all_reachable(&marks), "{columns}x{rows}");
            for pair in marks.windows(2) {
                let end = pair[0].cell.0 + pair[0].width();
                let apart = pair[0].cell.1 != pair[1].cell.1 || end < pair[1].cell.0;
                assert!(apart, "{columns}x{rows}: {pair:?}");
            }
        }
    }
}
