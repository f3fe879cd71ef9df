//! The pop-up of questions with a name or of actions: what is typed to find a row, the rows, and where there is room
//! the query line of the question under the cursor.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Clear,
};
use unicode_width::UnicodeWidthStr;

use super::{
    pane::{border, scroll_bar, set_lines, title},
    query::{prompt, skip_columns},
};
use crate::{
    sanitise::visible,
    tui::{
        fit::fit,
        layout::{inside, picker_rows},
        model::Model,
        picker::{ActionRow, Picker, PickerRows, QuestionRow},
        theme::Role,
    },
};

/// Before what is typed.
const PROMPT: &str = " › ";
/// The columns of a count of ties.
const COUNT: usize = 7;
/// From this width the line of a question has room beside its name.
const LINE_FROM: usize = 56;
/// The keys of actions take no more than this share of the width.
const KEYS_SHARE: usize = 3;

pub(super) fn draw(model: &Model, picker: &Picker, frame: &mut Frame<'_>, pane: Rect) {
    let lang = model.lang;
    let (name, hint, none) = match picker.rows {
        PickerRows::Questions(_) => (
            lang.questions_title(),
            lang.questions_hint(),
            lang.questions_none(),
        ),
        PickerRows::Actions(_) => (
            lang.palette_title(),
            lang.palette_hint(),
            lang.palette_none(),
        ),
    };
    frame.render_widget(Clear, pane);
    frame.render_widget(border(model, title(model, name, true), true), pane);
    let area = inside(pane);
    input(model, picker, frame, Rect { height: 1, ..area }, hint);
    let rows = Rect {
        y: area.y + 1,
        height: picker_rows(pane),
        ..area
    };
    let (width, height) = (usize::from(rows.width), usize::from(rows.height));
    let mut lines = lines(model, picker, width, height);
    if let Some(line) = lines.get_mut(picker.cursor.at.saturating_sub(picker.cursor.top)) {
        *line = selected(std::mem::take(line), model);
    } else {
        lines = vec![Line::styled(
            format!(" {none}"),
            model.theme.style(Role::Dim),
        )];
    }
    set_lines(frame.buffer_mut(), rows, lines);
    if area.height > rows.height + 1
        && let Some(line) = whole_line(model, picker, width)
    {
        let bottom = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..area
        };
        frame.render_widget(line, bottom);
    }
    let track = Rect {
        y: pane.y + 1,
        height: pane.height.saturating_sub(1),
        ..pane
    };
    let (all, top) = (picker.shown.len(), picker.cursor.top);
    scroll_bar(model, frame, track, all, height, top);
}

/// The line that is typed in, scrolled so that its cursor is in sight.
fn input(model: &Model, picker: &Picker, frame: &mut Frame<'_>, area: Rect, hint: &'static str) {
    let room = usize::from(area.width).saturating_sub(PROMPT.width() + 1);
    let scroll = picker.input.visual_scroll(room);
    let text = if picker.input.value().is_empty() {
        Span::styled(hint, model.theme.style(Role::Dim))
    } else {
        Span::raw(skip_columns(picker.input.value(), scroll))
    };
    let prompt = Span::styled(PROMPT, model.theme.style(Role::Key));
    frame.render_widget(Line::from(vec![prompt, text]), area);
    let column = PROMPT.width() + picker.input.visual_cursor().saturating_sub(scroll);
    let column = u16::try_from(column)
        .unwrap_or(0)
        .min(area.width.saturating_sub(1));
    frame.set_cursor_position((area.x + column, area.y));
}

/// The rows in sight.
fn lines<'a>(model: &'a Model, picker: &'a Picker, width: usize, height: usize) -> Vec<Line<'a>> {
    let in_sight = picker.shown.iter().skip(picker.cursor.top).take(height);
    match &picker.rows {
        PickerRows::Questions(rows) => {
            let names = names_width(model, rows, width);
            in_sight
                .filter_map(|&at| Some(question(model, rows.get(at)?, names, width)))
                .collect()
        }
        PickerRows::Actions(rows) => {
            let widest = rows.iter().map(|row| row.keys.width()).max().unwrap_or(0);
            let keys = widest.min(width / KEYS_SHARE);
            in_sight
                .filter_map(|&at| Some(action(model, rows.get(at)?, keys, width)))
                .collect()
        }
    }
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model) -> Line<'a> {
    let spans = line.into_iter().map(|span| span.style(Style::new()));
    Line::from_iter(spans).style(model.theme.selected(true))
}

/// The line of the question under the cursor, which its row may be too short for.
fn whole_line<'a>(model: &Model, picker: &Picker, width: usize) -> Option<Line<'a>> {
    let PickerRows::Questions(rows) = &picker.rows else {
        return None;
    };
    let (query, _) = rows.get(picker.selected()?)?.asks.as_ref().ok()?;
    let (prompt, line) = (prompt(model), query.to_line(model.lang));
    let room = width.saturating_sub(prompt.width() + 1);
    Some(Line::from(vec![prompt, Span::raw(fit(&line, room))]))
}

/// The columns of the names: all that the longest takes, but not so many that the lines have no room.
fn names_width(model: &Model, rows: &[QuestionRow], width: usize) -> usize {
    let room = width.saturating_sub(COUNT + 2);
    if width < LINE_FROM {
        return room;
    }
    let width = |row: &QuestionRow| visible(row.question.name.get(model.lang)).width();
    let longest = rows.iter().map(width).max().unwrap_or(0);
    longest.min(room * 3 / 5)
}

/// ` Nog actief      status:actief        13 `
fn question<'a>(model: &Model, row: &QuestionRow, names: usize, width: usize) -> Line<'a> {
    let (name_role, role, line, count) = match &row.asks {
        Ok((query, ties)) => (
            if *ties == 0 { Role::Dim } else { Role::Text },
            Role::Dim,
            // The date in force is the same for all and stands in the header.
            query.without_date().to_line(model.lang),
            model.lang.number(*ties),
        ),
        Err(fault) => (
            Role::Fault,
            Role::Fault,
            fault.message(model.lang),
            "!".to_owned(),
        ),
    };
    let name = fit(row.question.name.get(model.lang), names);
    let room = width.saturating_sub(names + COUNT + 2);
    let beside = if width < LINE_FROM {
        String::new()
    } else {
        fit(&format!("  {line}"), room)
    };
    let style = model.theme.style(role);
    Line::from(vec![
        Span::styled(format!(" {name}"), model.theme.style(name_role)),
        Span::styled(beside, style),
        Span::styled(format!("{count:>COUNT$} "), style),
    ])
}

/// ` sorteren · Banden                     s `
fn action<'a>(model: &Model, row: &ActionRow, keys: usize, width: usize) -> Line<'a> {
    let place = row
        .elsewhere
        .map(|view| format!(" · {}", view.name(model.lang)))
        .unwrap_or_default();
    let room = width.saturating_sub(keys + 4);
    let name = row.command.description(model.lang);
    let name = fit(name, name.width().min(room.saturating_sub(place.width())));
    let air = " ".repeat(room.saturating_sub(name.width() + place.width()) + 2);
    Line::from(vec![
        Span::raw(format!(" {name}")),
        Span::styled(place, model.theme.style(Role::Dim)),
        Span::raw(air),
        Span::styled(fit(&row.keys, keys), model.theme.style(Role::Key)),
        Span::raw(" "),
    ])
}
