//! Picking a question with a name.

use tui_input::InputRequest;

use super::{Keep, Step, ask};
use crate::tui::{
    layout::picker_rows,
    model::{Focus, Model},
    picker::Picker,
};

/// The longest text that finds a question.
const LONGEST: usize = 80;

/// Opens the list of questions.
pub(super) fn open(model: &mut Model) {
    let picker = Picker::new(&model.questions, &model.data, &model.found, model.lang);
    model.focus = Focus::Questions(picker);
    super::settle(model);
}

/// Edits what is typed to find one.
pub(super) fn edit(model: &mut Model, request: InputRequest) {
    let lang = model.lang;
    let Focus::Questions(picker) = &mut model.focus else { return };
    let inserts = matches!(request, InputRequest::InsertChar(_));
    if inserts && picker.input.value().chars().count() >= LONGEST {
        return;
    }
    if picker.input.handle(request).is_some_and(|change| change.value) {
        picker.narrow(lang);
    }
}

/// Moves the cursor.
pub(super) fn step(model: &mut Model, step: Step) {
    let height = height(model);
    let Focus::Questions(picker) = &mut model.focus else { return };
    let rows = picker.shown.len();
    let at = step.from(picker.cursor.at, height, rows.saturating_sub(1));
    picker.cursor.go(at, rows, height);
}

/// Asks the question under the cursor; one that can't be asked stays, with the reason.
pub(super) fn accept(model: &mut Model) {
    let Focus::Questions(picker) = &model.focus else { return };
    let Some(row) = picker.selected() else { return };
    match &row.asks {
        Ok((query, _)) => {
            let query = query.clone();
            model.history.remember(&query.to_line(model.lang));
            model.focus = Focus::View;
            ask(model, query, Keep::Top);
        }
        Err(fault) => model.notice = Some(fault.message(model.lang)),
    }
}

fn height(model: &Model) -> usize {
    model.panes().and_then(|panes| panes.picker).map_or(1, |pane| usize::from(picker_rows(pane)))
}
