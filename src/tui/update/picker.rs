//! Picking a question or an action.

use super::run_query::ask;
use crate::{
    keys::{command::Command, view_kind::View},
    tui::{
        cursor::Motion,
        layout::picker_rows,
        model::{CursorPolicy, Focus, Model},
        picker::{ActionRow, Picker, PickerRows, QuestionRow},
    },
};

/// Opens the list of questions.
pub fn open_questions(model: &mut Model) {
    let rows = QuestionRow::all(&model.questions, &model.data, &model.found);
    let picker = Picker::new(PickerRows::Questions(rows), model.lang);
    model.focus_on(Focus::Picker(picker));
}

/// Opens the list of actions that can be done here.
pub fn open_palette(model: &mut Model) {
    let rows = ActionRow::all(&model.keymap, model.mode(), model.view, model.lang);
    let picker = Picker::new(PickerRows::Actions(rows), model.lang);
    model.open_overlay(Focus::Picker(picker));
}

/// Moves the cursor.
pub fn step(model: &mut Model, motion: Motion) {
    let height = model
        .panes()
        .and_then(|panes| panes.popup)
        .map_or(1, |pane| usize::from(picker_rows(pane)));
    if let Focus::Picker(picker) = &mut model.focus {
        picker.cursor.step(motion, picker.shown.len(), height);
    }
}

/// Asks the question under the cursor; one that can't be asked stays, with the reason. Closes the list of actions, and
/// returns the command under its cursor, with the view that it belongs to where that is another one.
pub fn accept(model: &mut Model) -> Option<(Command, Option<View>)> {
    let Focus::Picker(picker) = &model.focus else {
        return None;
    };
    match (&picker.rows, picker.selected()?) {
        (PickerRows::Questions(rows), at) => match rows.get(at)?.asks.clone() {
            Ok((query, _)) => {
                model.history.remember(&query.to_line(model.lang));
                model.close();
                ask(model, query, CursorPolicy::Top);
            }
            Err(fault) => model.notice = Some(fault.message(model.lang)),
        },
        (PickerRows::Actions(rows), at) => {
            let row = rows.get(at)?;
            let picked = (row.command, row.elsewhere);
            model.close();
            return Some(picked);
        }
    }
    None
}
