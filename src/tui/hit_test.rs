//! What stands at a place of the screen, for who points at it with a mouse: read from where the view draws it.

use ratatui::layout::{Position, Rect};

use super::{
    layout::{Edge, below_heading, inside, row_in},
    model::{Focus, Model},
    picker::Picker,
    view, views,
};
use crate::keys::view_kind::View;

/// Something on the screen that can be pointed at.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The tab of a view.
    Tab(View),
    /// The query line.
    Query,
    /// A border between panes, and how far before the pane after it.
    Edge(Edge, u16),
    /// A row of the filters.
    Filter(usize),
    /// The filters, beside their rows.
    Filters,
    /// A row of the view, by the number that the view knows it by.
    Row(usize),
    /// The list of the view, beside its rows.
    List,
    /// The text that stands beside or below the list.
    Text,
    /// A row to pick.
    Pick(usize),
    /// Beside what lies over the rest: what is to be picked from, or filters that pop up.
    Outside,
    /// Anything else.
    Elsewhere,
}

/// What stands at `at`.
pub fn target(model: &Model, at: Position) -> Target {
    let Some(panes) = model.panes() else {
        return Target::Elsewhere;
    };
    match (&model.focus, panes.popup) {
        (Focus::Picker(picker), Some(pane)) => return in_picker(picker, pane, at),
        (Focus::Export(_) | Focus::Large { .. }, _) => return Target::Elsewhere,
        _ => {}
    }
    if panes.header.contains(at) {
        return view::tab_at(model, panes.header, at.x).map_or(Target::Elsewhere, Target::Tab);
    }
    match model.focus {
        Focus::View | Focus::Filters | Focus::Search(_) => {}
        // One text fills the screen.
        _ => return Target::Elsewhere,
    }
    if panes.query.contains(at) {
        return Target::Query;
    }
    let is_in = |pane: Option<Rect>| pane.is_some_and(|pane| pane.contains(at));
    if panes.filters_pop_up() && !is_in(panes.filters) {
        return Target::Outside;
    }
    if let Some((edge, before)) = panes.edge_at(at).filter(|_| !panes.filters_pop_up()) {
        return Target::Edge(edge, before);
    }
    let view = views::current(model);
    if is_in(panes.filters) {
        in_filters(model, panes.filters, at)
    } else if is_in(view.text(model, &panes)) {
        Target::Text
    } else if let Some(row) = view.row_at(model, &panes, at) {
        Target::Row(row)
    } else if is_in(panes.list) || is_in(panes.body) {
        Target::List
    } else {
        Target::Elsewhere
    }
}

fn in_picker(picker: &Picker, pane: Rect, at: Position) -> Target {
    if !pane.contains(at) {
        return Target::Outside;
    }
    let rows = Rect {
        height: picker.rows_in(pane),
        ..below_heading(pane)
    };
    row_in(rows, at)
        .map(|row| picker.cursor.top + row)
        .filter(|row| *row < picker.shown.len())
        .map_or(Target::Elsewhere, Target::Pick)
}

fn in_filters(model: &Model, pane: Option<Rect>, at: Position) -> Target {
    pane.and_then(|pane| row_in(inside(pane), at))
        .map(|row| model.filters.cursor.top + row)
        .filter(|row| *row < model.filters.rows.len())
        .map_or(Target::Filters, Target::Filter)
}
