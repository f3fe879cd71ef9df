//! Stand-ins in ASCII for all that a screen shows, each as wide as what it stands for: so nothing moves, and nothing
//! else than ASCII can reach a terminal that knows no more.

use ratatui::buffer::Buffer;
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Pen;

/// What stands for a character that nothing better stands for.
const UNKNOWN: char = '?';
/// So many wide characters can be a name, as `武汉` in `Wuhan 武汉`; more are a text.
const MAX_NAME_CHARS: usize = 8;

/// Puts stand-ins in the place of all in a buffer that is not ASCII.
pub fn fold(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        let (mut text, mut at) = (String::new(), 0);
        while let Some(cell) = row.get(at) {
            text.push_str(cell.symbol());
            // The cells that a wide character reaches into hold nothing.
            at += cell.symbol().width().max(1);
        }
        for (cell, c) in row.iter_mut().zip(line(&text).chars()) {
            cell.set_char(c);
        }
    }
}

/// A line of text with stand-ins for all in it that is not ASCII, each as wide as what it stands for; sequences of
/// colours stay. A name in wide characters goes, for its Latin letters stand before it.
#[must_use]
pub fn line(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let behind = rest.trim_start_matches(|c: char| c.width() == Some(2));
        let wide = &rest[..rest.len() - behind.len()];
        if !wide.is_empty() {
            let is_name = wide.chars().count() <= MAX_NAME_CHARS
                && stands_for_a_name(text_before(&folded), behind);
            let stand_in = if is_name { " " } else { "?" };
            folded.push_str(&stand_in.repeat(wide.width()));
            rest = behind;
            continue;
        }
        match first.width() {
            _ if first.is_ascii() => folded.push(first),
            // A mark on the character before, which has its stand-in.
            Some(0) => {}
            _ => folded.push(stand_in(first).unwrap_or(UNKNOWN)),
        }
        rest = &rest[first.len_utf8()..];
    }
    folded
}

/// Whether wide characters between two texts are the second name of what is named in Latin letters, at the end of the
/// text before or, where a pane or a line begins with them, of the line before.
fn stands_for_a_name(before: &str, behind: &str) -> bool {
    let name = before.strip_suffix(' ');
    let name = name.and_then(|name| name.chars().next_back());
    let begins = before.trim_end().is_empty() || before.trim_end().ends_with('|');
    name.is_some_and(char::is_alphabetic) || (begins && behind.starts_with(" ("))
}

/// A text without the sequences of colours at its end.
fn text_before(text: &str) -> &str {
    let Some((before, sequence)) = text.rsplit_once('\u{1b}') else {
        return text;
    };
    let is_colour = |c: char| c.is_ascii_digit() || c == ';' || c == '[';
    match sequence.strip_suffix('m') {
        Some(codes) if codes.chars().all(is_colour) => text_before(before),
        _ => text,
    }
}

/// The stand-in for a character, where there is one.
pub(in crate::tui) fn stand_in(c: char) -> Option<char> {
    sign(c).or_else(|| letter(c))
}

/// The signs that the program draws with, and those of print.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '●' => '@',
        '◐' => 'o',
        '⊗' => 'X',
        '✗' => 'x',
        '≠' => '!',
        '·' | '•' | '…' => '.',
        '◆' => '#',
        '§' => 'S',
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
        '≤' => '<',
        '≥' => '>',
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
fn letter(c: char) -> Option<char> {
    match c {
        'Æ' => Some('A'),
        'æ' => Some('a'),
        'Ø' | 'Œ' => Some('O'),
        'ø' | 'œ' => Some('o'),
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
    use ratatui::{buffer::Cell, layout::Rect, style::Style};

    use super::*;
    use crate::{
        dataset::Status,
        plots::timeline::{DayState, MarkKind},
        tui::{
            glyphs::{mark, through_time},
            theme::{CONTESTED, INFERRED, NOT_A_TIE, RECONSIDERING},
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
            ("\u{1b}[31m● ✗ ◐ ?\u{1b}[0m", "\u{1b}[31m@ x o ?\u{1b}[0m"),
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
        apart(&[a, b, c, d, CONTESTED, RECONSIDERING, NOT_A_TIE, INFERRED]);
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
            mark(MarkKind::EndedBy),
            mark(MarkKind::EndedUndated),
            mark(MarkKind::Doubt),
            mark(MarkKind::Event),
            mark(MarkKind::Decision),
        ]);
    }
}
