//! Picking a question with a name.

use super::run_query::ask;
use crate::tui::{
    model::{CursorPolicy, Focus, Model},
    picker::{Asked, Picker},
};

/// Opens the list of questions.
pub(super) fn open(model: &mut Model) {
    let rows = Asked::all(&model.questions, &model.data, &model.found);
    model.focus = Focus::Questions(Picker::new(rows, model.lang));
}

/// Asks the question under the cursor; one that can't be asked stays, with the reason.
pub(super) fn accept(model: &mut Model) {
    let Focus::Questions(picker) = &model.focus else {
        return;
    };
    let Some(row) = picker.selected() else { return };
    match &row.asks {
        Ok((query, _)) => {
            let query = query.clone();
            model.history.remember(&query.to_line(model.lang));
            model.focus = Focus::View;
            ask(model, query, CursorPolicy::Top);
        }
        Err(fault) => model.notice = Some(fault.message(model.lang)),
    }
}
