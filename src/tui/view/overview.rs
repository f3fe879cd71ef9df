//! The overview: the ties found in numbers, each of which can be entered.

use ratatui::layout::Rect;

use super::pane::{border, scroll_bar, set_lines, styled, title};
use crate::{
    keys::view_kind::View,
    tui::{
        model::{Focus, Model},
        overview::{area, page},
    },
};
use ratatui::Frame;

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, body: Rect) {
    let focused = matches!(model.focus, Focus::View | Focus::Search(_));
    frame.render_widget(
        border(
            model,
            title(model, View::Overview.name(model.lang), focused),
            focused,
        ),
        body,
    );
    let area = area(body);
    let page = page(model, area.width);
    let (top, height) = (model.overview.top, usize::from(area.height));
    set_lines(
        frame.buffer_mut(),
        area,
        page.lines
            .iter()
            .skip(top)
            .map(|line| styled(line, model.theme)),
    );
    scroll_bar(model, frame, body, page.lines.len(), height, top);
    let Some(spot) = page
        .at(model.overview.cursor.as_ref())
        .and_then(|at| page.spots.get(at))
    else {
        return;
    };
    let Some(line) = spot
        .line
        .checked_sub(top)
        .and_then(|line| u16::try_from(line).ok())
    else {
        return;
    };
    let cell = Rect {
        x: area.x.saturating_add(spot.x),
        y: area.y.saturating_add(line),
        width: spot.width,
        height: 1,
    };
    frame
        .buffer_mut()
        .set_style(cell.intersection(area), model.theme.selected(focused));
}
