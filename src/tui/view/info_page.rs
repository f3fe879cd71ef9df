//! A sheet: the help, the tour, the terms, or the page about the data.

use ratatui::{Frame, layout::Rect};

use super::pane::{border, scrolled_in, title};
use crate::tui::{
    info_page,
    model::{Model, Sheet, SheetReader},
};

pub fn draw(model: &Model, reader: &SheetReader, frame: &mut Frame<'_>, pane: Rect) {
    let name = match reader.sheet {
        Sheet::Help => model.lang.help_title(),
        Sheet::About => model.lang.about_title(),
        Sheet::Tour => model.lang.tour_title(),
        Sheet::Amounts => model.lang.amounts_title(),
        Sheet::Totals => model.lang.about_totals(),
        Sheet::Terms => model.lang.terms_title(),
    };
    let mut block = border(model, title(name, true), true);
    let words = reader.words.value();
    if !words.is_empty() {
        block = block.right(format!("{} {words}", model.lang.text_search()));
    }
    block.draw(frame, pane);
    let area = info_page::area(reader.sheet, pane);
    let lines = info_page::lines(reader, model, area.width);
    scrolled_in(model, frame, [pane, area], &lines, reader.top);
}
