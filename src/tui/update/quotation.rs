//! The marked quotation: stepping from one to the next, copying it, opening its source.

use std::ops::Range;

use super::{Effect, document_area};
use crate::{
    dataset::SourceId,
    export::{Entry, address, excerpt},
    text::words::pick,
    tui::{
        action::Copied,
        document::{self, Document},
        model::Model,
        page::Quotation,
    },
};

/// The lines above a quotation that are shown with it: what it is quoted for.
const CONTEXT: usize = 3;
/// The width of a document that no pane shows; what it holds does not depend on it.
const ANY_WIDTH: u16 = 80;

/// Marks the quotation that is `by` further on, and scrolls it into sight.
pub(super) fn step(model: &mut Model, by: isize) {
    let area = document_area(model);
    let document = document::of_selected(model, area.map_or(ANY_WIDTH, |area| area.width));
    let last = document.quotations.len().saturating_sub(1);
    let marked = model.quotation.min(last).saturating_add_signed(by).min(last);
    let Some(quotation) = document.quotations.get(marked) else { return };
    let mut top = model.detail_top;
    if let Some(height) = area.map(|area| usize::from(area.height)) {
        let start = quotation.lines.start.saturating_sub(CONTEXT);
        top = top.max(quotation.lines.end.saturating_sub(height)).min(start);
        top = top.min(document.lines.len().saturating_sub(height));
    }
    (model.quotation, model.detail_top) = (marked, top);
}

/// The quotation that is marked after scrolling so that `window` shows: the same while it begins in sight, else the
/// first that does.
pub(super) fn in_sight(document: &Document<'_>, marked: usize, window: &Range<usize>) -> usize {
    let begins_in_sight = |quotation: &Quotation<'_>| window.contains(&quotation.lines.start);
    if document.quotations.get(marked).is_some_and(begins_in_sight) {
        return marked;
    }
    document.quotations.iter().position(begins_in_sight).unwrap_or(marked)
}

/// Copies something about the selected tie.
pub(super) fn copy(model: &mut Model, what: Copied) -> Option<Effect> {
    let (tie, standing) = model.selected_tie()?;
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let text = match what {
        Copied::Tie => excerpt::tie(&Entry { tie, standing: *standing }, dataset, lang),
        Copied::CommandLine => excerpt::command(&tie.id, model.found.date(), None),
        Copied::Line | Copied::Markdown => {
            let document = document::of_selected(model, ANY_WIDTH);
            let quotation = marked(&document, model)?;
            match what {
                Copied::Markdown => excerpt::markdown(tie, &quotation.statements, dataset, lang),
                _ => excerpt::line(tie, &quotation.statements, dataset, lang),
            }
        }
    };
    Some(Effect::Copy(text))
}

/// Opens the source of the marked quotation at its words.
pub(super) fn open(model: &mut Model) -> Option<Effect> {
    let document = document::of_selected(model, ANY_WIDTH);
    let statement = *marked(&document, model)?.statements.first()?;
    let address = address_of(model, &statement.source)
        .and_then(|url| address::at_quotation(url, statement.quote.as_deref().unwrap_or_default()));
    if address.is_none() {
        let none =
            pick(model.lang, "Van deze bron is geen webadres bekend.", "No web address of this source is known.");
        model.notice = Some(none.to_owned());
    }
    address.map(Effect::Open)
}

fn address_of<'a>(model: &'a Model, source: &SourceId) -> Option<&'a str> {
    model.data.dataset.source(source)?.url.as_deref()
}

fn marked<'d, 'a>(document: &'d Document<'a>, model: &Model) -> Option<&'d Quotation<'a>> {
    document.quotations.get(model.quotation.min(document.quotations.len().saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_follows_what_is_in_sight() {
        let at = |start: usize| Quotation { statements: Vec::new(), lines: start..start + 3 };
        let document = Document { lines: Vec::new(), quotations: [5, 20, 40].map(at).to_vec() };
        for (marked, window, now) in [
            (0, 0..10, 0),
            (0, 4..14, 0),
            (0, 6..16, 0),
            (0, 12..22, 1),
            (0, 20..50, 1),
            (2, 20..50, 2),
            (2, 0..30, 0),
            (9, 0..30, 0),
            (9, 50..60, 9),
        ] {
            assert_eq!(in_sight(&document, marked, &window), now, "{marked} {window:?}");
        }
    }
}
