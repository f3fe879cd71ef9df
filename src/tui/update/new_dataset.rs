//! Another dataset in the place of the one on screen. What is chosen, typed and opened stays; what named a tie or a
//! source by its number finds it again by its id.

use std::sync::Arc;

use super::{finish, run_query::ask_from, search};
use crate::tui::{
    loading::Loaded,
    model::{
        CursorPolicy, Focus, Model,
        sources_state::{Open, SaidPage},
    },
    sources,
};

/// Tells that something is wrong with the dataset file, or no longer is.
pub fn tell_trouble(model: &mut Model, trouble: Option<String>) {
    if model.trouble != trouble {
        model.trouble = trouble;
        finish(model);
    }
}

/// Puts another dataset in the place of this one; the query, the order and the selected tie stay.
pub fn replace(model: &mut Model, loaded: Loaded) {
    let Loaded {
        data,
        mut found,
        rows,
    } = loaded;
    let selected = model.selected();
    found.order = model.found.order;
    let query = std::mem::take(&mut model.found.query);
    model.found = found;
    let filters = &mut model.filters;
    let ticked = filters.rows.get(filters.cursor.at);
    if let Some(at) = rows.iter().position(|row| Some(row) == ticked) {
        filters.cursor.at = at;
    }
    filters.rows = rows;

    let old = std::mem::replace(&mut model.data, data);
    let new = Arc::clone(&model.data);
    let tie = |number: usize| {
        let id = &old.dataset.ties.get(number)?.id;
        new.dataset.ties.iter().position(|tie| tie.id == *id)
    };
    let source = |number: usize| {
        let id = &old.dataset.sources.get(number)?.id;
        let mut sources = new.dataset.sources.iter();
        sources.position(|source| source.id == *id)
    };
    let under_cursor = sources::selected(model).and_then(source);
    model.sources.order = (0..new.dataset.sources.len()).collect();
    model.sources.cursor.at = under_cursor.unwrap_or(0);
    match &model.sources.open {
        // The disagreements are worked out with what is found.
        Open::List | Open::Disagreements(_) => {}
        Open::Said(page) => {
            let cursor = page.cursor;
            let page = source(page.source).and_then(|source| sources::said_page(model, source));
            model.sources.open =
                page.map_or(Open::List, |page| Open::Said(SaidPage { cursor, ..page }));
        }
    }
    let mut document_is_gone = false;
    for focus in model.under.iter_mut().chain([&mut model.focus]) {
        match focus {
            Focus::Search(line) => line.selected = line.selected.and_then(tie),
            Focus::FullText(reader) => match source(reader.source) {
                Some(number) => reader.source = number,
                None => document_is_gone = true,
            },
            _ => {}
        }
    }
    if document_is_gone {
        model.focus_on(Focus::View);
    }
    search::offer(model);
    let selected = selected.and_then(tie);
    ask_from(model, query, selected, CursorPolicy::Selection);
}
