//! Moving through the filters and ticking them.

use super::run_query::ask;
use crate::tui::{
    cursor::Motion,
    filters::FilterRow,
    layout::inside,
    model::{CursorPolicy, Focus, Model},
};

/// To the filters, or back to the list.
pub fn switch(model: &mut Model) {
    model.focus_on(match model.focus {
        Focus::Filters => Focus::View,
        _ => Focus::Filters,
    });
}

/// Ticks or unticks the value under the cursor.
pub fn toggle(model: &mut Model) {
    let Some(FilterRow::Value(value)) = model.filters.rows.get(model.filters.cursor.at) else {
        return;
    };
    let mut query = model.found.query.clone();
    query.toggle(value);
    ask(model, query, CursorPolicy::Selection);
}

/// Moves the cursor; headings are stepped over.
pub fn step(model: &mut Model, motion: Motion) {
    let rows = model.filters.rows.len();
    let from = model.filters.cursor.at;
    let mut at = motion.from(from, rows, height(model).unwrap_or(1));
    if matches!(model.filters.rows.get(at), Some(FilterRow::Heading(_))) {
        let by = if at < from && at > 0 { -1 } else { 1 };
        at = Motion::By(by).from(at, rows, 1);
    }
    if at == 1 {
        // So that the first heading scrolls into sight.
        move_to(model, 0);
    }
    move_to(model, at);
}

/// Brings the cursor back into sight.
pub fn settle(model: &mut Model) {
    // What hides them for a while must not scroll them.
    if let Some(height) = height(model) {
        let at = model.filters.cursor.at;
        model
            .filters
            .cursor
            .go(at, model.filters.rows.len(), height);
    }
}

/// Moves the cursor to a row; whether it is one that can be ticked.
pub fn go(model: &mut Model, row: usize) -> bool {
    let can_be_ticked = matches!(model.filters.rows.get(row), Some(FilterRow::Value(_)));
    if can_be_ticked {
        move_to(model, row);
    }
    can_be_ticked
}

fn move_to(model: &mut Model, at: usize) {
    let (rows, height) = (model.filters.rows.len(), height(model).unwrap_or(1));
    model.filters.cursor.go(at, rows, height);
}

/// How many rows of the filters show; `None` where they are hidden.
fn height(model: &Model) -> Option<usize> {
    let pane = model.panes()?.filters?;
    Some(inside(pane).height.into())
}
