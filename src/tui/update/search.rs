//! Typing in the query line: what is typed is in force at once.

use tui_input::{Input, InputRequest};

use super::{Keep, ask};
use crate::{
    query::Query,
    tui::model::{Focus, Model, SearchLine},
};

/// The longest query line, in characters; what is typed or pasted beyond it is dropped.
const LONGEST: usize = 1_000;

/// Opens the query line, ready for another word.
pub(super) fn open(model: &mut Model) {
    let before = model.found.query.clone();
    let mut text = before.to_string();
    if !text.is_empty() {
        text.push(' ');
    }
    model.focus =
        Focus::Search(SearchLine { input: Input::new(text), before, selected: model.selected(), faults: Vec::new() });
    super::settle(model);
}

/// Keeps what was typed.
pub(super) fn accept(model: &mut Model) {
    model.focus = Focus::List;
    super::settle(model);
}

/// Returns to what was asked before.
pub(super) fn cancel(model: &mut Model, line: SearchLine) {
    model.found.ask(&model.data, line.before);
    super::place_cursor(model, line.selected, Keep::Selection);
}

/// Edits the line.
pub(super) fn edit(model: &mut Model, request: InputRequest) {
    let Focus::Search(line) = &mut model.focus else { return };
    let inserts = matches!(request, InputRequest::InsertChar(_));
    if inserts && line.input.value().chars().count() >= LONGEST {
        return;
    }
    if line.input.handle(request).is_some_and(|change| change.value) {
        apply(model);
    }
}

/// Pastes text, as one line.
pub(super) fn paste(model: &mut Model, text: &str) {
    if !matches!(model.focus, Focus::Search(_)) {
        return;
    }
    let Focus::Search(line) = &mut model.focus else { return };
    let room = LONGEST.saturating_sub(line.input.value().chars().count());
    let mut value: String = line.input.value().chars().take(line.input.cursor()).collect();
    let rest: String = line.input.value().chars().skip(line.input.cursor()).collect();
    // Line breaks and other controls would be hidden in a one-line field.
    value.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(room));
    let cursor = value.chars().count();
    line.input = Input::new(value + &rest).with_cursor(cursor);
    apply(model);
}

fn apply(model: &mut Model) {
    let Focus::Search(line) = &mut model.focus else { return };
    let (query, faults) = Query::parse_lenient(line.input.value(), &model.data.dataset);
    line.faults = faults;
    if query != model.found.query {
        ask(model, query, Keep::Top);
    }
}
