//! What stands in a cell, so that every terminal gives it the columns that it has on our screen.
//!
//! ratatui keeps what a reader takes for one letter in one cell, however many characters that is, and counts the
//! columns of the whole: of a flag (🇳🇱), of an Indian syllable (क्षि), of a heart that asks to be a picture (❤️), of a
//! hand with a skin colour (👍🏽). Many terminals, xterm among them, count character by character: there what stands
//! behind moves, and pieces of it stay behind when something else takes its place. So each character that takes columns
//! gets a cell of its own, with the marks on it; what asks for another look than a character has by itself goes.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth as _};
use unicode_width::UnicodeWidthChar as _;

use crate::tui::wrap::LOOKS;

/// The half-width sound marks of Japanese; ratatui gives one that stands alone two columns.
const SOUND_MARKS: [char; 2] = ['\u{ff9e}', '\u{ff9f}'];

/// The first character that takes two columns (Hangul Jamo).
const FIRST_WIDE: char = '\u{1100}';

/// Gives each character that takes columns a cell of its own, and blanks a wide one of which something else
/// covers the second half: the terminal would show both halves, and eat what covers it.
pub fn settle(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        for at in 0..row.len() {
            let cell = &row[at];
            let symbol = cell.symbol();
            if symbol.len() > 1 && (symbol.chars().nth(1).is_some() || symbol.contains(SOUND_MARKS))
            {
                let end = (at + usize::from(cell.cell_width()).max(1)).min(row.len());
                share_out(&mut row[at..end]);
            }
            if is_cut(row, at) {
                row[at].set_symbol(" ");
            }
        }
    }
}

/// Whether the second half of a wide character is covered.
fn is_cut(row: &[Cell], at: usize) -> bool {
    row[at].symbol().starts_with(|letter| letter >= FIRST_WIDE)
        && row[at].cell_width() > 1
        && row.get(at + 1).is_none_or(|next| next.symbol() != " ")
}

/// Shares what stands in the first of some cells out over all of them: as many characters as there is room for.
fn share_out(cells: &mut [Cell]) {
    let Some((symbol, style)) = cells
        .first()
        .map(|cell| (cell.symbol().to_owned(), cell.style()))
    else {
        return;
    };
    let mut pieces: Vec<(String, usize)> = Vec::new();
    for letter in symbol.chars().filter(|letter| !LOOKS.contains(letter)) {
        match (letter.width().unwrap_or(0), pieces.last_mut()) {
            (0, Some((piece, _))) => piece.push(letter),
            // A mark on nothing would land on what stands before.
            (0, None) => {}
            (columns, _) => pieces.push((letter.into(), columns)),
        }
    }
    let mut at = 0;
    for (piece, columns) in pieces {
        let Some(cell) = cells
            .get_mut(at..)
            .filter(|rest| columns <= rest.len())
            .and_then(<[Cell]>::first_mut)
        else {
            break;
        };
        cell.set_symbol(&piece).set_style(style);
        if let Some(columns) = u16::try_from(columns).ok().and_then(NonZeroU16::new)
            && cell.cell_width() != columns.get()
        {
            cell.diff_option = CellDiffOption::ForcedWidth(columns);
        }
        at += columns;
    }
    for cell in cells.iter_mut().skip(at) {
        cell.set_symbol(" ").set_style(style);
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "puts text on a screen")]
mod tests {
    use ratatui::{layout::Rect, style::Style};

    use super::*;

    fn settled(text: &str, width: u16) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        buffer.set_string(0, 0, text, Style::new());
        settle(&mut buffer);
        buffer
            .content
            .iter()
            .map(|cell| cell.symbol().to_owned())
            .collect()
    }

    #[test]
    fn each_character_with_its_marks_has_a_cell_of_its_own() {
        for (text, cells) in [
            ("ab", &["a", "b"][..]),
            ("e\u{301}x", &["e\u{301}", "x"]),
            ("武x", &["武", " ", "x"]),
            ("🇳🇱x", &["🇳", "🇱", "x"]),
            ("❤\u{fe0f}x", &["❤", " ", "x"]),
            ("1\u{fe0f}\u{20e3}x", &["1\u{20e3}", " ", "x"]),
            ("’\u{fe01}x", &["’", " ", "x"]),
            ("👍🏽x", &["👍", " ", "x"]),
            ("ｶﾞ", &["ｶ", "ﾞ", " "]),
            ("\u{301}🏻x", &["🏻", " ", "x"]),
            ("ﾞx", &["ﾞ", " ", "x"]),
        ] {
            let width = u16::try_from(cells.len()).unwrap();
            assert_eq!(settled(text, width), cells, "{text}");
        }
        let mut cut = Buffer::empty(Rect::new(0, 0, 4, 1));
        cut.set_string(0, 0, "武汉", Style::new());
        cut.set_string(3, 0, "│", Style::new());
        settle(&mut cut);
        assert_eq!(cut, Buffer::with_lines(["武 │"]));
        // A syllable of three columns.
        assert_eq!(settled("क्षिx", 4), ["क\u{94d}", "ष", "\u{93f}", "x"]);
    }
}
