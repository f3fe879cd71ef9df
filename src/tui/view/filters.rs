//! The filters: facets with the number of ties that each value would show; decades with a bar as well.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, scroll_bar, set_lines, title};
use crate::{
    query::{FieldValue, YearFilter},
    sanitise::visible,
    tui::{
        bar,
        filters::{FilterRow, facet_name, is_live},
        fit::fit,
        layout::inside,
        model::{Focus, Model},
        theme::Role,
    },
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = matches!(model.focus, Focus::Filters);
    frame.render_widget(
        border(
            model,
            title(model, model.lang.pane_filters(), focused),
            focused,
        ),
        pane,
    );
    let area = inside(pane);
    let cursor = model.filters.cursor;
    let most = most_in_a_decade(model);
    let rows = model
        .filters
        .rows
        .iter()
        .enumerate()
        .skip(cursor.top)
        .take(usize::from(area.height));
    let rows = rows.map(|(at, row)| match row {
        FilterRow::Heading(facet) => Line::styled(
            facet_name(*facet, model.lang),
            model.theme.style(Role::Heading),
        ),
        FilterRow::Value(value) => {
            let line = value_row(model, value, most, area.width);
            if focused && at == cursor.at {
                selected(line, model)
            } else {
                line
            }
        }
    });
    set_lines(frame.buffer_mut(), area, rows);
    scroll_bar(
        model,
        frame,
        pane,
        model.filters.rows.len(),
        usize::from(area.height),
        cursor.top,
    );
}

/// The columns of `1990–1999` and of a word as long.
const DECADE: usize = 9;

/// The number that the longest bar stands for.
fn most_in_a_decade(model: &Model) -> usize {
    let decades = model.filters.rows.iter().filter_map(|row| match row {
        FilterRow::Value(value @ FieldValue::Since(_)) => Some(model.found.counts.of(value)),
        _ => None,
    });
    decades.max().unwrap_or(0)
}

/// `[x] ✗ verbroken      9`, `[ ] 1990–1999 ████ 9`; the longest bar stands for `most`.
fn value_row<'a>(model: &'a Model, value: &'a FieldValue, most: usize, width: u16) -> Line<'a> {
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
    let tick = if ticked { "[x] " } else { "[ ] " };
    let number = model.found.counts.of(value);
    let count = model.lang.number(number);
    let room = usize::from(width).saturating_sub(tick.width() + symbol.width() + count.width() + 1);
    let name = visible(&value.label(&model.data.dataset, model.lang)).into_owned();
    let style = |role| model.theme.style(role);
    let mut spans = vec![Span::styled(
        tick,
        style(if ticked { Role::Key } else { Role::Dim }),
    )];
    if let FieldValue::Since(began) = value {
        // Bars begin in one column and end short of the longest count.
        let length =
            room.saturating_sub(DECADE + 1 + model.lang.number(most).width() - count.width());
        let colour = if *began == YearFilter::Undated {
            Role::Dim
        } else {
            Role::Key
        };
        spans.push(Span::styled(fit(&name, DECADE) + " ", style(role)));
        spans.push(Span::styled(
            fit(
                &bar::bar(number, most, length),
                room.saturating_sub(DECADE + 1),
            ),
            style(colour),
        ));
        spans.push(Span::raw(" "));
    } else {
        spans.push(Span::styled(
            format!("{symbol}{} ", fit(&name, room)),
            style(role),
        ));
    }
    spans.push(Span::styled(count, style(Role::Dim)));
    Line::from(spans)
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model) -> Line<'a> {
    let style = model.theme.selected(true);
    let spans: Vec<Span<'a>> = line
        .spans
        .into_iter()
        .map(|span| span.style(Style::new()))
        .collect();
    Line::from(spans).style(style)
}
