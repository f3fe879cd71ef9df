//! Lines of text on the screen, printed fast: nearly all of a frame is such lines, and nearly all of them are ASCII.
//!
//! ratatui's `Paragraph` takes every line apart into grapheme clusters and puts those together anew before it prints
//! one; that took half of the time of a frame. What is not ASCII is still left to ratatui.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};
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

/// Prints text from a cell on, up to the column `end` and not on it; where it ended.
fn text(buffer: &mut Buffer, (mut x, y): (u16, u16), end: u16, text: &str, style: Style) -> u16 {
    let plain = text.bytes().take_while(|byte| matches!(byte, b' '..=b'~')).count();
    // What follows an ASCII character can belong to it: an accent of its own.
    let plain = if plain == text.len() { plain } else { plain.saturating_sub(1) };
    let (plain, rest) = text.split_at(plain);
    for c in plain.chars() {
        if x >= end {
            return x;
        }
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.set_char(c).set_style(style);
        }
        x += 1;
    }
    if rest.is_empty() || x >= end {
        return x;
    }
    let room = usize::from(end - x);
    let (after, _) = buffer.set_stringn(x, y, rest, room, style);
    // What did not fit ends the line, though what comes next may be narrower.
    if rest.width() > room { end } else { after }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::{
        style::{Color, Stylize as _},
        text::Span,
        widgets::{Paragraph, Widget as _},
    };

    use super::*;

    proptest! {
        #[test]
        fn it_prints_what_a_paragraph_would(
            lines in prop::collection::vec(prop::collection::vec("[ -~]{0,6}|[a-z武漢é\u{301}·…]{0,6}|\\PC{0,4}", 0..4), 0..5),
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
    fn nothing_is_printed_outside_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        set_lines(&mut buffer, Rect::new(2, 0, 9, 9), ["abc", "def"].map(Line::raw));
        assert_eq!(buffer, Buffer::with_lines(["  ab"]));
    }
}
