//! Another dataset in the place of the one on screen. What is chosen, typed and opened stays; what named a tie or a
//! source by its number finds it again by its id.

use super::{run_query::ask_from, search};
use crate::{
    dataset::{Dataset, SourceId, TieId},
    tui::{
        loading::Loaded,
        model::{
            CursorPolicy, Focus, Model,
            sources_state::{Open, SaidPage},
        },
        sources,
    },
};

/// Puts another dataset in the place of this one; the query, the order and the selected tie stay.
pub(super) fn replace(model: &mut Model, loaded: Loaded) {
    let old = Ids::new(model);
    let Loaded {
        data,
        mut found,
        rows,
    } = loaded;
    found.order = model.found.order;
    found.as_of = model.found.as_of;
    let ticked = model.filters.rows.get(model.filters.cursor.at).cloned();
    let query = std::mem::take(&mut model.found.query);
    (model.data, model.found, model.filters.rows) = (data, found, rows);
    if let Some(at) = ticked.and_then(|row| model.filters.rows.iter().position(|it| *it == row)) {
        model.filters.cursor.at = at;
    }
    let selected = old
        .selected
        .as_ref()
        .and_then(|id| tie(&model.data.dataset, id));
    old.find_again(model);
    ask_from(model, query, selected, CursorPolicy::Selection);
}

/// What the model knows by number, by id.
struct Ids {
    /// The selected tie.
    selected: Option<TieId>,
    /// The one that was selected before the query line was opened.
    before_search: Option<TieId>,
    /// The source under the cursor.
    source: Option<SourceId>,
    /// The one whose page is open.
    said: Option<SourceId>,
    /// The one whose document is read.
    read: Option<SourceId>,
}

impl Ids {
    fn new(model: &Model) -> Self {
        let dataset = &model.data.dataset;
        let tie = |number: usize| dataset.ties.get(number).map(|tie| tie.id.clone());
        let source = |number: usize| dataset.sources.get(number).map(|source| source.id.clone());
        let mut ids = Self {
            selected: model.selected().and_then(tie),
            before_search: None,
            source: sources::selected(model).and_then(source),
            said: None,
            read: None,
        };
        if let Open::Said(page) = &model.sources.open {
            ids.said = source(page.source);
        }
        let mut focus = Some(&model.focus);
        while let Some(here) = focus {
            match here {
                Focus::Search(line) => ids.before_search = line.selected.and_then(tie),
                Focus::FullText(reader) => ids.read = source(reader.source),
                _ => {}
            }
            focus = under(here);
        }
        ids
    }

    /// Gives the model the numbers of the dataset that it has now.
    fn find_again(self, model: &mut Model) {
        let sources = &model.data.dataset.sources;
        let source = |id: Option<SourceId>| {
            id.and_then(|id| sources.iter().position(|source| source.id == id))
        };
        let (under_cursor, said, read) =
            (source(self.source), source(self.said), source(self.read));
        model.sources.order = (0..sources.len()).collect();
        model.sources.cursor.at = under_cursor.unwrap_or(0);
        if let Open::Said(page) = &model.sources.open {
            let cursor = page.cursor;
            let page = said.and_then(|source| sources::said_page(model, source));
            model.sources.open =
                page.map_or(Open::List, |page| Open::Said(SaidPage { cursor, ..page }));
        } else if matches!(model.sources.open, Open::Disagreements(_)) {
            super::sources::show_disagreements(model);
        }
        let before_search = self
            .before_search
            .and_then(|id| tie(&model.data.dataset, &id));
        if !find_in_focus(&mut model.focus, before_search, read) {
            // The document of a source that is no more.
            model.focus = Focus::View;
        }
        search::offer(model);
    }
}

/// Gives what has the keys, and what had them before, its numbers; whether all of it is still there.
fn find_in_focus(focus: &mut Focus, before_search: Option<usize>, read: Option<usize>) -> bool {
    match focus {
        Focus::Search(line) => {
            line.selected = before_search;
            true
        }
        Focus::FullText(reader) => match read {
            Some(source) => {
                reader.source = source;
                find_in_focus(&mut reader.under, before_search, read)
            }
            None => false,
        },
        Focus::Sheet { under, .. } | Focus::Palette { under, .. } => {
            find_in_focus(under, before_search, read)
        }
        _ => true,
    }
}

/// What had the keys before.
fn under(focus: &Focus) -> Option<&Focus> {
    match focus {
        Focus::FullText(reader) => Some(&reader.under),
        Focus::Sheet { under, .. } | Focus::Palette { under, .. } => Some(under),
        _ => None,
    }
}

fn tie(dataset: &Dataset, id: &TieId) -> Option<usize> {
    dataset.ties.iter().position(|tie| tie.id == *id)
}
