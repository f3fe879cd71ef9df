//! Every class of character that Unicode has, in names, quotations and titles, in every view.

use std::{
    cell::RefCell,
    io::{self, Write},
    num::NonZeroU16,
    path::Path,
    rc::Rc,
};

use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use ratatui::{
    Terminal,
    buffer::{Buffer, CellWidth as _},
    layout::Size,
};
use stedenband::{
    dataset::{Dataset, load},
    lang::Lang,
    sanitise::is_hidden,
    tui::{backend::AnsiBackend, glyphs::Charset, view},
};

use super::looks::SCREENS;
use crate::common::{Dashboard, free_texts::filled};

const SIZES: [(u16, u16); 4] = [(38, 7), (41, 12), (80, 24), (120, 40)];

fn dataset() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/unicode.ron");
    load::load(Path::new(path), load::MAX_BYTES).expect("a dataset")
}

/// A terminal that receives what is drawn.
#[derive(Clone)]
struct Shown(Rc<RefCell<vt100::Parser>>);

impl Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        assert!(
            bytes.iter().all(|byte| *byte >= b' ' || *byte == b'\x1b'),
            "{}",
            bytes.escape_ascii()
        );
        self.0.borrow_mut().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The dashboard in a terminal that counts columns character by character, as xterm does.
struct InTerminal {
    dashboard: Dashboard,
    terminal: Terminal<AnsiBackend<Shown>>,
    shown: Shown,
}

impl InTerminal {
    fn new(width: u16, height: u16, lang: Lang) -> Self {
        Self::over(dataset(), width, height, lang)
    }

    fn over(dataset: Dataset, width: u16, height: u16, lang: Lang) -> Self {
        let dashboard = Dashboard::over(dataset, width, height, lang, "", None);
        let cells = |cells| NonZeroU16::new(cells).expect("some");
        let shown = Shown(Rc::new(RefCell::new(vt100::Parser::new(
            cells(height),
            cells(width),
            0,
        ))));
        let terminal = Terminal::new(AnsiBackend::new(shown.clone(), Size { width, height }))
            .expect("a terminal");
        Self {
            dashboard,
            terminal,
            shown,
        }
    }

    /// Presses keys and draws after each; checks what is drawn and what the terminal shows of it.
    fn press(&mut self, name: &str, keys: &str) {
        for key in keys.split_whitespace() {
            let before = self.shown.0.borrow().screen().contents();
            let model = &self.dashboard.press(key).model;
            let buffer = self
                .terminal
                .draw(|frame| view::view(model, frame))
                .expect("drawn")
                .buffer;
            assert_drawn(buffer, name);
            assert_shown(
                buffer,
                self.shown.0.borrow().screen(),
                &format!("{name}, {key} after\n{before}"),
            );
        }
    }
}

/// Nothing that commands a terminal or hides stands in a cell, and no cell reaches outside its row.
fn assert_drawn(buffer: &Buffer, name: &str) {
    let width = buffer.area.width;
    for (at, cell) in buffer.content().iter().enumerate() {
        let symbol = cell.symbol();
        assert!(
            !symbol.contains(is_hidden),
            "{name}: {}",
            symbol.escape_debug()
        );
        let (x, y) = buffer.pos_of(at);
        assert!(
            x + cell.cell_width() <= width,
            "{name}: {symbol} at {x},{y} of {width}"
        );
    }
}

/// What takes one column everywhere stands where it was drawn, whatever stands before it in the row.
fn assert_shown(buffer: &Buffer, screen: &vt100::Screen, name: &str) {
    let area = buffer.area;
    for y in 0..area.height {
        let mut x = 0;
        while x < area.width {
            let cell = &buffer[(x, y)];
            let mut letters = cell.symbol().chars();
            if let (Some(letter), None) = (letters.next(), letters.next())
                && (letter.is_ascii() || ('\u{2500}'..='\u{257f}').contains(&letter))
            {
                let shown = screen.cell(y, x).map_or("", |cell| cell.contents());
                assert_eq!(
                    shown.trim(),
                    cell.symbol().trim(),
                    "{name}: {x},{y}\n{}",
                    screen.contents()
                );
            }
            x += cell.cell_width().max(1);
        }
    }
}

