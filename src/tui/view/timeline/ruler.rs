//! The ruler: eras, years, and the date in force.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use crate::{
    dataset::{PartialDate, Period},
    export::sentences::capitalised,
    plots::timeline::Axis,
    sanitise::Escaped,
    settings::columns::ListColumn,
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

pub fn draw(model: &Model, frame: &mut Frame<'_>, parts: &TimelineParts, axis: Axis) {
    let label = Rect {
        x: parts.rows.x,
        width: parts.label,
        ..parts.ruler
    };
    // Over the names: what the names of the eras are, and over the years of the rows what those are.
    let room = usize::from(label.width).saturating_sub(1);
    let headings = [
        model.lang.eras_by_leader(),
        ListColumn::Since.label(model.lang),
    ];
    let headings = headings.map(|text| right_aligned(text, room));
    draw_lines(model, frame, label, headings);
    let ruler = [eras(model, axis), years(model, axis)];
    draw_lines(model, frame, parts.ruler, ruler);
}

fn right_aligned(text: &str, room: usize) -> TextLine {
    let cut = fit(text, text.width().min(room));
    let air = " ".repeat(room.saturating_sub(cut.width()));
    TextLine::new(Role::Dim, air + &cut)
}

/// Each era from its first column, by its name or, where that is too long, by what the query calls it.
fn eras(model: &Model, axis: Axis) -> TextLine {
    let mut text = String::new();
    for (at, period) in model.data.dataset.periods.iter().enumerate() {
        let next = model.data.dataset.periods.get(at + 1);
        let Some((from, to)) = columns(period, next, axis) else {
            continue;
        };
        // Eras that overlap: what is drawn stays.
        text += &" ".repeat(usize::from(from).saturating_sub(text.width()));
        let room = usize::from(to).saturating_sub(text.width());
        let names = [period.name.get(model.lang), &*capitalised(&period.id)].map(Escaped::from);
        let name = names.into_iter().find(|name| name.width() + 1 < room);
        let name = name.unwrap_or_default();
        text += &fit(&format!("{}{name}", glyphs::ERA), room);
    }
    TextLine::new(Role::Heading, text)
}

/// The columns of an era, up to the next one; `None` where it is out of sight.
fn columns(period: &Period, next: Option<&Period>, axis: Axis) -> Option<(u16, u16)> {
    let (first, last) = (
        axis.first_day(0),
        axis.last_day(axis.columns.saturating_sub(1)),
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

/// The years, as many as there is room for, and the date in force, whose sign stands over its line with the year
/// before it, or behind it where there is no room.
fn years(model: &Model, axis: Axis) -> TextLine {
    /// The columns of a year and a space.
    const ROOM: u16 = 5;
    let as_of = asked_day(model).and_then(|day| {
        let (column, year) = (axis.column(day)?, PartialDate::from_day(day).year());
        Some(match column.checked_sub(ROOM - 1) {
            Some(start) => (start, format!("{year}{}", glyphs::AS_OF_HEAD)),
            None => (column, format!("{}{year}", glyphs::AS_OF_HEAD)),
        })
    });
    // A year that the date in force would cut is left out.
    let is_free = |column: u16| {
        as_of
            .as_ref()
            .is_none_or(|(start, _)| column.abs_diff(*start) >= ROOM)
    };
    let ticks = axis.ticks(ROOM).into_iter();
    let mut marks: Vec<(u16, Role, String)> = ticks
        .filter(|(column, _)| is_free(*column) && column + ROOM <= axis.columns + 1)
        .map(|(column, year)| (column, Role::Dim, year.to_string()))
        .collect();
    marks.extend(as_of.map(|(start, text)| (start, Role::Badge, text)));
    marks.sort_by_key(|(column, ..)| *column);
    let marks = marks.into_iter();
    marks.fold(TextLine::default(), |line, (column, role, text)| {
        line.padded(column.into()).with(role, text)
    })
}
