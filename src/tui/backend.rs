//! The backend of ratatui's `Terminal`: cells as bytes, and as few of them as may be, for over a slow line they are what a
//! frame costs.
//!
//! ratatui's own backend for crossterm names the row with every jump and both colours with every change of either. Here a
//! jump within a row names the column alone, and of the attributes only what differs is sent: CUP, CHA, ED and SGR, which
//! every terminal knows. A frame leaves in one piece, between the marks of synchronised output (mode 2026), which keep a
//! terminal that knows them from showing half of it; others ignore them.

use std::io::{self, Write};

use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
};

use pen::Pen;

mod pen;

/// What is shown from here on is held back …
const BEGIN: &[u8] = b"\x1b[?2026h";
/// … until here.
const END: &[u8] = b"\x1b[?2026l";
const SHOW: &[u8] = b"\x1b[?25h";
const HIDE: &[u8] = b"\x1b[?25l";
const CLEAR: &[u8] = b"\x1b[2J";

/// Turns cells into bytes for `W`, which is written to and flushed once a frame.
#[derive(Debug)]
pub struct AnsiBackend<W: Write> {
    out: W,
    size: Size,
    /// What has not been handed to `out`.
    bytes: Vec<u8>,
    /// Where the terminal shows its cursor, if it does.
    shown: Option<Position>,
    /// Where it is to be shown after this frame.
    wanted: Option<Position>,
}

impl<W: Write> AnsiBackend<W> {
    /// A backend that writes to `out` for a terminal of `size`, whose cursor is hidden.
    pub const fn new(out: W, size: Size) -> Self {
        Self {
            out,
            size,
            bytes: Vec::new(),
            shown: None,
            wanted: None,
        }
    }

    /// The terminal has this size from here on.
    pub const fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Puts the cursor where it belongs after a frame, which has moved it if it sent anything.
    fn place_cursor(&mut self) {
        let has_moved = !self.bytes.is_empty() || self.shown != self.wanted;
        match (self.shown, self.wanted) {
            (None, Some(_)) => self.bytes.extend_from_slice(SHOW),
            (Some(_), None) => self.bytes.extend_from_slice(HIDE),
            _ => {}
        }
        if let Some(Position { x, y }) = self.wanted.filter(|_| has_moved) {
            jump(x, y, &mut self.bytes);
        }
        self.shown = self.wanted;
    }
}

impl<W: Write> Backend for AnsiBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut brush = Brush::default();
        for (x, y, cell) in content {
            brush.paint(x, y, cell, &mut self.bytes);
        }
        brush.pen.become_like(Pen::default(), &mut self.bytes);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted = None;
        Ok(())
    }

    /// Shown where [`Backend::set_cursor_position`], which comes after it, says.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.shown.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.bytes.extend_from_slice(CLEAR);
        // Whoever wrote on the screen meanwhile may have shown it.
        self.bytes.extend_from_slice(HIDE);
        (self.shown, self.wanted) = (None, None);
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::default(),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.place_cursor();
        if !self.bytes.is_empty() {
            for piece in [BEGIN, &self.bytes, END] {
                self.out.write_all(piece)?;
            }
            self.bytes.clear();
        }
        self.out.flush()
    }
}

/// The terminal's cursor while a frame is sent, and how it prints.
#[derive(Debug, Default)]
struct Brush {
    pen: Pen,
    /// Where it surely is.
    next: Option<(u16, u16)>,
    /// The row that it is in, where the column is not sure.
    last_row: Option<u16>,
}

impl Brush {
    fn paint(&mut self, x: u16, y: u16, cell: &Cell, out: &mut Vec<u8>) {
        if self.next != Some((x, y)) {
            if self.last_row == Some(y) {
                out.extend_from_slice(b"\x1b[");
                number(x + 1, out);
                out.push(b'G');
            } else {
                jump(x, y, out);
            }
        }
        self.pen.become_like(Pen::of(cell), out);
        out.extend_from_slice(cell.symbol().as_bytes());
        // Terminals differ in how many columns they give to other letters: what follows those is jumped to.
        self.next = cell.symbol().chars().all(is_narrow).then_some((x + 1, y));
        self.last_row = Some(y);
    }
}

/// Moves the cursor; columns and rows are told from 1 on.
fn jump(x: u16, y: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    number(y + 1, out);
    out.push(b';');
    number(x + 1, out);
    out.push(b'H');
}

/// Whether a letter takes one column in every terminal, as Latin ones do and the signs that the program draws with.
const fn is_narrow(letter: char) -> bool {
    matches!(letter, ' '..='\u{2ff}' | '\u{2010}'..='\u{22ff}' | '\u{2460}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}' | '✗')
}

/// A number in digits. A frame has a thousand of them, and `write!` took a tenth of its time for those.
fn number(number: u16, out: &mut Vec<u8>) {
    let mut unit = 10_000;
    while unit > 1 && number < unit {
        unit /= 10;
    }
    while unit > 0 {
        out.extend(u8::try_from(number / unit % 10).map(|digit| b'0' + digit));
        unit /= 10;
    }
}

#[cfg(test)]
mod tests;
