//! Pages to read that are not about one tie.

use super::{
    model::{Focus, Model, Sheet},
    text_line::TextLine,
};
use crate::keys::mode::Mode;

pub(super) mod about;
mod amounts;
mod help;
mod terms;
mod tour;

/// Where the keys went before a sheet was opened.
fn here(model: &Model) -> Mode {
    let opened = std::iter::once(&model.focus).chain(model.under.iter().rev());
    let before = opened
        .skip_while(|focus| matches!(focus, Focus::Picker(_)))
        .find(|focus| !matches!(focus, Focus::Sheet { .. }));
    before.unwrap_or(&Focus::View).mode(model.view)
}

/// The lines of a sheet, `width` columns wide.
#[must_use]
pub fn lines(sheet: Sheet, model: &Model, width: u16) -> Vec<TextLine> {
    let mut page = model.page(width);
    match sheet {
        Sheet::Help => {
            return help::lines(
                &model.keymap,
                here(model),
                (model.lang, model.charset),
                width,
            );
        }
        Sheet::Tour => return tour::lines(model, width),
        Sheet::Terms => terms::fill(&mut page, model),
        Sheet::About => about::fill(&mut page, model),
        Sheet::Amounts => amounts::fill(&mut page, model),
        Sheet::Totals => about::counts_and_totals(&mut page),
    }
    page.lines
}
