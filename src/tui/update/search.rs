//! Typing in the query line: what is typed is in force at once.

use tui_input::Input;

use super::{
    cursor::open_reader,
    run_query::{ask, ask_from, remember},
};
use crate::{
    keys::view_kind::View,
    query::{self, Query, QueryErrorKind},
    tui::{
        cursor::Motion,
        history::Recall,
        model::{CursorPolicy, Focus, Model, Offers, SearchLine, Sheet, SheetReader},
        views,
    },
};

/// The longest query line, in characters; what is typed or pasted beyond it is dropped.
pub const MAX_QUERY_CHARS: usize = 1_000;
/// The longest text that is looked for in a list or a document, in characters.
pub const MAX_LOOKUP_CHARS: usize = 200;

/// Opens the query line, ready for another word.
pub fn open(model: &mut Model) {
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

/// Asks for words in the place of what was asked before, and reads the selected tie; without words opens an empty line.
pub fn ask_words(model: &mut Model, words: &str) {
    open(model);
    if let Focus::Search(line) = &mut model.focus {
        line.input = Input::new(words.to_owned());
    }
    edited(model, true);
    if !words.trim().is_empty() {
        read(model);
    }
}

/// Keeps what was typed. What could not be understood is not thrown away: the line stays open, with the reason; also
/// what was forgiven while its end could still come.
pub fn accept(model: &mut Model) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    if line.faults.is_empty()
        && let Err(fault) = Query::parse(line.input.value(), &model.data.dataset)
        && !matches!(fault.kind, QueryErrorKind::OpenQuote)
    {
        line.faults.push(fault);
    }
    if line.faults.is_empty() {
        model.history.remember(line.input.value());
        if let Focus::Search(line) = std::mem::replace(&mut model.focus, Focus::View) {
            remember(model, line.before, line.selected);
        }
    }
}

/// Keeps what was typed and reads the selected tie, in the views that show ties; of a municipality that has none, what the
/// sources count.
pub fn read(model: &mut Model) {
    accept(model);
    if matches!(model.focus, Focus::View) && model.found.unnamed_municipality().is_some() {
        let sheet = Sheet::Totals;
        return model.open_overlay(Focus::Sheet(SheetReader::new(sheet)));
    }
    let shows_ties = matches!(model.view, View::Ties | View::Map | View::Timeline);
    if matches!(model.focus, Focus::View) && shows_ties {
        open_reader(model);
    }
}

/// Keeps what was typed, and moves in the view.
pub fn step(model: &mut Model, motion: Motion) {
    accept(model);
    views::current(model).step(model, motion);
}

/// Returns to what was asked before.
pub fn cancel(model: &mut Model, line: SearchLine) {
    ask_from(model, line.before, line.selected, CursorPolicy::Selection);
}

/// What follows from an edit of the line, which may have `changed` its text.
pub fn edited(model: &mut Model, changed: bool) {
    if changed {
        apply(model);
    }
    offer(model);
}

/// Puts a line in that was asked before, or the one that was being typed.
pub fn recall(model: &mut Model, by: isize) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    if let Some(text) = line.recall.step(by, line.input.value(), &model.history) {
        line.input = Input::new(text);
        edited(model, true);
    }
}

/// Completes the term at the cursor; once more: with the next value that it could be.
pub fn complete(model: &mut Model) {
    let Focus::Search(SearchLine { input, offers, .. }) = &mut model.focus else {
        return;
    };
    let next = match offers.taken {
        Some(taken) if taken + 1 < offers.ways.len() => taken + 1,
        _ => 0,
    };
    let (Some(way), Some(typed)) = (offers.ways.get(next), &offers.line) else {
        return;
    };
    let mut text = typed.clone();
    text.replace_range(way.replaces.clone(), &way.text);
    let cursor = text[..way.replaces.start + way.text.len()].chars().count();
    let is_field = way.count.is_none();
    *input = Input::new(text).with_cursor(cursor);
    offers.taken = Some(next);
    apply(model);
    if is_field {
        // What can be completed next is its value.
        offer(model);
    }
}

/// Works out anew how the term at the cursor can be completed.
pub fn offer(model: &mut Model) {
    let Focus::Search(line) = &mut model.focus else {
        return;
    };
    let text = line.input.value().to_owned();
    let mut places = text.char_indices().map(|(at, _)| at);
    let cursor = places.nth(line.input.cursor()).unwrap_or(text.len());
    let corpus = model.found.corpus(model.data.searchable());
    line.offers = Offers {
        ways: query::complete(&text, cursor, corpus, model.lang),
        line: Some(text),
        taken: None,
    };
}

/// Puts what is typed in force.
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
