//! Why there is nothing to see, and how to get to something: in each view, where its ties would stand.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use super::pane::draw_lines;
use crate::tui::{
    layout::below_first_row, model::Model, text_line::TextLine, theme::Role, why_empty,
};

/// Draws why no ties are shown.
pub fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    below_air(model, frame, area, why_empty::lines(model));
}

/// Draws one sentence where nothing else stands.
pub fn tell(model: &Model, frame: &mut Frame<'_>, area: Rect, sentence: &str) {
    below_air(model, frame, area, vec![TextLine::new(Role::Dim, sentence)]);
}

fn below_air(model: &Model, frame: &mut Frame<'_>, area: Rect, lines: Vec<TextLine>) {
    let area = below_first_row(area).inner(Margin::new(1, 0));
    let lines = why_empty::wrapped(lines, area.width.into());
    draw_lines(model, frame, area, lines);
}
