//! Frames as bytes, and as few of them as may be: over a slow line they are what a frame costs.
//!
//! Of a frame only the cells are sent that differ from those on screen. ratatui's own `Terminal` finds those too, but asks
//! for the width of every cell on the way, and clears one of its two screens each time: two fifths of the instructions
//! of a frame. And its backend names the row with every jump and both colours with every change of either. Here a jump
//! within a row names the column alone, and of the attributes only what differs is sent: CUP, CHA, ED and SGR, which
//! every terminal knows. A frame leaves in one piece, between the marks of synchronised output (mode 2026), which keep a
//! terminal that knows them from showing half of it; others ignore them.

use std::{
    io::{self, Write},
    mem,
};

use ratatui::{
    buffer::{Buffer, Cell, CellDiffOption, CellWidth as _},
    layout::{Position, Rect, Size},
};

use super::frame::{Frame, rows};
use pen::Pen;

mod pen;

/// What is shown from here on is held back …
const BEGIN: &[u8] = b"\x1b[?2026h";
/// … until here.
const END: &[u8] = b"\x1b[?2026l";

/// Turns frames into bytes for `W`, which is flushed once a frame.
#[derive(Debug)]
pub struct Painter<W: Write> {
    out: W,
    /// What is on screen; `None` where others may have changed that.
    shown: Option<Screenful>,
    /// The cells of the next frame; blank between two frames.
    next: Buffer,
    /// What has not been handed to `out`.
    bytes: Vec<u8>,
}

/// What is on a screen.
#[derive(Debug, PartialEq, Eq)]
struct Screenful {
    cells: Buffer,
    cursor: Option<Position>,
}

impl<W: Write> Painter<W> {
    /// A painter that writes to `out`, on a screen with nobody knows what on it.
    pub fn new(out: W) -> Self {
        Self { out, shown: None, next: Buffer::default(), bytes: Vec::new() }
    }

    /// What is on screen.
    #[must_use]
    pub fn shown(&self) -> Option<&Buffer> {
        self.shown.as_ref().map(|shown| &shown.cells)
    }

    /// Has the next frame sent in full.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// Has a frame of `size` drawn on a blank screen, and sends what is not on the terminal's yet.
    ///
    /// # Errors
    /// What `out` refused.
    pub fn draw(&mut self, size: Size, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let area = Rect::from((Position::ORIGIN, size));
        if self.next.area != area {
            self.next = Buffer::empty(area);
        }
        let mut frame = Frame::new(&mut self.next);
        draw(&mut frame);
        let cursor = frame.cursor();
        let shown = match &mut self.shown {
            Some(shown) if shown.cells.area == area => shown,
            // What a terminal makes of its cells when it gets another size is its own affair.
            forgotten => {
                self.bytes.extend_from_slice(b"\x1b[2J");
                self.bytes.extend_from_slice(HIDE);
                forgotten.insert(Screenful { cells: Buffer::empty(area), cursor: None })
            }
        };
        differences(&mut self.next, &mut shown.cells, area, &mut self.bytes);
        move_cursor(shown, cursor, &mut self.bytes);
        self.send()
    }

    /// Has some areas of the screen drawn, each on a blank one, and sends what is not on the terminal's yet; the rest
    /// stays as it is, the cursor too. Nothing may be drawn elsewhere. False where the screen is not known to have that
    /// `size`: then nothing is done.
    ///
    /// # Errors
    /// What `out` refused.
    pub fn draw_in(&mut self, size: Size, areas: &[Rect], draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<bool> {
        let area = Rect::from((Position::ORIGIN, size));
        let Some(shown) = self.shown.as_mut().filter(|shown| shown.cells.area == area) else { return Ok(false) };
        draw(&mut Frame::new(&mut self.next));
        for part in areas {
            differences(&mut self.next, &mut shown.cells, part.intersection(area), &mut self.bytes);
        }
        debug_assert_eq!(self.next, Buffer::empty(area), "drawn outside of {areas:?}");
        move_cursor(shown, shown.cursor, &mut self.bytes);
        self.send()?;
        Ok(true)
    }

    fn send(&mut self) -> io::Result<()> {
        if !self.bytes.is_empty() {
            for piece in [BEGIN, &self.bytes, END] {
                self.out.write_all(piece)?;
            }
            self.bytes.clear();
        }
        self.out.flush()
    }
}

const SHOW: &[u8] = b"\x1b[?25h";
const HIDE: &[u8] = b"\x1b[?25l";

/// Puts the cursor where it belongs after a frame, which has moved it if it sent anything.
fn move_cursor(shown: &mut Screenful, cursor: Option<Position>, out: &mut Vec<u8>) {
    let has_moved = !out.is_empty() || shown.cursor != cursor;
    match (shown.cursor, cursor) {
        (None, Some(_)) => out.extend_from_slice(SHOW),
        (Some(_), None) => out.extend_from_slice(HIDE),
        _ => {}
    }
    if let Some(Position { x, y }) = cursor.filter(|_| has_moved) {
        jump(x, y, out);
    }
    shown.cursor = cursor;
}

/// Writes the cells of an area in which `next` differs from what is `shown`; then that is what is shown there, and
/// `next` is blank.
fn differences(next: &mut Buffer, shown: &mut Buffer, area: Rect, out: &mut Vec<u8>) {
    let mut brush = Brush::default();
    for (y, (next, shown)) in (area.y..).zip(rows(next, area).zip(rows(shown, area))) {
        // Up to where the terminal shows what is left of a wide character of which a part was overwritten.
        let mut broken = 0;
        // Up to where the wide character before goes on.
        let mut covered = 0;
        for (at, (x, (next, shown))) in (area.x..).zip(next.iter_mut().zip(shown)).enumerate() {
            let differs = at < broken || !is_same(next, shown);
            let is_covered = at < covered;
            if !is_covered {
                covered = at + columns(next);
            }
            if differs {
                broken = broken.max(at + columns(shown));
                if !is_covered {
                    brush.paint(x, y, next, out);
                }
                mem::swap(next, shown);
            }
            next.reset();
        }
    }
    brush.pen.become_like(Pen::default(), out);
}

/// Whether cells look alike.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let symbols = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    symbols && Pen::of(one) == Pen::of(other)
}

/// How many columns a cell takes: one or two, and more where `settle` says so.
fn columns(cell: &Cell) -> usize {
    match (cell.diff_option, cell.symbol().len()) {
        (CellDiffOption::None, 1) => 1,
        _ => usize::from(cell.cell_width()).max(1),
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
