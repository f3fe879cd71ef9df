//! The filters: facets with the number of ties that each value would show; decades with a bar as well.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, draw_rows, title};
use crate::{
    query::{FieldValue, YearFilter},
    sanitise::Escaped,
    tui::{
        bar,
        filters::{FilterRow, facet_name, is_live},
        fit::fit,
        layout::inside,
        model::{Focus, Model},
        text_line::TextLine,
        theme::Role,
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = matches!(model.focus, Focus::Filters);
    let name = title(model.lang.pane_filters(), focused);
    border(model, name, focused).draw(frame, pane);
    let area = inside(pane);
    let (rows, cursor) = (&model.filters.rows, model.filters.cursor);
    let most = most_in_a_decade(model);
    let lines = rows.iter().enumerate().skip(cursor.top);
    let lines = lines.map(|(at, row)| match row {
        FilterRow::Heading(facet) => TextLine::new(Role::Heading, facet_name(*facet, model.lang)),
        FilterRow::Value(value) => {
            let line = value_row(model, value, most, area.width.into());
            line.selected_if(focused && at == cursor.at, true)
        }
    });
    draw_rows(model, frame, [pane, area], (rows.len(), cursor.top), lines);
}

/// The columns of `1990–1999` and of a word as long.
const DECADE: usize = 9;

/// The number that the longest bar stands for.
pub fn most_in_a_decade(model: &Model) -> usize {
    let decades = model.filters.rows.iter().filter_map(|row| match row {
        FilterRow::Value(value @ FieldValue::Since(_)) => Some(model.found.counts.of(value)),
        _ => None,
    });
    decades.max().unwrap_or(0)
}

/// `[x] ✗ verbroken      9`, `[ ] 1990–1999 ████ 9`; the longest bar stands for `most`.
pub fn value_row(model: &Model, value: &FieldValue, most: usize, width: usize) -> TextLine {
    let ticked = model.found.query.is_ticked(value);
    let role = match value {
        _ if !is_live(value, &model.found) => Role::Dim,
        FieldValue::Status(status) => Role::Status(*status),
        _ => Role::Text,
    };
    let symbol = match value {
        FieldValue::Status(status) => format!("{} ", status.symbol()),
        _ => String::new(),
    };
    let found = model.found.counts.of(value);
    let count = model.lang.number(found);
    let line = if ticked {
        TextLine::new(Role::Key, "[x] ")
    } else {
        TextLine::new(Role::Dim, "[ ] ")
    };
    let used = line.width() + symbol.width() + count.width() + 1;
    let room = width.saturating_sub(used);
    let name = Escaped::from(value.label(&model.data.dataset, model.lang));
    let line = if let FieldValue::Since(began) = value {
        // Bars begin in one column and end short of the longest count.
        let longest = model.lang.number(most).width();
        let length = room.saturating_sub(DECADE + 1 + longest - count.width());
        let colour = if *began == YearFilter::Undated {
            Role::Dim
        } else {
            Role::Key
        };
        let bar = bar::bar(found, most, length);
        line.with(role, fit(&name, DECADE) + " ")
            .with(colour, fit(&bar, room.saturating_sub(DECADE + 1)) + " ")
    } else {
        line.with(role, format!("{symbol}{} ", fit(&name, room)))
    };
    line.with(Role::Dim, count)
}
