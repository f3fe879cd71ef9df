//! Moving the cursor of the list, and scrolling the text about the selected tie.

use ratatui::layout::Rect;

use crate::tui::{
    cursor::Motion,
    document,
    layout::text_area,
    model::{Focus, Model},
    scroll::Top,
};

/// Moves the cursor of the list.
pub fn move_list(model: &mut Model, motion: Motion) {
    let height = model.list_height();
    let at = motion.from(model.list.at, model.found.hits.len(), height);
    select(model, at);
}

/// Opens the reading view on the selected tie.
pub fn open_reader(model: &mut Model) {
    if model.selected().is_some() {
        model.focus_on(Focus::Read);
    }
}

/// Selects the tie at a place among those found.
pub fn select(model: &mut Model, at: usize) {
    if at != model.list.at {
        another_tie(model);
    }
    model.go_to(at);
}

/// What was scrolled in the texts about the tie that was selected before.
pub fn another_tie(model: &mut Model) {
    model.detail_top = Top::AtHit;
    model.quotation = 0;
    model.timeline.mark = None;
    model.timeline.told_top = 0;
}

/// The pane that the document of the selected tie is in.
pub fn document_area(model: &Model) -> Option<Rect> {
    let panes = model.panes()?;
    panes.body.or(panes.detail).map(text_area)
}

/// Scrolls the text about the selected tie.
pub fn scroll_detail(model: &mut Model, motion: Motion) {
    let Some(area) = document_area(model) else {
        return;
    };
    let height = usize::from(area.height);
    let document = document::of_selected(model, area.as_size());
    let top = document.top(model.detail_top, height);
    let top = motion.scroll(top, document.lines.len(), height);
    let marked = document.marked_in(model.quotation, &(top..top + height));
    (model.detail_top, model.quotation) = (Top::Line(top), marked);
}
