//! The ties at the place or in the province in hand, beside the map.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::super::{
    empty, list,
    pane::{border, draw_rows, title},
};
use crate::{
    keys::{command::Command, mode::Mode},
    query::FieldValue,
    tui::{
        columns::fitted,
        fit::fit,
        layout::{Panes, inside},
        map,
        model::{Model, map_state::MapSelection},
        text_line::TextLine,
        theme::Role,
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, panes: &Panes, pane: Rect) {
    let area = inside(pane);
    let (ties, top) = map::in_hand(model, panes, area.height);
    let rows = ties.len();
    let at = ties.iter().position(|tie| *tie == model.list.at);
    let place = if rows > 1 {
        model.lang.of(at.unwrap_or(0) + 1, rows)
    } else {
        String::new()
    };
    // Corners, air around the name and the number.
    let room = usize::from(pane.width).saturating_sub(place.width() + 7);
    let name = name(model).map(|name| title(fit(&name, room).trim_end(), true));
    let block = border(model, name.unwrap_or_default(), false).right(place);
    let hint = hint(model).unwrap_or_default();
    block.bottom(hint).draw(frame, pane);
    if rows == 0 {
        return empty::draw(model, frame, area);
    }
    let columns = fitted(&model.columns, area.width);
    let shown = ties.iter().skip(top);
    let lines = shown.filter_map(|at| list::hit(model, *at, (&columns, area.width), true));
    draw_rows(model, frame, [pane, area], (rows, top), lines);
}

/// The name of the place or of the province in hand; none where no tie is.
fn name(model: &Model) -> Option<String> {
    let (tie, _) = model.selected_tie()?;
    let (party, province) = (&tie.dutch, tie.dutch.province.name());
    let is_place = model.map.grip == MapSelection::Place && party.at.is_some();
    Some(if is_place {
        format!("{} · {province}", party.name)
    } else {
        province.to_owned()
    })
}

/// What Enter does with a province, for there it does something else than everywhere.
fn hint(model: &Model) -> Option<TextLine> {
    let province = map::province_in_hand(model)?;
    let key = model.keymap.label(Mode::Map, Command::Enter, model.lang);
    let ticked = model.found.query.is_ticked(&FieldValue::Province(province));
    let does = if ticked {
        model.lang.map_all_provinces()
    } else {
        model.lang.map_only_province()
    };
    Some(TextLine::new(Role::Key, format!(" {key} ")).with(Role::Dim, format!("{does} ")))
}
