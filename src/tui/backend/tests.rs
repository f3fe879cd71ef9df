use std::{cell::RefCell, num::NonZeroU16, rc::Rc};

use proptest::prelude::*;
use ratatui::{
    Terminal, TerminalOptions, Viewport,
    backend::CrosstermBackend,
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
};

use super::*;

const WIDTH: u16 = 12;
const HEIGHT: u16 = 4;

/// A terminal that receives what is drawn, and how many bytes that was.
#[derive(Clone)]
struct Shown(Rc<RefCell<(vt100::Parser, usize)>>);

impl Shown {
    fn new() -> Self {
        let size = |cells| NonZeroU16::new(cells).unwrap();
        Self(Rc::new(RefCell::new((
            vt100::Parser::new(size(HEIGHT), size(WIDTH), 0),
            0,
        ))))
    }

    /// Each cell with how it looks, a row a line; whether a blank was ever printed makes no difference.
    fn cells(&self) -> Vec<String> {
        let shown = self.0.borrow();
        let look = |y, x| {
            let cell = shown.0.screen().cell(y, x).unwrap();
            let text = if cell.has_contents() {
                cell.contents()
            } else {
                " "
            };
            let modes = [
                cell.bold(),
                cell.dim(),
                cell.italic(),
                cell.underline(),
                cell.inverse(),
            ]
            .map(u8::from);
            format!(
                "{text:?} {:?} {:?} {modes:?}",
                cell.fgcolor(),
                cell.bgcolor()
            )
        };
        (0..HEIGHT)
            .map(|y| {
                (0..WIDTH)
                    .map(|x| look(y, x))
                    .collect::<Vec<_>>()
                    .join("; ")
            })
            .collect()
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
        weight
            | Modifier::from_bits_truncate(bits)
                & (Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED)
    });
    let style = (colour.clone(), colour, modifier)
        .prop_map(|(fg, bg, modifier)| Style::reset().fg(fg).bg(bg).add_modifier(modifier));
    let text = prop::sample::select(vec!["a", " ", "Wuhan", "武汉", "✗ 1999", "───"]);
    prop::collection::vec((0..WIDTH, 0..HEIGHT, text, style), 0..12)
}

#[expect(clippy::disallowed_methods, reason = "puts text on a screen")]
fn write(buffer: &mut Buffer, pieces: &[Piece]) {
    for (x, y, text, style) in pieces {
        buffer.set_string(*x, *y, text, *style);
    }
}

fn paint(terminal: &mut Terminal<AnsiBackend<Shown>>, pieces: &[Piece]) {
    terminal
        .draw(|frame| write(frame.buffer_mut(), pieces))
        .unwrap();
}

/// A terminal with our backend.
fn ours(shown: &Shown) -> Terminal<AnsiBackend<Shown>> {
    Terminal::new(AnsiBackend::new(shown.clone(), Size::new(WIDTH, HEIGHT))).unwrap()
}

proptest! {
    #[test]
    fn a_terminal_shows_what_it_shows_with_the_backend_of_ratatui(frames in prop::collection::vec(pieces(), 1..5)) {
        let (shown, usual) = (Shown::new(), Shown::new());
        let mut terminal = ours(&shown);
        let viewport = Viewport::Fixed(Rect::new(0, 0, WIDTH, HEIGHT));
        let options = TerminalOptions { viewport };
        let mut theirs = Terminal::with_options(CrosstermBackend::new(usual.clone()), options).unwrap();
        for pieces in frames {
            paint(&mut terminal, &pieces);
            theirs.draw(|frame| write(frame.buffer_mut(), &pieces)).unwrap();
            prop_assert_eq!(shown.cells(), usual.cells());
        }
    }
}

