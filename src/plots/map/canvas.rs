//! Outlines as dots, and what each cell lies in.

use std::{collections::HashSet, ops::Range};

use super::{
    Land, Window,
    projection::{Spot, crossings, sides},
    window::{DOTS_ACROSS, DOTS_DOWN},
};
use crate::dataset::DutchProvince;

/// What the middle of a cell lies in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Surface {
    /// Another country.
    #[default]
    Abroad,
    /// Sea or lake.
    Water,
    /// A province.
    Land(DutchProvince),
}

/// A map drawn in cells: outlines in dots, as a braille pattern holds them, over surfaces.
#[derive(Clone, Debug, Default)]
pub struct MapCanvas {
    /// Where it stands on the earth.
    pub window: Window,
    /// By cell: the dots that are set, as in the code points of Unicode's braille patterns.
    dots: Vec<u8>,
    surfaces: Vec<Surface>,
}

impl MapCanvas {
    /// Draws `land` as `window` shows it.
    #[must_use]
    pub fn new(land: &Land, window: Window) -> Self {
        let mut canvas = Self::empty(window);
        canvas.fill(&land.water.sea, Surface::Water);
        for outline in &land.provinces {
            for ring in &outline.rings {
                canvas.fill(ring, Surface::Land(outline.province));
            }
        }
        for side in land.lines.iter().flat_map(|line| line.windows(2)) {
            canvas.line(side[0], side[1]);
        }
        canvas.lakes(&land.water.lakes);
        canvas
    }

    fn empty(window: Window) -> Self {
        let cells = usize::from(window.columns) * usize::from(window.rows);
        Self {
            window,
            dots: vec![0; cells],
            surfaces: vec![Surface::Abroad; cells],
        }
    }

    /// The cells in which an outline of `province` is drawn: column and row.
    #[must_use]
    pub fn border(&self, land: &Land, province: DutchProvince) -> HashSet<(u16, u16)> {
        let mut trace = Self::empty(self.window);
        let outline = land.outline(province);
        for ring in outline.iter().flat_map(|it| &it.rings) {
            for (from, to) in sides(ring) {
                trace.line(from, to);
            }
        }
        let is_drawn =
            |&(column, row): &(u16, u16)| trace.dots(column, row) & self.dots(column, row) != 0;
        self.window.cells().filter(is_drawn).collect()
    }

    /// What the middle of a cell lies in.
    #[must_use]
    pub fn surface(&self, column: u16, row: u16) -> Surface {
        self.at(column, row)
            .map_or(Surface::Abroad, |at| self.surfaces[at])
    }

    /// The dots of a cell that lie on an outline: bit n is dot n + 1 of a braille pattern (Unicode, U+2800).
    #[must_use]
    pub fn dots(&self, column: u16, row: u16) -> u8 {
        self.at(column, row).map_or(0, |at| self.dots[at])
    }

    fn at(&self, column: u16, row: u16) -> Option<usize> {
        let inside = column < self.window.columns && row < self.window.rows;
        inside.then(|| usize::from(row) * usize::from(self.window.columns) + usize::from(column))
    }

    /// Wipes out what stands in the lakes, and draws their shores.
    fn lakes(&mut self, lakes: &[Vec<Spot>]) {
        let window = self.window;
        for lake in lakes {
            self.fill(lake, Surface::Water);
            for y in 0..i32::from(window.rows * DOTS_DOWN) {
                let column = |x| window.dot(Spot { x, y: 0.0 }).0;
                let last = window.columns * DOTS_ACROSS;
                for x in spans(lake, window.parallel_of_dot(y), column, last)
                    .into_iter()
                    .flatten()
                {
                    self.set(x, y, false);
                }
            }
        }
        for (from, to) in lakes.iter().flat_map(|lake| sides(lake)) {
            self.line(from, to);
        }
    }

    /// Gives the cells whose middle lies in a ring a surface.
    fn fill(&mut self, ring: &[Spot], surface: Surface) {
        let window = self.window;
        for row in 0..window.rows {
            let column = |x| window.column_from(x);
            let start = usize::from(row) * usize::from(window.columns);
            for span in spans(ring, window.parallel(row), column, window.columns) {
                let [from, to] = [span.start, span.end].map(|it| start + it as usize);
                self.surfaces[from..to].fill(surface);
            }
        }
    }

    /// Sets the dots on a line (Bresenham 1965).
    fn line(&mut self, from: Spot, to: Spot) {
        let ((mut x, mut y), end) = (self.window.dot(from), self.window.dot(to));
        let (across, down) = ((end.0 - x).abs(), -(end.1 - y).abs());
        let (right, below) = ((end.0 - x).signum(), (end.1 - y).signum());
        let mut error = across + down;
        self.set(x, y, true);
        while (x, y) != end {
            let twice = 2 * error;
            if twice >= down {
                error += down;
                x += right;
            }
            if twice <= across {
                error += across;
                y += below;
            }
            self.set(x, y, true);
        }
    }

    fn set(&mut self, x: i32, y: i32, on: bool) {
        /// By row and column of the dot, its bit in a braille pattern.
        const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else {
            return;
        };
        let bit = BITS[usize::from(y % DOTS_DOWN)][usize::from(x % DOTS_ACROSS)];
        if let Some(at) = self.at(x / DOTS_ACROSS, y / DOTS_DOWN) {
            let others = self.dots[at] & !bit;
            self.dots[at] = if on { others | bit } else { others };
        }
    }
}

/// The stretches of the parallel `y` that lie in a ring, in columns from 0 up to `last`; `column` tells where a meridian
/// is.
fn spans(ring: &[Spot], y: f64, column: impl Fn(f64) -> i32, last: u16) -> Vec<Range<i32>> {
    let ends = crossings(ring, y).map(|x| column(x).clamp(0, i32::from(last)));
    let mut ends: Vec<i32> = ends.collect();
    ends.sort_unstable();
    let spans = ends.chunks_exact(2).map(|pair| pair[0]..pair[1]);
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(columns: u16, rows: u16) -> String {
        let canvas = MapCanvas::new(Land::get(), Window::new(Land::get(), columns, rows));
        let cell = |column, row| match (canvas.dots(column, row), canvas.surface(column, row)) {
            (0, Surface::Water) => '~',
            (0, Surface::Abroad) => ' ',
            (0, Surface::Land(_)) => '.',
            (dots, _) => char::from_u32(0x2800 + u32::from(dots)).unwrap(),
        };
        let row = |row| {
            (0..columns)
                .map(|column| cell(column, row))
                .collect::<String>()
                + "\n"
        };
        (0..rows).map(row).collect()
    }

    #[test]
    fn the_country_looks_as_it_should() {
        insta::assert_snapshot!("country-48x26", text(48, 26));
    }

    #[test]
    fn no_size_panics() {
        for (columns, rows) in [(0, 0), (1, 1), (1, 40), (200, 1), (200, 60)] {
            text(columns, rows);
        }
    }

    #[test]
    fn every_province_has_cells_on_a_small_screen() {
        let canvas = MapCanvas::new(Land::get(), Window::new(Land::get(), 36, 19));
        for province in DutchProvince::ALL {
            let cells = (0..19).flat_map(|row| (0..36).map(move |column| (column, row)));
            let count = cells
                .filter(|cell| canvas.surface(cell.0, cell.1) == Surface::Land(province))
                .count();
            assert!(count >= 4, "{province:?}: {count}");
        }
    }
}
