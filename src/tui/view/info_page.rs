//! A sheet: the help, the tour, the terms, or the page about the data.

use ratatui::{Frame, layout::Rect};

use super::pane::{border, scrolled, title};
use crate::{
    text::{terms, texts, tour},
    tui::{
        info_page,
        layout::text_area,
        model::{Model, Sheet},
    },
};

pub(super) fn draw(model: &Model, sheet: Sheet, top: usize, frame: &mut Frame<'_>, pane: Rect) {
    let name = match sheet {
        Sheet::Help => texts(model.lang).help_title,
        Sheet::About => texts(model.lang).about_title,
        Sheet::Tour => tour::title(model.lang),
        Sheet::Terms => terms::title(model.lang),
    };
    border(model, title(name, true), true).draw(frame, pane);
    let lines = info_page::lines(sheet, model, text_area(pane).width);
    scrolled(model, frame, pane, &lines, top);
}
