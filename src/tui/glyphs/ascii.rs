//! Stand-ins in ASCII for all that a screen shows, each as wide as what it stands for: so nothing moves, and nothing
//! else than ASCII can reach a terminal that knows no more.

use ratatui::buffer::{Buffer, Cell};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthStr as _;

use crate::tui::map::Pen;

/// What stands for a character that nothing better stands for.
const UNKNOWN: char = '?';
/// So many wide characters can be a name, as `武汉` in `Wuhan 武汉`; more are a text.
const LONGEST_NAME: usize = 8;

/// Puts stand-ins in the place of all in a buffer that is not ASCII.
pub fn fold(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        let mut at = 0;
        while let Some(symbol) = row.get(at).map(Cell::symbol) {
            if symbol.width() < 2 {
                if !symbol.is_ascii() {
                    let stand_in = stand_in(symbol);
                    row[at].set_char(stand_in);
                }
                at += 1;
            } else {
                at += fold_wide(row, at);
            }
        }
    }
}

/// Puts stand-ins in the place of the wide characters from `at` on, and tells how many cells they take. A name in
/// characters goes, for its Latin letters stand before it.
fn fold_wide(row: &mut [Cell], at: usize) -> usize {
    let mut end = at;
    while let Some(width) = row.get(end).map(|cell| cell.symbol().width()).filter(|width| *width > 1) {
        end = (end + width).min(row.len());
    }
    let before = |cells: usize| at.checked_sub(cells).and_then(|at| row.get(at)).map_or("", Cell::symbol);
    let after_a_name = before(1) == " " && before(2).chars().all(char::is_alphabetic) && !before(2).is_empty();
    let is_name = (after_a_name || goes_on_with_a_name(row, at, end)) && end - at <= 2 * LONGEST_NAME;
    let stand_in = if is_name { ' ' } else { UNKNOWN };
    row[at..end].iter_mut().for_each(|cell| {
        cell.set_char(stand_in);
    });
    end - at
}

/// Whether a line goes on with a name in characters, after Latin letters at the end of the one before: `武汉 (stad, Hubei)`.
fn goes_on_with_a_name(row: &[Cell], at: usize, end: usize) -> bool {
    let before = row.iter().take(at).rev().map(Cell::symbol).find(|symbol| *symbol != " ");
    let mut after = row.iter().skip(end).map(Cell::symbol);
    before.is_none_or(|symbol| symbol == "|") && after.next() == Some(" ") && after.next() == Some("(")
}

/// The stand-in for what a cell shows: a character with any marks on it.
fn stand_in(symbol: &str) -> char {
    let Some(c) = symbol.chars().next() else { return ' ' };
    sign(c).or_else(|| letter(c)).unwrap_or(UNKNOWN)
}

/// The signs that the program draws with, and those of print.
pub(in crate::tui) fn sign(c: char) -> Option<char> {
    Some(match c {
        '●' => '*',
        '◐' => 'o',
        '✗' => 'x',
        '≠' => '!',
        '·' | '•' | '…' => '.',
        '◆' => '#',
        '━' | '═' => '=',
        '╍' | '╸' | '─' => '-',
        '┈' => ':',
        '│' | '▏' | '║' => '|',
        '┃' => '#',
        '┣' => '[',
        '▌' | '›' | '»' | '→' => '>',
        '‹' | '«' | '←' => '<',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '▁'..='▃' => '.',
        '▄' | '▅' => ':',
        '▆'..='█' => '#',
        '“' | '”' | '„' | '‟' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' => '\'',
        '‐'..='―' | '−' => '-',
        '±' => '~',
        '×' => 'x',
        '€' => 'E',
        '⟦' => '[',
        '⟧' => ']',
        '\u{2500}'..='\u{257f}' => '+',
        '\u{2800}'..='\u{28ff}' => u8::try_from(u32::from(c) - 0x2800).map_or(UNKNOWN, |dots| Pen::Plain.glyph(dots)),
        _ => return None,
    })
}

/// A letter without its marks, a number or a space without its form.
pub(in crate::tui) fn letter(c: char) -> Option<char> {
    match c {
        'Æ' => Some('A'),
        'æ' => Some('a'),
        'Ø' => Some('O'),
        'ø' => Some('o'),
        'Œ' => Some('O'),
        'œ' => Some('o'),
        'ß' => Some('s'),
        'Ð' | 'Đ' => Some('D'),
        'ð' | 'đ' => Some('d'),
        'Ł' => Some('L'),
        'ł' => Some('l'),
        'ı' => Some('i'),
        'Ĳ' => Some('Y'),
        'ĳ' => Some('y'),
        _ => std::iter::once(c).nfkd().find(char::is_ascii).filter(|c| !c.is_control()),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::{layout::Rect, style::Style};

    use super::*;
    use crate::{
        dataset::Status,
        text::words,
        timeline::{MarkKind, State},
        tui::{
            glyphs::{mark, through_time},
            theme::{CONTESTED, NOT_A_TIE, RECONSIDERING},
        },
    };

    fn folded(text: &str) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, u16::try_from(text.width()).unwrap(), 1));
        buffer.set_string(0, 0, text, Style::new());
        fold(&mut buffer);
        buffer.content.iter().map(Cell::symbol).collect()
    }

    #[test]
    fn a_stand_in_is_as_wide_as_what_it_stands_for() {
        for (text, expected) in [
            ("Fryslân, Súdwest", "Fryslan, Sudwest"),
            ("e\u{301}én, IJssel, ĳs", "een, IJssel, ys"),
            ("“zo’n ‘band’” – € 5…", "\"zo'n 'band'\" - E 5."),
            ("╭─ Wuhan 武汉 ─╮", "+- Wuhan      -+"),
            ("Xi'an 西安, Shaanxi", "Xi'an     , Shaanxi"),
            ("武汉 x", "???? x"),
            ("│ 武汉 (stad)", "|      (stad)"),
            ("| 荷兰北", "| ??????"),
            ("½, ＡＢ ж; 🐼", "1, ???? ?; ??"),
            ("⟦U+202E⟧ ␛", "[U+202E] ?"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_told_apart_by_a_sign_still_is() {
        let apart = |signs: &[&str]| {
            let mut all: Vec<String> = signs.iter().map(|sign| folded(sign)).collect();
            assert!(all.iter().all(|sign| sign.is_ascii() && !sign.contains(UNKNOWN) || sign == "?"), "{all:?}");
            all.sort();
            all.dedup();
            assert_eq!(all.len(), signs.len(), "{all:?}");
        };
        let [a, b, c, d] = Status::ALL.map(words::status_symbol);
        apart(&[a, b, c, d, CONTESTED, RECONSIDERING, NOT_A_TIE]);
        apart(&Status::ALL.map(State::Is).into_iter().chain([State::Perhaps]).map(through_time).collect::<Vec<_>>());
        apart(&[a, b, c, d, mark(MarkKind::Start), mark(MarkKind::Doubt), mark(MarkKind::Event)]);
    }
}
