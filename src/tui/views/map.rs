//! The map: to the nearest place in a direction, through the ties at one, from province to province; and the themes
//! and periods that it is drawn for.

use std::borrow::Cow;

use ratatui::layout::Position;

use super::ViewPane;
use crate::{
    plots::map::{Direction, MapMark, TiesByPlace, Ways, chinese_provinces},
    query::{ChineseName, FieldName, FieldValue, PeriodId},
    tui::{
        cursor::Motion,
        layout::{Panes, inside, row_in},
        map,
        model::{CursorPolicy, Model, map_state::MapSelection},
        update::{
            cursor::{open_reader, select},
            run_query::{ask, ask_from, clear_last},
        },
    },
};

/// The map, with the ties in hand beside or below it.
pub struct MapPane;

impl ViewPane for MapPane {
    fn replot(&self, model: &mut Model) {
        model.map.spread = TiesByPlace::new(
            model.data.places(),
            &model.found.hits,
            &model.found.tie_states,
        );
        let (ties, found) = (&model.data.dataset.ties, &model.found);
        model.map.china = chinese_provinces(ties, &found.hits, &found.tie_states);
    }

    /// Keeps the outlines for the next frames.
    fn settle(&self, model: &mut Model) {
        if let Some(pane) = model.panes().and_then(|panes| panes.map)
            && let Cow::Owned(canvas) = map::canvas(model, pane)
        {
            model.map.canvas = canvas;
        }
    }

    fn wheel(&self, model: &mut Model, rows: isize) {
        through(model, rows.signum());
    }

    /// Filters on the province in hand, or reads the tie in hand.
    fn enter(&self, model: &mut Model) {
        let Some(province) = map::province_in_hand(model) else {
            return open_reader(model);
        };
        let mut query = model.found.query.clone();
        query.toggle(&FieldValue::Province(province));
        ask(model, query, CursorPolicy::Selection);
    }

    /// From the province to the place; from there, the last filter goes.
    fn back(&self, model: &mut Model) {
        if std::mem::take(&mut model.map.grip) == MapSelection::Place {
            clear_last(model);
        }
    }

    fn row_at(&self, model: &Model, panes: &Panes, at: Position) -> Option<usize> {
        /// A mark is found as far from it as so many columns, for it is one cell with a number beside it.
        const NEAR: u16 = 3;
        if map::chinese_at(model, panes, at).is_some() {
            return Some(model.list.at);
        }
        if let Some(pane) = panes.list.filter(|pane| pane.contains(at)) {
            let (rows, top) = map::in_hand(model, panes, inside(pane).height);
            return rows.get(top + row_in(inside(pane), at)?).copied();
        }
        let area = inside(panes.map?);
        row_in(area, at)?;
        let (column, row) = (at.x - area.x, at.y - area.y);
        let marks = map::marks_in(model, map::window(panes.map?));
        let far = |mark: &MapMark| {
            let last = mark.cell.0 + mark.width().saturating_sub(1);
            mark.cell
                .0
                .saturating_sub(column)
                .max(column.saturating_sub(last))
        };
        let nearest = marks
            .iter()
            .filter(|mark| mark.cell.1 == row && far(mark) <= NEAR)
            .min_by_key(|mark| far(mark))?;
        let rows = nearest.rows(&model.map.spread);
        rows.iter()
            .find(|row| **row == model.list.at)
            .or(rows.first())
            .copied()
    }

    /// A province of China is filtered on, or no longer; elsewhere as in the list.
    fn click(&self, model: &mut Model, row: usize, at: Position) {
        let number = model
            .panes()
            .and_then(|panes| map::chinese_at(model, &panes, at));
        if let Some(number) = number {
            if let Some((Some(province), _)) = model.map.china.get(number) {
                let mut query = model.found.query.clone();
                query.toggle(&FieldValue::China(ChineseName(province.to_string())));
                ask(model, query, CursorPolicy::Selection);
            }
            return;
        }
        model.map.grip = MapSelection::Place;
        if row == model.list.at {
            self.enter(model);
        } else {
            self.step(model, Motion::To(row));
        }
    }
}

/// To the first tie at the nearest place in a direction.
pub fn go(model: &mut Model, direction: Direction) {
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
pub fn through(model: &mut Model, by: isize) {
    let Some(panes) = model.panes() else { return };
    let rows = map::rows_in_hand(model, &panes);
    if let Some(at) = rows.iter().position(|row| *row == model.list.at) {
        select(model, rows[round(at, by, rows.len())]);
    }
}

/// To the first tie of the next province to the south, or to the north.
pub fn province(model: &mut Model, by: isize) {
    let provinces = map::provinces(model);
    let here = provinces
        .iter()
        .position(|province| Some(*province) == map::province(model));
    let Some(here) = here else { return };
    model.map.grip = MapSelection::Province;
    let rows = map::rows_of(model, provinces[round(here, by, provinces.len())]);
    if let Some(row) = rows.first() {
        select(model, *row);
    }
}

/// The map of the next theme, or of the previous one; after the last, of all themes. What nothing would be found
/// for is passed over.
pub fn theme(model: &mut Model, by: isize) {
    let themes = model.data.dataset.themes.iter();
    let themes: Vec<_> = themes
        .map(|theme| FieldValue::Theme(theme.id.clone()))
        .filter(|theme| model.found.counts.of(theme) > 0)
        .collect();
    ask_next_of(model, FieldName::Theme, &themes, by);
}

/// The map of the next period; after the last, of all time.
pub fn period(model: &mut Model) {
    let periods = model.data.dataset.periods.iter();
    let periods: Vec<_> = periods
        .map(|period| FieldValue::Period(PeriodId(period.id.to_string())))
        .collect();
    ask_next_of(model, FieldName::Period, &periods, 1);
}

/// Asks for the choice `by` further on than the one that the query asks for; what nothing is found for is passed over.
fn ask_next_of(model: &mut Model, name: FieldName, choices: &[FieldValue], by: isize) {
    let (query, selected) = (model.found.query.clone(), model.selected());
    let mut now = match query.values_of(name).next() {
        Some([value]) => choices.iter().position(|choice| choice == value),
        _ => None,
    };
    loop {
        now = next_or_none(now, by, choices.len());
        let mut next = query.clone();
        next.set(name, now.and_then(|at| choices.get(at).cloned()));
        ask_from(model, next, selected, CursorPolicy::Selection);
        if now.is_none() || !model.found.hits.is_empty() {
            return;
        }
    }
}

/// The choice after `now` out of so many, where none at all is a choice too.
fn next_or_none(now: Option<usize>, by: isize, choices: usize) -> Option<usize> {
    round(now.map_or(0, |now| now + 1), by, choices + 1).checked_sub(1)
}

/// `by` further on from `at`, round and round.
fn round(at: usize, by: isize, count: usize) -> usize {
    at.wrapping_add_signed(by).wrapping_add(count) % count.max(1)
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
