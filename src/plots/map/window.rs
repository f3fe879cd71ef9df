//! From the earth to the cells of a screen.

use super::{Land, projection::Spot};

/// Columns of dots in a cell: those of a braille pattern.
pub const DOTS_ACROSS: u16 = 2;
/// Rows of dots in a cell. A cell is about twice as high as it is wide, so that a dot is about square.
pub const DOTS_DOWN: u16 = 4;

/// A piece of the map, fitted into a number of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// Columns of cells.
    pub columns: u16,
    /// Rows of cells.
    pub rows: u16,
    /// Dots for a degree of latitude.
    scale: f64,
    /// What lies in the corner at the top left.
    corner: Spot,
}

impl Window {
    /// Shows all of `land`, as large as `columns` by `rows` allow, in the middle.
    #[must_use]
    pub fn new(land: &Land, columns: u16, rows: u16) -> Self {
        let (low, high) = bounds(land);
        let (across, down) = (
            f64::from(columns * DOTS_ACROSS),
            f64::from(rows * DOTS_DOWN),
        );
        // A dot of air on each side.
        let scale = ((across - 2.0).max(1.0) / (high.x - low.x))
            .min((down - 2.0).max(1.0) / (high.y - low.y));
        let air = |dots: f64, length: f64| (dots / scale - length) / 2.0;
        let corner = Spot {
            x: low.x - air(across, high.x - low.x),
            y: high.y + air(down, high.y - low.y),
        };
        Self {
            columns,
            rows,
            scale,
            corner,
        }
    }

    /// The columns that the whole of `land` takes at a height of `rows`.
    #[must_use]
    pub fn columns_for(land: &Land, rows: u16) -> u16 {
        let (low, high) = bounds(land);
        let down = f64::from(rows * DOTS_DOWN) - 2.0;
        let across = down / (high.y - low.y) * (high.x - low.x) + 2.0;
        // A cast of a float stops at the ends of the integer's range.
        (across / f64::from(DOTS_ACROSS)).ceil() as u16
    }

    /// The dot that a spot lies in, from the top left; it can lie outside.
    #[must_use]
    pub fn dot(&self, spot: Spot) -> (i32, i32) {
        let dots = |degrees: f64| (degrees * self.scale).floor() as i32;
        (dots(spot.x - self.corner.x), dots(self.corner.y - spot.y))
    }

    /// All its cells, column and row, as one reads.
    pub fn cells(self) -> impl Iterator<Item = (u16, u16)> {
        (0..self.rows).flat_map(move |row| (0..self.columns).map(move |column| (column, row)))
    }

    /// The column and row of the cell that a spot lies in; `None` outside.
    #[must_use]
    pub fn cell(&self, spot: Spot) -> Option<(u16, u16)> {
        let (x, y) = self.dot(spot);
        let column = u16::try_from(x.div_euclid(DOTS_ACROSS.into())).ok()?;
        let row = u16::try_from(y.div_euclid(DOTS_DOWN.into())).ok()?;
        (column < self.columns && row < self.rows).then_some((column, row))
    }

    /// The parallel through the middle of a row of cells.
    #[must_use]
    pub fn parallel(&self, row: u16) -> f64 {
        self.corner.y - (f64::from(row) + 0.5) * f64::from(DOTS_DOWN) / self.scale
    }

    /// The parallel through the middle of a row of dots.
    #[must_use]
    pub fn parallel_of_dot(&self, row: i32) -> f64 {
        self.corner.y - (f64::from(row) + 0.5) / self.scale
    }

    /// The column whose middle is the first that does not lie west of `x`; it can lie outside.
    #[must_use]
    pub fn column_from(&self, x: f64) -> i32 {
        ((x - self.corner.x) * self.scale / f64::from(DOTS_ACROSS) - 0.5).ceil() as i32
    }
}

/// The south-west and north-east corners.
fn bounds(land: &Land) -> (Spot, Spot) {
    let mut low = Spot {
        x: f64::MAX,
        y: f64::MAX,
    };
    let mut high = Spot {
        x: f64::MIN,
        y: f64::MIN,
    };
    for spot in land.lines.iter().flatten() {
        low.x = low.x.min(spot.x);
        low.y = low.y.min(spot.y);
        high.x = high.x.max(spot.x);
        high.y = high.y.max(spot.y);
    }
    if low.x < high.x && low.y < high.y {
        (low, high)
    } else {
        (Spot::default(), Spot { x: 1.0, y: 1.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_country_is_in_sight_and_fills_one_direction() {
        for (columns, rows) in [
            (1, 1),
            (10, 3),
            (36, 19),
            (60, 35),
            (90, 55),
            (300, 10),
            (10, 300),
        ] {
            let window = Window::new(Land::get(), columns, rows);
            let cells: Vec<_> = Land::get()
                .lines
                .iter()
                .flatten()
                .map(|spot| window.cell(*spot))
                .collect();
            assert!(cells.iter().all(Option::is_some), "{columns}x{rows}");
            let touched = |of: fn((u16, u16)) -> u16, last: u16| {
                let all = cells.iter().flatten().map(|cell| of(*cell));
                all.clone().any(|at| at == 0) && all.clone().any(|at| at == last)
            };
            assert!(
                touched(|cell| cell.0, columns - 1) || touched(|cell| cell.1, rows - 1),
                "{columns}x{rows}"
            );
        }
    }

    #[test]
    fn the_columns_for_a_height_are_those_it_needs() {
        for rows in [5, 19, 35, 55] {
            let columns = Window::columns_for(Land::get(), rows);
            let (exact, wider) = (
                Window::new(Land::get(), columns, rows),
                Window::new(Land::get(), columns + 9, rows),
            );
            assert!((exact.scale - wider.scale).abs() < 1e-9, "{rows}");
            assert!(
                Window::new(Land::get(), columns - 1, rows).scale < exact.scale,
                "{rows}"
            );
        }
    }

    #[test]
    fn north_is_up_and_east_is_right_and_far_away_is_nowhere() {
        let window = Window::new(Land::get(), 40, 20);
        let at = |latitude, longitude| window.cell(Spot::from((latitude, longitude)));
        let (groningen, maastricht) = (at(53.22, 6.57).unwrap(), at(50.85, 5.69).unwrap());
        assert!(groningen.1 < maastricht.1 && groningen.0 > maastricht.0);
        for (latitude, longitude) in [
            (30.0, 114.0),
            (f64::NAN, f64::NAN),
            (f64::MAX, f64::MIN),
            (52.0, -3.0),
            (99.0, 5.0),
        ] {
            let cell = at(latitude, longitude);
            assert!(
                cell.is_none_or(|(column, row)| column < 40 && row < 20),
                "{latitude} {longitude}"
            );
        }
        assert_eq!(at(30.0, 114.0), None);
    }
}
