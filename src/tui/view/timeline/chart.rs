//! The chart: how many of the ties found had which status over the years, a row of columns a status, on one scale.
//! What may not have begun yet is left out of the columns: the number beside them is the list's, and counts it.

use ratatui::Frame;
use unicode_width::UnicodeWidthStr;

use super::joined;
use crate::{
    dataset::Status,
    plots::timeline::{Axis, DayState, axis::year_of},
    tui::{
        fit::fit,
        glyphs,
        model::Model,
        text_line::TextLine,
        theme::Role,
        timeline::{TimelineParts, asked_day},
        view::pane::draw_lines,
    },
};

/// The eighths of a row that stay free above the highest column, so that it does not read as part of the row above.
const GAP: u64 = 2;

pub fn draw(model: &Model, frame: &mut Frame<'_>, parts: &TimelineParts, axis: Axis) {
    let height = usize::from(parts.chart.height) / Status::ALL.len();
    // The largest number of one status in one year, which fills the height.
    let tallies = model.timeline.tallies.iter();
    let most = tallies.flat_map(|tally| Status::ALL.map(|status| tally.of(DayState::Is(status))));
    let most = most.max().unwrap_or(0).max(1);
    let mut lines = Vec::new();
    let width = usize::from(parts.label);
    let mut scale = Some(model.lang.chart_scale(most as usize));
    for (status, now) in Status::ALL.into_iter().zip(model.timeline.now) {
        let eighths: Vec<usize> = (0..axis.columns)
            .map(|column| {
                // What is not nothing shows.
                let count = u64::from(count(model, status, axis, column));
                let full = (count * (8 * height as u64).saturating_sub(GAP)).div_ceil(most.into());
                usize::try_from(full).unwrap_or(0)
            })
            .collect();
        for level in (0..height).rev() {
            let label = if level == 0 {
                label(model, status, now, width)
            } else {
                let scale = fit(&scale.take().unwrap_or_default(), width.saturating_sub(1));
                TextLine::new(Role::Dim, scale).padded(width)
            };
            lines.push(label.join(columns(model, status, axis, &eighths, level)));
        }
    }
    draw_lines(model, frame, parts.chart, lines);
}

/// `● actief       13`, on the lowest of the rows of a status.
fn label(model: &Model, status: Status, now: usize, width: usize) -> TextLine {
    let count = model.lang.number(now);
    let (symbol, word) = (status.symbol(), status.label(model.lang));
    let room = width.saturating_sub(count.width() + 2);
    TextLine::new(
        Role::Status(status),
        fit(&format!("{symbol}  {word}"), room),
    )
    .with(Role::Dim, format!(" {count} "))
}

/// One row of the columns of a status, `level` rows above the lowest; their heights in eighths of a row.
fn columns(model: &Model, status: Status, axis: Axis, eighths: &[usize], level: usize) -> TextLine {
    let as_of = asked_day(model);
    let as_of_column = as_of.and_then(|day| axis.column(day));
    joined((0..).zip(eighths).map(|(column, full)| {
        let here = full.saturating_sub(level * 8).min(8);
        if Some(column) == as_of_column && here == 0 {
            return (glyphs::AS_OF, Role::Badge);
        }
        let role = if as_of.is_some_and(|day| axis.first_day(column) > day) {
            Role::Dim
        } else {
            Role::Status(status)
        };
        (glyphs::EIGHTHS[here], role)
    }))
}

/// How many ties had a status at the end of the year that a column ends in.
fn count(model: &Model, status: Status, axis: Axis, column: u16) -> u32 {
    let year = year_of(axis.last_day(column));
    let at = usize::try_from(year - model.timeline.all.first()).ok();
    at.and_then(|at| model.timeline.tallies.get(at))
        .map_or(0, |tally| tally.of(DayState::Is(status)))
}
