//! The map: what of it is chosen, and what stands where. Its cursor is the selected tie, as in every view.

use super::{
    layout::{Panes, inside, row_in},
    model::{Model, map_state::MapSelection},
};

use std::{borrow::Cow, ops::Range};

use ratatui::layout::{Position, Rect};

use crate::{
    dataset::{DutchProvince, PartialDate, Theme},
    plots::map::{Land, MapCanvas, MapMark, StatusTally, Window, marks},
    query::{FieldName, FieldValue},
};

/// The window of a map pane.
pub fn window(pane: Rect) -> Window {
    let area = inside(pane);
    Window::new(Land::get(), area.width, area.height)
}

/// The map as a pane has room for it; drawn anew only where the pane is not as large as it was.
pub fn canvas(model: &Model, pane: Rect) -> Cow<'_, MapCanvas> {
    let (window, drawn) = (window(pane), &model.map.canvas);
    if drawn.window == window {
        Cow::Borrowed(drawn)
    } else {
        Cow::Owned(MapCanvas::new(Land::get(), window))
    }
}

/// The most columns of a Chinese province with what is found there.
pub const CHINESE_COLUMN: u16 = 32;

/// The rows and columns in which a pane has the Chinese provinces.
pub fn chinese_grid(pane: Rect) -> (usize, usize) {
    /// The least columns of one.
    const NARROWEST: u16 = 20;
    let area = inside(pane);
    (
        area.height.into(),
        usize::from((area.width / NARROWEST).max(1)),
    )
}

/// The Chinese province at a place of the screen, by its number.
pub fn chinese_at(model: &Model, panes: &Panes, at: Position) -> Option<usize> {
    let area = inside(panes.china?);
    let row = row_in(area, at)?;
    let (rows, columns) = chinese_grid(panes.china?);
    let column = usize::from(at.x - area.x) / (usize::from(area.width) / columns).max(1);
    let number = column * rows + row;
    (number < model.map.china.len() && column < columns).then_some(number)
}

/// The marks in a map pane.
pub fn marks_in(model: &Model, window: Window) -> Vec<MapMark> {
    marks(model.data.places(), &model.map.spread, window)
}

/// The mark that the selected tie stands at.
pub fn selected(model: &Model, marks: &[MapMark]) -> Option<usize> {
    let place = *model.data.places().of_tie.get(model.selected()?)?;
    marks.iter().position(|mark| mark.places.contains(&place))
}

/// The province of the selected tie.
pub fn province(model: &Model) -> Option<DutchProvince> {
    let tie = model.data.dataset.ties.get(model.selected()?)?;
    Some(tie.dutch.province)
}

/// The province of the selected tie, where the keys are about all of it.
pub fn province_in_hand(model: &Model) -> Option<DutchProvince> {
    province(model).filter(|_| model.map.grip == MapSelection::Province)
}

/// The rows of the list at the place or in the province in hand, in the order of the list.
pub fn rows_in_hand(model: &Model, panes: &Panes) -> Vec<usize> {
    if let Some(province) = province_in_hand(model) {
        return rows_of(model, province);
    }
    let marks = panes.map.map(|pane| marks_in(model, window(pane)));
    let marks = marks.unwrap_or_default();
    let mark = selected(model, &marks).map(|at| marks[at].rows(&model.map.spread));
    mark.unwrap_or_default()
}

/// The same, and the first of them to show in `height` rows: the tie in hand stands in the middle, as far as the ends
/// allow.
pub fn in_hand(model: &Model, panes: &Panes, height: u16) -> (Vec<usize>, usize) {
    let (rows, height) = (rows_in_hand(model, panes), usize::from(height));
    let at = rows
        .iter()
        .position(|row| *row == model.list.at)
        .unwrap_or(0);
    let top = at
        .saturating_sub(height / 2)
        .min(rows.len().saturating_sub(height));
    (rows, top)
}

/// The rows of the list in a province.
pub fn rows_of(model: &Model, province: DutchProvince) -> Vec<usize> {
    let places = &model.data.places().all;
    let spread = &model.map.spread;
    spread.rows(|place| places[place].province == province)
}

/// The provinces with something found, from north to south.
pub fn provinces(model: &Model) -> Vec<DutchProvince> {
    let mut outlines: Vec<_> = Land::get()
        .provinces
        .iter()
        .filter(|it| model.map.spread.province(it.province).all() > 0)
        .collect();
    outlines.sort_by(|a, b| b.label.y.total_cmp(&a.label.y));
    outlines
        .into_iter()
        .map(|outline| outline.province)
        .collect()
}

/// How many ties of each status are on the map.
pub fn tally(model: &Model) -> StatusTally {
    let mut tally = StatusTally::default();
    for province in DutchProvince::ALL {
        tally.add(&model.map.spread.province(province));
    }
    tally
}

/// The one theme that the query asks for.
pub fn theme(model: &Model) -> Option<&Theme> {
    match model.found.query.values_of(FieldName::Theme).next() {
        Some([FieldValue::Theme(id)]) => model.data.dataset.theme(id),
        _ => None,
    }
}

/// The one period that the query asks for, by its number.
pub fn period(model: &Model) -> Option<usize> {
    let Some([FieldValue::Period(id)]) = model.found.query.values_of(FieldName::Period).next()
    else {
        return None;
    };
    let mut periods = model.data.dataset.periods.iter();
    periods.position(|period| *period.id == *id.0)
}

/// The first and last date of that period.
pub fn period_dates(model: &Model) -> Option<Range<PartialDate>> {
    let period = model.data.dataset.periods.get(period(model)?)?;
    Some(period.from..period.to)
}
