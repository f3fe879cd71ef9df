//! The overview: the ties found in numbers, each of which can be entered.

use ratatui::{Frame, layout::Rect};

use super::pane::{border, draw_rows, title, view_focused};
use crate::{
    keys::view_kind::View,
    tui::{
        model::Model,
        overview::{area, page},
        theme::Role,
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = view_focused(model);
    let name = title(View::Overview.name(model.lang), focused);
    border(model, name, focused).draw(frame, pane);
    let area = area(pane);
    let (page, top) = (page(model, area.width), model.overview.top);
    let (rows, lines) = (page.lines.len(), page.lines.iter().skip(top));
    draw_rows(model, frame, [pane, area], (rows, top), lines);
    let spot = page.at(model.overview.cursor.as_ref());
    if let Some(spot) = spot.and_then(|at| page.spots.get(at))
        && let Some(row) = spot.line.checked_sub(top)
    {
        let cell = Rect {
            x: area.x.saturating_add(spot.x),
            y: area
                .y
                .saturating_add(u16::try_from(row).unwrap_or(u16::MAX)),
            width: spot.width,
            height: 1,
        };
        let style = model.theme.style(Role::Selected { focused });
        frame.buffer_mut().set_style(cell.intersection(area), style);
    }
}
