//! Moving on the map: to the nearest place in a direction, through the ties at one, from province to province; and
//! the themes and periods that it is drawn for.

use super::{
    cursor::{list_height, open_reader},
    run_query::{ask, clear_last},
};
use crate::{
    dataset::ThemeId,
    plots::map::{Direction, TiesByPlace, Ways},
    query::{FieldName, FieldValue, PeriodId},
    tui::{
        map,
        model::{CursorPolicy, Model, map_state::MapSelection},
        scroll::Top,
    },
};

/// Spreads the ties found over the map.
pub(super) fn replot(model: &mut Model) {
    model.map.spread = TiesByPlace::new(
        model.data.places(),
        &model.found.hits,
        &model.found.tie_states,
    );
}

/// To the first tie at the nearest place in a direction.
pub(super) fn go(model: &mut Model, direction: Direction) {
    let Some(pane) = model.panes().and_then(|panes| panes.map) else {
        return;
    };
    let marks = map::marks_in(model, map::window(pane));
    let Some(from) = map::selected(model, &marks) else {
        return;
    };
    model.map.grip = MapSelection::Place;
    let to = Ways::new(&marks)
        .step(from, direction)
        .and_then(|to| marks.get(to));
    if let Some(row) = to.and_then(|mark| mark.rows(&model.map.spread).first().copied()) {
        select(model, row);
    }
}

/// To the next or previous tie at the place or in the province in hand; after the last comes the first.
pub(super) fn through(model: &mut Model, by: isize) {
    let Some(panes) = model.panes() else { return };
    let rows = map::rows_in_hand(model, &panes);
    if let Some(at) = rows.iter().position(|row| *row == model.list.at) {
        select(model, rows[round(at, by, rows.len())]);
    }
}

/// To the first tie of the next province to the south, or to the north.
pub(super) fn province(model: &mut Model, by: isize) {
    let provinces = map::provinces(model);
    let here = map::province(model)
        .and_then(|here| provinces.iter().position(|province| *province == here));
    let Some(here) = here else { return };
    model.map.grip = MapSelection::Province;
    let row = map::rows_of(model, provinces[round(here, by, provinces.len())])
        .first()
        .copied();
    if let Some(row) = row {
        select(model, row);
    }
}

/// Filters on the province in hand, or reads the tie in hand.
pub(super) fn enter(model: &mut Model) {
    match (model.map.grip, map::province(model)) {
        (MapSelection::Province, Some(province)) => {
            let mut query = model.found.query.clone();
            query.toggle(&FieldValue::Province(province));
            ask(model, query, CursorPolicy::Selection);
        }
        _ => open_reader(model),
    }
}

/// One step back: from the province to the place; from there, the last filter goes.
pub(super) fn back(model: &mut Model) {
    if std::mem::take(&mut model.map.grip) == MapSelection::Place {
        clear_last(model);
    }
}

/// Draws outlines in the other way.
pub(super) fn change_pen(model: &mut Model) {
    model.map.pen = model.map.pen.other();
}

/// The map of the next theme, or of the previous one; after the last, of all themes. What nothing would be found
/// for is passed over.
pub(super) fn theme(model: &mut Model, by: isize) {
    let counts = &model.found.counts;
    let themes: Vec<&ThemeId> = model
        .data
        .dataset
        .themes
        .iter()
        .map(|theme| &theme.id)
        .collect();
    let found = |id: &&ThemeId| counts.of(&FieldValue::Theme((*id).clone())) > 0;
    let themes: Vec<&ThemeId> = themes.into_iter().filter(found).collect();
    let now = map::theme(model).and_then(|theme| themes.iter().position(|id| **id == theme.id));
    let next = next_or_none(now, by, themes.len()).map(|at| FieldValue::Theme(themes[at].clone()));
    set(model, FieldName::Theme, next);
}

/// The map of the next period; after the last, of all time.
pub(super) fn period(model: &mut Model) {
    let periods = &model.data.dataset.periods;
    let next = next_or_none(map::period(model), 1, periods.len());
    let next = next.map(|at| FieldValue::Period(PeriodId(periods[at].id.to_string())));
    set(model, FieldName::Period, next);
}

fn set(model: &mut Model, name: FieldName, value: Option<FieldValue>) {
    let mut query = model.found.query.clone();
    query.set(name, value);
    ask(model, query, CursorPolicy::Selection);
}

/// The choice after `now` out of so many, where none at all is a choice too.
fn next_or_none(now: Option<usize>, by: isize, choices: usize) -> Option<usize> {
    round(now.map_or(0, |now| now + 1), by, choices + 1).checked_sub(1)
}

/// `by` further on from `at`, round and round.
fn round(at: usize, by: isize, count: usize) -> usize {
    let count = isize::try_from(count.max(1)).unwrap_or(isize::MAX);
    let to = isize::try_from(at)
        .unwrap_or(0)
        .saturating_add(by)
        .rem_euclid(count);
    usize::try_from(to).unwrap_or(0)
}

fn select(model: &mut Model, row: usize) {
    if row != model.list.at {
        model.detail_top = Top::AtHit;
    }
    model.go_to(row, list_height(model));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_go_round_by_way_of_none() {
        let mut seen = Vec::new();
        let mut now = None;
        for _ in 0..4 {
            now = next_or_none(now, 1, 3);
            seen.push(now);
        }
        assert_eq!(seen, [Some(0), Some(1), Some(2), None]);
        assert_eq!(next_or_none(None, -1, 3), Some(2));
        assert_eq!(next_or_none(None, 1, 0), None);
    }
}
