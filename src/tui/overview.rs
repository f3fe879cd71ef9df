//! The overview as a page of sections in columns, and the cursor on its numbers.
//!
//! The page is made without a screen: lines of pieces with roles, and the spots where a number can be entered. What
//! moves the cursor and what draws it see the same page.

use ratatui::layout::{Margin, Rect};

use crate::plots::map::Direction;

mod page;
mod parties;
mod sections;

pub use page::{NumberSpot, OverviewPage, page};

/// Where the page stands in its pane: a column of air on each side, and the scroll bar on the border.
pub const fn area(pane: Rect) -> Rect {
    pane.inner(Margin::new(2, 1))
}

/// The spot to go to from `from` in a direction: up and down within a column of the page, the nearest line first;
/// sideways on the same line, or else on the nearest line of the next column.
#[must_use]
pub fn toward(spots: &[NumberSpot], from: &NumberSpot, direction: Direction) -> Option<usize> {
    let same_line = |spot: &NumberSpot| spot.line == from.line;
    let same_column = |spot: &NumberSpot| spot.column == from.column;
    let is_ahead = |spot: &NumberSpot| match direction {
        Direction::Up => same_column(spot) && spot.line < from.line,
        Direction::Down => same_column(spot) && spot.line > from.line,
        Direction::Left => spot.x < from.x && (same_line(spot) || spot.column < from.column),
        Direction::Right => spot.x > from.x && (same_line(spot) || spot.column > from.column),
    };
    let is_sideways = matches!(direction, Direction::Left | Direction::Right);
    let ahead = spots.iter().enumerate().filter(|(_, spot)| is_ahead(spot));
    let nearest = ahead.min_by_key(|(_, spot)| {
        (
            is_sideways && !same_line(spot),
            spot.column.abs_diff(from.column),
            spot.line.abs_diff(from.line),
            spot.x.abs_diff(from.x),
        )
    });
    nearest.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plots::overview::Behind;

    fn spot(column: usize, x: u16, line: usize) -> NumberSpot {
        NumberSpot {
            behind: Behind::Total(usize::from(x) * 100 + line),
            column,
            x,
            width: 3,
            line,
        }
    }

    #[test]
    fn the_cursor_goes_in_the_direction_pressed() {
        // Column 0: a matrix of two rows, then a bar; column 1: three bars.
        let spots = [
            spot(0, 10, 1),
            spot(0, 20, 1),
            spot(0, 10, 2),
            spot(0, 20, 2),
            spot(0, 0, 5),
            spot(1, 40, 1),
            spot(1, 40, 3),
            spot(1, 40, 9),
        ];
        for (from, direction, to) in [
            (0, Direction::Right, Some(1)),
            (1, Direction::Right, Some(5)),
            (3, Direction::Right, Some(5)),
            (1, Direction::Down, Some(3)),
            (3, Direction::Down, Some(4)),
            (4, Direction::Up, Some(2)),
            (4, Direction::Right, Some(6)),
            (6, Direction::Left, Some(3)),
            (7, Direction::Up, Some(6)),
            (7, Direction::Down, None),
            (0, Direction::Left, None),
            (5, Direction::Left, Some(1)),
        ] {
            assert_eq!(
                toward(&spots, &spots[from], direction),
                to,
                "{from} {direction:?}"
            );
        }
    }

    #[test]
    fn every_spot_is_reached_with_the_four_keys() {
        let spots = [
            spot(0, 10, 1),
            spot(0, 20, 1),
            spot(0, 10, 2),
            spot(0, 0, 5),
            spot(1, 40, 1),
            spot(1, 40, 7),
            spot(2, 80, 3),
        ];
        let mut reached = vec![0];
        let mut at = 0;
        while let Some(&from) = reached.get(at) {
            for direction in [
                Direction::Up,
                Direction::Down,
                Direction::Left,
                Direction::Right,
            ] {
                if let Some(to) = toward(&spots, &spots[from], direction)
                    && !reached.contains(&to)
                {
                    reached.push(to);
                }
            }
            at += 1;
        }
        reached.sort_unstable();
        assert_eq!(reached, (0..spots.len()).collect::<Vec<_>>());
    }
}
