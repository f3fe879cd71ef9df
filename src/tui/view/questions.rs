//! The pop-up of questions with a name: what is typed to find one, and the questions with the ties that they show.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};
use unicode_width::UnicodeWidthStr;

use super::{border, list::fit, scroll_bar, title};
use crate::{
    sanitise::visible,
    text::texts,
    tui::{
        layout::{inside, picker_rows},
        model::Model,
        picker::{Picker, Row},
        theme::Role,
    },
};

/// Before what is typed.
const PROMPT: &str = " › ";
/// The columns of a count.
const COUNT: usize = 7;
/// From this width the line of a question has room beside its name.
const LINE_FROM: usize = 56;

pub(super) fn draw(model: &Model, picker: &Picker, frame: &mut Frame<'_>, pane: Rect) {
    frame.render_widget(Clear, pane);
    frame.render_widget(border(model, title(model, texts(model.lang).questions_title, true), true), pane);
    let area = inside(pane);
    let [typed, rows] = [Rect { height: 1, ..area }, Rect { y: area.y + 1, height: picker_rows(pane), ..area }];
    typing(model, picker, frame, typed);
    let height = usize::from(rows.height);
    let shown = picker.shown.iter().enumerate().skip(picker.cursor.top).take(height);
    let names = names_width(model, picker, usize::from(rows.width));
    let lines: Vec<Line<'_>> = shown
        .filter_map(|(at, &number)| {
            let line = row(model, picker.rows.get(number)?, names, usize::from(rows.width));
            Some(if at == picker.cursor.at { selected(line, model) } else { line })
        })
        .collect();
    if lines.is_empty() {
        let nothing = Line::styled(format!(" {}", texts(model.lang).questions_none), model.theme.style(Role::Dim));
        frame.render_widget(nothing, rows);
    }
    frame.render_widget(Paragraph::new(lines), rows);
    if area.height > rows.height + 1 {
        whole_line(model, picker, frame, Rect { y: area.bottom().saturating_sub(1), height: 1, ..area });
    }
    scroll_bar(
        model,
        frame,
        Rect { y: pane.y + 1, height: pane.height.saturating_sub(1), ..pane },
        picker.shown.len(),
        height,
        picker.cursor.top,
    );
}

/// The line of the question under the cursor, which a row may be too short for.
fn whole_line(model: &Model, picker: &Picker, frame: &mut Frame<'_>, area: Rect) {
    let Some(Row { asks: Ok((query, _)), .. }) = picker.selected() else { return };
    let line = query.to_line(model.lang);
    let spans = vec![
        Span::styled(" / ", model.theme.style(Role::Key)),
        Span::raw(fit(&visible(&line), usize::from(area.width).saturating_sub(4))),
    ];
    frame.render_widget(Line::from(spans), area);
}

fn typing(model: &Model, picker: &Picker, frame: &mut Frame<'_>, area: Rect) {
    let room = usize::from(area.width).saturating_sub(PROMPT.width() + 1);
    let scroll = picker.input.visual_scroll(room);
    let text = if picker.input.value().is_empty() {
        Span::styled(texts(model.lang).questions_hint, model.theme.style(Role::Dim))
    } else {
        Span::raw(super::query::skip_columns(picker.input.value(), scroll))
    };
    frame.render_widget(Line::from(vec![Span::styled(PROMPT, model.theme.style(Role::Key)), text]), area);
    let column = PROMPT.width() + picker.input.visual_cursor().saturating_sub(scroll);
    let column = u16::try_from(column).unwrap_or(0).min(area.width.saturating_sub(1));
    frame.set_cursor_position((area.x + column, area.y));
}

/// The columns of the names: all that the longest takes, but not so many that the lines have no room.
fn names_width(model: &Model, picker: &Picker, width: usize) -> usize {
    let room = width.saturating_sub(COUNT + 2);
    if width < LINE_FROM {
        return room;
    }
    let longest = picker.rows.iter().map(|row| visible(row.question.name.get(model.lang)).width()).max().unwrap_or(0);
    longest.min(room * 3 / 5)
}

/// ` Nog actief      status:actief        13 `
fn row<'a>(model: &'a Model, row: &'a Row, names: usize, width: usize) -> Line<'a> {
    let style = |role| model.theme.style(role);
    let (role, line, count) = match &row.asks {
        Ok((query, ties)) => {
            let role = if *ties == 0 { Role::Dim } else { Role::Text };
            // The date in force is the same for all and stands in the header.
            (role, query.without_date().to_line(model.lang), ties.to_string())
        }
        Err(fault) => (Role::Fault, fault.message(model.lang), "!".to_owned()),
    };
    let name = fit(&visible(row.question.name.get(model.lang)), names);
    let room = width.saturating_sub(names + COUNT + 2);
    let beside = if width < LINE_FROM { String::new() } else { fit(&format!("  {}", visible(&line)), room) };
    let count_role = if row.asks.is_ok() { Role::Dim } else { Role::Fault };
    Line::from(vec![
        Span::styled(format!(" {name}"), style(role)),
        Span::styled(beside, style(if row.asks.is_ok() { Role::Dim } else { Role::Fault })),
        Span::styled(format!("{count:>COUNT$} "), style(count_role)),
    ])
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model) -> Line<'a> {
    let spans: Vec<Span<'a>> = line.spans.into_iter().map(|span| span.style(Style::new())).collect();
    Line::from(spans).style(model.theme.selected(true))
}
