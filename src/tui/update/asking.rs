//! Asking: another query, another order, and where the cursor goes among what is then found.

use super::{
    moving::{another_tie, list_height},
    search,
};
use crate::{
    keys::command::Command,
    query::{Query, sort::SortKey},
    text::texts,
    tui::{
        model::{Keep, Model},
        scroll::Top,
    },
};

/// The last choice goes.
pub(super) fn clear_last(model: &mut Model) {
    let mut query = model.found.query.clone();
    if query.drop_last() {
        ask(model, query, Keep::Selection);
    } else {
        let quit = model.keymap.label(model.mode(), Command::Quit, model.lang);
        model.notice = Some((texts(model.lang).nothing_to_clear)(&quit));
    }
}

/// Puts a query in force.
pub(super) fn ask(model: &mut Model, query: Query, keep: Keep) {
    begin(model, query, keep);
    work(model);
}

/// Puts a query in force that is being typed. Among few ties it is answered at once; among many the letter is on screen
/// before any of them is looked at.
pub(super) fn ask_typed(model: &mut Model, query: Query) {
    begin(model, query, Keep::Top);
    if !model.data.is_large() {
        work(model);
    }
}

fn begin(model: &mut Model, query: Query, keep: Keep) {
    // While the ties of the query before are still being looked for, those on the screen are older.
    let selected = model.arrival.take().map_or_else(|| model.selected(), |(selected, _)| selected);
    begin_from(model, query, selected, keep);
}

/// Puts a query in force, with the tie that was under the cursor.
pub(super) fn ask_from(model: &mut Model, query: Query, selected: Option<usize>, keep: Keep) {
    begin_from(model, query, selected, keep);
    work(model);
}

fn begin_from(model: &mut Model, query: Query, selected: Option<usize>, keep: Keep) {
    if query.text() != model.found.query.text() {
        // Other words hit elsewhere.
        model.detail_top = Top::AtHit;
    }
    model.found.start(&model.data, query);
    model.arrival = Some((selected, keep));
}

/// Works through one stretch of ties of the query in force; whether all is found.
pub(super) fn work(model: &mut Model) -> bool {
    if !model.found.work(&model.data) {
        return false;
    }
    if let Some((selected, keep)) = model.arrival.take() {
        place_cursor(model, selected, keep);
    }
    search::offer_if_due(model);
    true
}

/// Puts the cursor where it goes among the ties found, and works out what the view plots of them.
pub(super) fn place_cursor(model: &mut Model, selected: Option<usize>, keep: Keep) {
    let same = selected.and_then(|tie| model.found.hits.iter().position(|hit| hit.tie == tie));
    let at = match keep {
        Keep::Top => 0,
        Keep::Selection => same.unwrap_or(0),
    };
    model.go_to(at, list_height(model));
    if model.selected() != selected {
        another_tie(model);
    }
    model.plots_are_stale = true;
}

/// Sorts by the next key.
pub(super) fn sort_by_next(model: &mut Model) {
    const KEYS: [SortKey; 6] =
        [SortKey::Dutch, SortKey::Chinese, SortKey::Province, SortKey::Status, SortKey::Start, SortKey::Changed];
    let next = match KEYS.iter().position(|key| *key == model.found.sort_key()) {
        Some(at) => KEYS[(at + 1) % KEYS.len()],
        None => KEYS[0],
    };
    model.found.order.chosen = Some(next);
    resort(model);
}

/// Turns the order around.
pub(super) fn reverse(model: &mut Model) {
    model.found.order.descending = !model.found.order.descending;
    resort(model);
}

/// Groups the list by the next thing; the cursor stays on its tie.
pub(super) fn group_by_next(model: &mut Model) {
    let selected = model.selected();
    model.found.order.grouping = model.found.order.grouping.next();
    model.found.sort(&model.data);
    place_cursor(model, selected, Keep::Selection);
}

pub(super) fn resort(model: &mut Model) {
    let selected = model.selected();
    model.found.sort(&model.data);
    place_cursor(model, selected, Keep::Top);
}
