//! Whatever a text holds: nothing in it commands a terminal, turns its direction or hides once it is made visible; to
//! do so twice changes nothing; and what a screen shows of it, wrapped and in cells, is as wide as it says.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
};
use stedenband::{
    answer::Answer,
    dataset::{Dataset, load},
    export::table,
    lang::Lang,
    sanitise::{Escaped, is_hidden},
    tui::{page::TextPage, theme::Role},
};
use unicode_width::UnicodeWidthStr as _;

static DATASET: LazyLock<Dataset> = LazyLock::new(load::embedded);

/// What commands a terminal or turns the direction of a line, told apart from how the program does it.
fn commands(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn harmless(line: &str, from: &str) {
    assert!(!line.chars().any(commands), "{from:?} becomes {line:?}");
    assert!(!line.contains(is_hidden), "{from:?} hides something in {line:?}");
}

fuzz_target!(|text: &str| {
    let line = Escaped::from(text);
    harmless(&line, text);
    assert_eq!(Escaped::from(&*line), line);
    assert_eq!(*line == *text, !text.contains(is_hidden), "what hides nothing stays as it is");
    let block = Escaped::block(text);
    harmless(&block.replace(['\n', '\t'], ""), text);
    let width = u16::from(text.as_bytes().first().copied().unwrap_or(0)) % 60;
    cut(&line, width.into());
    wrapped(text, width);
});

fn cut(line: &str, width: usize) {
    let cut = table::cut(line, width);
    assert!(cut.width() <= width, "{cut:?} in {width}");
}

/// As the detail pane has it.
fn wrapped(text: &str, width: u16) {
    let found = Answer::default();
    let mut page = TextPage::new(&DATASET, &found, Lang::Nl, width);
    page.paragraph(Role::Text, text);
    let mut whole = String::new();
    for line in page.lines {
        let shown: String = line.pieces.iter().map(|(_, piece)| &**piece).collect();
        // A character of two columns has nowhere to go in one.
        assert!(shown.width() <= usize::from(width).max(2), "{shown:?} in {width}");
        harmless(&shown, text);
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        buffer.set_string(0, 0, &shown, Style::new());
        buffer.content().iter().for_each(|cell| harmless(cell.symbol(), text));
        whole.push_str(&shown);
    }
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(squeezed(&whole), squeezed(&Escaped::from(text)), "nothing is lost");
}
