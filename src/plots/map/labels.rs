//! Names on the map: where each fits without covering another.

use std::collections::HashSet;

use foldhash::fast::RandomState;

/// Cells that are taken, and names put beside or around them.
#[derive(Clone, Debug)]
pub struct MapLabels {
    columns: u16,
    rows: u16,
    taken: HashSet<(u16, u16), RandomState>,
}

/// Where a name must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelPlace {
    /// Right or left of what takes so many cells from this one on, with a column of air; else just above or below.
    Beside {
        /// How many cells that is.
        cells: u16,
    },
    /// With its middle at this cell, or as near to it as there is room.
    Around,
}

impl MapLabels {
    /// An empty map of so many cells.
    #[must_use]
    pub fn new(columns: u16, rows: u16) -> Self {
        let taken = HashSet::default();
        Self {
            columns,
            rows,
            taken,
        }
    }

    /// Takes `width` cells from `cell` on; those outside the map don't matter.
    pub fn take(&mut self, (column, row): (u16, u16), width: u16) {
        let columns = column..column.saturating_add(width);
        self.taken.extend(columns.map(|column| (column, row)));
    }

    /// Whether `width` cells from `cell` on are on the map and free.
    #[must_use]
    pub fn is_free(&self, (column, row): (u16, u16), width: u16) -> bool {
        let end = column.saturating_add(width);
        let is_free = |column| !self.taken.contains(&(column, row));
        row < self.rows && end <= self.columns && (column..end).all(is_free)
    }

    /// The first cell of a name `width` columns wide that is wished for at `cell`, which is taken by it from now on;
    /// `None` where it fits nowhere. `may` tells of the middle cell of a name whether it may lie there.
    pub fn put(
        &mut self,
        cell: (u16, u16),
        width: u16,
        wish: LabelPlace,
        may: impl Fn((u16, u16)) -> bool,
    ) -> Option<(u16, u16)> {
        let fits = |&(column, row): &(u16, u16), air_after: bool| {
            // With a column of air on both sides, so that it does not read as part of something else.
            let (before, end) = (u16::from(column > 0), column.saturating_add(width));
            let after = u16::from(air_after && end < self.columns);
            self.is_free((column - before, row), width.saturating_add(before + after))
                && may((column.saturating_add(width / 2), row))
        };
        let candidates = candidates(cell, width, wish);
        // Where there is no such place, without the air after it.
        let free = [true, false]
            .into_iter()
            .find_map(|air| candidates.iter().find(|start| fits(start, air)).copied())?;
        self.take(free, width);
        Some(free)
    }
}

/// The places for a name, the best first.
fn candidates((column, row): (u16, u16), width: u16, wish: LabelPlace) -> Vec<(u16, u16)> {
    match wish {
        LabelPlace::Beside { cells } => {
            let right = column.saturating_add(cells).saturating_add(1);
            let left = column.checked_sub(width.saturating_add(1));
            let over = column.saturating_sub(width / 2);
            let beside = [Some(right), left].map(|column| Some((column?, row)));
            let near = [row.checked_sub(1), row.checked_add(1)].map(|row| Some((over, row?)));
            beside.into_iter().chain(near).flatten().collect()
        }
        LabelPlace::Around => {
            let start = column.saturating_sub(width / 2);
            let mut steps: Vec<(i16, i16)> = (-3..=3)
                .flat_map(|down| (-10..=10).map(move |right| (right, down)))
                .collect();
            // The nearest first; a cell is about twice as high as it is wide.
            steps.sort_by_key(|(right, down)| (right.abs() + 3 * down.abs(), -down, *right));
            let cell = |(right, down)| {
                Some((
                    start.checked_add_signed(right)?,
                    row.checked_add_signed(down)?,
                ))
            };
            steps.into_iter().filter_map(cell).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_where_nothing_else_is() {
        let mut labels = MapLabels::new(20, 5);
        labels.take((10, 2), 2);
        let (beside, anywhere) = (LabelPlace::Beside { cells: 2 }, |_| true);
        assert_eq!(
            labels.put((10, 2), 5, beside, anywhere),
            Some((13, 2)),
            "on the right"
        );
        assert_eq!(
            labels.put((10, 2), 5, beside, anywhere),
            Some((4, 2)),
            "else on the left"
        );
        assert_eq!(
            labels.put((10, 2), 5, beside, anywhere),
            Some((8, 1)),
            "else above"
        );
        assert_eq!(
            labels.put((10, 2), 5, beside, anywhere),
            Some((8, 3)),
            "else below"
        );
        assert_eq!(
            labels.put((10, 2), 5, beside, anywhere),
            None,
            "else nowhere"
        );
        let mut labels = MapLabels::new(20, 5);
        labels.take((10, 2), 2);
        assert_eq!(
            labels.put((10, 2), 6, LabelPlace::Around, anywhere),
            Some((7, 3)),
            "below"
        );
        assert_eq!(
            labels.put((10, 2), 6, LabelPlace::Around, anywhere),
            Some((7, 1)),
            "above"
        );
        assert_eq!(
            labels.put((10, 2), 6, LabelPlace::Around, |cell| cell == (10, 4)),
            Some((7, 4)),
            "where it may"
        );
        assert_eq!(
            labels.put((10, 2), 2, LabelPlace::Around, |_| false),
            None,
            "it may nowhere"
        );
        assert_eq!(
            labels.put((1, 0), 20, LabelPlace::Around, anywhere),
            Some((0, 0)),
            "as wide as the map"
        );
        assert_eq!(
            labels.put((19, 0), 30, LabelPlace::Around, anywhere),
            None,
            "it would leave the map"
        );
    }

    #[test]
    fn nothing_leaves_the_map_and_no_two_names_meet() {
        for (columns, rows) in [(0, 0), (1, 1), (12, 3), (30, 9)] {
            let mut labels = MapLabels::new(columns, rows);
            let mut seen = vec![false; usize::from(columns) * usize::from(rows)];
            for at in 0..200_u16 {
                let (cell, width) = ((at % 31, at / 31), at % 9);
                let wish = if at % 2 == 0 {
                    LabelPlace::Around
                } else {
                    LabelPlace::Beside { cells: 1 }
                };
                let Some((column, row)) = labels.put(cell, width, wish, |_| true) else {
                    continue;
                };
                assert!(column + width <= columns && row < rows);
                for column in column..column + width {
                    let at = usize::from(row) * usize::from(columns) + usize::from(column);
                    assert!(!std::mem::replace(&mut seen[at], true), "{column} {row}");
                }
            }
            labels.take((u16::MAX, u16::MAX), u16::MAX);
            assert_eq!(
                labels.put((u16::MAX, u16::MAX), u16::MAX, LabelPlace::Around, |_| true),
                None
            );
        }
    }
}
