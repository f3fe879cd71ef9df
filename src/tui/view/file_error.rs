//! What is wrong with the dataset file, below the footer, or over it where there is no room below.

use ratatui::{
    layout::Rect,
    text::Line,
    widgets::{Clear, Paragraph},
};

use crate::tui::{file_error, model::Model, theme::Role};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, footer: Rect) {
    let lines = file_error::lines(model.trouble.as_deref(), footer.width);
    if lines.is_empty() {
        return;
    }
    let below = frame.area().bottom().saturating_sub(footer.bottom());
    let area = if below == 0 {
        footer
    } else {
        Rect {
            y: footer.bottom(),
            height: below,
            ..footer
        }
    };
    frame.render_widget(Clear, area);
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    frame.render_widget(
        Paragraph::new(lines).style(model.theme.style(Role::Fault)),
        area,
    );
}
