//! A sheet: the help, or the page about the data.

use ratatui::layout::Rect;

use super::pane::{border, scrolled, title};
use crate::tui::{
    info_page,
    layout::text_area,
    model::{Model, Sheet},
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, sheet: Sheet, top: usize, frame: &mut Frame<'_>, pane: Rect) {
    let name = match sheet {
        Sheet::Help => model.lang.help_title(),
        Sheet::About => model.lang.about_title(),
        Sheet::Tour => model.lang.tour_title(),
        Sheet::Terms => model.lang.terms_title(),
    };
    frame.render_widget(border(model, title(model, name, true), true), pane);
    let lines = info_page::lines(sheet, model, text_area(pane).width);
    scrolled(model, frame, pane, &lines, top);
}
