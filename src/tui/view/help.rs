//! The help screen.

use ratatui::{Frame, layout::Rect};

use super::{border, scrolled, title};
use crate::{
    text::texts,
    tui::{help, layout::text_area, model::Model},
};

pub(super) fn draw(model: &Model, top: usize, frame: &mut Frame<'_>, pane: Rect) {
    frame.render_widget(border(model, title(model, texts(model.lang).help_title, true), true), pane);
    let lines = help::lines(&model.keymap, model.lang, text_area(pane).width);
    scrolled(model, frame, pane, &lines, top);
}
