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
/// covers the second half: the terminal would show both halves, and eat what covers it. The second half of a wide one is
/// marked, so that it differs from a blank: ratatui prints only what differs, and where a narrow letter takes the place of
/// the wide one a terminal may still have there what it showed before both.
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
            if !is_wide(&row[at]) {
                continue;
            }
            match row.get_mut(at + 1).filter(|next| next.symbol() == " ") {
                Some(second) => second.diff_option = CellDiffOption::AlwaysUpdate,
                None => {
                    row[at].set_symbol(" ");
                }
            }
        }
    }
}

/// Whether a character takes two columns.
fn is_wide(cell: &Cell) -> bool {
    cell.symbol().starts_with(|letter| letter >= FIRST_WIDE) && cell.cell_width() > 1
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
        let cells: Vec<&str> = cut.content.iter().map(Cell::symbol).collect();
        assert_eq!(cells, ["武", " ", " ", "│"]);
        // What was there before a wide letter does not come back behind the narrow one after it.
        let mut narrow = Buffer::with_lines(["x   "]);
        settle(&mut narrow);
        let printed = cut.diff(&narrow);
        let printed: Vec<_> = printed
            .iter()
            .map(|(x, _, cell)| (*x, cell.symbol()))
            .collect();
        assert_eq!(printed, [(0, "x"), (1, " "), (3, " ")]);
        // A syllable of three columns.
        assert_eq!(settled("क्षिx", 4), ["क\u{94d}", "ष", "\u{93f}", "x"]);
    }
}
