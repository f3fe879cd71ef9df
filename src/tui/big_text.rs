//! The marked quotation in large print, for a projector: which letters, and how they are broken into lines.
//!
//! A letter is drawn as the eight by eight dots of an old screen font, two dots down a cell and one or two across.
//! Where there is no room for that, or the terminal or the font lacks a character, the words stand in plain letters.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts as _};
use ratatui::layout::{Constraint, Layout, Margin, Rect, Size};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

use super::{
    document,
    glyphs::{Charset, ascii},
    layout::text_area,
    model::Model,
    wrap,
};
use crate::{
    export::{clipboard_text, sentences},
    sanitise::Escaped,
};

/// How large the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintSize {
    /// Eight columns and four rows each.
    Huge,
    /// Four columns and four rows each.
    Big,
    /// As they are, with an empty row between the lines.
    Plain,
}

/// The dots of a letter, a byte a row, the lowest bit on the left.
pub type LetterDots = [u8; 8];

/// The fewest letters in a line, and lines, that large print is read in without tiring.
const MIN_LETTERS_AND_LINES: (u16, u16) = (12, 3);
/// The longest line of plain letters.
const MAX_PLAIN_COLUMNS: u16 = 60;
/// A quotation in large print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LargeQuote {
    /// The letters.
    pub print: PrintSize,
    /// The words, line by line.
    pub lines: Vec<String>,
    /// Whose words they are.
    pub source: Vec<String>,
    /// Where the words stand.
    pub words: Rect,
    /// Where the source stands.
    pub below: Rect,
    /// Which quotation it is, and of how many.
    pub number: (usize, usize),
}

impl PrintSize {
    /// The columns and rows of a letter; plain ones with an empty row below.
    const fn letter(self) -> Size {
        match self {
            Self::Huge => Size::new(8, 4),
            Self::Big => Size::new(4, 4),
            Self::Plain => Size::new(1, 2),
        }
    }
}

impl LargeQuote {
    /// How many lines show.
    #[must_use]
    pub fn height(&self) -> usize {
        (usize::from(self.words.height) / self.line_height()).max(1)
    }

    /// The rows of a line. Letters of dots touch those below them, unless there is room for air between.
    fn line_height(&self) -> usize {
        let height = usize::from(self.print.letter().height);
        let airy = (height + 1) * self.lines.len() <= self.words.height.into();
        height + usize::from(airy && self.print != PrintSize::Plain)
    }

    /// Where a line stands of those that show: in the middle where there is room to spare.
    #[must_use]
    pub fn place(&self, line: usize) -> Rect {
        let height = self.line_height();
        let free = usize::from(self.words.height).saturating_sub(self.lines.len() * height);
        let down = u16::try_from(free / 2 + line * height).unwrap_or(u16::MAX);
        Rect {
            y: self.words.y.saturating_add(down),
            height: self.print.letter().height,
            ..self.words
        }
        .intersection(self.words)
    }
}

/// The marked quotation about the selected tie in large print, as `area` has room for it.
#[must_use]
pub fn of_selected(model: &Model, area: Rect) -> Option<LargeQuote> {
    let (tie, _) = model.selected_tie()?;
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let quotations = document::of_selected(model, text_area(area).as_size()).quotations;
    let at = model.quotation.min(quotations.len().checked_sub(1)?);
    let statements = &quotations.get(at)?.statements;
    let first = statements.first()?;
    let words = clipboard_text::words(tie, statements, dataset, lang);
    // Words of our own do without the Chinese name beside the Latin one, which large letters lack; a quotation stays.
    let words = match first.quote {
        Some(_) => words,
        None => without_wide(&words).into(),
    };
    let place = sentences::credit(&first.source, first.place.as_deref(), dataset, lang);
    let source = Escaped::from(format!("{} · {place}", sentences::title(tie, lang)));
    Some(lay_out(
        &words,
        &source,
        (at, quotations.len()),
        area,
        model.charset,
    ))
}

/// A text without its wide letters; what clung to them clings to the word before.
fn without_wide(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for word in text.split(' ') {
        let narrow: String = word.chars().filter(|c| c.width() != Some(2)).collect();
        if !kept.is_empty() && (narrow == word || narrow.chars().any(char::is_alphanumeric)) {
            kept.push(' ');
        }
        kept.push_str(&narrow);
    }
    kept
}

/// Finds the largest print in which the words fit, else the smallest that is large, which is scrolled.
fn lay_out(
    words: &str,
    source: &str,
    number: (usize, usize),
    area: Rect,
    charset: Charset,
) -> LargeQuote {
    let inner = area.inner(Margin::new((area.width / 20).max(2), 0));
    let source = wrap(source, inner.width);
    let below = u16::try_from(source.len()).unwrap_or(u16::MAX);
    // A row of air above the words and one below.
    let [_, room, _, below] = inner.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(below.min(area.height / 3).max(1)),
    ]));
    let large = |print, lines, words| LargeQuote {
        print,
        lines,
        source: source.clone(),
        words,
        below,
        number,
    };
    let drawable = drawable(words).filter(|_| charset != Charset::Ascii);
    for print in [PrintSize::Huge, PrintSize::Big] {
        let Some(text) = &drawable else { break };
        let letter = print.letter();
        let (columns, rows) = (room.width / letter.width, room.height / letter.height);
        let lines = wrap(text, columns);
        let fits = lines.len() <= rows.into()
            && text
                .split(' ')
                .all(|word| word.chars().count() <= columns.into());
        let is_readable = columns >= MIN_LETTERS_AND_LINES.0 && rows >= MIN_LETTERS_AND_LINES.1;
        if is_readable && (fits || print == PrintSize::Big) {
            return large(print, lines, room);
        }
    }
    let width = (room.width - room.width / 8).min(MAX_PLAIN_COLUMNS);
    let middle = room.centered_horizontally(Constraint::Length(width));
    large(PrintSize::Plain, wrap(words, width), middle)
}

fn wrap(text: &str, columns: u16) -> Vec<String> {
    let lines = wrap::wrap(text, columns.into());
    lines.into_iter().map(|(_, line)| line.to_owned()).collect()
}

/// The text in characters that [`dots`] knows; `None` where it can't be put in them.
fn drawable(text: &str) -> Option<String> {
    let mut out = String::new();
    for c in text.nfc() {
        match c {
            '…' => out.push_str("..."),
            '€' => out.push_str("EUR"),
            'ĳ' => out.push_str("ij"),
            'Ĳ' => out.push_str("IJ"),
            _ if c.is_whitespace() => out.push(' '),
            _ if dots(c).is_some() => out.push(c),
            _ => out.push(ascii::stand_in(c)?),
        }
    }
    Some(out)
}

/// The dots of a letter in large print.
#[must_use]
pub fn dots(letter: char) -> Option<LetterDots> {
    BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))
}

#[cfg(test)]
mod tests;
