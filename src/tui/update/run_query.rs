//! Asking: another query, another order, and where the cursor goes among what is then found.

use super::cursor::another_tie;
use crate::{
    keys::command::Command,
    query::{Query, sort::SortKey},
    tui::{
        model::{CursorPolicy, Model, Searched},
        scroll::Top,
    },
};

/// The last choice goes: a search or a question as a whole, with the cursor back on the tie that it was on before; of
/// other queries all words, or the last value of the last field.
pub fn clear_last(model: &mut Model) {
    let query = &model.found.query;
    if let Some(searched) = model.searched.take_if(|searched| searched.query == *query) {
        let (before, selected) = (searched.before, searched.selected);
        return ask_from(model, before, selected, CursorPolicy::Selection);
    }
    let mut query = model.found.query.clone();
    if query.drop_last() {
        ask(model, query, CursorPolicy::Selection);
    } else {
        let quit = model.keymap.label(model.mode(), Command::Quit, model.lang);
        model.notice = Some(model.lang.nothing_to_clear(&quit));
    }
}

/// Puts a query in force that goes as a whole when it is taken back.
pub fn ask_whole(model: &mut Model, query: Query) {
    let (before, selected) = (model.found.query.clone(), model.selected());
    ask(model, query, CursorPolicy::Top);
    remember(model, before, selected);
}

/// Remembers what the query in force was asked after. Of a search that was searched on from, the first one counts.
pub fn remember(model: &mut Model, before: Query, selected: Option<usize>) {
    let earlier = model.searched.take();
    let query = model.found.query.clone();
    model.searched = match earlier.filter(|earlier| earlier.query == before) {
        Some(earlier) => Some(Searched { query, ..earlier }),
        None => (query != before).then_some(Searched {
            query,
            before,
            selected,
        }),
    };
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

/// Sorts by a key, upwards; the best match is what words are sorted by unless another key is chosen.
pub fn sort_by(model: &mut Model, key: SortKey) {
    let chosen = (key != SortKey::Relevance).then_some(key);
    if model.found.sort_key() != key {
        model.found.order.descending = false;
    }
    model.found.order.chosen = chosen;
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
