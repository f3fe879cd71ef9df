//! A pop-up to pick from: what is typed to find a row, the rows, and where there is room a line about the one under
//! the cursor.

use ratatui::{Frame, layout::Rect, widgets::Clear};

use super::pane::{Scrolled, border, draw_input, draw_lines, title};
use crate::tui::{
    layout::{inside, picker_rows},
    model::Model,
    picker::Picker,
    text_line::TextLine,
    theme::Role,
};

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
    model: &Model,
    picker: &'a Picker<R>,
    (frame, pane): (&mut Frame<'_>, Rect),
    wording: &Wording,
    row: impl Fn(&'a R, usize) -> TextLine,
    told: Option<TextLine>,
) {
    frame.render_widget(Clear, pane);
    border(model, title(wording.title, true), true).draw(frame, pane);
    let inner = inside(pane);
    let area = Rect {
        y: inner.y + 1,
        height: picker_rows(pane),
        ..inner
    };
    let dim = |text: &str| TextLine::new(Role::Dim, text);
    let end = draw_input(
        model,
        frame,
        Rect { height: 1, ..inner },
        PROMPT,
        &picker.input,
    );
    if picker.input.value().is_empty() {
        let behind = Rect {
            x: inner.x + end,
            width: inner.width - end,
            height: 1,
            ..inner
        };
        draw_lines(model, frame, behind, [dim(wording.hint)]);
    }
    let (rows, cursor) = (picker.shown.len(), picker.cursor);
    if rows == 0 {
        draw_lines(model, frame, area, [dim(&format!(" {}", wording.none))]);
    }
    if let Some(told) = told.filter(|_| inner.height > area.height + 1) {
        let bottom = Rect {
            y: inner.bottom().saturating_sub(1),
            height: 1,
            ..inner
        };
        draw_lines(model, frame, bottom, [told]);
    }
    let shown = picker.shown.iter().enumerate().skip(cursor.top);
    let lines = shown.filter_map(|(at, &number)| {
        let line = row(picker.rows.get(number)?, area.width.into());
        Some(if at == cursor.at {
            line.selected(true)
        } else {
            line
        })
    });
    let scrolled = Scrolled {
        pane: Rect {
            y: pane.y + 1,
            height: pane.height.saturating_sub(1),
            ..pane
        },
        area,
        rows,
        top: cursor.top,
    };
    scrolled.draw(model, frame, lines);
}
