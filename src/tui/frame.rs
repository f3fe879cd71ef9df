//! What a view draws on: the cells of the screen, and where the cursor is.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    widgets::{StatefulWidget, Widget},
};

/// A screen in the making. ratatui's frame of the same name comes from its `Terminal` alone, which compares cells
/// slowly; see [`painter`](super::painter).
#[derive(Debug)]
pub struct Frame<'a> {
    buffer: &'a mut Buffer,
    cursor: Option<Position>,
}

impl<'a> Frame<'a> {
    /// A frame of these cells, without a cursor.
    pub const fn new(buffer: &'a mut Buffer) -> Self {
        Self { buffer, cursor: None }
    }

    /// Where its cells are.
    #[must_use]
    pub const fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Its cells.
    pub const fn buffer_mut(&mut self) -> &mut Buffer {
        self.buffer
    }

    /// Draws a widget.
    pub fn render_widget(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area, self.buffer);
    }

    /// Draws a widget that knows something from before.
    pub fn render_stateful_widget<W: StatefulWidget>(&mut self, widget: W, area: Rect, state: &mut W::State) {
        widget.render(area, self.buffer, state);
    }

    /// Shows the cursor at a cell.
    pub fn set_cursor_position(&mut self, position: impl Into<Position>) {
        self.cursor = Some(position.into());
    }

    /// Where the cursor shows, if it does.
    #[must_use]
    pub const fn cursor(&self) -> Option<Position> {
        self.cursor
    }
}

/// The cells of an area, row by row.
pub fn rows(buffer: &mut Buffer, area: Rect) -> impl Iterator<Item = &mut [Cell]> {
    let (all, area) = (buffer.area, area.intersection(buffer.area));
    let (left, right) = (usize::from(area.x - all.x), usize::from(area.right() - all.x));
    let rows = buffer.content.chunks_mut(usize::from(all.width).max(1));
    rows.skip(usize::from(area.y - all.y)).take(usize::from(area.height)).map(move |row| &mut row[left..right])
}
