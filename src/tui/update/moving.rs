//! Moving through rows and lines, and keeping what was moved within what there is.

use ratatui::layout::Rect;

use super::{export, filters, full_text, overview, picker, quotation, sources, timeline};
use crate::{
    keys::{mode::Mode, view_kind::View},
    tui::{
        document,
        layout::{Panes, list_rows, text_area},
        model::{Focus, Model},
        page::Line,
        scroll::Top,
        sheet,
        theme::Role,
        trouble,
    },
};

/// A movement through rows or lines.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    By(isize),
    Pages(isize),
    First,
    Last,
}

impl Step {
    /// Where it leads from `at`, `page` rows at a time, not past `last`.
    pub(super) fn from(self, at: usize, page: usize, last: usize) -> usize {
        let page = isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        match self {
            Self::By(rows) => at.saturating_add_signed(rows),
            Self::Pages(pages) => at.saturating_add_signed(pages.saturating_mul(page)),
            Self::First => 0,
            Self::Last => last,
        }
        .min(last)
    }
}

/// Moves in what has the keys.
pub(super) fn step(model: &mut Model, step: Step) {
    match &mut model.focus {
        Focus::Export(form) => export::step(form, step),
        Focus::View | Focus::Search(_) => step_in_view(model, step),
        Focus::Filters => filters::step(model, step),
        Focus::Read => scroll_detail(model, step),
        Focus::Large { .. } => quotation::scroll_large(model, step),
        Focus::FullText(_) => full_text::scroll(model, step),
        Focus::Questions(_) | Focus::Palette { .. } => picker::step(model, step),
        Focus::Sheet { .. } => scroll_sheet(model, step),
    }
}

/// Moves in the view on screen.
fn step_in_view(model: &mut Model, step: Step) {
    match model.view {
        View::Ties | View::Map => move_list(model, step),
        View::Sources => sources::step(model, step),
        View::Timeline => timeline::step(model, step),
        View::Overview => overview::step(model, step),
    }
}

/// Moves the cursor of the list.
pub(super) fn move_list(model: &mut Model, step: Step) {
    let height = list_height(model);
    let rows = model.found.hits.len();
    let at = step.from(model.list.at, height, rows.saturating_sub(1));
    select(model, at);
}

/// Selects the tie at a place among those found.
pub(super) fn select(model: &mut Model, at: usize) {
    if at != model.list.at {
        another_tie(model);
    }
    model.go_to(at, list_height(model));
}

/// What was scrolled in the texts about the tie that was selected before.
pub(super) fn another_tie(model: &mut Model) {
    model.detail_top = Top::AtHit;
    model.quotation = 0;
    model.timeline.mark = None;
    model.timeline.told_top = 0;
}

/// Scrolls the text beside or below the rows of the view.
pub(super) fn scroll_beside(model: &mut Model, step: Step) {
    match model.view {
        View::Ties | View::Map => scroll_detail(model, step),
        View::Sources => sources::scroll(model, step),
        View::Timeline => timeline::scroll_told(model, step),
        View::Overview => overview::step(model, step),
    }
}

/// How many rows of the list show.
pub(super) fn list_height(model: &Model) -> usize {
    // As it is when the list has the keys: what hides it for a while must not scroll it.
    let panes = Panes::new(trouble::room_beside(model, model.size), View::Ties, Mode::List, model.widths);
    panes.and_then(|panes| panes.list).map_or(1, |pane| usize::from(list_rows(pane)))
}

/// The pane that the document of the selected tie is in.
pub(super) fn document_area(model: &Model) -> Option<Rect> {
    let panes = model.panes()?;
    panes.body.or(panes.detail).map(text_area)
}

/// Scrolls what is read to the next heading after its first line, or to the one before.
pub(super) fn section(model: &mut Model, back: bool) {
    let area = match model.focus {
        Focus::Read => document_area(model),
        _ => model.panes().and_then(|panes| panes.body).map(text_area),
    };
    let Some(area) = area else { return };
    let (lines, top) = match model.focus {
        Focus::Read => {
            let lines = document::of_selected(model, area.width).lines;
            let top = model.detail_top.line(&lines, usize::from(area.height));
            (lines, top)
        }
        Focus::Sheet { sheet, top, .. } => (sheet::lines(sheet, model, area.width), top),
        _ => return,
    };
    let is_heading = |line: &Line| line.pieces.first().is_some_and(|(role, _)| *role == Role::Heading);
    let mut headings = lines.iter().enumerate().filter(|(_, line)| is_heading(line)).map(|(at, _)| at);
    let to = if back { headings.take_while(|at| *at < top).last() } else { headings.find(|at| *at > top) };
    let rows = |line: usize| isize::try_from(line).unwrap_or(isize::MAX);
    // Before the first heading stands what sums the text up.
    let to = to.or(back.then_some(0));
    if let Some(to) = to {
        step(model, Step::By(rows(to) - rows(top)));
    }
}

/// Scrolls the text about the selected tie.
fn scroll_detail(model: &mut Model, step: Step) {
    let Some(area) = document_area(model) else { return };
    let height = usize::from(area.height);
    let document = document::of_selected(model, area.width);
    let last = document.lines.len().saturating_sub(height);
    let top = step.from(model.detail_top.line(&document.lines, height), height, last);
    let marked = document.marked_in(model.quotation, &(top..top + height));
    (model.detail_top, model.quotation) = (Top::Line(top), marked);
}

/// Scrolls the sheet.
fn scroll_sheet(model: &mut Model, step: Step) {
    let Some(area) = model.panes().and_then(|panes| panes.body).map(text_area) else { return };
    let Focus::Sheet { sheet, .. } = model.focus else { return };
    let (lines, height) = (sheet::lines(sheet, model, area.width).len(), usize::from(area.height));
    if let Focus::Sheet { top, .. } = &mut model.focus {
        *top = step.from(*top, height, lines.saturating_sub(height));
    }
}

/// Brings cursors and scroll positions back within what there is, after rows, size or view changed.
pub(super) fn settle(model: &mut Model) {
    model.go_to(model.list.at, list_height(model));
    // What stands at its top can't be past its end; to wrap the text to find that out would cost every key.
    // Under large print it keeps its mark, in sight or not.
    if matches!(model.detail_top, Top::Line(1..)) && !matches!(model.focus, Focus::Large { .. }) {
        scroll_detail(model, Step::By(0));
    }
    match model.view {
        View::Ties | View::Map | View::Sources => {}
        View::Timeline => timeline::settle(model),
        View::Overview => overview::settle(model),
    }
    full_text::settle(model);
    filters::settle(model);
    picker::step(model, Step::By(0));
    quotation::scroll_large(model, Step::By(0));
    scroll_sheet(model, Step::By(0));
}
