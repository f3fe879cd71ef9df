//! The timeline: from tie to tie, from mark to mark, through the years.

use ratatui::layout::{Position, Rect};

use super::ViewPane;
use crate::{
    plots::timeline::{TimelineRow, Zoom, axis::year_of, tally::by_year},
    tui::{
        cursor::Motion,
        document,
        layout::{Panes, row_in},
        model::Model,
        timeline::{TimelineParts, current_mark},
        update::cursor::{open_reader, select},
    },
};

/// A bar for each tie, from its start to its end.
pub struct TimelinePane;

impl ViewPane for TimelinePane {
    fn replot(&self, model: &mut Model) {
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
        state.tallies = by_year(histories, model.found.among.ones(), all);
        state.now = model.found.of_each_status();
    }

    /// Brings the cursor to the selected tie, and into sight with the heading above it.
    fn settle(&self, model: &mut Model) {
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
        self.scroll_text(model, Motion::By(0));
    }

    /// Moves from tie to tie; headings are stepped over.
    fn step(&self, model: &mut Model, motion: Motion) {
        let (rows, from) = (&model.timeline.rows, model.timeline.cursor.at);
        let at = motion.from(from, rows.len(), height(model));
        let tie = |at: usize| match rows.get(at) {
            Some(TimelineRow::Tie { hit }) => Some(*hit),
            _ => None,
        };
        let (mut on, mut back) = (
            (at..rows.len()).filter_map(tie),
            (0..=at).rev().filter_map(tie),
        );
        let hit = if at >= from && at + 1 < rows.len() {
            on.next().or_else(|| back.next())
        } else {
            back.next().or_else(|| on.next())
        };
        if let Some(hit) = hit {
            select(model, hit);
        }
    }

    /// Scrolls what is told at the mark.
    fn scroll_text(&self, model: &mut Model, motion: Motion) {
        let told = parts(model).and_then(|parts| parts.told);
        let Some(area) = told.map(TimelineParts::told_text) else {
            return;
        };
        // What stands at its top can't be past its end; to find that out would cost every key.
        if model.timeline.told_top > 0 || !matches!(motion, Motion::By(..=0)) {
            let lines = document::at_mark(model, area.width).len();
            let top = &mut model.timeline.told_top;
            *top = motion.scroll(*top, lines, area.height.into());
        }
    }

    fn reverse(&self, model: &mut Model) {
        model.timeline.descending = !model.timeline.descending;
        model.plots_are_stale = true;
    }

    fn row_at(&self, model: &Model, _: &Panes, at: Position) -> Option<usize> {
        let row = row_in(parts(model)?.rows, at)?;
        match model.timeline.rows.get(model.timeline.cursor.top + row)? {
            TimelineRow::Tie { hit } => Some(*hit),
            TimelineRow::Heading { .. } => None,
        }
    }

    fn text(&self, model: &Model, _: &Panes) -> Option<Rect> {
        parts(model)?.told
    }

    /// Selects a tie, and the mark that its bar has where it is clicked or beside that; a click on what is selected
    /// reads the tie.
    fn click(&self, model: &mut Model, row: usize, at: Position) {
        let is_another = row != model.list.at;
        if is_another {
            select(model, row);
        }
        match mark_near(model, at.x) {
            Some(at) if model.timeline.mark != Some(at) => {
                self.settle(model);
                (model.timeline.mark, model.timeline.told_top) = (Some(at), 0);
            }
            _ if is_another => {}
            _ => open_reader(model),
        }
    }
}

/// To the next mark or the one before, and to the years where it is.
pub fn step_mark(model: &mut Model, by: isize) {
    let Some((marks, at)) = current_mark(model) else {
        return;
    };
    let at = match (model.timeline.mark, at) {
        // From the last mark by the date in force; before the first, to the first.
        (None, None) => 0,
        (_, at) => Motion::By(by).from(at.unwrap_or(0), marks.len(), 0),
    };
    let Some(mark) = marks.get(at) else { return };
    let state = &mut model.timeline;
    state.mark = Some(at);
    state.told_top = 0;
    state.years = state.years.showing(year_of(mark.day), state.all);
}

/// The mark of the selected tie that is drawn nearest to a column of the screen, if that is no more than a column away.
fn mark_near(model: &Model, x: u16) -> Option<usize> {
    let parts = parts(model)?;
    let column = x.checked_sub(parts.ruler.x)?;
    let axis = parts.axis(model.timeline.years);
    let (marks, _) = current_mark(model)?;
    let far = |at: &usize| Some(axis.column(marks[*at].day)?.abs_diff(column));
    (0..marks.len())
        .filter(|at| far(at).is_some_and(|far| far <= 1))
        .min_by_key(far)
}

/// Fewer years, closer, or more of them.
pub fn zoom(model: &mut Model, zoom: Zoom) {
    let on_mark = model.timeline.mark.and_then(|_| {
        let (marks, at) = current_mark(model)?;
        Some(marks.get(at?)?.day)
    });
    let around = year_of(on_mark.unwrap_or_else(|| model.found.as_of_day().day()));
    let state = &mut model.timeline;
    state.years = state.years.zoomed(zoom, around, state.all);
}

/// Later years, by so many quarters of those in sight; earlier ones where negative.
pub fn shift(model: &mut Model, quarters: i32) {
    let state = &mut model.timeline;
    let years = (state.years.count() / 4).max(1) * quarters;
    state.years = state.years.shifted(years, state.all);
}

fn parts(model: &Model) -> Option<TimelineParts> {
    Some(TimelineParts::new(model.body()?, model.timeline.all))
}

fn height(model: &Model) -> usize {
    parts(model).map_or(1, |parts| usize::from(parts.rows.height).max(1))
}