#[test]
fn every_script_stays_in_its_cells_in_every_view() {
    for (width, height) in SIZES {
        for (name, keys) in SCREENS {
            let mut terminal = InTerminal::new(
                width,
                height,
                if width % 2 == 0 { Lang::Nl } else { Lang::En },
            );
            let name = format!("{name} {width}x{height}");
            terminal.press(&name, keys);
            terminal.press(&name, "Down Page_Down End Up");
        }
    }
}

#[test]
fn the_columns_of_the_list_are_straight_whatever_the_names() {
    let mut dashboard = Dashboard::over(dataset(), 120, 40, Lang::Nl, "", None);
    let buffer = dashboard.buffer();
    let at = |x: usize, y: u16| buffer[(u16::try_from(x).expect("a column"), y)].symbol();
    let heading: Vec<&str> = (0..120).map(|x| at(x, 3)).collect();
    let since = heading
        .windows(5)
        .position(|five| five.concat() == "Sinds")
        .expect("a column of years");
    for y in 4..20 {
        let year: String = (since..since + 4).map(|x| at(x, y)).collect();
        assert!(
            year.parse()
                .is_ok_and(|year: u16| (1985..=2010).contains(&year)),
            "{year:?} in row {y}"
        );
    }
}

#[test]
fn every_tie_can_be_read_in_its_script() {
    for (width, height) in SIZES {
        let mut terminal = InTerminal::new(width, height, Lang::Nl);
        let ties = terminal.dashboard.found().len();
        assert!(ties > 20, "{ties}");
        for tie in 0..ties {
            let name = format!("tie {tie} in {width}x{height}");
            terminal.press(&name, "Return space End period L j Escape Escape j");
        }
    }
}

#[test]
fn of_every_script_only_ascii_reaches_a_terminal_that_knows_no_more() {
    for (width, height) in SIZES {
        for (name, keys) in SCREENS {
            let mut dashboard = Dashboard::over(dataset(), width, height, Lang::En, "", None);
            dashboard.press(keys);
            let rich = dashboard.screen();
            dashboard.model.charset = Charset::Ascii;
            let plain = dashboard.screen();
            assert!(plain.is_ascii(), "{name} {width}x{height}\n{plain}");
            assert_eq!(rich.lines().count(), plain.lines().count(), "{name}");
        }
    }
}

/// Any characters at all, those that means something to a terminal or a font more often than others.
fn noise() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\u{1b}[31m",
        "\u{202e}",
        "\u{200d}",
        "\u{301}",
        "\u{fe0f}",
        "\u{fe01}",
        "\u{20e3}",
        "🏽",
        "👩",
        "🇳",
        "武",
        "ﾞ",
        "ا",
        "ل",
        "क्",
        "षि",
        "\u{e0067}",
        "\u{e000}",
        "\u{378}",
        " ",
        "-",
        "❤",
        "’",
        "\u{1160}",
        "\u{ad}",
        "\t",
        "\u{1f3fb}",
        "\u{a0}",
    ]);
    let piece = prop_oneof![1 => "[a-z]{1,6}", 2 => any::<char>().prop_map(String::from), 3 => odd.prop_map(str::to_owned)];
    // The terminal of these tests leaves out U+FFFD.
    prop::collection::vec(piece, 1..24).prop_map(|pieces| pieces.concat().replace('\u{fffd}', ""))
}

proptest! {
    // The same ones in every run, so that a failure comes back.
    #![proptest_config(Config { cases: 40, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_the_characters_each_stays_in_its_cell(text in noise(), width in 38_u16..100, height in 7_u16..30) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");
        let small = load::load(Path::new(path), load::MAX_BYTES).expect("a dataset");
        let mut terminal = InTerminal::over(filled(&small, &text), width, height, Lang::Nl);
        terminal.press(&text, "j Return End L Escape Escape p Escape 2 3 j 4 Return 5 i Escape 1 j");
    }
}
