//! Typing in the query line: what is typed is in force at once.

use tui_input::Input;

use super::run_query::{ask, ask_from};
use crate::{
    query::{self, Query, QueryErrorKind},
    tui::{
        history::Recall,
        model::{CursorPolicy, Focus, Model, Offers, SearchLine},
    },
};

/// The longest query line, in characters; what is typed or pasted beyond it is dropped.
pub(super) const MAX_QUERY_CHARS: usize = 1_000;

/// Opens the query line, ready for another word.
pub(super) fn open(model: &mut Model) {
    let before = model.found.query.clone();
    let mut text = before.to_line(model.lang);
    if !text.is_empty() {
        text.push(' ');
    }
    model.focus_on(Focus::Search(SearchLine {
        input: Input::new(text),
        before,
        selected: model.selected(),
        faults: Vec::new(),
        offers: Offers::default(),
        recall: Recall::default(),
    }));
    offer(model);
}

/// Keeps what was typed. What could not be understood is not thrown away: the line stays open, with the reason; also
/// what was forgiven while its end could still come.
pub(super) fn accept(model: &mut Model) {
    if let Focus::Search(line) = &mut model.focus
        && let Err(fault) = Query::parse(line.input.value(), &model.data.dataset)
        && line.faults.is_empty()
        && !matches!(fault.kind, QueryErrorKind::OpenQuote)
    {
        line.faults.push(fault);
    }
    if matches!(&model.focus, Focus::Search(line) if !line.faults.is_empty()) {
        return;
    }
    if let Focus::Search(line) = &model.focus {
        model.history.remember(line.input.value());
    }
    model.focus = Focus::View;
}

/// Returns to what was asked before.
pub(super) fn cancel(model: &mut Model, line: SearchLine) {
    ask_from(model, line.before, line.selected, CursorPolicy::Selection);
}

/// What follows from an edit of the line, which may have `changed` its text.
pub(super) fn edited(model: &mut Model, changed: bool) {
    if changed {
        apply(model);
    }
    offer(model);
}

/// Puts a line in that was asked before, or the one that was being typed.
pub(super) fn recall(model: &mut Model, by: isize) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    if let Some(text) = line.recall.step(by, line.input.value(), &model.history) {
        line.input = Input::new(text);
        apply(model);
        offer(model);
    }
}

/// Completes the term at the cursor; once more: with the next value that it could be.
pub(super) fn complete(model: &mut Model) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    let next = line
        .offers
        .taken
        .map_or(0, |taken| (taken + 1) % line.offers.ways.len().max(1));
    let Some(way) = line.offers.ways.get(next).cloned() else {
        return;
    };
    let Some(typed) = &line.offers.line else {
        return;
    };
    let Some(before) = typed.get(..way.replaces.start) else {
        return;
    };
    let Some(after) = typed.get(way.replaces.end..) else {
        return;
    };
    let (before, after) = (format!("{before}{}", way.text), after.to_owned());
    line.input = Input::new(format!("{before}{after}")).with_cursor(before.chars().count());
    line.offers.taken = Some(next);
    apply(model);
    if way.count.is_none() {
        // The name of a field: what can be completed next is its value.
        offer(model);
    }
}

/// Works out anew how the term at the cursor can be completed.
pub(super) fn offer(model: &mut Model) {
    let Focus::Search(line) = &model.focus else {
        return;
    };
    let text = line.input.value().to_owned();
    let cursor = text
        .char_indices()
        .nth(line.input.cursor())
        .map_or(text.len(), |(at, _)| at);
    let ways = query::complete(
        &text,
        cursor,
        model.found.corpus(model.data.searchable()),
        model.lang,
    );
    if let Focus::Search(line) = &mut model.focus {
        line.offers = Offers {
            line: Some(text),
            ways,
            taken: None,
        };
    }
}

fn apply(model: &mut Model) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    let (query, faults) = Query::parse_lenient(line.input.value(), &model.data.dataset);
    line.faults = faults;
    if query != model.found.query {
        ask(model, query, CursorPolicy::Top);
    }
}
