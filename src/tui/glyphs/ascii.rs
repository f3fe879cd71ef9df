//! Stand-ins in ASCII for all that a screen shows, each as wide as what it stands for: so nothing moves, and nothing
//! else than ASCII can reach a terminal that knows no more.

use ratatui::buffer::{Buffer, Cell};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Pen;

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
    while let Some(width) = row
        .get(end)
        .map(|cell| cell.symbol().width())
        .filter(|width| *width > 1)
    {
        end = (end + width).min(row.len());
    }
    let before = |cells: usize| {
        at.checked_sub(cells)
            .and_then(|at| row.get(at))
            .map_or("", Cell::symbol)
    };
    let after_a_name =
        before(1) == " " && before(2).chars().all(char::is_alphabetic) && !before(2).is_empty();
    let is_name =
        (after_a_name || goes_on_with_a_name(row, at, end)) && end - at <= 2 * LONGEST_NAME;
    let stand_in = if is_name { ' ' } else { UNKNOWN };
    row[at..end].iter_mut().for_each(|cell| {
        cell.set_char(stand_in);
    });
    end - at
}

/// Whether a line goes on with a name in characters, after Latin letters at the end of the one before: `武汉 (stad, Hubei)`.
fn goes_on_with_a_name(row: &[Cell], at: usize, end: usize) -> bool {
    let before = row
        .iter()
        .take(at)
        .rev()
        .map(Cell::symbol)
        .find(|symbol| *symbol != " ");
    let mut after = row.iter().skip(end).map(Cell::symbol);
    before.is_none_or(|symbol| symbol == "|")
        && after.next() == Some(" ")
        && after.next() == Some("(")
}

/// A line of text with stand-ins for all in it that is not ASCII, each as wide as what it stands for; sequences of
/// colours stay.
#[must_use]
pub fn line(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let wide = rest
            .find(|c: char| c.width() != Some(2))
            .unwrap_or(rest.len());
        if wide > 0 {
            let (run, behind) = rest.split_at(wide);
            let is_name = run.chars().count() <= LONGEST_NAME
                && stands_for_a_name(text_before(&folded), behind);
            let stand_in = if is_name { " " } else { "?" };
            folded.push_str(&stand_in.repeat(run.width()));
            rest = behind;
            continue;
        }
        match first.width() {
            _ if first.is_ascii() => folded.push(first),
            // A mark on the character before, which has its stand-in.
            Some(0) => {}
            _ => folded.push(sign(first).or_else(|| letter(first)).unwrap_or(UNKNOWN)),
        }
        rest = &rest[first.len_utf8()..];
    }
    folded
}

/// Whether wide characters between two texts are the second name of what is named in Latin letters.
fn stands_for_a_name(before: &str, behind: &str) -> bool {
    let name = before
        .strip_suffix(' ')
        .and_then(|name| name.chars().next_back());
    name.is_some_and(char::is_alphabetic) || (before.trim().is_empty() && behind.starts_with(" ("))
}

/// A text without the sequences of colours at its end.
fn text_before(text: &str) -> &str {
    let Some(start) = text.rfind('\u{1b}').filter(|_| text.ends_with('m')) else {
        return text;
    };
    let is_sequence = text[start + 1..text.len() - 1]
        .chars()
        .all(|c| c == '[' || c == ';' || c.is_ascii_digit());
    if is_sequence {
        text_before(&text[..start])
    } else {
        text
    }
}

/// The stand-in for what a cell shows: a character with any marks on it.
fn stand_in(symbol: &str) -> char {
    let Some(c) = symbol.chars().next() else {
        return ' ';
    };
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
        '\u{2800}'..='\u{28ff}' => {
            u8::try_from(u32::from(c) - 0x2800).map_or(UNKNOWN, |dots| Pen::Plain.glyph(dots))
        }
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
        _ => std::iter::once(c)
            .nfkd()
            .find(char::is_ascii)
            .filter(|c| !c.is_control()),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "puts text on a screen")]
mod tests {
    use ratatui::{layout::Rect, style::Style};

    use super::*;
    use crate::{
        dataset::Status,
        plots::timeline::{DayState, MarkKind},
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
    fn a_line_is_folded_as_a_screen_is() {
        for (text, expected) in [
            ("Fryslân, Súdwest e\u{301}én", "Fryslan, Sudwest een"),
            ("“zo’n ‘band’” – € 5…", "\"zo'n 'band'\" - E 5."),
            ("Wuhan 武汉, Hubei", "Wuhan     , Hubei"),
            (
                "\u{1b}[1mWuhan \u{1b}[0m\u{1b}[2m武汉\u{1b}[0m",
                "\u{1b}[1mWuhan \u{1b}[0m\u{1b}[2m    \u{1b}[0m",
            ),
            ("武汉 (stad)", "     (stad)"),
            ("武汉 x; 🐼", "???? x; ??"),
            ("\u{1b}[31m● ✗ ◐ ?\u{1b}[0m", "\u{1b}[31m* x o ?\u{1b}[0m"),
        ] {
            assert_eq!(line(text), expected, "{text}");
            assert_eq!(line(text).width(), text.width(), "{text}");
        }
    }

    #[test]
    fn what_is_told_apart_by_a_sign_still_is() {
        let apart = |signs: &[&str]| {
            let mut all: Vec<String> = signs.iter().map(|sign| folded(sign)).collect();
            assert!(
                all.iter()
                    .all(|sign| sign.is_ascii() && !sign.contains(UNKNOWN) || sign == "?"),
                "{all:?}"
            );
            all.sort();
            all.dedup();
            assert_eq!(all.len(), signs.len(), "{all:?}");
        };
        let [a, b, c, d] = Status::ALL.map(Status::symbol);
        apart(&[a, b, c, d, CONTESTED, RECONSIDERING, NOT_A_TIE]);
        apart(
            &Status::ALL
                .map(DayState::Is)
                .into_iter()
                .chain([DayState::Perhaps])
                .map(through_time)
                .collect::<Vec<_>>(),
        );
        apart(&[
            a,
            b,
            c,
            d,
            mark(MarkKind::Start),
            mark(MarkKind::Doubt),
            mark(MarkKind::Event),
        ]);
    }
}
