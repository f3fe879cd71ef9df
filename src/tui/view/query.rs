//! The query line: what is asked, and what of it could not be understood.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::pane::{set_lines, set_right};
use crate::{
    keys::{command::Command, mode::Mode},
    sanitise::visible,
    tui::{
        model::{Focus, Model, SearchLine},
        theme::{CONTESTED, Role},
    },
};
use ratatui::Frame;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let prompt = prompt(model);
    match &model.focus {
        Focus::Search(line) => typing(model, line, frame, area, prompt),
        _ => {
            let query = model.found.query.to_line(model.lang);
            let text = if query.is_empty() {
                Span::styled(
                    model.lang.query_hint(&key(model)),
                    model.theme.style(Role::Dim),
                )
            } else {
                Span::raw(visible(&query).into_owned())
            };
            let line = Line::from(vec![prompt, text]);
            let beside = if model.found.not_begun > 0 {
                not_begun(model)
            } else {
                national_dispute(model)
            };
            // Two columns of air between them.
            if line.width() + beside.width() + 2 <= usize::from(area.width) {
                set_right(frame.buffer_mut(), area, beside);
            }
            set_lines(frame.buffer_mut(), area, [line]);
        }
    }
}

/// The key that opens the line.
fn key(model: &Model) -> String {
    model
        .keymap
        .label(model.view.mode(), Command::Search, model.lang)
}

/// It stands before the text, for it is what one types there.
pub(super) fn prompt(model: &Model) -> Span<'static> {
    Span::styled(format!(" {} ", key(model)), model.theme.style(Role::Key))
}

/// How many ties are left out, for they had not begun by the date in force.
fn not_begun(model: &Model) -> Line<'static> {
    let told = model.lang.not_begun(model.found.not_begun);
    Line::styled(format!("{told} "), model.theme.style(Role::Dim))
}

/// That sources disagree about all ties together, and the key that tells about what.
fn national_dispute(model: &Model) -> Line<'static> {
    if model
        .data
        .dataset
        .totals
        .iter()
        .all(|total| total.contradicts.is_empty())
    {
        return Line::default();
    }
    let key = model.keymap.label(Mode::List, Command::About, model.lang);
    let told = model.lang.totals_contested(&key);
    Line::from(vec![
        Span::styled(CONTESTED, model.theme.style(Role::Badge)),
        Span::styled(format!(" {told} "), model.theme.style(Role::Dim)),
    ])
}

fn typing(model: &Model, line: &SearchLine, frame: &mut Frame<'_>, area: Rect, prompt: Span<'_>) {
    let prompt_width = u16::try_from(prompt.width()).unwrap_or(0);
    let room = area.width.saturating_sub(prompt_width);
    // The text scrolls sideways so that the cursor is always in sight.
    let scroll = line
        .input
        .visual_scroll(usize::from(room.saturating_sub(1)));
    let shown = skip_columns(line.input.value(), scroll);
    set_lines(
        frame.buffer_mut(),
        area,
        [Line::from(vec![prompt, Span::raw(shown)])],
    );
    let used = prompt_width
        + u16::try_from(line.input.value().width().saturating_sub(scroll)).unwrap_or(room);
    let free = usize::from(area.width.saturating_sub(used)).saturating_sub(3);
    let beside = offers(model, line, free);
    let room = Rect {
        x: area.x + used.min(area.width),
        width: area.width.saturating_sub(used),
        ..area
    };
    set_right(frame.buffer_mut(), room, beside);
    let cursor = u16::try_from(line.input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    frame.set_cursor_position((
        area.x + (prompt_width + cursor).min(area.width.saturating_sub(1)),
        area.y,
    ));
}

/// What the completion key puts in, the next first, as far as there is room: `Tab verbroken 9 · onbekend 22`.
fn offers(model: &Model, line: &SearchLine, room: usize) -> Line<'static> {
    let first = line.offers.taken.map_or(0, |taken| taken + 1);
    let ways = &line.offers.ways;
    let key = model
        .keymap
        .label(Mode::Search, Command::Complete, model.lang);
    let mut out = Line::from(Span::styled(key, model.theme.style(Role::Key)));
    for at in 0..ways.len() {
        let way = &ways[(first + at) % ways.len()];
        let count = way
            .count
            .map(|count| format!(" {count}"))
            .unwrap_or_default();
        let piece = format!(
            "{}{}{count}",
            if at == 0 { " " } else { " · " },
            visible(&way.text)
        );
        if out.width() + piece.width() + 1 > room {
            break;
        }
        out.push_span(Span::styled(piece, model.theme.style(Role::Dim)));
    }
    // The key alone tells nothing.
    if out.spans.len() < 2 {
        return Line::default();
    }
    out.push_span(Span::raw(" "));
    out
}

/// The text without its first columns.
pub(super) fn skip_columns(text: &str, columns: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|c| {
            let skip = skipped < columns;
            skipped += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
            skip
        })
        .collect()
}
