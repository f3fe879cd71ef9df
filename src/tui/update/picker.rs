//! Moving and typing where one of many rows is picked.

use tui_input::InputRequest;

use super::step::Step;
use crate::tui::{
    cursor::Cursor,
    layout::picker_rows,
    model::{Focus, Model},
};

/// Edits what is typed to find a row.
pub(super) fn edit(model: &mut Model, request: InputRequest) {
    let lang = model.lang;
    match &mut model.focus {
        Focus::Questions(picker) => picker.edit(request, lang),
        Focus::Palette { picker, .. } => picker.edit(request, lang),
        _ => {}
    }
}

/// Types what was pasted.
pub(super) fn paste(model: &mut Model, text: &str) {
    for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
        edit(model, InputRequest::InsertChar(c));
    }
}

/// Moves the cursor.
pub(super) fn step(model: &mut Model, step: Step) {
    let height = model
        .panes()
        .and_then(|panes| panes.picker)
        .map_or(1, |pane| usize::from(picker_rows(pane)));
    let go = |cursor: &mut Cursor, rows: usize| {
        cursor.go(
            step.from(cursor.at, height, rows.saturating_sub(1)),
            rows,
            height,
        );
    };
    match &mut model.focus {
        Focus::Questions(picker) => go(&mut picker.cursor, picker.shown.len()),
        Focus::Palette { picker, .. } => go(&mut picker.cursor, picker.shown.len()),
        _ => {}
    }
}
