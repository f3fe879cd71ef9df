//! What stands at a place of the screen, for who points at it with a mouse: read from where the view draws it.

use super::{
    layout::{Edge, Panes, inside, list_rows, picker_rows, text_area},
    map,
    model::{
        Focus, Model,
        sources_state::{Open, SaidPage},
    },
    overview,
    picker::Picker,
    sources::{self, page},
    timeline::Parts,
    view,
};

use ratatui::layout::{Position, Rect};

use crate::{
    keys::view_kind::View,
    plots::{overview::Behind, timeline},
    query::group,
};

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
    /// A tie, by its place among those found.
    Tie(usize),
    /// A column of the bar of a tie in the timeline, by the place of the tie among those found.
    Bar(usize, u16),
    /// A place on the map, by the rows of the list that stand there.
    Place(Vec<usize>),
    /// A row of the list on top in the sources view.
    Source(usize),
    /// A number of the overview.
    Number(Behind),
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
#[must_use]
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
    if let Some(pane) = panes
        .filters
        .filter(|_| panes.beside_edge(Edge::Filters).is_none())
    {
        return if pane.contains(at) {
            in_filters(model, pane, at)
        } else {
            Target::Outside
        };
    }
    if let Some((edge, before)) = panes.edge_at(at) {
        return Target::Edge(edge, before);
    }
    if let Some(pane) = panes.filters.filter(|pane| pane.contains(at)) {
        return in_filters(model, pane, at);
    }
    if panes.detail.is_some_and(|pane| pane.contains(at)) {
        return Target::Text;
    }
    match model.view {
        View::Ties => in_list(model, &panes, at),
        View::Map => on_map(model, &panes, at),
        View::Timeline => in_timeline(model, &panes, at),
        View::Sources => in_sources(model, &panes, at),
        View::Overview => in_overview(model, &panes, at),
    }
    .unwrap_or(Target::Elsewhere)
}

/// The row of an area that `at` is in.
fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

/// The rows of a list with a heading over them.
fn below_heading(pane: Rect) -> Rect {
    let area = inside(pane);
    Rect {
        y: area.y.saturating_add(1),
        height: list_rows(pane),
        ..area
    }
}

fn in_picker(picker: &Picker, pane: Rect, at: Position) -> Target {
    if !pane.contains(at) {
        return Target::Outside;
    }
    let area = Rect {
        y: inside(pane).y.saturating_add(1),
        height: picker_rows(pane),
        ..inside(pane)
    };
    let row = row_in(area, at)
        .map(|row| picker.cursor.top + row)
        .filter(|row| *row < picker.shown.len());
    row.map_or(Target::Elsewhere, Target::Pick)
}

fn in_filters(model: &Model, pane: Rect, at: Position) -> Target {
    let row = row_in(inside(pane), at).map(|row| model.filters.cursor.top + row);
    row.filter(|row| *row < model.filters.rows.len())
        .map_or(Target::Filters, Target::Filter)
}

fn in_list(model: &Model, panes: &Panes, at: Position) -> Option<Target> {
    let pane = panes.list.filter(|pane| pane.contains(at))?;
    let row = row_in(below_heading(pane), at)
        .and_then(|row| model.found.groups.row(model.list.top + row));
    Some(match row {
        Some(group::Row::Hit(hit)) if hit < model.found.hits.len() => Target::Tie(hit),
        _ => Target::List,
    })
}

fn on_map(model: &Model, panes: &Panes, at: Position) -> Option<Target> {
    /// A mark is found as far from it as so many columns, for it is one cell with a number beside it.
    const NEAR: u16 = 3;
    if let Some(pane) = panes.list.filter(|pane| pane.contains(at)) {
        let (rows, top) = map::in_hand(model, panes, inside(pane).height);
        let tie = row_in(inside(pane), at).and_then(|row| rows.get(top + row).copied());
        return Some(tie.map_or(Target::List, Target::Tie));
    }
    let pane = panes.map?;
    let area = inside(pane);
    row_in(area, at)?;
    let (column, row) = (at.x - area.x, at.y - area.y);
    let marks = map::marks_in(model, map::window(pane));
    let on_row = marks
        .iter()
        .filter(|mark| mark.cell.1 == row && mark.cell.0.abs_diff(column) <= NEAR);
    let nearest = on_row.min_by_key(|mark| mark.cell.0.abs_diff(column))?;
    Some(Target::Place(nearest.rows(&model.map.spread)))
}

fn in_timeline(model: &Model, panes: &Panes, at: Position) -> Option<Target> {
    let parts = Parts::new(panes.body?, model.timeline.all);
    if parts.told.is_some_and(|pane| pane.contains(at)) {
        return Some(Target::Text);
    }
    let row = row_in(parts.rows, at)
        .and_then(|row| model.timeline.rows.get(model.timeline.cursor.top + row));
    match row {
        Some(&timeline::TimelineRow::Tie { hit }) => {
            let column =
                at.x.checked_sub(parts.ruler.x)
                    .filter(|column| *column < parts.ruler.width);
            Some(column.map_or(Target::Tie(hit), |column| Target::Bar(hit, column)))
        }
        _ => parts.pane.contains(at).then_some(Target::List),
    }
}

fn in_sources(model: &Model, panes: &Panes, at: Position) -> Option<Target> {
    let body = panes.body.filter(|body| body.contains(at))?;
    let (area, text, top, rows) = match &model.sources.open {
        Open::List => {
            let [list, text] = sources::split(body);
            (
                below_heading(list),
                text,
                model.sources.cursor.top,
                model.sources.order.len(),
            )
        }
        Open::Disagreements(shown) => {
            let [list, text] = sources::split_disagreements(body, shown.all.len());
            (inside(list), text, shown.cursor.top, shown.all.len())
        }
        Open::Said(shown) => return Some(said_at(model, shown, body, at)),
    };
    if text.contains(at) {
        return Some(Target::Text);
    }
    let row = row_in(area, at)
        .map(|row| top + row)
        .filter(|row| *row < rows);
    Some(row.map_or(Target::List, Target::Source))
}

/// A row of what a source says; rows differ in height.
fn said_at(model: &Model, shown: &SaidPage, body: Rect, at: Position) -> Target {
    let area = text_area(body);
    let Some(mut lines) = row_in(area, at) else {
        return Target::List;
    };
    for (number, row) in shown.rows.iter().enumerate().skip(shown.cursor.top) {
        let height = page::said_row(model, shown, *row, area.width.saturating_sub(2)).len();
        match lines.checked_sub(height) {
            Some(left) => lines = left,
            None => return Target::Source(number),
        }
    }
    Target::List
}

fn in_overview(model: &Model, panes: &Panes, at: Position) -> Option<Target> {
    let body = panes.body.filter(|body| body.contains(at))?;
    let area = overview::area(body);
    let number = row_in(area, at).and_then(|row| {
        let (line, x) = (model.overview.top + row, at.x - area.x);
        let page = overview::page(model, area.width);
        let here = |spot: &&overview::Spot| {
            spot.line == line && (spot.x..spot.x + spot.width.max(1)).contains(&x)
        };
        page.spots.iter().find(here).map(|spot| spot.behind.clone())
    });
    Some(number.map_or(Target::List, Target::Number))
}
