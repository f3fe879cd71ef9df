//! Picking a question, an action, values to filter on, an order.

use super::{
    run_query::{ask, ask_whole, sort_by},
    search,
};
use crate::{
    keys::{command::Command, view_kind::View},
    query::{AnsweredBy, FieldName, Query, SortKey},
    tui::{
        cursor::Motion,
        model::{CursorPolicy, Focus, Model, Sheet, SheetReader},
        ordering::Ordering,
        picker::{ActionRow, FacetValues, Picker, PickerRows, QuestionRow},
        views::sources,
    },
};

/// Opens the list of questions.
pub fn open_questions(model: &mut Model) {
    let rows = QuestionRow::all(&model.questions, &model.data, &model.found);
    let picker = Picker::new(PickerRows::Questions(rows), 0);
    model.focus_on(Focus::Picker(picker));
}

/// Opens the list of actions that can be done here.
pub fn open_palette(model: &mut Model) {
    let rows = ActionRow::all(&model.keymap, model.mode(), model.view, model.lang);
    let picker = Picker::new(PickerRows::Actions(rows), 0);
    model.open_overlay(Focus::Picker(picker));
}

/// Opens the list of the values of a facet, at the first that is ticked.
pub fn open_values(model: &mut Model, facet: FieldName) {
    let values = FacetValues::new(facet, &model.data.dataset);
    let query = &model.found.query;
    let mut rows = values.rows.iter();
    let ticked = rows.position(|row| query.is_ticked(&row.value));
    let picker = Picker::new(PickerRows::Values(values), ticked.unwrap_or(0));
    if !matches!(model.focus, Focus::Filters) {
        model.focus_on(Focus::View);
    }
    model.open_overlay(Focus::Picker(picker));
}

/// Opens the list of what the view can be ordered by, at the order in force.
pub fn open_orders(model: &mut Model) {
    let orders = Ordering::all(model);
    if orders.is_empty() {
        return;
    }
    let in_force = Ordering::in_force(model);
    let at = orders.iter().position(|order| *order == in_force);
    let picker = Picker::new(PickerRows::Orders(orders), at.unwrap_or(0));
    model.focus_on(Focus::Picker(picker));
}

/// Moves the cursor.
pub fn step(model: &mut Model, motion: Motion) {
    let popup = model.panes().and_then(|panes| panes.popup);
    if let Focus::Picker(picker) = &mut model.focus {
        let height = popup.map_or(1, |pane| usize::from(picker.rows_in(pane)));
        picker.cursor.step(motion, picker.shown.len(), height);
    }
}

/// Ticks the value under the cursor, or unticks it; the list stays open.
pub fn mark(model: &mut Model) {
    let Focus::Picker(picker) = &mut model.focus else {
        return;
    };
    let at = picker.selected();
    let PickerRows::Values(values) = &mut picker.rows else {
        return;
    };
    if let Some(row) = at.and_then(|at| values.rows.get(at)) {
        let mut query = model.found.query.clone();
        values.before.get_or_insert_with(|| query.clone());
        query.toggle(&row.value);
        ask(model, query, CursorPolicy::Selection);
    }
}

/// Takes what is under the cursor, and closes the list: asks the question (one that can't be asked stays, with the
/// reason), filters on the value alone unless some were marked, orders. Of an action returns the command, with the view
/// that it belongs to where that is another one.
pub fn accept(model: &mut Model) -> Option<(Command, Option<View>)> {
    let Focus::Picker(picker) = &model.focus else {
        return None;
    };
    let at = picker.selected()?;
    match &picker.rows {
        PickerRows::Questions(rows) => {
            let row = rows.get(at)?;
            let (answered_by, typed) = (row.answered_by, picker.input.value().to_owned());
            match row.query.clone() {
                Ok((query, _)) => answer(model, answered_by, query, &typed),
                Err(fault) => model.notice = Some(fault.message(model.lang)),
            }
        }
        PickerRows::Actions(rows) => {
            let row = rows.get(at)?;
            let picked = (row.command, row.elsewhere);
            model.close();
            return Some(picked);
        }
        PickerRows::Values(values) => {
            let value = values.rows.get(at)?.value.clone();
            let is_marked = values.before.is_some();
            let facet = values.facet;
            model.close();
            if !is_marked {
                let mut query = model.found.query.clone();
                query.set(facet, Some(value));
                ask(model, query, CursorPolicy::Selection);
            }
        }
        PickerRows::Orders(orders) => {
            let order = *orders.get(at)?;
            model.close();
            put_in_order(model, order);
        }
    }
    None
}

/// Shows what answers a question, whose list is closed.
fn answer(model: &mut Model, answered_by: AnsweredBy, query: Query, typed: &str) {
    let sheet = |sheet| Focus::Sheet(SheetReader::new(sheet));
    model.close();
    match answered_by {
        AnsweredBy::WordsFilledIn => return search::ask_words(model, typed),
        AnsweredBy::Totals => return model.open_overlay(sheet(Sheet::Totals)),
        AnsweredBy::Ties | AnsweredBy::OldestTies | AnsweredBy::Amounts => {}
    }
    model.history.remember(&query.to_line(model.lang));
    ask_whole(model, query);
    match answered_by {
        AnsweredBy::OldestTies => sort_by(model, SortKey::Start),
        AnsweredBy::Amounts => model.open_overlay(sheet(Sheet::Amounts)),
        _ => {}
    }
}

/// What a list that is closed without picking leaves: what was asked before its marks.
pub fn cancel(model: &mut Model, picker: Picker) {
    if let PickerRows::Values(FacetValues {
        before: Some(before),
        ..
    }) = picker.rows
    {
        ask(model, before, CursorPolicy::Selection);
    }
}

fn put_in_order(model: &mut Model, order: Ordering) {
    match order {
        Ordering::Ties(key) => sort_by(model, key),
        Ordering::Timeline(grouping) => {
            model.timeline.grouping = grouping;
            model.plots_are_stale = true;
        }
        Ordering::Sources(sort) => sources::sort_by(model, sort),
    }
}
