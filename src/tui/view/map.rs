//! The map: outlines and water, a mark for each place with ties, names where they fit. A mark has a sign for each status
//! that ties have there, with a number where it is more than one.

use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};
use unicode_width::UnicodeWidthStr as _;

use super::pane::{border, draw_over, title, view_focused};
use crate::{
    dataset::Status,
    plots::map::{Land, MapCanvas, StatusTally, Surface},
    sanitise::Escaped,
    tui::{
        layout::inside,
        map,
        model::{Model, map_state::MapSelection},
        text_line::TextLine,
        theme::{NOT_A_TIE, Role},
    },
};

mod china;
mod here;
mod names;

pub use china::draw as draw_china;
pub use here::draw as draw_here;

/// What stands for water; sparse, so that the land is louder.
const WATER: char = '~';

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = view_focused(model);
    let area = inside(pane);
    let heading = title(heading(model), focused);
    let hint = model.lang.map_signs();
    let fits = heading.width() + hint.width() + 6 <= area.width.into();
    border(model, heading, focused)
        .right(if fits { hint } else { "" })
        .bottom(legend(model, area.width.into()))
        .draw(frame, pane);
    let canvas = map::canvas(model, pane);
    let marks = map::marks_in(model, canvas.window);
    let selected = map::selected(model, &marks);
    let buffer = frame.buffer_mut();
    ground(model, &canvas, buffer, area);
    names::draw(model, &canvas, &marks, selected, buffer, area);
    for (number, mark) in marks.iter().enumerate() {
        let is_selected = selected == Some(number) && model.map.grip == MapSelection::Place;
        let (mut column, row) = mark.cell;
        for (role, text) in signs(&mark.tally).selected_if(is_selected, focused).pieces {
            let width = u16::try_from(text.width()).unwrap_or(0);
            put(buffer, area, (column, row), text, model.theme.style(role));
            column = column.saturating_add(width);
        }
    }
}

/// `●2?3`: the statuses that ties have here, each with a number where more than one has it.
fn signs(tally: &StatusTally) -> TextLine {
    let mut line = TextLine::default();
    for (status, count) in tally.parts() {
        let symbol = status.map_or(NOT_A_TIE, Status::symbol);
        line = line.with(status.map_or(Role::Dim, Role::Status), symbol);
        if count > 1 {
            line = line.with(Role::Dim, count.to_string());
        }
    }
    line
}

/// Outlines and water; the border of the province in hand stands out.
fn ground(model: &Model, canvas: &MapCanvas, buffer: &mut Buffer, area: Rect) {
    let province = map::province_in_hand(model);
    let highlit = province
        .map(|province| canvas.border(Land::get(), province))
        .unwrap_or_default();
    for row in 0..canvas.window.rows {
        for column in 0..canvas.window.columns {
            let Some(cell) = buffer.cell_mut((area.x + column, area.y + row)) else {
                continue;
            };
            match (canvas.dots(column, row), canvas.surface(column, row)) {
                (0, Surface::Water)
                    if row.is_multiple_of(2) && (column + 2 * row).is_multiple_of(8) =>
                {
                    cell.set_char(WATER)
                        .set_style(model.theme.style(Role::Water));
                }
                (0, _) => {}
                (dots, _) => {
                    let role = if highlit.contains(&(column, row)) {
                        Role::Key
                    } else {
                        Role::Border
                    };
                    cell.set_char(model.map.pen.glyph(dots))
                        .set_style(model.theme.style(role));
                }
            }
        }
    }
}

/// Writes a text from a cell of the map on, as far as the map goes.
fn put(
    buffer: &mut Buffer,
    area: Rect,
    (column, row): (u16, u16),
    text: impl Into<Escaped>,
    style: Style,
) {
    if column < area.width && row < area.height {
        let at = (area.x + column, area.y + row);
        draw_over(buffer, at, area.width - column, &text.into(), style);
    }
}

/// The theme and the period that the map is drawn for, if the query asks for one.
fn heading(model: &Model) -> String {
    let theme = map::theme(model).map(|theme| theme.name(model.lang).to_owned());
    let period = map::period_dates(model).map(|dates| {
        model
            .lang
            .period(&model.lang.date(dates.start), &model.lang.date(dates.end))
    });
    let parts: Vec<String> = theme.into_iter().chain(period).collect();
    if parts.is_empty() {
        return model.lang.map_all().to_owned();
    }
    parts.join(" · ")
}

/// How many ties of each status are on the map, with the words where there is room; and how many contacts, which are
/// always named, for unlike those of a status their sign alone does not tell what they are.
fn legend(model: &Model, room: usize) -> TextLine {
    for (words, others) in [(true, true), (false, true)] {
        let line = legend_with(model, words, others);
        if line.width() <= room {
            return line;
        }
    }
    legend_with(model, false, false)
}

fn legend_with(model: &Model, words: bool, others: bool) -> TextLine {
    let mut line = TextLine::new(Role::Text, " ");
    let tally = map::tally(model);
    for status in Status::ALL {
        let count = tally.of(status);
        if count == 0 {
            continue;
        }
        let mut sign = format!("{} ", status.symbol());
        if words {
            sign += status.label(model.lang);
            sign.push(' ');
        }
        line = line
            .with(Role::Status(status), sign)
            .with(Role::Dim, format!("{} ", model.lang.number(count)));
    }
    if tally.others > 0 && others {
        let word = model.lang.map_others();
        let count = model.lang.number(tally.others);
        line = line.with(Role::Dim, format!("{NOT_A_TIE} {word}{count} "));
    }
    line
}
