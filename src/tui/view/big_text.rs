//! The marked quotation in large print, on the whole screen.

use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

use super::pane::{draw_lines, draw_right, scroll_bar};
use crate::tui::{
    big_text::{self, LargeQuote, LetterDots, PrintSize},
    model::Model,
    text_line::TextLine,
    theme::Role,
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect, top: usize) {
    let Some(large) = big_text::of_selected(model, pane) else {
        return;
    };
    let style = model.theme.style(Role::Quote);
    let shown = large.lines.iter().skip(top).take(large.height());
    for (at, line) in shown.enumerate() {
        let (buffer, area) = (frame.buffer_mut(), large.place(at));
        match large.print {
            PrintSize::Huge => big_line(buffer, line, area, 1, style),
            PrintSize::Big => big_line(buffer, line, area, 2, style),
            PrintSize::Plain => {
                draw_lines(model, frame, area, [TextLine::new(Role::Quote, line)]);
            }
        }
    }
    source(model, frame, &large);
    let rows = (large.lines.len(), large.height());
    scroll_bar(model, frame, pane, rows, top);
}

/// Whose words they are, and which of the quotations this is.
fn source(model: &Model, frame: &mut Frame<'_>, large: &LargeQuote) {
    let lines = large.source.iter();
    let lines = lines.map(|line| TextLine::new(Role::Dim, line));
    draw_lines(model, frame, large.below, lines);
    let (at, all) = large.number;
    let number = TextLine::new(Role::Dim, model.lang.of(at + 1, all));
    let above = Rect {
        y: large.words.y.saturating_sub(1),
        height: 1,
        ..large.words
    };
    draw_right(model, frame, above.intersection(frame.area()), number);
}

/// A line of letters made of dots, `across` of which lie beside each other in a cell.
fn big_line(buffer: &mut Buffer, line: &str, area: Rect, across: u16, style: Style) {
    let width = 8 / across;
    let starts = (area.left()..area.right()).step_by(width.into());
    for (start, letter) in starts.zip(line.chars()) {
        let Some(dots) = big_text::dots(letter) else {
            continue;
        };
        let letter = Rect {
            x: start,
            width,
            ..area
        };
        for at in letter.intersection(area).positions() {
            let symbol = block(dots, at.x - start, at.y - area.y, across);
            if let Some(cell) = buffer.cell_mut(at) {
                cell.set_char(symbol).set_style(style);
            }
        }
    }
}

/// The character for the dots of a cell: two rows of one or two. A letter has four rows of cells.
fn block(dots: LetterDots, x: u16, y: u16, across: u16) -> char {
    /// By its bits: upper left, upper right, lower left, lower right.
    const QUADRANTS: [char; 16] = [
        ' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
    ];
    let bits = |row: u16| {
        let row = usize::from(dots[usize::from(row)]);
        let [left, right] = [x * across, x * across + across - 1];
        (row >> left & 1) | (row >> right & 1) << 1
    };
    QUADRANTS[bits(2 * y) | bits(2 * y + 1) << 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_drawn_as_its_dots() {
        let draw = |across: u16| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 4));
            big_line(
                &mut buffer,
                "Lé",
                Rect::new(0, 0, 8, 4),
                across,
                Style::new(),
            );
            let rows = buffer
                .content
                .chunks(8)
                .map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
            rows.map(|row| row.trim_end().to_owned())
                .collect::<Vec<_>>()
        };
        insta::assert_snapshot!(
            "letters",
            format!("{}\n\n{}", draw(2).join("\n"), draw(1).join("\n"))
        );
    }
}
