//! The marked quotation: stepping from one to the next, copying it, opening its source.

use super::{cursor::document_area, effect::Effect};
use ratatui::layout::Rect;

use crate::{
    dataset::SourceId,
    export::{TieEntry, address, clipboard_text},
    keys::command::Copied,
    text::labels::pick,
    tui::{
        big_text,
        cursor::Motion,
        document::{self, Document},
        model::{Focus, Model},
        page::Quotation,
        scroll::Top,
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
    let height = area.map_or(usize::MAX, |area| usize::from(area.height));
    let marked = document
        .marked(model, height)
        .min(last)
        .saturating_add_signed(by)
        .min(last);
    let Some(quotation) = document.quotations.get(marked) else {
        return;
    };
    let mut top = model.detail_top.line(&document.lines, height);
    if area.is_some() {
        let start = quotation.lines.start.saturating_sub(CONTEXT);
        top = top
            .max(quotation.lines.end.saturating_sub(height))
            .min(start);
        top = top.min(document.lines.len().saturating_sub(height));
    }
    (model.quotation, model.detail_top) = (marked, Top::Line(top));
    if let Focus::Large { top } = &mut model.focus {
        *top = 0;
    }
}

/// Shows the marked quotation in large print.
pub(super) fn enlarge(model: &mut Model) {
    // What is marked goes by what is in sight until it is stepped to.
    step(model, 0);
    if big_text::of_selected(model, Rect::default()).is_some() {
        model.open_overlay(Focus::Large { top: 0 });
    }
}

/// Scrolls large print.
pub(super) fn scroll_large(model: &mut Model, motion: Motion) {
    let Some(body) = model.panes().and_then(|panes| panes.body) else {
        return;
    };
    if !matches!(model.focus, Focus::Large { .. }) {
        return;
    }
    let Some(large) = big_text::of_selected(model, body) else {
        return;
    };
    if let Focus::Large { top } = &mut model.focus {
        *top = motion.scroll(*top, large.lines.len(), large.height());
    }
}

/// The document as wide as its pane, by which it is known what is in sight.
fn document_in_pane(model: &Model) -> Document<'_> {
    document::of_selected(
        model,
        document_area(model).map_or(ANY_WIDTH, |area| area.width),
    )
}

/// Copies something about the selected tie.
pub(super) fn copy(model: &mut Model, what: Copied) -> Option<Effect> {
    let (tie, tie_state) = model.selected_tie()?;
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let text = match what {
        Copied::Tie => clipboard_text::tie(
            &TieEntry {
                tie,
                tie_state: *tie_state,
            },
            dataset,
            lang,
        ),
        Copied::CommandLine => clipboard_text::command(&tie.id, model.found.date(), &model.given),
        Copied::Line | Copied::Markdown => {
            let document = document_in_pane(model);
            let quotation = marked(&document, model)?;
            match what {
                Copied::Markdown => {
                    clipboard_text::markdown(tie, &quotation.statements, dataset, lang)
                }
                _ => clipboard_text::line(tie, &quotation.statements, dataset, lang),
            }
        }
    };
    Some(Effect::Copy(text))
}

/// Opens the source of the marked quotation at its words.
pub(super) fn open(model: &mut Model) -> Option<Effect> {
    let document = document_in_pane(model);
    let statement = *marked(&document, model)?.statements.first()?;
    let address = address_of(model, &statement.source)
        .and_then(|url| address::at_quotation(url, statement.quote.as_deref().unwrap_or_default()));
    if address.is_none() {
        let none = pick(
            model.lang,
            "Van deze bron is geen webadres bekend.",
            "No web address of this source is known.",
        );
        model.notice = Some(none.to_owned());
    }
    address.map(Effect::Open)
}

/// The source of the marked quotation, and its words.
pub(super) fn words(model: &Model) -> Option<(SourceId, Option<String>)> {
    let document = document::of_selected(model, ANY_WIDTH);
    let statement = *marked(&document, model)?.statements.first()?;
    Some((
        statement.source.clone(),
        statement.quote.as_deref().map(ToOwned::to_owned),
    ))
}

fn address_of<'a>(model: &'a Model, source: &SourceId) -> Option<&'a str> {
    model.data.dataset.source(source)?.url.as_deref()
}

fn marked<'d, 'a>(document: &'d Document<'a>, model: &Model) -> Option<&'d Quotation<'a>> {
    let height = document_area(model).map_or(usize::MAX, |area| usize::from(area.height));
    document.quotations.get(
        document
            .marked(model, height)
            .min(document.quotations.len().saturating_sub(1)),
    )
}
