//! Asking: another query, another order, and where the cursor goes among what is then found.

use super::cursor::another_tie;
use crate::{
    keys::command::Command,
    query::{Query, sort::SortKey},
    tui::{
        model::{CursorPolicy, Model},
        scroll::Top,
    },
};

/// The last choice goes.
pub fn clear_last(model: &mut Model) {
    let mut query = model.found.query.clone();
    if query.drop_last() {
        ask(model, query, CursorPolicy::Selection);
    } else {
        let quit = model.keymap.label(model.mode(), Command::Quit, model.lang);
        model.notice = Some(model.lang.nothing_to_clear(&quit));
    }
}

/// Puts a query in force.
pub fn ask(model: &mut Model, query: Query, keep: CursorPolicy) {
    ask_from(model, query, model.selected(), keep);
}

/// Puts a query in force, with the tie that was under the cursor.
pub fn ask_from(model: &mut Model, query: Query, selected: Option<usize>, keep: CursorPolicy) {
    if query.text() != model.found.query.text() {
        // Other words hit elsewhere.
        model.detail_top = Top::AtHit;
    }
    model.found.ask(model.data.searchable_by(&query), query);
    place_cursor(model, selected, keep);
}

/// Puts the cursor where it goes among the ties found, and works out what the view plots of them.
fn place_cursor(model: &mut Model, selected: Option<usize>, keep: CursorPolicy) {
    let same = selected.and_then(|tie| model.found.hits.iter().position(|hit| hit.tie == tie));
    let at = match keep {
        CursorPolicy::Top => 0,
        CursorPolicy::Selection => same.unwrap_or(0),
    };
    model.go_to(at);
    if model.selected() != selected {
        another_tie(model);
    }
    model.plots_are_stale = true;
}

/// Sorts by the next key.
pub fn sort_by_next(model: &mut Model) {
    let choices = SortKey::CHOICES;
    let now = choices
        .iter()
        .position(|key| *key == model.found.sort_key());
    let next = now.map_or(0, |at| (at + 1) % choices.len());
    model.found.order.chosen = Some(choices[next]);
    resort(model, CursorPolicy::Top);
}

/// Turns the order around.
pub fn reverse(model: &mut Model) {
    model.found.order.descending = !model.found.order.descending;
    resort(model, CursorPolicy::Top);
}

/// Groups the list by the next thing; the cursor stays on its tie.
pub fn group_by_next(model: &mut Model) {
    model.found.order.grouping = model.found.order.grouping.next();
    resort(model, CursorPolicy::Selection);
}

fn resort(model: &mut Model, keep: CursorPolicy) {
    let selected = model.selected();
    model.found.sort(&model.data.dataset);
    place_cursor(model, selected, keep);
}
