//! The chart: how many of the ties found had which status over the years, a row of columns a status, on one scale.
//! What may not have begun yet is left out of the columns: the number beside them is the list's, and counts it.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::joined;
use crate::{
    dataset::Status,
    plots::timeline::{Axis, State, axis::year_of},
    tui::{fit::fit, glyphs, model::Model, theme::Role, timeline::Parts, view::pane::set_lines},
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, parts: &Parts, axis: Axis) {
    let height = usize::from(parts.chart.height) / Status::ALL.len();
    let most = most(model);
    let lines: Vec<Line<'_>> = Status::ALL
        .into_iter()
        .zip(model.timeline.now)
        .flat_map(|(status, now)| (0..height).rev().map(move |level| (status, now, level)))
        .map(|(status, now, level)| {
            let mut spans = label(model, status, now, level == 0, parts.label);
            spans.extend(columns(model, status, axis, level, height, most));
            Line::from(spans)
        })
        .collect();
    set_lines(frame.buffer_mut(), parts.chart, lines);
}

/// `● actief       13`, on the lowest of the rows of a status.
fn label(
    model: &Model,
    status: Status,
    now: usize,
    is_lowest: bool,
    width: u16,
) -> Vec<Span<'static>> {
    let width = usize::from(width);
    if !is_lowest {
        return vec![Span::raw(" ".repeat(width))];
    }
    let count = model.lang.number(now);
    let name = format!("{}  {}", status.symbol(), status.label(model.lang));
    let room = width.saturating_sub(count.width() + 2);
    vec![
        Span::styled(fit(&name, room), model.theme.style(Role::Status(status))),
        Span::styled(format!(" {count} "), model.theme.style(Role::Dim)),
    ]
}

/// The largest number of one status in one year, which fills the height.
fn most(model: &Model) -> u32 {
    model
        .timeline
        .tallies
        .iter()
        .flat_map(|tally| Status::ALL.map(|status| tally.of(State::Is(status))))
        .max()
        .unwrap_or(0)
}

/// One row of the columns of a status, `level` rows above the lowest of `height`.
fn columns(
    model: &Model,
    status: Status,
    axis: Axis,
    level: usize,
    height: usize,
    most: u32,
) -> Vec<Span<'static>> {
    let as_of = model.found.date().map(|_| model.found.as_of_day().day());
    let as_of_column = as_of.and_then(|day| axis.column(day));
    joined((0..axis.columns()).map(|column| {
        let count = count(model, status, axis, column);
        // In eighths of a row; what is not nothing shows.
        let full = (u64::from(count) * 8 * height as u64).div_ceil(u64::from(most.max(1)));
        let here = usize::try_from(full)
            .unwrap_or(0)
            .saturating_sub(level * 8)
            .min(8);
        let is_later = as_of.is_some_and(|day| axis.first_day(column) > day);
        let role = if is_later {
            Role::Dim
        } else {
            Role::Status(status)
        };
        if Some(column) == as_of_column && here == 0 {
            return (glyphs::AS_OF.to_owned(), model.theme.style(Role::Badge));
        }
        (glyphs::EIGHTHS[here].to_owned(), model.theme.style(role))
    }))
}

/// How many ties had a status at the end of the year that a column ends in.
fn count(model: &Model, status: Status, axis: Axis, column: u16) -> u32 {
    let year = year_of(axis.last_day(column));
    let at = usize::try_from(year - model.timeline.all.first()).ok();
    at.and_then(|at| model.timeline.tallies.get(at))
        .map_or(0, |tally| tally.of(State::Is(status)))
}
