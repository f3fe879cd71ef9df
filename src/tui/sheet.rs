//! Pages to read that are not about one tie.

use super::{
    model::{Model, Sheet},
    page::Line,
};

pub(super) mod about;
mod help;
mod terms;
mod tour;

/// The lines of a sheet, `width` columns wide.
#[must_use]
pub fn lines(sheet: Sheet, model: &Model, width: u16) -> Vec<Line> {
    match sheet {
        Sheet::Help => help::lines(&model.keymap, model.lang, width),
        Sheet::Tour => tour::lines(model, width),
        Sheet::Terms => terms::lines(model, width),
        Sheet::About => about::lines(&model.data.dataset, &model.found.query, model.lang, width),
    }
}
