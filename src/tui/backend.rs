//! The backend of ratatui's `Terminal`: cells as bytes, and as few of them as may be, for over a slow line they are what a
//! frame costs.
//!
//! ratatui's own backend for crossterm takes every letter for as wide as Unicode says, and names the row with every jump.
//! Here what follows a letter that terminals disagree about is jumped to, so that rows stay straight, and a jump within a
//! row names the column alone: CUP, CHA, ED and SGR, which every terminal knows. A frame leaves in one piece, between the
//! marks of synchronised output (mode 2026), which keep a terminal that knows them from showing half of it; others ignore
//! them.

use std::io::{self, Write};

use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
    style::{Color, Modifier},
};

/// What is shown from here on is held back …
const BEGIN: &[u8] = b"\x1b[?2026h";
/// … until here.
const END: &[u8] = b"\x1b[?2026l";
const SHOW: &[u8] = b"\x1b[?25h";
const HIDE: &[u8] = b"\x1b[?25l";
const CLEAR: &[u8] = b"\x1b[2J";

/// Turns cells into bytes for `W`, which gets a frame as one piece.
#[derive(Debug)]
pub struct AnsiBackend<W: Write> {
    out: W,
    /// The size of the terminal.
    pub size: Size,
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

    /// Puts the cursor where it belongs after a frame, which has moved it if it sent anything.
    fn place_cursor(&mut self) -> io::Result<()> {
        let has_moved = !self.bytes.is_empty() || self.shown != self.wanted;
        match (self.shown, self.wanted) {
            (None, Some(_)) => self.bytes.extend_from_slice(SHOW),
            (Some(_), None) => self.bytes.extend_from_slice(HIDE),
            _ => {}
        }
        if let Some(Position { x, y }) = self.wanted.filter(|_| has_moved) {
            jump(x, y, &mut self.bytes)?;
        }
        self.shown = self.wanted;
        Ok(())
    }
}

impl<W: Write> Backend for AnsiBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let plain = (Color::Reset, Color::Reset, Modifier::empty());
        let mut style = plain;
        // Where the cursor surely is, and the row that it is in where the column is not sure.
        let (mut next, mut row) = (None, None);
        for (x, y, cell) in content {
            if next != Some((x, y)) && row == Some(y) {
                write!(self.bytes, "\x1b[{}G", x + 1)?;
            } else if next != Some((x, y)) {
                jump(x, y, &mut self.bytes)?;
            }
            let wanted = (cell.fg, cell.bg, cell.modifier);
            if style != wanted {
                print_like(cell, &mut self.bytes)?;
                style = wanted;
            }
            self.bytes.extend_from_slice(cell.symbol().as_bytes());
            next = cell.symbol().chars().all(is_narrow).then_some((x + 1, y));
            row = Some(y);
        }
        if style != plain {
            print_like(&Cell::EMPTY, &mut self.bytes)?;
        }
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
        self.place_cursor()?;
        if !self.bytes.is_empty() {
            let frame = [BEGIN, &self.bytes, END].concat();
            self.bytes.clear();
            self.out.write_all(&frame)?;
        }
        self.out.flush()
    }
}

/// Moves the cursor; columns and rows are told from 1 on.
fn jump(x: u16, y: u16, out: &mut Vec<u8>) -> io::Result<()> {
    write!(out, "\x1b[{};{}H", y + 1, x + 1)
}

/// Whether a letter takes one column in every terminal, as Latin ones do and the signs that the program draws with.
/// Terminals differ in how many they give to others.
const fn is_narrow(letter: char) -> bool {
    matches!(letter, ' '..='\u{2ff}' | '\u{2010}'..='\u{22ff}' | '\u{2460}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}' | '✗')
}

/// Has the terminal print with the colours and attributes of `cell`, whatever it printed with before: the first parameter,
/// left out, is the zero that ends all of them.
fn print_like(cell: &Cell, out: &mut Vec<u8>) -> io::Result<()> {
    out.extend_from_slice(b"\x1b[");
    // The bits of a modifier are in the order of SGR: bold is bit 0 and code 1, crossed out bit 8 and code 9.
    for bit in (0..9).filter(|bit| cell.modifier.bits() >> bit & 1 == 1) {
        write!(out, ";{}", bit + 1)?;
    }
    colour(cell.fg, 30, out)?;
    colour(cell.bg, 40, out)?;
    out.push(b'm');
    Ok(())
}

/// The code of a colour; `base` is 30 for what is printed and 40 for what is behind it.
fn colour(colour: Color, base: u8, out: &mut Vec<u8>) -> io::Result<()> {
    /// In the order of their codes; the second eight are the light ones, 60 further.
    const NAMED: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match colour {
        Color::Indexed(number) => write!(out, ";{};5;{number}", base + 8),
        Color::Rgb(red, green, blue) => write!(out, ";{};2;{red};{green};{blue}", base + 8),
        _ => match (base..).zip(NAMED).find(|(_, named)| *named == colour) {
            Some((code, _)) if code < base + 8 => write!(out, ";{code}"),
            Some((code, _)) => write!(out, ";{}", code + 52),
            None => Ok(()),
        },
    }
}

#[cfg(test)]
mod tests;
