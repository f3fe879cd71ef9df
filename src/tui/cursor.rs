//! A cursor in a pane of rows.

/// A cursor in a pane of rows, with the first row shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row under the cursor.
    pub at: usize,
    /// The first row shown.
    pub top: usize,
}

impl Cursor {
    /// Moves to row `at` of `rows`, and scrolls as little as shows it in a pane of `height` rows.
    pub fn go(&mut self, at: usize, rows: usize, height: usize) {
        let height = height.max(1);
        self.at = at.min(rows.saturating_sub(1));
        self.top = self
            .top
            .clamp((self.at + 1).saturating_sub(height), self.at)
            .min(rows.saturating_sub(height));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_its_rows_and_in_sight() {
        let mut cursor = Cursor::default();
        for (at, rows, height, expected) in [
            (5, 10, 4, Cursor { at: 5, top: 2 }),
            (4, 10, 4, Cursor { at: 4, top: 2 }),
            (99, 10, 4, Cursor { at: 9, top: 6 }),
            (0, 10, 4, Cursor { at: 0, top: 0 }),
            (9, 3, 4, Cursor { at: 2, top: 0 }),
            (3, 0, 4, Cursor { at: 0, top: 0 }),
            (3, 10, 0, Cursor { at: 3, top: 3 }),
        ] {
            cursor.go(at, rows, height);
            assert_eq!(cursor, expected, "to {at} of {rows} in {height}");
        }
    }
}
