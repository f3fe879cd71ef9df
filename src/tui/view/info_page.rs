//! A sheet: the help, the tour, the terms, or the page about the data.

use ratatui::{Frame, layout::Rect};

use super::pane::{border, scrolled, title};
use crate::tui::{
    info_page,
    layout::text_area,
    model::{Model, Sheet},
};

pub fn draw(model: &Model, sheet: Sheet, top: usize, frame: &mut Frame<'_>, pane: Rect) {
    let name = match sheet {
        Sheet::Help => model.lang.help_title(),
        Sheet::About => model.lang.about_title(),
        Sheet::Tour => model.lang.tour_title(),
        Sheet::Amounts => model.lang.amounts_title(),
        Sheet::Totals => model.lang.about_totals(),
        Sheet::Terms => model.lang.terms_title(),
    };
    border(model, title(name, true), true).draw(frame, pane);
    let lines = info_page::lines(sheet, model, text_area(pane).width);
    scrolled(model, frame, pane, &lines, top);
}
