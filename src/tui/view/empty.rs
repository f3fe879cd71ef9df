//! Why there is nothing to see, and how to get to something: in each view, where its ties would stand.

use crate::tui::{
    model::Model,
    page::Line,
    theme::Role,
    why_empty::{line, lines},
};

use ratatui::{
    layout::Rect,
    text::Line as TextLine,
    widgets::{Paragraph, Wrap},
};

use super::pane::styled;
use ratatui::Frame;

/// Draws why no ties are shown.
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let lines = std::iter::once(Line::default()).chain(lines(model));
    show(model, frame, area, lines);
}

/// Draws one sentence where nothing else stands.
pub(super) fn tell(model: &Model, frame: &mut Frame<'_>, area: Rect, sentence: &str) {
    show(
        model,
        frame,
        area,
        [Line::default(), line(Role::Dim, sentence)].into_iter(),
    );
}

fn show(model: &Model, frame: &mut Frame<'_>, area: Rect, lines: impl Iterator<Item = Line>) {
    let area = Rect {
        x: area.x.saturating_add(1),
        width: area.width.saturating_sub(2),
        ..area
    };
    let lines: Vec<Line> = lines.collect();
    let lines: Vec<TextLine<'_>> = lines.iter().map(|line| styled(line, model.theme)).collect();
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: false }), area);
}
