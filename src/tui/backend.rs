//! A frame as bytes, and as few of them as may be: over a slow line they are what a frame costs.
//!
//! ratatui's own backend names the row with every jump and both colours with every change of either. Here a jump
//! within a row names the column alone, and of the attributes only what differs is sent: CUP, CHA, ED and SGR,
//! which every terminal knows. A frame leaves in one piece, between the marks of synchronised output (mode 2026),
//! which keep a terminal that knows them from showing half of it; others ignore them.

use std::io::{self, Write};

use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
    style::{Color, Modifier},
};
use rustix::termios::{Winsize, tcgetwinsize};

/// What is shown from here on is held back …
const BEGIN: &[u8] = b"\x1b[?2026h";
/// … until here.
const END: &[u8] = b"\x1b[?2026l";

/// Turns frames into bytes for `W`, which is flushed once a frame.
#[derive(Debug)]
pub struct LeanBackend<W: Write> {
    out: W,
    /// What has not been handed to `out`.
    frame: Vec<u8>,
    /// Whether the cursor shows; `None` where others may have changed that.
    cursor: Option<bool>,
}

impl<W: Write> LeanBackend<W> {
    /// A backend that writes to `out`, in the terminal that standard output is.
    pub const fn new(out: W) -> Self {
        Self { out, frame: Vec::new(), cursor: None }
    }
}

impl<W: Write> Backend for LeanBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let frame = &mut self.frame;
        let mut pen = Pen::default();
        // Where the cursor surely is, and the row that it is in where the column is not sure.
        let (mut next, mut last_row) = (None, None);
        for (x, y, cell) in content {
            if next != Some((x, y)) {
                if last_row == Some(y) {
                    frame.extend_from_slice(b"\x1b[");
                    number(x + 1, frame);
                    frame.push(b'G');
                } else {
                    jump(x, y, frame);
                }
            }
            pen.become_like(Pen::of(cell), frame);
            frame.extend_from_slice(cell.symbol().as_bytes());
            // Terminals differ in how many columns they give to other letters: what follows those is jumped to.
            next = cell.symbol().chars().all(is_narrow).then_some((x + 1, y));
            last_row = Some(y);
        }
        pen.become_like(Pen::default(), frame);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor.replace(false) != Some(false) {
            self.frame.extend_from_slice(b"\x1b[?25l");
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor.replace(true) != Some(true) {
            self.frame.extend_from_slice(b"\x1b[?25h");
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // To ask would be to wait for an answer that may never come; a whole screen needs none.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        jump(x, y, &mut self.frame);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.cursor = None;
        self.frame.extend_from_slice(match region {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        });
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let Winsize { ws_col, ws_row, .. } = tcgetwinsize(rustix::stdio::stdout())?;
        Ok(Size::new(ws_col, ws_row))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let Winsize { ws_col, ws_row, ws_xpixel, ws_ypixel } = tcgetwinsize(rustix::stdio::stdout())?;
        Ok(WindowSize { columns_rows: Size::new(ws_col, ws_row), pixels: Size::new(ws_xpixel, ws_ypixel) })
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.frame.is_empty() {
            for piece in [BEGIN, &self.frame, END] {
                self.out.write_all(piece)?;
            }
            self.frame.clear();
        }
        self.out.flush()
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

/// How the terminal prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// What turns a modifier on and off. Bold and dim have an end in common, as have the two ways to blink.
const MODIFIERS: [(Modifier, &[u8], &[u8]); 9] = [
    (Modifier::BOLD, b"1;", b"22;"),
    (Modifier::DIM, b"2;", b"22;"),
    (Modifier::ITALIC, b"3;", b"23;"),
    (Modifier::UNDERLINED, b"4;", b"24;"),
    (Modifier::SLOW_BLINK, b"5;", b"25;"),
    (Modifier::RAPID_BLINK, b"6;", b"25;"),
    (Modifier::REVERSED, b"7;", b"27;"),
    (Modifier::HIDDEN, b"8;", b"28;"),
    (Modifier::CROSSED_OUT, b"9;", b"29;"),
];

impl Pen {
    const fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Writes what makes this pen like the one `wanted`: what differs, or all of it afresh where that is shorter.
    fn become_like(&mut self, wanted: Self, out: &mut Vec<u8>) {
        if *self == wanted {
            return;
        }
        let start = out.len();
        out.extend_from_slice(b"\x1b[");
        self.difference(wanted, out);
        let mut afresh = b"\x1b[;".to_vec();
        Self::default().difference(wanted, &mut afresh);
        if afresh.len() < out.len() - start {
            out.truncate(start);
            out.append(&mut afresh);
        }
        // The semicolon behind the last code; a code left out is zero, which ends everything.
        out.pop();
        out.push(b'm');
        *self = wanted;
    }

    /// The codes of what differs, each with a semicolon behind it.
    fn difference(self, wanted: Self, out: &mut Vec<u8>) {
        let mut gone = self.modifier - wanted.modifier;
        let mut kept = self.modifier - gone;
        for (modifier, _, off) in MODIFIERS {
            if gone.contains(modifier) {
                out.extend_from_slice(off);
                // What has that end in common has ended too.
                for (other, _, _) in MODIFIERS.into_iter().filter(|(_, _, other)| *other == off) {
                    gone -= other;
                    kept -= other;
                }
            }
        }
        for (_, on, _) in MODIFIERS.into_iter().filter(|(modifier, ..)| (wanted.modifier - kept).contains(*modifier)) {
            out.extend_from_slice(on);
        }
        if self.fg != wanted.fg {
            colour(wanted.fg, 30, out);
        }
        if self.bg != wanted.bg {
            colour(wanted.bg, 40, out);
        }
    }
}

/// The codes of a colour; `base` is 30 for what is printed and 40 for what is behind it.
fn colour(colour: Color, base: u8, out: &mut Vec<u8>) {
    let (dark, light) = (base, base + 60);
    match colour {
        Color::Reset => codes(&[base + 9], out),
        Color::Black => codes(&[dark], out),
        Color::Red => codes(&[dark + 1], out),
        Color::Green => codes(&[dark + 2], out),
        Color::Yellow => codes(&[dark + 3], out),
        Color::Blue => codes(&[dark + 4], out),
        Color::Magenta => codes(&[dark + 5], out),
        Color::Cyan => codes(&[dark + 6], out),
        Color::Gray => codes(&[dark + 7], out),
        Color::DarkGray => codes(&[light], out),
        Color::LightRed => codes(&[light + 1], out),
        Color::LightGreen => codes(&[light + 2], out),
        Color::LightYellow => codes(&[light + 3], out),
        Color::LightBlue => codes(&[light + 4], out),
        Color::LightMagenta => codes(&[light + 5], out),
        Color::LightCyan => codes(&[light + 6], out),
        Color::White => codes(&[light + 7], out),
        Color::Indexed(number) => codes(&[base + 8, 5, number], out),
        Color::Rgb(red, green, blue) => codes(&[base + 8, 2, red, green, blue], out),
    }
}

/// Numbers, each with a semicolon behind it.
fn codes(numbers: &[u8], out: &mut Vec<u8>) {
    for &code in numbers {
        number(code.into(), out);
        out.push(b';');
    }
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
