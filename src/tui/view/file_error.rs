//! What is wrong with the dataset file, below the footer, or over it where there is no room below.

use ratatui::{Frame, layout::Rect, widgets::Clear};

use super::pane::draw_lines;
use crate::tui::{file_error, model::Model, text_line::TextLine, theme::Role};

pub fn draw(model: &Model, frame: &mut Frame<'_>, footer: Rect) {
    let lines = file_error::lines(model.trouble.as_deref(), footer.width);
    if lines.is_empty() {
        return;
    }
    let area = match frame.area().bottom().saturating_sub(footer.bottom()) {
        0 => footer,
        height => Rect {
            y: footer.bottom(),
            height,
            ..footer
        },
    };
    frame.render_widget(Clear, area);
    let lines = lines.into_iter();
    let lines = lines.map(|line| TextLine::new(Role::Fault, format!(" {line}")));
    draw_lines(model, frame, area, lines);
}
