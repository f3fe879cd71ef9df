//! Moving over the numbers of the overview, and entering them.

use super::run_query::ask;
use crate::{
    keys::view_kind::View,
    plots::{
        map::Direction,
        overview::{Behind, Overview},
    },
    query::Query,
    tui::{
        cursor::Motion,
        model::{CursorPolicy, Focus, Model},
        overview::{Page, page, toward},
    },
};

/// Counts anew, for other ties were found.
pub(super) fn replot(model: &mut Model) {
    let (data, found) = (&model.data, &model.found);
    model.overview.numbers = Overview::new(
        &found.query,
        found.among(),
        found.corpus(data.searchable()),
        data.traits(),
    );
}

/// To the number in a direction.
pub(super) fn go(model: &mut Model, direction: Direction) {
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let Some(from) = page
        .at(model.overview.cursor.as_ref())
        .and_then(|at| page.spots.get(at))
    else {
        return;
    };
    match toward(&page.spots, from, direction) {
        Some(to) => place(model, &page, to, height),
        // Nothing to stop at: what is above or below is shown all the same.
        None => scroll(model, &page, direction, height),
    }
}

fn scroll(model: &mut Model, page: &Page, direction: Direction, height: usize) {
    model.overview.top = match direction {
        Direction::Up => 0,
        Direction::Down => page.lines.len().saturating_sub(height),
        Direction::Left | Direction::Right => return,
    };
}

/// Up, down, by screens, to the first and the last number.
pub(super) fn step(model: &mut Model, motion: Motion) {
    let direction = match motion {
        Motion::By(by) if by < 0 => Direction::Up,
        Motion::By(_) => Direction::Down,
        Motion::Pages(_) | Motion::To(_) => return jump(model, motion),
    };
    go(model, direction);
}

/// To the number in the same column that is nearest to so many lines away.
fn jump(model: &mut Model, motion: Motion) {
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let Some(from) = page
        .at(model.overview.cursor.as_ref())
        .and_then(|at| page.spots.get(at))
    else {
        return;
    };
    let line = motion.from(from.line, page.lines.len(), height);
    let column = page
        .spots
        .iter()
        .enumerate()
        .filter(|(_, spot)| spot.column == from.column);
    let nearest =
        column.min_by_key(|(_, spot)| (spot.line.abs_diff(line), spot.x.abs_diff(from.x)));
    if let Some((to, _)) = nearest {
        place(model, &page, to, height);
    }
}

/// Brings the cursor into sight.
pub(super) fn settle(model: &mut Model) {
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let last = page.lines.len().saturating_sub(height);
    model.overview.top = model.overview.top.min(last);
    if let Some(at) = page.at(model.overview.cursor.as_ref()) {
        place(model, &page, at, height);
    }
}

fn place(model: &mut Model, page: &Page, at: usize, height: usize) {
    let Some(spot) = page.spots.get(at) else {
        return;
    };
    let state = &mut model.overview;
    state.cursor = Some(spot.behind.clone());
    // The first number brings its heading into sight, the last what stands below it.
    let (first, last) = (
        page.spots.iter().map(|spot| spot.line).min(),
        page.spots.iter().map(|spot| spot.line).max(),
    );
    let last_top = page.lines.len().saturating_sub(height);
    if Some(spot.line) == first {
        state.top = 0;
    } else if Some(spot.line) == last {
        state.top = last_top;
    }
    state.top = state
        .top
        .clamp((spot.line + 1).saturating_sub(height), spot.line)
        .min(last_top);
}

/// Moves the cursor to a number; a click on the one under it shows the ties behind it.
pub(super) fn click(model: &mut Model, behind: &Behind) {
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let at = page.at(model.overview.cursor.as_ref());
    match page.spots.iter().position(|spot| spot.behind == *behind) {
        Some(to) if Some(to) == at => enter(model),
        Some(to) => place(model, &page, to, height),
        None => {}
    }
}

/// To the ties behind the number under the cursor: the query says which, and the list shows them.
pub(super) fn enter(model: &mut Model) {
    let Some((page, _)) = page_and_height(model) else {
        return;
    };
    let Some(spot) = page
        .at(model.overview.cursor.as_ref())
        .and_then(|at| page.spots.get(at))
    else {
        return;
    };
    let Some(query) = question(model, &spot.behind) else {
        return;
    };
    model.overview.cursor = Some(spot.behind.clone());
    model.view = View::Ties;
    model.focus_on(Focus::View);
    ask(model, query, CursorPolicy::Top);
}

fn question(model: &Model, behind: &Behind) -> Option<Query> {
    match behind {
        Behind::Total(at) => model
            .data
            .comparisons()
            .get(*at)
            .map(|comparison| comparison.query.clone()),
        _ => behind.narrowed(&model.found.query),
    }
}

fn page_and_height(model: &Model) -> Option<(Page, usize)> {
    let area = model.panes()?.body.map(crate::tui::overview::area)?;
    Some((page(model, area.width), usize::from(area.height)))
}
