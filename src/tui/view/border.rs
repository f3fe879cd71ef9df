//! The border of a pane, drawn without touching what is inside.
//!
//! ratatui's `Block` gives its style to every cell of its area, the empty ones too and also where the style is none:
//! for panes that fill the screen that took a twentieth of a frame. So a border is four blocks here, one a side.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::Line,
    widgets::{Block, BorderType, Borders, Widget},
};

/// A border with rounded corners, and titles on it.
#[derive(Clone, Debug)]
pub(super) struct Border<'a> {
    top: Block<'a>,
    bottom: Block<'a>,
    style: Style,
}

impl<'a> Border<'a> {
    /// A border of one style, without titles.
    pub(super) fn new(style: Style) -> Self {
        let ends = Borders::LEFT | Borders::RIGHT;
        Self { top: side(ends | Borders::TOP, style), bottom: side(ends | Borders::BOTTOM, style), style }
    }

    /// The same with one more title, above.
    pub(super) fn title(self, title: impl Into<Line<'a>>) -> Self {
        Self { top: self.top.title_top(title), ..self }
    }

    /// The same with one more title, below.
    pub(super) fn title_bottom(self, title: impl Into<Line<'a>>) -> Self {
        Self { bottom: self.bottom.title_bottom(title), ..self }
    }
}

impl Widget for Border<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let (last_row, last_column) = (area.bottom() - 1, area.right() - 1);
        let between = Rect { y: area.y + 1, height: area.height.saturating_sub(2), width: 1, ..area };
        side(Borders::LEFT, self.style).render(between, buffer);
        side(Borders::RIGHT, self.style).render(Rect { x: last_column, ..between }, buffer);
        self.bottom.render(Rect { y: last_row, height: 1, ..area }, buffer);
        self.top.render(Rect { height: 1, ..area }, buffer);
    }
}

fn side<'a>(borders: Borders, style: Style) -> Block<'a> {
    Block::new().borders(borders).border_type(BorderType::Rounded).border_style(style)
}

#[cfg(test)]
mod tests {
    use ratatui::style::Stylize as _;

    use super::*;

    #[test]
    fn it_looks_like_a_block() {
        let style = Style::new().blue().bold();
        let (name, right, below) =
            (Line::from(" Name ").red(), Line::raw(" 1/2 ").right_aligned(), Line::raw(" below "));
        for (width, height) in (2..30).flat_map(|width| (2..6).map(move |height| (width, height))) {
            let area = Rect::new(1, 1, width, height);
            let screen = Rect::new(0, 0, width + 2, height + 2);
            let (mut ours, mut theirs) = (Buffer::filled(screen, 'x'.into()), Buffer::filled(screen, 'x'.into()));
            let border = Border::new(style).title(name.clone()).title(right.clone()).title_bottom(below.clone());
            border.render(area, &mut ours);
            let block = Block::bordered().border_type(BorderType::Rounded).border_style(style);
            let block = block.title(name.clone()).title(right.clone()).title_bottom(below.clone());
            block.render(area, &mut theirs);
            assert_eq!(ours, theirs, "{area}");
        }
    }

    #[test]
    fn a_border_without_room_for_an_inside_stays_in_its_area() {
        for (width, height) in [(0, 0), (1, 1), (1, 4), (6, 1)] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 6));
            Border::new(Style::new()).title("t").render(Rect::new(1, 1, width, height), &mut buffer);
            let outside = |x, y| x < 1 || x > width || y < 1 || y > height;
            let cells = (0..8).flat_map(|x| (0..6).map(move |y| (x, y)));
            assert!(cells.filter(|&(x, y)| outside(x, y)).all(|at| buffer[at].symbol() == " "), "{width}×{height}");
        }
    }
}
