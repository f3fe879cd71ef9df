//! The provinces of China beside the map, each with what is found there.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::super::pane::{border, draw_lines, title};
use crate::{
    query::{ChineseName, FieldValue},
    tui::{
        fit::fit,
        layout::inside,
        map::{self, CHINESE_COLUMN},
        model::Model,
        text_line::{TextLine, side_by_side},
        theme::Role,
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let (all, area) = (&model.map.china, inside(pane));
    let (rows, columns) = map::chinese_grid(pane);
    let left_out = all.len().saturating_sub(rows * columns);
    let mut block = border(model, title(model.lang.map_china(), false), false);
    if left_out > 0 {
        block = block.right(model.lang.map_china_more(left_out));
    }
    block.draw(frame, pane);
    let width = usize::from(area.width) / columns;
    let shown: Vec<TextLine> = (0..all.len().min(rows * columns))
        .map(|at| row(model, at, width.saturating_sub(2)))
        .collect();
    let columns = shown.chunks(rows.max(1)).map(<[_]>::to_vec).collect();
    draw_lines(model, frame, area, side_by_side(columns, width));
}

/// ` Guangdong      ●3?6`
fn row(model: &Model, at: usize, width: usize) -> TextLine {
    let Some((province, tally)) = model.map.china.get(at) else {
        return TextLine::default();
    };
    let name = province.as_deref().unwrap_or(model.lang.unnamed());
    let is_asked = province.as_ref().is_some_and(|province| {
        let value = FieldValue::China(ChineseName(province.to_string()));
        model.found.query.is_ticked(&value)
    });
    let signs = super::signs(tally);
    let room = width
        .min(usize::from(CHINESE_COLUMN))
        .saturating_sub(signs.width() + 2);
    let role = if is_asked { Role::Heading } else { Role::Text };
    let (name, room) = (fit(name, room), room.max(name.width().min(room)));
    TextLine::new(role, format!(" {name} "))
        .padded(room + 2)
        .join(signs)
}
