//! Moving in the sources view, and through its pages.

use super::{
    cursor::select,
    full_text,
    run_query::{ask, ask_from, clear_last},
};
use crate::{
    dataset::SourceId,
    plots::sources::{PassageItem, Said, disagreements},
    query::{FieldValue, Query},
    tui::{
        cursor::{Cursor, Motion},
        layout::{inside, list_rows, text_area},
        model::{
            CursorPolicy, Focus, Model,
            sources_state::{DisagreementsPage, Open, SaidRow},
        },
        sources::{self, page, top_for},
    },
};

/// Counts what the sources say about the ties found.
pub(super) fn replot(model: &mut Model) {
    let selected = sources::selected(model);
    model.sources.found = model.data.shares().found(&model.found.hits);
    reorder(model, selected);
    if matches!(model.sources.open, Open::Disagreements(_)) {
        show_disagreements(model);
    }
}

fn reorder(model: &mut Model, selected: Option<usize>) {
    let state = &mut model.sources;
    state.order = sources::order(&model.data.dataset.sources, &state.found, state.sort);
    let at = selected
        .and_then(|source| state.order.iter().position(|it| *it == source))
        .unwrap_or(0);
    state.cursor.at = at;
    settle(model);
}

/// Brings cursors back into sight.
pub(super) fn settle(model: &mut Model) {
    step(model, Motion::By(0));
}

/// Moves in the page on top.
pub(super) fn step(model: &mut Model, motion: Motion) {
    let Some(body) = model.panes().and_then(|panes| panes.body) else {
        return;
    };
    match model.sources.open {
        Open::List => {
            let [list, _] = sources::split(body);
            let (rows, height) = (model.sources.order.len(), usize::from(list_rows(list)));
            model.sources.cursor.step(motion, rows, height);
        }
        Open::Said(_) => step_said(model, motion, body),
        Open::Disagreements(ref mut page) => {
            let (before, rows) = (page.cursor.at, page.all.len());
            let [list, _] = sources::split_disagreements(body, rows);
            page.cursor
                .step(motion, rows, usize::from(inside(list).height));
            if page.cursor.at != before {
                (page.side, page.top) = (0, 0);
            }
        }
    }
}

fn step_said(model: &mut Model, motion: Motion, body: ratatui::layout::Rect) {
    let Open::Said(shown) = &model.sources.open else {
        return;
    };
    let area = text_area(body);
    let height = usize::from(area.height);
    // A page is as many rows as are in sight about now.
    let at = motion.from(shown.cursor.at, shown.rows.len(), (height / 3).max(2));
    let lines = |row: usize| {
        let row = shown.rows.get(row).copied();
        row.map_or(0, |row| {
            page::said_row(model, shown, row, area.width.saturating_sub(2)).len()
        })
    };
    let mut top = top_for(at, shown.cursor.top, height, lines);
    if top == at && matches!(shown.rows.get(at), Some(SaidRow::What(..))) && at > 0 {
        // So that the words are seen on which it rests, where they fit.
        top = top_for(at, at - 1, height, lines);
    }
    if let Open::Said(shown) = &mut model.sources.open {
        shown.cursor = Cursor { at, top };
    }
}

/// Scrolls what stands below or beside the list.
pub(super) fn scroll(model: &mut Model, motion: Motion) {
    let Some(body) = model.panes().and_then(|panes| panes.body) else {
        return;
    };
    let Open::Disagreements(shown) = &model.sources.open else {
        return;
    };
    let [_, pane] = sources::split_disagreements(body, shown.all.len());
    let area = inside(pane);
    let height = usize::from(area.height);
    let lines = page::sides(model, shown, area.width.saturating_sub(2)).len();
    let top = motion.scroll(shown.top, lines, height);
    if let Open::Disagreements(shown) = &mut model.sources.open {
        shown.top = top;
    }
}

/// Moves the cursor to a row of the page on top; a click on the one under it opens it.
pub(super) fn click(model: &mut Model, row: usize) {
    let at = match &model.sources.open {
        Open::List => model.sources.cursor.at,
        Open::Said(page) => page.cursor.at,
        Open::Disagreements(page) => page.cursor.at,
    };
    if at == row {
        return enter(model);
    }
    step(model, Motion::To(row));
}

