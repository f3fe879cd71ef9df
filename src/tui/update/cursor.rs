//! Moving the cursor of the list, and scrolling the texts about a tie and pages.

use ratatui::layout::Rect;

use crate::{
    keys::{mode::Mode, view_kind::View},
    tui::{
        cursor::Motion,
        document, file_error, info_page,
        layout::{Panes, list_rows, text_area},
        model::{Focus, Model},
        scroll::Top,
    },
};

/// Moves the cursor of the list.
pub(super) fn move_list(model: &mut Model, motion: Motion) {
    let height = list_height(model);
    select(
        model,
        motion.from(model.list.at, model.found.hits.len(), height),
    );
}

/// Opens the reading view on the selected tie.
pub(super) fn open_reader(model: &mut Model) {
    if model.selected().is_some() {
        model.focus_on(Focus::Read);
    }
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

/// How many rows of the list show.
pub(super) fn list_height(model: &Model) -> usize {
    // As it is when the list has the keys: what hides it for a while must not scroll it.
    let panes = Panes::new(
        file_error::room_beside(model.trouble.as_deref(), model.size),
        View::Ties,
        Mode::List,
        model.widths,
    );
    panes
        .and_then(|panes| panes.list)
        .map_or(1, |pane| usize::from(list_rows(pane)))
}

/// The pane that the document of the selected tie is in.
pub(super) fn document_area(model: &Model) -> Option<Rect> {
    let panes = model.panes()?;
    panes.body.or(panes.detail).map(text_area)
}

/// Scrolls the text about the selected tie.
pub(super) fn scroll_detail(model: &mut Model, motion: Motion) {
    let Some(area) = document_area(model) else {
        return;
    };
    let height = usize::from(area.height);
    let document = document::of_selected(model, area.width);
    let top = model.detail_top.line(&document.lines, height);
    let top = motion.scroll(top, document.lines.len(), height);
    let marked = document.marked_in(model.quotation, &(top..top + height));
    (model.detail_top, model.quotation) = (Top::Line(top), marked);
}

/// Scrolls the sheet.
pub(super) fn scroll_sheet(model: &mut Model, motion: Motion) {
    let Some(area) = model.panes().and_then(|panes| panes.body).map(text_area) else {
        return;
    };
    let Focus::Sheet { sheet, .. } = model.focus else {
        return;
    };
    let (lines, height) = (
        info_page::lines(sheet, model, area.width).len(),
        usize::from(area.height),
    );
    if let Focus::Sheet { top, .. } = &mut model.focus {
        *top = motion.scroll(*top, lines, height);
    }
}
