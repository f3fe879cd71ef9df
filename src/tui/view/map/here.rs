//! The ties at the place or in the province in hand, beside the map.

use crate::{
    keys::{command::Command, mode::Mode},
    tui::{
        columns::fitted,
        fit::fit,
        layout::{Panes, inside},
        map,
        model::{Model, map_state::MapSelection},
        theme::Role,
        view::pane::{border, scroll_bar, set_lines, title},
    },
};

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use super::super::{empty, list};
use ratatui::Frame;
use unicode_width::UnicodeWidthStr;

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, panes: &Panes, pane: Rect) {
    let (rows, top) = map::in_hand(model, panes, inside(pane).height);
    let at = rows
        .iter()
        .position(|row| *row == model.list.at)
        .unwrap_or(0);
    let place = if rows.len() > 1 {
        model.lang.of(at + 1, rows.len())
    } else {
        String::new()
    };
    // Corners, air around the name and the number.
    let room = usize::from(pane.width).saturating_sub(place.width() + 7);
    let name = name(model);
    let name = name
        .map(|name| title(model, fit(&name, room).trim_end(), true))
        .unwrap_or_default();
    let mut block = border(model, name, false);
    if !place.is_empty() {
        block = block.title(
            Line::styled(format!(" {place} "), model.theme.style(Role::Dim)).right_aligned(),
        );
    }
    if let Some(hint) = hint(model) {
        block = block.title_bottom(hint);
    }
    frame.render_widget(block, pane);
    let area = inside(pane);
    if rows.is_empty() {
        return empty::draw(model, frame, area);
    }
    let height = usize::from(area.height);
    let columns = fitted(&model.columns, area.width);
    let shown = rows.iter().skip(top).take(height);
    let lines: Vec<Line<'_>> = shown
        .filter_map(|row| {
            let hit = model.found.hits.get(*row)?;
            let tie = model.data.dataset.ties.get(hit.tie)?;
            let tie_state = model.found.tie_states.get(hit.tie)?.as_ref()?;
            Some(list::row(
                model,
                tie,
                tie_state,
                (&columns, area.width),
                (*row == model.list.at).then_some(true),
            ))
        })
        .collect();
    set_lines(frame.buffer_mut(), area, lines);
    scroll_bar(model, frame, pane, rows.len(), height, top);
}

/// The name of the place or of the province in hand; none where no tie is.
fn name(model: &Model) -> Option<String> {
    let tie = model
        .selected()
        .and_then(|number| model.data.dataset.ties.get(number));
    tie.map(|tie| match model.map.grip {
        MapSelection::Province => tie.dutch.province.name().to_owned(),
        MapSelection::Place if tie.dutch.at.is_none() => tie.dutch.province.name().to_owned(),
        MapSelection::Place => format!("{} · {}", tie.dutch.name, tie.dutch.province.name()),
    })
}

/// What Enter does with a province, for there it does something else than everywhere.
fn hint(model: &Model) -> Option<Line<'static>> {
    let province = map::province(model).filter(|_| model.map.grip == MapSelection::Province)?;
    let key = model.keymap.label(Mode::Map, Command::Enter, model.lang);
    let ticked = model
        .found
        .query
        .is_ticked(&crate::query::FacetValue::Province(province));
    let does = if ticked {
        model.lang.map_all_provinces()
    } else {
        model.lang.map_only_province()
    };
    Some(Line::from(vec![
        Span::styled(format!(" {key} "), model.theme.style(Role::Key)),
        Span::styled(format!("{does} "), model.theme.style(Role::Dim)),
    ]))
}
