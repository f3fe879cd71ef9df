//! The map: outlines and water, a mark for each place with ties, names where they fit. The colours of a mark are
//! those of the status that most of its ties have; a number beside it tells how many there are.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::pane::{border, title};
use crate::{
    dataset::Status,
    plots::map::{Canvas, Land, Mark, Surface, marks},
    sanitise::visible,
    tui::{
        layout::inside,
        map,
        model::{Focus, Model, map_state::MapSelection},
        theme::{NOT_A_TIE, Role},
    },
};
use ratatui::Frame;

mod here;
mod names;

pub(in crate::tui) use here::draw as draw_here;

/// What stands for water; sparse, so that it stays in the background.
const WATER: char = '~';

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = matches!(model.focus, Focus::View | Focus::Search(_));
    let legend = legend(model, usize::from(pane.width.saturating_sub(2)));
    frame.render_widget(
        border(model, heading(model, focused), focused).title_bottom(legend),
        pane,
    );
    let area = inside(pane);
    let canvas = map::canvas(pane);
    let marks = marks::marks(model.data.places(), &model.map.spread, canvas.window());
    let selected = map::selected(model, &marks);
    ground(model, &canvas, frame.buffer_mut(), area);
    names::draw(model, &canvas, &marks, selected, frame.buffer_mut(), area);
    for (number, mark) in marks.iter().enumerate() {
        let is_selected = selected == Some(number) && model.map.grip == MapSelection::Place;
        let style = if is_selected {
            model.theme.selected(focused)
        } else {
            model.theme.style(role(mark))
        };
        put(frame.buffer_mut(), area, mark.cell, symbol(mark), style);
        if let Some(count) = names::count(mark, &marks) {
            let style = if is_selected {
                style
            } else {
                model.theme.style(Role::Dim)
            };
            put(
                frame.buffer_mut(),
                area,
                (mark.cell.0 + 1, mark.cell.1),
                &count,
                style,
            );
        }
    }
}

/// Outlines and water; the border of the province in hand stands out.
fn ground(model: &Model, canvas: &Canvas, buffer: &mut Buffer, area: Rect) {
    let province = map::province(model).filter(|_| model.map.grip == MapSelection::Province);
    let highlit = province
        .map(|province| canvas.border(Land::get(), province))
        .unwrap_or_default();
    let (line, water) = (
        model.theme.style(Role::Border),
        model.theme.style(Role::Water),
    );
    for row in 0..canvas.window().rows {
        for column in 0..canvas.window().columns {
            let Some(cell) = buffer.cell_mut((area.x + column, area.y + row)) else {
                continue;
            };
            match (canvas.dots(column, row), canvas.surface(column, row)) {
                (0, Surface::Water) if (column + 2 * row).is_multiple_of(4) => {
                    cell.set_char(WATER).set_style(water);
                }
                (0, _) => {}
                (dots, _) => {
                    let style = if highlit.contains(&(column, row)) {
                        model.theme.style(Role::Key)
                    } else {
                        line
                    };
                    cell.set_char(model.map.pen.glyph(dots)).set_style(style);
                }
            }
        }
    }
}

/// Writes a text from a cell of the map on, as far as the map goes.
fn put(buffer: &mut Buffer, area: Rect, (column, row): (u16, u16), text: &str, style: Style) {
    if column < area.width && row < area.height {
        let room = usize::from(area.width - column);
        // What was drawn there before must not shine through.
        buffer.set_stringn(
            area.x + column,
            area.y + row,
            text,
            room,
            Style::reset().patch(style),
        );
    }
}

/// The symbol of the status that most ties have there.
fn symbol(mark: &Mark) -> &'static str {
    mark.tally.leading().map_or(NOT_A_TIE, Status::symbol)
}

fn role(mark: &Mark) -> Role {
    mark.tally.leading().map_or(Role::Dim, Role::Status)
}

/// The theme and the period that the map is drawn for, if the query asks for one.
fn heading(model: &Model, focused: bool) -> Line<'static> {
    let mut parts = Vec::new();
    parts.extend(map::theme(model).map(|theme| visible(theme.name(model.lang)).into_owned()));
    parts.extend(map::period_dates(model).map(|dates| {
        model
            .lang
            .period(&model.lang.date(dates.start), &model.lang.date(dates.end))
    }));
    if parts.is_empty() {
        parts.push(model.lang.map_all().to_owned());
    }
    title(model, &parts.join(" · "), focused)
}

/// How many ties of each status are on the map, with the words where there is room; and how many contacts, which are
/// always named, for unlike those of a status their sign alone does not tell what they are.
fn legend(model: &Model, room: usize) -> Line<'static> {
    let ways = [(true, true), (false, true), (false, false)]
        .map(|(words, others)| legend_with(model, words, others));
    let shortest = ways.len() - 1;
    let fitting = ways
        .iter()
        .position(|line| line.width() <= room)
        .unwrap_or(shortest);
    ways.into_iter().nth(fitting).unwrap_or_default()
}

fn legend_with(model: &Model, words: bool, others: bool) -> Line<'static> {
    let mut line = Line::from(" ");
    let tally = map::tally(model);
    for status in Status::ALL
        .into_iter()
        .filter(|status| tally.of(*status) > 0)
    {
        let word = if words {
            format!("{} ", status.label(model.lang))
        } else {
            String::new()
        };
        let symbol = status.symbol();
        line.push_span(Span::styled(
            format!("{symbol} {word}"),
            model.theme.style(Role::Status(status)),
        ));
        line.push_span(Span::styled(
            format!("{} ", model.lang.number(tally.of(status))),
            model.theme.style(Role::Dim),
        ));
    }
    if tally.others > 0 && others {
        let word = model.lang.map_contacts();
        line.push_span(Span::styled(
            format!("{NOT_A_TIE} {word}{} ", model.lang.number(tally.others)),
            model.theme.style(Role::Dim),
        ));
    }
    line
}
