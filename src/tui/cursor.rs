//! Cursors and scroll positions in panes of rows, and the motions that move them.

/// A motion through rows or lines.
#[derive(Clone, Copy, Debug)]
pub enum Motion {
    /// So many rows down; up where negative.
    By(isize),
    /// So many screens down; up where negative.
    Pages(isize),
    /// To a row.
    To(usize),
}

impl Motion {
    /// To the first row.
    pub const FIRST: Self = Self::To(0);
    /// To the last row.
    pub const LAST: Self = Self::To(usize::MAX);

    /// The row it leads to from row `at` of `rows`, in a pane of `height` rows.
    pub fn from(self, at: usize, rows: usize, height: usize) -> usize {
        let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        match self {
            Self::By(rows) => at.saturating_add_signed(rows),
            Self::Pages(pages) => at.saturating_add_signed(pages.saturating_mul(page)),
            Self::To(row) => row,
        }
        .min(rows.saturating_sub(1))
    }

    /// The first line to show of `lines` in a pane of `height` rows, where it was `top`.
    pub fn scroll(self, top: usize, lines: usize, height: usize) -> usize {
        self.from(top, (lines + 1).saturating_sub(height), height)
    }
}

/// A cursor in a pane of rows, with the first row shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCursor {
    /// The row under the cursor.
    pub at: usize,
    /// The first row shown.
    pub top: usize,
}

impl RowCursor {
    /// Moves to row `at` of `rows`, and scrolls as little as shows it in a pane of `height` rows.
    pub fn go(&mut self, at: usize, rows: usize, height: usize) {
        let height = height.max(1);
        self.at = at.min(rows.saturating_sub(1));
        self.top = self
            .top
            .clamp((self.at + 1).saturating_sub(height), self.at)
            .min(rows.saturating_sub(height));
    }

    /// Moves through `rows` in a pane of `height` rows.
    pub fn step(&mut self, motion: Motion, rows: usize, height: usize) {
        self.go(motion.from(self.at, rows, height), rows, height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_its_rows_and_in_sight() {
        let mut cursor = RowCursor::default();
        for (at, rows, height, expected) in [
            (5, 10, 4, RowCursor { at: 5, top: 2 }),
            (4, 10, 4, RowCursor { at: 4, top: 2 }),
            (99, 10, 4, RowCursor { at: 9, top: 6 }),
            (0, 10, 4, RowCursor { at: 0, top: 0 }),
            (9, 3, 4, RowCursor { at: 2, top: 0 }),
            (3, 0, 4, RowCursor { at: 0, top: 0 }),
            (3, 10, 0, RowCursor { at: 3, top: 3 }),
        ] {
            cursor.go(at, rows, height);
            assert_eq!(cursor, expected, "to {at} of {rows} in {height}");
        }
    }
}
