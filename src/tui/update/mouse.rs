//! Pointing: a click chooses what it points at, and does what Enter does where that is chosen already; the wheel
//! scrolls what is under it; a border between panes is dragged.

use ratatui::layout::Position;

use super::{
    back,
    cursor::{move_list, select},
    effect::Effect,
    filters, map,
    open::{open_reader, show},
    overview, panes, picker, questions, run_picked,
    scroll::{scroll_beside, step},
    search, sources,
    step::Step,
    timeline,
};
use crate::{
    keys::view_kind::View,
    tui::{
        action::Gesture,
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
        Target::Filters => return model.focus = Focus::Filters,
        Target::Filter(row) => {
            model.focus = Focus::Filters;
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
    let at = match &model.focus {
        Focus::Questions(picker) => picker.cursor.at,
        Focus::Palette { picker, .. } => picker.cursor.at,
        _ => return None,
    };
    if at != row {
        let by = isize::try_from(row)
            .unwrap_or(isize::MAX)
            .saturating_sub(isize::try_from(at).unwrap_or(0));
        picker::step(model, Step::By(by));
        return None;
    }
    if matches!(model.focus, Focus::Palette { .. }) {
        return run_picked(model);
    }
    questions::accept(model);
    None
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
    let notch = Step::By(by);
    match (target(model, at), &model.focus) {
        (_, Focus::Export(_)) | (Target::Outside, _) => {}
        (_, Focus::Questions(_) | Focus::Palette { .. }) => picker::step(model, notch),
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
        View::Ties => move_list(model, Step::By(by)),
        View::Map => map::through(model, by.signum()),
        View::Timeline => timeline::step(model, Step::By(by)),
        View::Sources => sources::step(model, Step::By(by)),
        View::Overview => overview::step(model, Step::By(by)),
    }
}
