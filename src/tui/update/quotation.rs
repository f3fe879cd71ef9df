//! The marked quotation: stepping from one to the next, copying it, opening its source.

use ratatui::layout::Rect;

use super::{cursor::document_area, effect::Effect, full_text};
use crate::{
    dataset::{AsOfView, Claim, SourceId, Statement},
    export::{TieEntry, address, clipboard_text},
    keys::command::{Command, Copied},
    tui::{
        cursor::Motion,
        document::{self, Document},
        model::{Focus, Model},
        page::QuotationLines,
        scroll::Top,
    },
};

/// The lines above a quotation that are shown with it: what it is quoted for.
const CONTEXT: usize = 3;
/// The document about the selected tie as its pane shows it, the height of that, and the number of the marked quotation.
fn shown(model: &Model) -> (Document<'_>, Option<usize>, usize) {
    let area = document_area(model);
    let document = document::of_selected(model, area.map_or(document::ANY_SIZE, Rect::as_size));
    let height = area.map(|area| usize::from(area.height));
    let marked = document.marked(model, height.unwrap_or(usize::MAX));
    let marked = marked.min(document.quotations.len().saturating_sub(1));
    (document, height, marked)
}

/// What the marked quotation is quoted for.
fn marked_statements(model: &Model) -> Option<Vec<&Statement>> {
    let (document, _, marked) = shown(model);
    let quotation = document.quotations.into_iter().nth(marked)?;
    Some(quotation.statements)
}

/// Marks the quotation that is `by` further on, and scrolls it into sight.
pub fn step(model: &mut Model, by: isize) {
    let (document, height, marked) = shown(model);
    let (quotations, lines) = (&document.quotations, &document.lines);
    let marked = Motion::By(by).from(marked, quotations.len(), 0);
    let Some(quotation) = quotations.get(marked) else {
        return;
    };
    let mut top = document.top(model.detail_top, height.unwrap_or(usize::MAX));
    if let Some(height) = height {
        let start = quotation.lines.start.saturating_sub(CONTEXT);
        top = top
            .max(quotation.lines.end.saturating_sub(height))
            .min(start)
            .min(lines.len().saturating_sub(height));
    }
    (model.quotation, model.detail_top) = (marked, Top::Line(top));
    if let Focus::Large { top } = &mut model.focus {
        *top = 0;
    }
}

/// Marks the passage that is `by` further on of those that answer the query, and scrolls it into sight; in the document of
/// a source goes to another passage of that.
pub fn step_passage(model: &mut Model, by: isize) {
    if matches!(model.focus, Focus::FullText(_)) {
        return full_text::step(model, by);
    }
    let (document, height, marked) = shown(model);
    let Some(passage) = document.passage_after(marked, by) else {
        let key = model
            .keymap
            .label(model.mode(), Command::Search, model.lang);
        model.notice = Some(model.lang.no_passages(&key));
        return;
    };
    let top = document.top_of(passage, height.unwrap_or(usize::MAX));
    (model.quotation, model.detail_top) = (passage.quotation, Top::Line(top));
}

/// The quotation to enlarge for one at `at`: where that has no words of a source, which is ours to read small, the first
/// that has, of those about the status or a reason if there are any.
fn with_words(quotations: &[QuotationLines<'_>], at: usize) -> usize {
    let has_words = |at: &usize| {
        let statement = quotations[*at].statements.first();
        statement.is_some_and(|statement| statement.quote.is_some())
    };
    let bears_on_status = |at: &usize| {
        let mut statements = quotations[*at].statements.iter();
        statements.any(|it| matches!(it.says, Claim::Status(_) | Claim::Reason(..)))
    };
    let all = || 0..quotations.len();
    if has_words(&at) {
        return at;
    }
    let first = all().filter(has_words).find(bears_on_status);
    first.or_else(|| all().find(has_words)).unwrap_or(at)
}

/// Shows the marked quotation in large print; one that has words of a source, where there is any.
pub fn enlarge(model: &mut Model) {
    // What is marked goes by what is in sight until it is stepped to.
    step(model, 0);
    let Some(marked) = marked_statements(model) else {
        return;
    };
    let marked: Vec<Statement> = marked.into_iter().take(1).cloned().collect();
    model.open_overlay(Focus::Large { top: 0 });
    // A pane of another height has them in another order.
    let (document, ..) = shown(model);
    let mut quotations = document.quotations.iter();
    let at = quotations.position(|it| it.statements.first().copied() == marked.first());
    model.quotation = with_words(&document.quotations, at.unwrap_or(0));
}

/// Copies something about the selected tie.
pub fn copy(model: &mut Model, what: Copied) -> Option<Effect> {
    let (tie, tie_state) = model.selected_tie()?;
    let (dataset, lang) = (&model.data.dataset, model.lang);
    let text = match what {
        Copied::Tie => {
            let as_of_view = AsOfView::new(dataset, model.found.as_of_day());
            let entry = TieEntry::new(tie, *tie_state);
            clipboard_text::tie(&entry, &as_of_view, dataset, lang)
        }
        Copied::CommandLine => clipboard_text::command(&tie.id, model.found.date(), &model.given),
        Copied::Line => clipboard_text::line(tie, &marked_statements(model)?, dataset, lang),
        Copied::Markdown => {
            clipboard_text::markdown(tie, &marked_statements(model)?, dataset, lang)
        }
    };
    Some(Effect::Copy(text))
}

/// Opens the source of the marked quotation at its words.
pub fn open(model: &mut Model) -> Option<Effect> {
    let statement = *marked_statements(model)?.first()?;
    let source = model.data.dataset.source(&statement.source);
    let address = source
        .and_then(|source| source.url.as_deref())
        .and_then(|url| address::at_quotation(url, statement.quote.as_deref().unwrap_or_default()));
    if address.is_none() {
        model.notice = Some(model.lang.no_address().to_owned());
    }
    address.map(Effect::Open)
}

/// A source, and words that are quoted from it.
pub type QuotedSource = (SourceId, Option<String>);

/// The source of the marked quotation, and its words.
pub fn quoted_source(model: &Model) -> Option<QuotedSource> {
    let statement = *marked_statements(model)?.first()?;
    let words = statement.quote.as_deref().map(ToOwned::to_owned);
    Some((statement.source.clone(), words))
}
