//! A dashboard without a terminal: keys in, screen out.
#![allow(dead_code, reason = "each test file uses a part of it")]

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer, layout::Size, style::Color};
use stedenband::{
    dataset::{Dataset, PartialDate, load},
    keys::key::{Held, Key, KeyCode},
    keys::view_kind::View,
    lang::Lang,
    query::{Query, questions},
    tui::{
        action::Action,
        input::{self, InputEvent},
        loading::Loaded,
        model::{Model, arrangement::Arrangement},
        update::{self, Effect, update},
        view,
    },
};

pub mod free_texts;
pub mod many;

/// A dashboard over the real dataset, on 23 November 2026.
pub struct Dashboard {
    pub model: Model,
    terminal: Terminal<TestBackend>,
    /// The last effect that an action had.
    pub effect: Option<Effect>,
}

impl Dashboard {
    pub fn new(width: u16, height: u16) -> Self {
        Self::opened(width, height, Lang::Nl, "", None)
    }

    pub fn opened(
        width: u16,
        height: u16,
        lang: Lang,
        query: &str,
        as_of: Option<PartialDate>,
    ) -> Self {
        Self::over(load::embedded(), width, height, lang, query, as_of)
    }

    /// A dashboard over other data.
    pub fn over(
        dataset: Dataset,
        width: u16,
        height: u16,
        lang: Lang,
        query: &str,
        as_of: Option<PartialDate>,
    ) -> Self {
        let query = Query::parse(query, &dataset).expect("a query");
        let today = "2026-11-23".parse().expect("a date");
        let questions = questions::all(&[]);
        let loaded = Loaded::new(dataset, today, query.seen_from(as_of));
        let mut model = Model::new(loaded, lang, Size { width, height });
        model.questions = questions;
        update::open(&mut model, View::default(), Arrangement::default());
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        Self {
            model,
            terminal,
            effect: None,
        }
    }

    /// Presses keys, named as X names them, with a space between: `j Down Return ctrl+c slash`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.press_key(named(key));
        }
        self
    }

    /// Presses a key.
    pub fn press_key(&mut self, key: Key) {
        let event = InputEvent::Key(key);
        if let Some(action) = input::action(event, self.model.mode(), &self.model.keymap) {
            self.effect = update(&mut self.model, action);
        }
    }

    /// Types text.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.press_key(Key {
                code: KeyCode::Char(c),
                held: Held::Nothing,
            });
        }
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        update(&mut self.model, Action::Resize(width, height));
        self
    }

    /// What the screen shows, cell by cell.
    pub fn buffer(&mut self) -> &Buffer {
        let model = &self.model;
        self.terminal
            .draw(|frame| view::view(model, frame))
            .expect("drawn");
        self.terminal.backend().buffer()
    }

    /// What the screen shows, line by line.
    pub fn screen(&mut self) -> String {
        lines(self.buffer())
    }

    /// The same of a terminal that showed nothing before.
    pub fn screen_of_new_terminal(&self) -> String {
        let size = self.terminal.backend().buffer().area;
        let mut terminal =
            Terminal::new(TestBackend::new(size.width, size.height)).expect("a terminal");
        let model = &self.model;
        terminal
            .draw(|frame| view::view(model, frame))
            .expect("drawn");
        lines(terminal.backend().buffer())
    }

    /// The foreground and the background of every cell.
    pub fn colours(&mut self) -> Vec<(Color, Color)> {
        let model = &self.model;
        let frame = self
            .terminal
            .draw(|frame| view::view(model, frame))
            .expect("drawn");
        frame
            .buffer
            .content()
            .iter()
            .map(|cell| (cell.fg, cell.bg))
            .collect()
    }

    /// The ids of the ties found, in order.
    pub fn found(&self) -> Vec<&str> {
        self.model
            .found
            .hits
            .iter()
            .map(|hit| self.model.data.dataset.ties[hit.tie].id.as_str())
            .collect()
    }

    /// The id of the tie under the cursor.
    pub fn selected(&self) -> &str {
        self.model
            .selected_tie()
            .map_or("", |(tie, _)| tie.id.as_str())
    }
}

fn named(name: &str) -> Key {
    let (held, name) = match name.split_once('+') {
        Some(("ctrl", rest)) => (Held::Ctrl, rest),
        Some(("alt", rest)) => (Held::Alt, rest),
        _ => (Held::Nothing, name),
    };
    let code = match name {
        "Return" => KeyCode::Enter,
        "Escape" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Page_Up" => KeyCode::PageUp,
        "Page_Down" => KeyCode::PageDown,
        "BackSpace" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "colon" => KeyCode::Char(':'),
        "F2" => KeyCode::F(2),
        "slash" => KeyCode::Char('/'),
        "period" => KeyCode::Char('.'),
        "comma" => KeyCode::Char(','),
        "dollar" => KeyCode::Char('$'),
        "question" => KeyCode::Char('?'),
        "plus" => KeyCode::Char('+'),
        "minus" => KeyCode::Char('-'),
        "less" => KeyCode::Char('<'),
        "greater" => KeyCode::Char('>'),
        one => KeyCode::Char(one.chars().next().expect("a key")),
    };
    Key { code, held }
}

/// The cells, a row a line; of a wide letter the second is not one.
fn lines(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width).max(1);
    let mut out = String::new();
    for row in buffer.content().chunks(width) {
        let mut line = String::new();
        let mut skip = 0_usize;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            line.push_str(cell.symbol());
            skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
