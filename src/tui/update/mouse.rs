//! Pointing: a click chooses what it points at, and does what Enter does where that is chosen already; the wheel
//! scrolls what is under it; a border between panes is dragged.

use ratatui::layout::Position;

use super::{
    accept_picked, back,
    cursor::{move_list, open_reader, select},
    effect::Effect,
    filters, map, overview, panes, picker,
    scroll::{scroll_beside, step},
    search, show, sources, timeline,
};
use crate::{
    keys::view_kind::View,
    tui::{
        action::Gesture,
        cursor::Motion,
        hit_test::{Target, target},
        model::{Focus, Model, map_state::MapSelection},
    },
};

/// So many lines or rows a notch of the wheel goes.
const NOTCH: isize = 3;

/// Does what a gesture at a place means there.
pub(super) fn point(model: &mut Model, gesture: Gesture, at: Position) -> Option<Effect> {
    match gesture {
        Gesture::Press => press(model, at),
        Gesture::Drag => {
            drag(model, at);
            None
        }
        Gesture::Release => {
            model.dragged = None;
            None
        }
        Gesture::WheelDown => {
            wheel(model, at, NOTCH);
            None
        }
        Gesture::WheelUp => {
            wheel(model, at, -NOTCH);
            None
        }
    }
}

fn press(model: &mut Model, at: Position) -> Option<Effect> {
    // As any key does.
    model.playing = false;
    let target = target(model, at);
    model.dragged = match target {
        Target::Edge(edge, before) => Some((edge, before)),
        _ => None,
    };

    match target {
        Target::Pick(row) => pick(model, row),
        Target::Outside => {
            back(model);
            None
        }
        Target::Edge(..) | Target::Elsewhere => None,
        Target::Query => {
            if !matches!(model.focus, Focus::Search(_)) {
                search::open(model);
            }
            None
        }
        other => {
            if matches!(model.focus, Focus::Search(_)) {
                search::accept(model);
            }
            choose(model, other);
            None
        }
    }
}

/// Chooses what is clicked, or opens it.
fn choose(model: &mut Model, target: Target) {
    match target {
        Target::Tab(view) => return show(model, view),
        Target::Filters => return model.focus_on(Focus::Filters),
        Target::Filter(row) => {
            model.focus_on(Focus::Filters);
            if filters::go(model, row) {
                filters::toggle(model);
            }
            return;
        }
        _ => {}
    }
    // What could not be understood stays in the query line.
    if matches!(model.focus, Focus::Filters) {
        model.focus = Focus::View;
    }
    match target {
        Target::Tie(hit) => {
            model.map.grip = MapSelection::Place;
            if hit == model.list.at {
                open_reader(model);
            } else {
                select(model, hit);
            }
        }
        Target::Bar(hit, column) => timeline::click(model, hit, column),
        Target::Place(rows) => {
            model.map.grip = MapSelection::Place;
            if rows.contains(&model.list.at) {
                open_reader(model);
            } else if let Some(&row) = rows.first() {
                select(model, row);
            }
        }
        Target::Source(row) => sources::click(model, row),
        Target::Number(behind) => overview::click(model, &behind),
        _ => {}
    }
}

/// Picks a row; a click on the one under the cursor does it.
fn pick(model: &mut Model, row: usize) -> Option<Effect> {
    match &model.focus {
        Focus::Picker(picker) if picker.cursor.at == row => accept_picked(model),
        _ => {
            picker::step(model, Motion::To(row));
            None
        }
    }
}

fn drag(model: &mut Model, at: Position) {
    let (Some((edge, before)), Some(shown)) = (model.dragged, model.panes()) else {
        return;
    };
    let to = if edge == crate::tui::layout::Edge::Below {
        at.y
    } else {
        at.x
    };
    panes::place(model, &shown, edge, to.saturating_add(before));
}

/// Scrolls what is under the pointer.
fn wheel(model: &mut Model, at: Position, by: isize) {
    let notch = Motion::By(by);
    match (target(model, at), &model.focus) {
        (_, Focus::Export(_)) | (Target::Outside, _) => {}
        (_, Focus::Picker(_)) => picker::step(model, notch),
        (_, Focus::Read | Focus::Large { .. } | Focus::FullText(_) | Focus::Sheet { .. }) => {
            step(model, notch);
        }
        (Target::Filter(_) | Target::Filters, _) => filters::step(model, notch),
        (Target::Text, _) => scroll_beside(model, notch),
        (
            Target::Tie(_)
            | Target::Bar(..)
            | Target::List
            | Target::Source(_)
            | Target::Number(_)
            | Target::Place(_),
            _,
        ) => {
            in_view(model, by);
        }
        (
            Target::Tab(_) | Target::Query | Target::Edge(..) | Target::Pick(_) | Target::Elsewhere,
            _,
        ) => {}
    }
}

/// Moves through the rows of the view.
fn in_view(model: &mut Model, by: isize) {
    match model.view {
        View::Ties => move_list(model, Motion::By(by)),
        View::Map => map::through(model, by.signum()),
        View::Timeline => timeline::step(model, Motion::By(by)),
        View::Sources => sources::step(model, Motion::By(by)),
        View::Overview => overview::step(model, Motion::By(by)),
    }
}
