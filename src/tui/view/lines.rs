//! Lines of text on the screen, printed fast: nearly all of a frame is such lines, and nearly all of them are letters
//! with a cell each.
//!
//! ratatui's `Paragraph` takes every line apart into grapheme clusters and puts those together anew before it prints
//! one; that took half of the time of a frame. Other scripts, and all that marks can be on, are still left to ratatui.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget as _};
use unicode_width::UnicodeWidthStr as _;

/// Prints lines from the top of `area` down, each from its left; what does not fit is cut.
pub(super) fn set_lines<'a>(buffer: &mut Buffer, area: Rect, lines: impl IntoIterator<Item = Line<'a>>) {
    let area = area.intersection(buffer.area);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let mut x = area.x;
        for span in &line.spans {
            if x >= area.right() {
                break;
            }
            x = text(buffer, (x, y), area.right(), &span.content, line.style.patch(span.style));
        }
    }
}

/// Prints a line so that it ends where the first row of `area` does; of one that does not fit the begin is cut.
pub(super) fn set_right(buffer: &mut Buffer, area: Rect, line: Line<'_>) {
    match u16::try_from(line.width()) {
        Ok(width) if width <= area.width => {
            let room = Rect { x: area.right() - width, width, ..area };
            set_lines(buffer, room, [line]);
        }
        _ => line.right_aligned().render(area, buffer),
    }
}

/// Prints text from a cell on, up to the column `end` and not on it; where it ended.
fn text(buffer: &mut Buffer, (x, y): (u16, u16), end: u16, text: &str, style: Style) -> u16 {
    let (plain, rest) = text.split_at(plain(text));
    let row = usize::from(y - buffer.area.y) * usize::from(buffer.area.width);
    let column = |x: u16| row + usize::from(x - buffer.area.x);
    let mut next = x;
    for (cell, letter) in buffer.content[column(x)..column(end)].iter_mut().zip(plain.chars()) {
        cell.set_char(letter).set_style(style);
        next += 1;
    }
    if rest.is_empty() || next >= end {
        return next;
    }
    let room = usize::from(end - next);
    let (after, _) = buffer.set_stringn(next, y, rest, room, style);
    // What did not fit ends the line, though what comes next may be narrower.
    if rest.width() > room { end } else { after }
}

/// How many bytes of a text take a cell a character: those up to the first that may be wide or a mark, without the
/// character before it, which such a mark would belong to.
fn plain(text: &str) -> usize {
    let mut last = 0;
    for (at, letter) in text.char_indices() {
        if !stands_alone(letter) {
            return last;
        }
        last = at;
    }
    text.len()
}

/// Whether a character has a column and, among others like it, a cell of its own: Latin letters, punctuation, arrows,
/// mathematical signs, and what borders and bars are drawn with.
const fn stands_alone(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203b}'
        | '\u{2190}'..='\u{22ff}' | '\u{2500}'..='\u{25fc}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::{
        buffer::CellWidth as _,
        style::{Color, Stylize as _},
        text::Span,
        widgets::{Paragraph, Widget as _},
    };

    use super::*;

    proptest! {
        #[test]
        fn it_prints_what_a_paragraph_would(
            lines in prop::collection::vec(prop::collection::vec("[ -~]{0,6}|[a-z武漢é\u{301}·…]{0,6}|[●≠─é©↔ -~\u{301}\u{fe0f}]{0,6}|\\PC{0,4}", 0..4), 0..5),
            // In a single column a paragraph leaves out what is two wide; here a line ends there.
            width in 2u16..14,
            height in 0u16..5,
        ) {
            let colours = [Color::Red, Color::Reset, Color::Blue, Color::Green];
            let lines: Vec<Line<'_>> = lines
                .iter()
                .map(|spans| {
                    let spans = spans.iter().zip(colours).map(|(text, colour)| Span::raw(text.as_str()).fg(colour));
                    spans.collect::<Line<'_>>().bold()
                })
                .collect();
            let area = Rect::new(1, 1, width, height);
            let screen = Rect::new(0, 0, 16, 7);
            let (mut ours, mut theirs) = (Buffer::empty(screen), Buffer::empty(screen));
            set_lines(&mut ours, area, lines.clone());
            Paragraph::new(lines).render(area, &mut theirs);
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn what_stands_alone_has_one_column_and_joins_nothing_like_it() {
        let letters: Vec<char> = ('\0'..=char::MAX).filter(|letter| stands_alone(*letter)).collect();
        for pair in letters.windows(2) {
            let pair = String::from_iter(pair);
            let span = Span::raw(&*pair);
            let cells: Vec<_> = span.styled_graphemes(Style::new()).map(|letter| letter.symbol.cell_width()).collect();
            assert_eq!(cells, [1, 1], "{pair:?}");
        }
        for letter in letters {
            let among_others = format!("a{letter}a");
            assert_eq!(Span::raw(among_others).styled_graphemes(Style::new()).count(), 3, "{letter:?}");
        }
    }

    #[test]
    fn nothing_is_printed_outside_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        set_lines(&mut buffer, Rect::new(2, 0, 9, 9), ["abc", "def"].map(Line::raw));
        assert_eq!(buffer, Buffer::with_lines(["  ab"]));
    }
}
