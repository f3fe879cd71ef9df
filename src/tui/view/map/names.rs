//! Names on the map: of provinces with the number of their ties, and of places, where they cover nothing.

use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::put;
use crate::{
    dataset::DutchLevel,
    plots::map::{LabelPlace, Land, MapCanvas, MapLabels, MapMark, Surface},
    sanitise::Escaped,
    tui::{
        map,
        model::{Model, map_state::MapSelection},
        theme::Role,
    },
};

/// From so many columns on there is room for the whole names of provinces.
const WHOLE_NAMES_FROM: u16 = 70;
/// From so many columns on there is room for the names of places other than the selected one.
const PLACES_FROM: u16 = 50;
/// The most names at one mark.
const MAX_PLACE_NAMES: usize = 3;

/// Draws the names.
pub fn draw(
    model: &Model,
    canvas: &MapCanvas,
    marks: &[MapMark],
    selected: Option<usize>,
    buffer: &mut Buffer,
    area: Rect,
) {
    let window = canvas.window;
    let mut labels = MapLabels::new(window.columns, window.rows);
    let widths: Vec<u16> = marks.iter().map(MapMark::width).collect();
    for (mark, width) in marks.iter().zip(&widths) {
        labels.take(mark.cell, *width);
    }
    let place = |labels: &mut MapLabels, number: usize, role: Role, buffer: &mut Buffer| {
        let (Some(mark), Some(&cells)) = (marks.get(number), widths.get(number)) else {
            return;
        };
        let name = place_name(model, mark);
        let beside = LabelPlace::Beside { cells };
        if !name.is_empty()
            && let Some(cell) = labels.put(mark.cell, width(&name), beside, |_| true)
        {
            put(buffer, area, cell, name, model.theme.style(role));
        }
    };
    if let Some(selected) = selected.filter(|_| model.map.grip == MapSelection::Place) {
        place(&mut labels, selected, Role::Heading, buffer);
    }
    provinces(model, canvas, &mut labels, buffer, area);
    if window.columns >= PLACES_FROM {
        // The names of places stay off the outlines too.
        window
            .cells()
            .filter(|cell| canvas.dots(cell.0, cell.1) != 0)
            .for_each(|cell| labels.take(cell, 1));
        let mut order: Vec<usize> = (0..marks.len())
            .filter(|number| Some(*number) != selected)
            .collect();
        order.sort_by_key(|number| std::cmp::Reverse(marks[*number].tally.all()));
        for number in order {
            place(&mut labels, number, Role::Dim, buffer);
        }
    }
}

/// The name of each province with the number of its ties.
fn provinces(
    model: &Model,
    canvas: &MapCanvas,
    labels: &mut MapLabels,
    buffer: &mut Buffer,
    area: Rect,
) {
    let window = canvas.window;
    let in_hand = map::province_in_hand(model);
    for outline in &Land::get().provinces {
        let whole = window.columns >= WHOLE_NAMES_FROM;
        let name = if whole {
            outline.province.name()
        } else {
            outline.province.abbreviation()
        };
        let ties = model.map.spread.province(outline.province).ties();
        let label = format!("{name} {}", model.lang.number(ties));
        // Outside its province it would be read as the name of another.
        let inside = |(column, row)| canvas.surface(column, row) == Surface::Land(outline.province);
        let cell = window
            .cell(outline.label)
            .and_then(|cell| labels.put(cell, width(&label), LabelPlace::Around, inside));
        let role = if in_hand == Some(outline.province) {
            Role::Heading
        } else if ties == 0 {
            Role::Dim
        } else {
            Role::Text
        };
        if let Some(cell) = cell {
            put(buffer, area, cell, label, model.theme.style(role));
        }
    }
}

/// The names of the municipalities at a mark; that of a province stands there already.
fn place_name(model: &Model, mark: &MapMark) -> Escaped {
    let mut names: Vec<&str> = Vec::new();
    let places = mark.places.iter();
    for place in places.filter_map(|place| model.data.places().all.get(*place)) {
        if let Some(tie) = model.data.dataset.ties.get(place.tie)
            && tie.dutch.level == DutchLevel::Municipality
            && !names.contains(&&*tie.dutch.name)
        {
            names.push(&tie.dutch.name);
        }
        if names.len() == MAX_PLACE_NAMES {
            break;
        }
    }
    names.join(", ").into()
}

fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}
