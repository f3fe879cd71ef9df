//! A pop-up to pick from: what is typed to find a row, the rows, and where there is room the query line of the question
//! under the cursor.

use std::borrow::Cow;

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::{
    filters::{most_in_a_decade, value_row},
    pane::{PROMPT, border, draw_input, draw_lines, draw_rows, make_room, title},
    query::prompt,
};
use crate::{
    lang::Lang,
    tui::{
        filters::facet_name,
        fit::fit,
        layout::{below_first_row, inside, last_row, split_rows},
        model::Model,
        ordering::Ordering,
        picker::{ActionRow, Picker, PickerRows, QuestionRow},
        text_line::TextLine,
        theme::Role,
    },
};

/// The columns of a count of ties.
const COUNT: usize = 7;
/// The keys of actions take no more than this share of the width.
const KEYS_SHARE: usize = 3;

pub fn draw(model: &Model, picker: &Picker, frame: &mut Frame<'_>, pane: Rect) {
    let lang = model.lang;
    let [name, hint, none] = words(&picker.rows, lang);
    make_room(model, frame, pane);
    border(model, title(name, true), true).draw(frame, pane);
    let inner = inside(pane);
    let [line, below] = split_rows(inner, 1);
    let behind = draw_input(model, frame, line, PROMPT, &picker.input);
    if picker.input.value().is_empty() {
        draw_lines(model, frame, behind, [TextLine::new(Role::Dim, hint)]);
    }
    let area = Rect {
        height: picker.rows_in(pane),
        ..below
    };
    let (rows, top) = (picker.shown.len(), picker.cursor.top);
    let mut lines = lines(model, picker, area.width.into(), area.height.into());
    if let Some(line) = lines.get_mut(picker.cursor.at.saturating_sub(top)) {
        *line = std::mem::take(line).selected(true);
    } else {
        lines = vec![TextLine::new(Role::Dim, format!(" {none}"))];
    }
    if inner.height > area.height + 1
        && let Some(whole) = whole_line(model, picker, area.width.into())
    {
        draw_lines(model, frame, last_row(inner), [whole]);
    }
    let pane = below_first_row(pane);
    draw_rows(model, frame, [pane, area], (rows, top), lines);
}

/// The title, what can be typed, and what is told where no row is left.
fn words(rows: &PickerRows, lang: Lang) -> [Cow<'static, str>; 3] {
    let [title, hint, none] = match rows {
        PickerRows::Questions(_) => [
            lang.questions_title(),
            lang.questions_hint(),
            lang.pick_none(),
        ],
        PickerRows::Actions(_) => [
            lang.palette_title(),
            lang.palette_hint(),
            lang.palette_none(),
        ],
        PickerRows::Values(values) => {
            let title = facet_name(values.facet, lang).into();
            return [title, lang.pick_hint().into(), lang.pick_none().into()];
        }
        PickerRows::Orders(_) => [lang.orders_title(), lang.pick_hint(), lang.pick_none()],
    };
    [title, hint, none].map(Cow::from)
}

/// The rows in sight.
fn lines(model: &Model, picker: &Picker, width: usize, height: usize) -> Vec<TextLine> {
    let in_sight = picker.shown.iter().skip(picker.cursor.top).take(height);
    match &picker.rows {
        PickerRows::Questions(rows) => in_sight
            .filter_map(|&at| Some(question(model, rows.get(at)?, picker.input.value(), width)))
            .collect(),
        PickerRows::Values(values) => {
            let most = most_in_a_decade(model);
            let row = |&at: &usize| {
                let value = &values.rows.get(at)?.value;
                let row = value_row(model, value, most, width.saturating_sub(2));
                Some(
                    TextLine::new(Role::Text, " ")
                        .join(row)
                        .with(Role::Text, " "),
                )
            };
            in_sight.filter_map(row).collect()
        }
        PickerRows::Orders(orders) => in_sight
            .filter_map(|&at| Some(order(model, *orders.get(at)?, width)))
            .collect(),
        PickerRows::Actions(rows) => {
            let widest = rows.iter().map(|row| row.keys.width()).max().unwrap_or(0);
            let keys = widest.min(width / KEYS_SHARE);
            in_sight
                .filter_map(|&at| Some(action(model, rows.get(at)?, keys, width)))
                .collect()
        }
    }
}

/// The line of the question under the cursor, which its row may be too short for.
fn whole_line(model: &Model, picker: &Picker, width: usize) -> Option<TextLine> {
    let PickerRows::Questions(rows) = &picker.rows else {
        return None;
    };
    let (query, _) = rows.get(picker.selected()?)?.query.as_ref().ok()?;
    if query.is_empty() {
        return None;
    }
    let (prompt, line) = (prompt(model), query.to_line(model.lang));
    let room = width.saturating_sub(prompt.width() + 1);
    Some(prompt.with(Role::Text, fit(&line, room)))
}

/// ` Welke banden zijn nog actief?      13 `
fn question(model: &Model, row: &QuestionRow, typed: &str, width: usize) -> TextLine {
    let (role, count) = match &row.query {
        Ok(_) if !row.counts_ties() => (Role::Text, String::new()),
        Ok((_, 0)) => (Role::Dim, model.lang.number(0)),
        Ok((_, ties)) => (Role::Text, model.lang.number(*ties)),
        Err(_) => (Role::Fault, "!".to_owned()),
    };
    let room = width.saturating_sub(COUNT + 2);
    let text = match &row.query {
        Ok(_) => row.text(typed, model.lang),
        Err(fault) => format!(
            "{} · {}",
            row.text(typed, model.lang),
            fault.message(model.lang)
        ),
    };
    let text = fit(&text, room);
    TextLine::new(role, format!(" {text}")).with(Role::Dim, format!("{count:>COUNT$} "))
}

/// ` ↑ naam `, with an arrow where it is in force.
fn order(model: &Model, order: Ordering, width: usize) -> TextLine {
    let name = if order == Ordering::in_force(model) {
        order.with_arrow(model)
    } else {
        format!("  {}", order.name(model.lang))
    };
    TextLine::new(Role::Text, fit(&format!(" {name}"), width))
}

/// ` sorteren · Banden                     s `
fn action(model: &Model, row: &ActionRow, keys: usize, width: usize) -> TextLine {
    let place = row
        .elsewhere
        .map(|view| format!(" · {}", view.name(model.lang)))
        .unwrap_or_default();
    let room = width.saturating_sub(keys + 4);
    let name = row.command.description(model.lang);
    let name = fit(name, name.width().min(room.saturating_sub(place.width())));
    let air = " ".repeat(room.saturating_sub(name.width() + place.width()) + 2);
    TextLine::new(Role::Text, format!(" {name}"))
        .with(Role::Dim, place)
        .with(Role::Text, air)
        .with(Role::Key, fit(&row.keys, keys))
        .with(Role::Text, " ")
}
