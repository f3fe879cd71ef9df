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
