//! The query line: what is asked, and what of it could not be understood.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use crate::{
    sanitise::visible,
    text::texts,
    tui::{
        model::{Focus, Model, SearchLine},
        theme::Role,
    },
};

/// The slash and the spaces before the text.
const PROMPT: &str = " / ";

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let prompt = Span::styled(PROMPT, model.theme.style(Role::Key));
    match &model.focus {
        Focus::Search(line) => typing(model, line, frame, area, prompt),
        _ => {
            let query = model.found.query.to_string();
            let text = if query.is_empty() {
                Span::styled(texts(model.lang).query_hint, model.theme.style(Role::Dim))
            } else {
                Span::raw(visible(&query).into_owned())
            };
            frame.render_widget(Line::from(vec![prompt, text]), area);
        }
    }
}

fn typing(model: &Model, line: &SearchLine, frame: &mut Frame<'_>, area: Rect, prompt: Span<'_>) {
    let fault = line.faults.first().map(|fault| fault.message(model.lang)).unwrap_or_default();
    let fault = visible(&fault).into_owned();
    let prompt_width = u16::try_from(PROMPT.len()).unwrap_or(0);
    let room = area.width.saturating_sub(prompt_width);
    // The text scrolls sideways so that the cursor is always in sight.
    let scroll = line.input.visual_scroll(usize::from(room.saturating_sub(1)));
    let shown = skip_columns(line.input.value(), scroll);
    frame.render_widget(Line::from(vec![prompt, Span::raw(shown)]), area);
    let used = prompt_width + u16::try_from(line.input.value().width().saturating_sub(scroll)).unwrap_or(room);
    let fault_width = u16::try_from(fault.width() + 2).unwrap_or(u16::MAX);
    // Mild: where there is room beside the text, and never in its way.
    if !fault.is_empty() && used.saturating_add(fault_width) < area.width {
        let fault = Line::styled(format!("{fault} "), model.theme.style(Role::Fault)).right_aligned();
        let beside = Rect { x: area.x + used + 1, width: area.width - used - 1, ..area };
        frame.render_widget(fault, beside);
    }
    let cursor = u16::try_from(line.input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    frame.set_cursor_position((area.x + (prompt_width + cursor).min(area.width.saturating_sub(1)), area.y));
}

/// The text without its first columns.
fn skip_columns(text: &str, columns: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|c| {
            let skip = skipped < columns;
            skipped += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
            skip
        })
        .collect()
}
