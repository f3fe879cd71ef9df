//! The filters: facets with the number of ties that each value would show.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{border, scroll_bar, title};
use crate::{
    query::FacetValue,
    sanitise::visible,
    text::{texts, words},
    tui::{
        filters::{facet_name, is_live, value_name},
        layout::inside,
        model::{FilterRow, Focus, Model},
        theme::Role,
    },
};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = matches!(model.focus, Focus::Filters);
    frame.render_widget(border(model, title(model, texts(model.lang).pane_filters, focused), focused), pane);
    let area = inside(pane);
    let cursor = model.filters.cursor;
    let rows: Vec<Line<'_>> = model
        .filters
        .rows
        .iter()
        .enumerate()
        .skip(cursor.top)
        .take(usize::from(area.height))
        .map(|(at, row)| match row {
            FilterRow::Heading(facet) => Line::styled(facet_name(*facet, model.lang), model.theme.style(Role::Heading)),
            FilterRow::Value(value) => {
                let line = value_row(model, value, area.width);
                if focused && at == cursor.at { selected(line, model) } else { line }
            }
        })
        .collect();
    frame.render_widget(Paragraph::new(rows), area);
    scroll_bar(model, frame, pane, model.filters.rows.len(), usize::from(area.height), cursor.top);
}

/// `[x] ✗ verbroken      9`
fn value_row<'a>(model: &'a Model, value: &'a FacetValue, width: u16) -> Line<'a> {
    let ticked = model.found.query.is_ticked(value);
    let role = match value {
        _ if !is_live(value, &model.found) => Role::Dim,
        FacetValue::Status(status) => Role::Status(*status),
        _ => Role::Text,
    };
    let symbol = match value {
        FacetValue::Status(status) => format!("{} ", words::status_symbol(*status)),
        _ => String::new(),
    };
    let tick = if ticked { "[x] " } else { "[ ] " };
    let count = model.found.counts.of(value).to_string();
    let room = usize::from(width).saturating_sub(tick.width() + symbol.width() + count.width() + 1);
    let name = super::list::fit(&visible(value_name(value, &model.data.dataset, model.lang)), room);
    let style = model.theme.style(role);
    Line::from(vec![
        Span::styled(tick, model.theme.style(if ticked { Role::Key } else { Role::Dim })),
        Span::styled(format!("{symbol}{name} "), style),
        Span::styled(count, model.theme.style(Role::Dim)),
    ])
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model) -> Line<'a> {
    let style = model.theme.selected(true);
    let spans: Vec<Span<'a>> = line.spans.into_iter().map(|span| span.style(Style::new())).collect();
    Line::from(spans).style(style)
}