/// Opens what is under the cursor: all that a source says; the document at the words; the tie that is spoken of.
pub(super) fn enter(model: &mut Model) {
    match &model.sources.open {
        Open::List => {
            let page =
                sources::selected(model).and_then(|source| sources::said_page(model, source));
            if let Some(page) = page {
                model.sources.open = Open::Said(page);
                settle(model);
            }
        }
        Open::Said(page) => {
            let (row, source) = (page.selected(), page.source);
            match (row, row.and_then(|row| page.what(row))) {
                (Some(SaidRow::What(..)), Some(PassageItem::Tie(tie, _))) => go_to_tie(model, tie),
                (_, Some(what)) => {
                    let words = what.quote(&model.data.dataset).map(ToOwned::to_owned);
                    full_text::open(model, source, words);
                }
                _ => {}
            }
        }
        Open::Disagreements(page) => {
            if let Some(tie) = page.selected().and_then(|it| it.tie()) {
                go_to_tie(model, tie);
            }
        }
    }
}

/// The source and the words in hand, for their document.
pub(super) fn in_hand(model: &Model) -> Option<(SourceId, Option<String>)> {
    let dataset = &model.data.dataset;
    let id = |number: usize| dataset.sources.get(number).map(|source| source.id.clone());
    match &model.sources.open {
        Open::List => Some((id(sources::selected(model)?)?, None)),
        Open::Said(page) => {
            let words = page
                .selected()
                .and_then(|row| page.what(row))
                .and_then(|what| what.quote(dataset));
            Some((id(page.source)?, words.map(ToOwned::to_owned)))
        }
        Open::Disagreements(page) => {
            let sides = page.selected()?.sides(dataset);
            let side = sides.get(page.side)?;
            let words = side.said.iter().find_map(|said| match said {
                Said::Statement(statement) => statement.quote.as_deref(),
                Said::Total(total) => Some(&*total.quote),
            });
            Some((side.source.clone(), words.map(ToOwned::to_owned)))
        }
    }
}

/// Reads a tie; filters that hide it go.
fn go_to_tie(model: &mut Model, tie: usize) {
    let row = |model: &Model| model.found.hits.iter().position(|hit| hit.tie == tie);
    match row(model) {
        Some(at) => select(model, at),
        None => {
            ask_from(model, Query::default(), Some(tie), CursorPolicy::Selection);
            model.notice = Some(model.lang.filters_gone().to_owned());
        }
    }
    model.focus_on(Focus::Read);
}

/// The next or previous side of a disagreement.
pub(super) fn side(model: &mut Model, by: isize) {
    let Open::Disagreements(page) = &mut model.sources.open else {
        return;
    };
    let last = page
        .selected()
        .map_or(0, |it| it.sides(&model.data.dataset).len())
        .saturating_sub(1);
    page.side = page.side.saturating_add_signed(by).min(last);
}

/// Shows the disagreements about the ties found.
pub(super) fn show_disagreements(model: &mut Model) {
    let all = disagreements(
        &model.data.dataset,
        &model.found.hits,
        &model.found.tie_states,
    );
    model.sources.open = Open::Disagreements(DisagreementsPage {
        all,
        ..DisagreementsPage::default()
    });
    settle(model);
}

/// Writes the source under the cursor into the query, or takes it out.
pub(super) fn toggle(model: &mut Model) {
    let number = match &model.sources.open {
        Open::Said(page) => Some(page.source),
        _ => sources::selected(model),
    };
    let Some(source) = number.and_then(|number| model.data.dataset.sources.get(number)) else {
        return;
    };
    let mut query = model.found.query.clone();
    query.toggle(&FieldValue::Source(source.id.clone()));
    ask(model, query, CursorPolicy::Selection);
}

/// Orders the list by the next key.
pub(super) fn sort(model: &mut Model) {
    let selected = sources::selected(model);
    model.sources.sort = model.sources.sort.next();
    reorder(model, selected);
}

/// One step back: to the list; from there, the last filter goes.
pub(super) fn back(model: &mut Model) {
    match std::mem::take(&mut model.sources.open) {
        Open::List => clear_last(model),
        Open::Said(_) | Open::Disagreements(_) => {}
    }
}