#[test]
fn colours_and_attributes_are_told_in_few_bytes() {
    let style = Style::reset();
    for (style, expected) in [
        (style, "\x1b[m"),
        (style.fg(Color::Indexed(243)), "\x1b[;38;5;243m"),
        (style.bold(), "\x1b[;1m"),
        (style.dim().crossed_out(), "\x1b[;2;9m"),
        (style.reversed().fg(Color::Red), "\x1b[;7;31m"),
        (style.fg(Color::White).bg(Color::DarkGray), "\x1b[;97;100m"),
        (style.bg(Color::Rgb(1, 2, 3)), "\x1b[;48;2;1;2;3m"),
    ] {
        let mut out = Vec::new();
        print_like(Cell::EMPTY.clone().set_style(style), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected, "{style:?}");
    }
    let mut backend = AnsiBackend::new(Vec::new(), Size::new(WIDTH, HEIGHT));
    let mut red = Cell::new("a");
    red.set_style(Style::reset().red());
    let plain = Cell::new("b");
    let cells = [&red, &red, &plain, &plain];
    let content = (0..).zip(cells).map(|(x, cell)| (x, 0, cell));
    backend.draw(content).unwrap();
    assert_eq!(
        String::from_utf8(backend.bytes).unwrap(),
        "\x1b[1;1H\x1b[;31maa\x1b[mbb",
        "only where they change"
    );
}

#[test]
fn a_frame_that_changes_nothing_sends_nothing() {
    let shown = Shown::new();
    let mut terminal = ours(&shown);
    let pieces = [(0, 0, "Wuhan 武汉", Style::new())];
    paint(&mut terminal, &pieces);
    let sent = shown.0.borrow().1;
    paint(&mut terminal, &pieces);
    assert_eq!(shown.0.borrow().1, sent);
}

#[test]
fn a_frame_of_another_size_or_of_a_screen_that_others_wrote_on_is_sent_in_full() {
    let shown = Shown::new();
    let mut terminal = ours(&shown);
    let pieces = [(0, 0, "Wuhan", Style::new())];
    let text = |shown: &Shown| shown.0.borrow().0.screen().contents();
    paint(&mut terminal, &pieces);
    shown.clone().write_all(b"\x1b[2;1Hothers").unwrap();
    paint(&mut terminal, &pieces);
    assert_eq!(text(&shown), "Wuhan\nothers");
    terminal.clear().unwrap();
    paint(&mut terminal, &pieces);
    assert_eq!(text(&shown), "Wuhan");
    shown.clone().write_all(b"\x1b[2;1Hothers").unwrap();
    terminal.backend_mut().size = Size::new(WIDTH, HEIGHT - 1);
    paint(&mut terminal, &pieces);
    assert_eq!(text(&shown), "Wuhan");
    terminal.backend_mut().size = Size::new(0, 0);
    paint(&mut terminal, &[]);
    assert_eq!(text(&shown), "");
}

#[test]
fn the_cursor_is_where_the_frame_wants_it() {
    let shown = Shown::new();
    let mut terminal = ours(&shown);
    terminal.clear().unwrap();
    let mut draw = |text: &'static str, cursor: Option<(u16, u16)>| {
        let drawn = terminal.draw(|frame| {
            write(frame.buffer_mut(), &[(0, 0, text, Style::new())]);
            if let Some(at) = cursor {
                frame.set_cursor_position(at);
            }
        });
        drawn.unwrap();
        let shown = shown.0.borrow();
        let screen = shown.0.screen();
        (!screen.hide_cursor(), screen.cursor_position(), shown.1)
    };
    assert!(!draw("a", None).0);
    let (_, at, sent) = draw("a", Some((3, 1)));
    assert_eq!(at, (1, 3));
    assert_eq!(
        draw("a", Some((3, 1))),
        (true, (1, 3), sent),
        "nothing more is sent"
    );
    let (shows, at, _) = draw("b", Some((3, 1)));
    assert!(shows && at == (1, 3), "printing has moved it");
    let (shows, at, _) = draw("b", Some((4, 1)));
    assert!(shows && at == (1, 4));
    assert!(!draw("b", None).0);
}
