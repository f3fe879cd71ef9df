//! Moving through the timeline: from tie to tie, from mark to mark, through the years.

use super::cursor::{open_reader, select};
use crate::{
    plots::timeline::{TimelineRow, axis::year_of, tally::by_year},
    tui::{
        cursor::Motion,
        document,
        model::Model,
        timeline::{Parts, current_mark},
    },
};

/// Works out anew what is plotted, for other ties were found or in another order.
pub(super) fn replot(model: &mut Model) {
    let (data, state) = (&model.data, &mut model.timeline);
    let histories = data.histories();
    let all = histories.years();
    if state.all != all {
        (state.all, state.years) = (all, all);
    }
    let strata = model
        .found
        .strata(&data.dataset, state.grouping, state.descending);
    state.rows = strata.rows(&model.found.hits);
    state.tallies = by_year(histories, model.found.among().ones(), all);
    state.now = model.found.of_each_status();
}

/// Groups and sorts by the next key.
pub(super) fn regroup(model: &mut Model) {
    model.timeline.grouping = model.timeline.grouping.next();
    reorder(model);
}

/// Turns the order around.
pub(super) fn reverse(model: &mut Model) {
    model.timeline.descending = !model.timeline.descending;
    reorder(model);
}

fn reorder(model: &mut Model) {
    replot(model);
    settle(model);
}

/// Moves from tie to tie; headings are stepped over.
pub(super) fn step(model: &mut Model, motion: Motion) {
    let rows = &model.timeline.rows;
    let last = rows.len().saturating_sub(1);
    let at = motion.from(model.timeline.cursor.at, rows.len(), height(model));
    let forward = at >= model.timeline.cursor.at && at < last;
    let tie_near = |at: usize| {
        let tie = |&at: &usize| matches!(rows.get(at), Some(TimelineRow::Tie { .. }));
        let (mut on, mut back) = (at..rows.len(), (0..=at.min(last)).rev());
        if forward {
            on.find(tie).or_else(|| back.find(tie))
        } else {
            back.find(tie).or_else(|| on.find(tie))
        }
    };
    let Some(&TimelineRow::Tie { hit }) = tie_near(at).and_then(|at| rows.get(at)) else {
        return;
    };
    select(model, hit);
    settle(model);
}

/// Brings the cursor to the selected tie, and into sight with the heading above it.
pub(super) fn settle(model: &mut Model) {
    let selected = model.list.at;
    let is_selected = |row: &TimelineRow| *row == TimelineRow::Tie { hit: selected };
    let height = height(model);
    let state = &mut model.timeline;
    if !state.rows.get(state.cursor.at).is_some_and(is_selected) {
        state.cursor.at = state.rows.iter().position(is_selected).unwrap_or(0);
        state.mark = None;
        state.told_top = 0;
    }
    let (at, rows) = (state.cursor.at, state.rows.len());
    if at > 0 && matches!(state.rows.get(at - 1), Some(TimelineRow::Heading { .. })) {
        state.cursor.go(at - 1, rows, height);
    }
    state.cursor.go(at, rows, height);
    scroll_told(model, Motion::By(0));
}

/// To the next mark or the one before, and to the years where it is.
pub(super) fn step_mark(model: &mut Model, by: isize) {
    let Some((marks, at)) = current_mark(model) else {
        return;
    };
    let at = match (model.timeline.mark, at) {
        // From the last mark by the date in force; before the first, to the first.
        (None, None) => 0,
        (_, at) => at
            .unwrap_or(0)
            .saturating_add_signed(by)
            .min(marks.len().saturating_sub(1)),
    };
    let Some(mark) = marks.get(at) else { return };
    let state = &mut model.timeline;
    state.mark = Some(at);
    state.told_top = 0;
    state.years = state.years.showing(year_of(mark.day), state.all);
}

/// Selects a tie, and the mark that its bar has at a column or beside it; a click on what is selected reads the tie.
pub(super) fn click(model: &mut Model, hit: usize, column: u16) {
    let is_another = hit != model.list.at;
    if is_another {
        select(model, hit);
        settle(model);
    }
    match mark_near(model, column) {
        Some(at) if model.timeline.mark != Some(at) => {
            (model.timeline.mark, model.timeline.told_top) = (Some(at), 0);
        }
        _ if is_another => {}
        _ => open_reader(model),
    }
}

/// The mark of the selected tie that is drawn nearest to a column, if that is no more than a column away.
fn mark_near(model: &Model, column: u16) -> Option<usize> {
    let axis = parts(model)?.axis(model.timeline.years);
    let (marks, _) = current_mark(model)?;
    let far = marks
        .iter()
        .map(|mark| axis.column(mark.day).map(|at| at.abs_diff(column)));
    let near = far
        .enumerate()
        .filter_map(|(at, far)| Some((at, far.filter(|far| *far <= 1)?)));
    near.min_by_key(|(_, far)| *far).map(|(at, _)| at)
}

/// Fewer years, closer, or more of them.
pub(super) fn zoom(model: &mut Model, closer: bool) {
    let on_mark =
        current_mark(model).and_then(|(marks, at)| marks.get(at?).map(|mark| year_of(mark.day)));
    let day = year_of(model.found.as_of_day().day());
    let state = &mut model.timeline;
    let around = if state.mark.is_some() {
        on_mark.unwrap_or(day)
    } else {
        day
    };
    state.years = state.years.zoomed(closer, around, state.all);
}

/// Earlier or later years.
pub(super) fn shift(model: &mut Model, later: bool) {
    let state = &mut model.timeline;
    let years = (state.years.count() / 4).max(1);
    state.years = state
        .years
        .shifted(if later { years } else { -years }, state.all);
}

/// Scrolls what is told at the mark.
pub(super) fn scroll_told(model: &mut Model, motion: Motion) {
    let Some(area) = parts(model)
        .and_then(|parts| parts.told)
        .map(Parts::told_text)
    else {
        return;
    };
    if model.timeline.told_top == 0 && matches!(motion, Motion::By(..=0)) {
        return;
    }
    let (lines, height) = (
        document::at_mark(model, area.width).len(),
        usize::from(area.height),
    );
    model.timeline.told_top = motion.scroll(model.timeline.told_top, lines, height);
}

fn parts(model: &Model) -> Option<Parts> {
    model
        .panes()?
        .body
        .map(|body| Parts::new(body, model.timeline.all))
}

fn height(model: &Model) -> usize {
    parts(model).map_or(1, |parts| usize::from(parts.rows.height).max(1))
}
