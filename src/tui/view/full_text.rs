//! A document on the whole screen: the passage that a quotation comes from, with all around it.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, draw_rows, title};
use crate::{
    export::sentences,
    sanitise::Escaped,
    tui::{
        fit::fit, full_text::DocumentReader, layout::text_area, model::Model, text_line::TextLine,
        theme::Role,
    },
};

pub fn draw(model: &Model, reader: &DocumentReader, frame: &mut Frame<'_>, pane: Rect) {
    let source = model.data.dataset.sources.get(reader.source);
    let name = source
        .map(|source| sentences::credit(&source.id, None, &model.data.dataset, model.lang))
        .unwrap_or_default();
    let place = place(model, reader);
    let room = usize::from(pane.width).saturating_sub(place.width() + 8);
    let mut block = border(model, title(fit(&name, room).trim_end(), true), true).right(place);
    if let Some(warning) = &reader.warning {
        block = block.bottom(TextLine::new(Role::Badge, format!(" {warning} ")));
    }
    block.draw(frame, pane);
    let (area, rows, top) = (text_area(pane), reader.lines.len(), reader.top);
    // The terminal can have another width than the lines were made for, until the next action.
    let lines = (top..rows).map(|number| reader.line(number));
    draw_rows(model, frame, [pane, area], (rows, top), lines);
}

/// Which of the quotations, or of the places that are searched for, is marked.
fn place(model: &Model, reader: &DocumentReader) -> Escaped {
    let all = reader.steps().len();
    let at = reader
        .step_at()
        .map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    Escaped::from(match &reader.search {
        Some(search) => model.lang.text_hit(&search.words, &at, all),
        None => model.lang.text_quotation(&at, all),
    })
}
