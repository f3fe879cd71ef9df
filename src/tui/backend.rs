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
        let mut last = None;
        for (x, y, cell) in content {
            match last {
                Some((column, row)) if (column + 1, row) == (x, y) => {}
                Some((_, row)) if row == y => {
                    frame.extend_from_slice(b"\x1b[");
                    number(x + 1, frame);
                    frame.push(b'G');
                }
                _ => jump(x, y, frame),
            }
            last = Some((x, y));
            pen.become_like(Pen::of(cell), frame);
            frame.extend_from_slice(cell.symbol().as_bytes());
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
mod tests {
    use std::{cell::RefCell, num::NonZeroU16, rc::Rc};

    use proptest::prelude::*;
    use ratatui::{Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect, style::Style};

    use super::*;

    const WIDTH: u16 = 12;
    const HEIGHT: u16 = 4;

    /// A terminal that receives what is drawn, and how many bytes that was.
    #[derive(Clone)]
    struct Shown(Rc<RefCell<(vt100::Parser, usize)>>);

    impl Shown {
        fn new() -> Self {
            let size = |cells| NonZeroU16::new(cells).unwrap();
            Self(Rc::new(RefCell::new((vt100::Parser::new(size(HEIGHT), size(WIDTH), 0), 0))))
        }

        fn cells(&self) -> Vec<vt100::Cell> {
            let shown = self.0.borrow();
            let cells = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (y, x)));
            cells.map(|(y, x)| shown.0.screen().cell(y, x).unwrap().clone()).collect()
        }
    }

    impl Write for Shown {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let mut shown = self.0.borrow_mut();
            shown.0.process(bytes);
            shown.1 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A text on a screen, and how it looks.
    type Piece = (u16, u16, &'static str, Style);

    fn pieces() -> impl Strategy<Value = Vec<Piece>> {
        let colour = prop_oneof![
            Just(Color::Reset),
            Just(Color::Red),
            Just(Color::LightCyan),
            any::<u8>().prop_map(Color::Indexed),
            any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Color::Rgb(red, green, blue)),
        ];
        // The terminal here knows bold and dim as two sides of one thing.
        let weight = prop::sample::select(vec![Modifier::empty(), Modifier::BOLD, Modifier::DIM]);
        let modifier = (weight, any::<u16>()).prop_map(|(weight, bits)| {
            weight | Modifier::from_bits_truncate(bits) & (Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED)
        });
        let style = (colour.clone(), colour, modifier)
            .prop_map(|(fg, bg, modifier)| Style::reset().fg(fg).bg(bg).add_modifier(modifier));
        let text = prop::sample::select(vec!["a", " ", "Wuhan", "武汉", "✗ 1999", "───"]);
        prop::collection::vec((0..WIDTH, 0..HEIGHT, text, style), 0..12)
    }

    fn terminal<B: Backend<Error = io::Error>>(backend: B) -> Terminal<B> {
        let viewport = Viewport::Fixed(Rect::new(0, 0, WIDTH, HEIGHT));
        Terminal::with_options(backend, TerminalOptions { viewport }).unwrap()
    }

    fn frame<B: Backend<Error = io::Error>>(terminal: &mut Terminal<B>, pieces: &[Piece]) {
        let draw = |frame: &mut ratatui::Frame<'_>| {
            for (x, y, text, style) in pieces {
                frame.buffer_mut().set_string(*x, *y, text, *style);
            }
        };
        terminal.draw(draw).unwrap();
    }

    proptest! {
        #[test]
        fn a_terminal_shows_what_it_shows_with_the_backend_of_ratatui(frames in prop::collection::vec(pieces(), 1..4)) {
            let (lean, usual) = (Shown::new(), Shown::new());
            let mut lean_terminal = terminal(LeanBackend::new(lean.clone()));
            let mut usual_terminal = terminal(CrosstermBackend::new(usual.clone()));
            for pieces in frames {
                frame(&mut lean_terminal, &pieces);
                frame(&mut usual_terminal, &pieces);
                prop_assert_eq!(lean.cells(), usual.cells());
            }
        }
    }

    #[test]
    fn of_the_attributes_only_what_differs_is_sent() {
        let grey = Pen { fg: Color::Indexed(243), ..Pen::default() };
        let bold = |pen| Pen { modifier: Modifier::BOLD, ..pen };
        let dim = |pen| Pen { modifier: Modifier::DIM, ..pen };
        let struck = Pen { bg: Color::Red, modifier: Modifier::CROSSED_OUT, ..grey };
        for (from, to, expected) in [
            (Pen::default(), grey, "\x1b[38;5;243m"),
            (grey, bold(grey), "\x1b[1m"),
            (bold(grey), grey, "\x1b[22m"),
            (bold(grey), dim(grey), "\x1b[22;2m"),
            (bold(grey), Pen::default(), "\x1b[m"),
            (struck, bold(Pen::default()), "\x1b[;1m"),
            (struck, grey, "\x1b[29;49m"),
            (grey, grey, ""),
        ] {
            let mut out = Vec::new();
            let mut pen = from;
            pen.become_like(to, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{from:?} to {to:?}");
            assert_eq!(pen, to);
        }
    }

    #[test]
    fn a_frame_that_changes_nothing_sends_nothing() {
        let shown = Shown::new();
        let mut terminal = terminal(LeanBackend::new(shown.clone()));
        let pieces = [(0, 0, "Wuhan", Style::new())];
        frame(&mut terminal, &pieces);
        let sent = shown.0.borrow().1;
        frame(&mut terminal, &pieces);
        assert_eq!(shown.0.borrow().1, sent);
    }

    #[test]
    fn numbers_are_written_in_digits() {
        for it in [0, 1, 9, 10, 99, 100, 255, 1_000, 9_999, 10_000, u16::MAX] {
            let mut out = Vec::new();
            number(it, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), it.to_string());
        }
    }
}
