//! A pop-up to pick from: what is typed to find a row, the rows, and where there is room a line about the one under
//! the cursor.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Clear,
};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, scroll_bar, set_lines, title};
use crate::tui::{
    layout::{inside, picker_rows},
    model::Model,
    picker::Picker,
    theme::Role,
};
use ratatui::Frame;

/// Before what is typed.
const PROMPT: &str = " › ";

/// The texts of a pop-up.
pub(super) struct Wording {
    /// Its name.
    pub title: &'static str,
    /// What stands where nothing is typed.
    pub hint: &'static str,
    /// What stands where no row is left.
    pub none: &'static str,
}

/// Draws a pop-up; `row` makes the line of a row in so many columns, `told` is the line at the bottom.
pub(super) fn draw<'a, R>(
    model: &'a Model,
    picker: &'a Picker<R>,
    (frame, pane): (&mut Frame<'_>, Rect),
    wording: &Wording,
    row: impl Fn(&'a R, usize) -> Line<'a>,
    told: Option<Line<'a>>,
) {
    frame.render_widget(Clear, pane);
    frame.render_widget(border(model, title(model, wording.title, true), true), pane);
    let area = inside(pane);
    let [typed, rows] = [
        Rect { height: 1, ..area },
        Rect {
            y: area.y + 1,
            height: picker_rows(pane),
            ..area
        },
    ];
    typing(model, picker, frame, typed, wording.hint);
    let height = usize::from(rows.height);
    let shown = picker
        .shown
        .iter()
        .enumerate()
        .skip(picker.cursor.top)
        .take(height);
    let lines: Vec<Line<'_>> = shown
        .filter_map(|(at, &number)| {
            let line = row(picker.rows.get(number)?, usize::from(rows.width));
            Some(if at == picker.cursor.at {
                selected(line, model)
            } else {
                line
            })
        })
        .collect();
    if lines.is_empty() {
        let nothing = Line::styled(format!(" {}", wording.none), model.theme.style(Role::Dim));
        frame.render_widget(nothing, rows);
    }
    set_lines(frame.buffer_mut(), rows, lines);
    if let Some(told) = told.filter(|_| area.height > rows.height + 1) {
        frame.render_widget(
            told,
            Rect {
                y: area.bottom().saturating_sub(1),
                height: 1,
                ..area
            },
        );
    }
    let track = Rect {
        y: pane.y + 1,
        height: pane.height.saturating_sub(1),
        ..pane
    };
    scroll_bar(
        model,
        frame,
        track,
        picker.shown.len(),
        height,
        picker.cursor.top,
    );
}

fn typing<R>(
    model: &Model,
    picker: &Picker<R>,
    frame: &mut Frame<'_>,
    area: Rect,
    hint: &'static str,
) {
    let room = usize::from(area.width).saturating_sub(PROMPT.width() + 1);
    let scroll = picker.input.visual_scroll(room);
    let text = if picker.input.value().is_empty() {
        Span::styled(hint, model.theme.style(Role::Dim))
    } else {
        Span::raw(super::query::skip_columns(picker.input.value(), scroll))
    };
    frame.render_widget(
        Line::from(vec![
            Span::styled(PROMPT, model.theme.style(Role::Key)),
            text,
        ]),
        area,
    );
    let column = PROMPT.width() + picker.input.visual_cursor().saturating_sub(scroll);
    let column = u16::try_from(column)
        .unwrap_or(0)
        .min(area.width.saturating_sub(1));
    frame.set_cursor_position((area.x + column, area.y));
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model) -> Line<'a> {
    let spans: Vec<Span<'a>> = line
        .spans
        .into_iter()
        .map(|span| span.style(Style::new()))
        .collect();
    Line::from(spans).style(model.theme.selected(true))
}
