//! The ruler: eras, years, and the date in force.

use ratatui::{layout::Rect, style::Style, text::Line};
use unicode_width::UnicodeWidthStr;

use super::joined;
use crate::{
    dataset::{PartialDate, Period},
    plots::timeline::Axis,
    sanitise::visible,
    tui::{fit::fit, glyphs, model::Model, theme::Role, view::pane::set_lines},
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, axis: Axis) {
    let lines = vec![eras(model, axis), years(model, axis)];
    set_lines(frame.buffer_mut(), area, lines);
}

/// Each era from its first column, by its name or, where that is too long, by what the query calls it.
fn eras(model: &Model, axis: Axis) -> Line<'static> {
    let mut text = String::new();
    for (at, period) in model.data.dataset.periods.iter().enumerate() {
        let Some((from, to)) = columns(period, model.data.dataset.periods.get(at + 1), axis) else {
            continue;
        };
        let drawn = text.width();
        // Eras that overlap: what is drawn stays.
        text.push_str(&" ".repeat(usize::from(from).saturating_sub(drawn)));
        let room = usize::from(to).saturating_sub(text.width());
        let name = visible(period.name.get(model.lang)).into_owned();
        let shown = [name, capitalised(&visible(&period.id))]
            .into_iter()
            .find(|name| name.width() + 1 < room);
        text.push_str(&fit(
            &format!("{}{}", glyphs::ERA, shown.unwrap_or_default()),
            room,
        ));
    }
    Line::styled(text, model.theme.style(Role::Heading))
}

/// `Deng` for `deng`.
fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(chars)
        .collect()
}

/// The columns of an era, up to the next one; `None` where it is out of sight.
fn columns(period: &Period, next: Option<&Period>, axis: Axis) -> Option<(u16, u16)> {
    let (first, last) = (
        axis.first_day(0),
        axis.last_day(axis.columns().saturating_sub(1)),
    );
    let until = next.map_or(period.to.last_day(), |next| {
        next.from.first_day().pred_opt().unwrap_or_default()
    });
    if until < first || period.from.first_day() > last {
        return None;
    }
    let from = axis.column(period.from.first_day().max(first))?;
    let to = axis.column(until.min(last))?;
    Some((from, to + 1))
}

/// The years, as many as there is room for; the date in force before them.
fn years(model: &Model, axis: Axis) -> Line<'static> {
    /// The columns of a year and a space.
    const ROOM: u16 = 5;
    let mut cells: Vec<(char, Role)> = vec![(' ', Role::Dim); usize::from(axis.columns())];
    let mut write = |column: u16, text: &str, role: Role| {
        let start = usize::from(column)
            .min(usize::from(axis.columns()).saturating_sub(text.chars().count()));
        for (cell, c) in cells.iter_mut().skip(start).zip(text.chars()) {
            *cell = (c, role);
        }
    };
    let as_of = model.found.date().and_then(|_| {
        let day = model.found.as_of_day().day();
        let (column, year) = (axis.column(day)?, PartialDate::from_day(day).year());
        // The sign stands over the line; the year before or behind it, wherever there is room.
        Some(match column.checked_sub(ROOM - 1) {
            Some(start) => (start, format!("{year}{}", glyphs::AS_OF_HEAD)),
            None => (column, format!("{}{year}", glyphs::AS_OF_HEAD)),
        })
    });
    for (column, year) in axis.ticks(ROOM) {
        // A year that the date in force would cut is left out.
        let is_free = as_of
            .as_ref()
            .is_none_or(|(start, _)| column.abs_diff(*start) >= ROOM);
        if is_free && column + ROOM <= axis.columns() + 1 {
            write(column, &year.to_string(), Role::Dim);
        }
    }
    if let Some((start, text)) = as_of {
        write(start, &text, Role::Badge);
    }
    let style = |role: Role| -> Style { model.theme.style(role) };
    Line::from(joined(
        cells
            .into_iter()
            .map(|(c, role)| (c.to_string(), style(role))),
    ))
}
