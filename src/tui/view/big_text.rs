//! The marked quotation in large print, on the whole screen.

use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

use super::pane::{draw_lines, draw_right, scroll_bar};
use crate::tui::{
    big_text::{self, Dots, Large, Print},
    model::Model,
    text_line::TextLine,
    theme::Role,
};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect, top: usize) {
    let Some(large) = big_text::of_selected(model, pane) else {
        return;
    };
    let style = model.theme.style(Role::Quote);
    for (at, line) in large
        .lines
        .iter()
        .skip(top)
        .take(large.height())
        .enumerate()
    {
        match large.print {
            Print::Plain => {
                let line = TextLine::new(Role::Quote, line);
                draw_lines(model, frame, large.place(at), [line]);
            }
            Print::Huge => big_line(frame.buffer_mut(), line, large.place(at), 1, style),
            Print::Big => big_line(frame.buffer_mut(), line, large.place(at), 2, style),
        }
    }
    source(model, frame, &large);
    let rows = (large.lines.len(), large.height());
    scroll_bar(model, frame, pane, rows, top);
}

/// Whose words they are, and which of the quotations this is.
fn source(model: &Model, frame: &mut Frame<'_>, large: &Large) {
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
    for (at, letter) in (area.left()..area.right())
        .step_by(usize::from(width))
        .zip(line.chars())
    {
        let Some(dots) = big_text::dots(letter) else {
            continue;
        };
        for (x, y) in (0..width).flat_map(|x| (0..area.height).map(move |y| (x, y))) {
            let cell = buffer
                .cell_mut((at + x, area.y + y))
                .filter(|_| at + x < area.right());
            if let Some(cell) = cell {
                cell.set_char(block(&dots, x, y, across)).set_style(style);
            }
        }
    }
}

/// The character for the dots of a cell: two rows of one or two.
fn block(dots: &Dots, x: u16, y: u16, across: u16) -> char {
    /// By its bits: upper left, upper right, lower left, lower right.
    const QUADRANTS: [char; 16] = [
        ' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
    ];
    let is_on = |column: u16, row: u16| {
        dots.get(usize::from(row))
            .is_some_and(|row| u32::from(*row) >> column & 1 == 1)
    };
    let (left, upper) = (x * across, y * 2);
    let corners = [
        (left, upper),
        (left + across - 1, upper),
        (left, upper + 1),
        (left + across - 1, upper + 1),
    ];
    let bits = corners
        .iter()
        .enumerate()
        .map(|(bit, (column, row))| usize::from(is_on(*column, *row)) << bit);
    QUADRANTS.get(bits.sum::<usize>()).copied().unwrap_or(' ')
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
