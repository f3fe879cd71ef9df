//! Pointing: a click chooses what it points at, and does what Enter does where that is chosen already; the wheel
//! scrolls what is under it; a border between panes is dragged.

use ratatui::layout::Position;

use super::{
    accept_picked, back, effect::Effect, filters, panes, picker, scroll::step, search, show,
};
use crate::tui::{
    action::Gesture,
    cursor::Motion,
    hit_test::{Target, target},
    model::{Focus, Model},
    views,
};

/// So many lines or rows a notch of the wheel goes.
const NOTCH: isize = 3;

/// Does what a gesture at a place means there.
pub fn point(model: &mut Model, gesture: Gesture, at: Position) -> Option<Effect> {
    match gesture {
        Gesture::Press => return press(model, at),
        Gesture::Drag => drag(model, at),
        Gesture::Release => model.dragged = None,
        Gesture::WheelDown => wheel(model, at, NOTCH),
        Gesture::WheelUp => wheel(model, at, -NOTCH),
    }
    None
}

fn press(model: &mut Model, at: Position) -> Option<Effect> {
    // As any key does.
    model.playing = false;
    model.dragged = None;
    match target(model, at) {
        Target::Pick(row) => return pick(model, row),
        Target::Edge(edge, before) => model.dragged = Some((edge, before)),
        Target::Outside => back(model),
        Target::Elsewhere => {}
        Target::Query => {
            if !matches!(model.focus, Focus::Search(_)) {
                search::open(model);
            }
        }
        other => {
            if matches!(model.focus, Focus::Search(_)) {
                search::accept(model);
            }
            choose(model, &other, at);
        }
    }
    None
}

/// Chooses what is clicked, or opens it.
fn choose(model: &mut Model, target: &Target, at: Position) {
    match *target {
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
        model.focus_on(Focus::View);
    }
    if let Target::Row(row) = *target {
        views::current(model).click(model, row, at);
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
    let to = edge.across(at).saturating_add(before);
    panes::place(model, &shown, edge, to);
}

/// Scrolls what is under the pointer.
fn wheel(model: &mut Model, at: Position, rows: isize) {
    let notch = Motion::By(rows);
    match (target(model, at), &model.focus) {
        (_, Focus::Export(_)) | (Target::Outside, _) => {}
        (
            _,
            Focus::Picker(_)
            | Focus::Read
            | Focus::Large { .. }
            | Focus::FullText(_)
            | Focus::Sheet(_),
        ) => step(model, notch),
        (Target::Filter(_) | Target::Filters, _) => filters::step(model, notch),
        (Target::Text, _) => views::current(model).scroll_text(model, notch),
        (Target::Row(_) | Target::List, _) => views::current(model).wheel(model, rows),
        _ => {}
    }
}
