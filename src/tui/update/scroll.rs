//! Which pane a movement is for, and bringing all of them back within what there is.

use super::{
    cursor::{document_area, list_height, move_list, scroll_detail, scroll_sheet},
    export, filters, full_text, overview, picker, quotation, sources, timeline,
};
use crate::{
    keys::view_kind::View,
    tui::{
        cursor::Motion,
        document, info_page,
        layout::text_area,
        model::{Focus, Model},
        scroll::Top,
        text_line::TextLine,
        theme::Role,
    },
};

/// Moves in what has the keys.
pub(super) fn step(model: &mut Model, motion: Motion) {
    match &mut model.focus {
        Focus::Export(form) => export::step(form, motion),
        Focus::View | Focus::Search(_) => step_in_view(model, motion),
        Focus::Filters => filters::step(model, motion),
        Focus::Read => scroll_detail(model, motion),
        Focus::Large { .. } => quotation::scroll_large(model, motion),
        Focus::FullText(_) => full_text::scroll(model, motion),
        Focus::Picker(_) => picker::step(model, motion),
        Focus::Sheet { .. } => scroll_sheet(model, motion),
    }
}

/// Moves in the view on screen.
fn step_in_view(model: &mut Model, motion: Motion) {
    match model.view {
        View::Ties | View::Map => move_list(model, motion),
        View::Sources => sources::step(model, motion),
        View::Timeline => timeline::step(model, motion),
        View::Overview => overview::step(model, motion),
    }
}

/// Scrolls the text beside or below the rows of the view.
pub(super) fn scroll_beside(model: &mut Model, motion: Motion) {
    match model.view {
        View::Ties | View::Map => scroll_detail(model, motion),
        View::Sources => sources::scroll(model, motion),
        View::Timeline => timeline::scroll_told(model, motion),
        View::Overview => overview::step(model, motion),
    }
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
        Focus::Sheet { sheet, top, .. } => (info_page::lines(sheet, model, area.width), top),
        _ => return,
    };
    let is_heading = |line: &TextLine| {
        line.pieces
            .first()
            .is_some_and(|(role, _)| *role == Role::Heading)
    };
    let mut headings = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_heading(line))
        .map(|(at, _)| at);
    let to = if back {
        headings.take_while(|at| *at < top).last()
    } else {
        headings.find(|at| *at > top)
    };
    // Before the first heading stands what sums the text up.
    let to = to.or(back.then_some(0));
    if let Some(to) = to {
        step(model, Motion::To(to));
    }
}

/// Brings cursors and scroll positions back within what there is, after rows, size or view changed.
pub(super) fn settle(model: &mut Model) {
    model.go_to(model.list.at, list_height(model));
    // What stands at its top can't be past its end; to wrap the text to find that out would cost every key.
    // Under large print it keeps its mark, in sight or not.
    if matches!(model.detail_top, Top::Line(1..)) && !matches!(model.focus, Focus::Large { .. }) {
        scroll_detail(model, Motion::By(0));
    }
    match model.view {
        View::Ties | View::Map | View::Sources => {}
        View::Timeline => timeline::settle(model),
        View::Overview => overview::settle(model),
    }
    full_text::settle(model);
    filters::settle(model);
    picker::step(model, Motion::By(0));
    quotation::scroll_large(model, Motion::By(0));
    scroll_sheet(model, Motion::By(0));
}
