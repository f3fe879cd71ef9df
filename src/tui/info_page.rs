//! Pages to read that are not about one tie.

use ratatui::layout::Rect;

use super::{
    layout::{text_area, text_area_within},
    model::{Focus, Model, Sheet, SheetReader},
    text_line::TextLine,
    theme::Role,
};
use crate::keys::mode::Mode;
use sought::Sought;

pub(super) mod about;
mod amounts;
mod help;
mod sought;
mod terms;
mod tour;

/// Where the keys went before a sheet was opened.
fn here(model: &Model) -> Mode {
    let opened = std::iter::once(&model.focus).chain(model.under.iter().rev());
    let before = opened
        .skip_while(|focus| matches!(focus, Focus::Picker(_)))
        .find(|focus| !matches!(focus, Focus::Sheet(_)));
    before.unwrap_or(&Focus::View).mode(model.view)
}

/// Where a sheet stands in its pane.
#[must_use]
pub fn area(sheet: Sheet, pane: Rect) -> Rect {
    match sheet {
        Sheet::Help => text_area_within(pane, help::WIDEST_PAGE),
        _ => text_area(pane),
    }
}

/// The lines of a sheet, `width` columns wide.
#[must_use]
pub fn lines(reader: &SheetReader, model: &Model, width: u16) -> Vec<TextLine> {
    let sought = Sought::new(reader.words.value());
    let mut page = model.page(width);
    match reader.sheet {
        Sheet::Help => page.lines = help::lines(model, here(model), &sought, width),
        Sheet::Tour => page.lines = tour::lines(model, width),
        Sheet::Terms => terms::fill(&mut page, model),
        Sheet::About => about::fill(&mut page, model),
        Sheet::Amounts => amounts::fill(&mut page, model),
        Sheet::Totals => about::counts_and_totals(&mut page),
    }
    let lines = match reader.sheet {
        // Its columns of sections were made of what is sought.
        Sheet::Help => page.lines,
        _ => sought.among(page.lines),
    };
    if lines.is_empty() {
        let nothing = model.lang.not_in_text(reader.words.value());
        return vec![TextLine::new(Role::Dim, nothing)];
    }
    lines.into_iter().map(|line| sought.mark(line)).collect()
}
