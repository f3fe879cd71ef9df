//! A document on the whole screen: the passage that a quotation comes from, with all around it.

use crate::{
    export::sentences,
    sanitise::visible,
    tui::{fit::fit, full_text::DocumentReader, layout::text_area, model::Model, theme::Role},
};

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line as TextLine, Span},
};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, scroll_bar, set_lines, styled, title};
use ratatui::Frame;

pub(super) fn draw(model: &Model, reader: &DocumentReader, frame: &mut Frame<'_>, pane: Rect) {
    let source = model.data.dataset.sources.get(reader.source);
    let name = source
        .map(|source| sentences::credit(&source.id, None, &model.data.dataset, model.lang))
        .unwrap_or_default();
    let place = place(model, reader);
    let room = usize::from(pane.width).saturating_sub(place.width() + 8);
    let mut block = border(model, title(model, fit(&name, room).trim_end(), true), true).title(
        TextLine::styled(format!(" {place} "), model.theme.style(Role::Dim)).right_aligned(),
    );
    if let Some(warning) = &reader.warning {
        block = block.title_bottom(TextLine::styled(
            format!(" {warning} "),
            model.theme.style(Role::Badge),
        ));
    }
    frame.render_widget(block, pane);
    let area = text_area(pane);
    let height = usize::from(area.height);
    // The terminal can have another width than the lines were made for, until the next action.
    let shown: Vec<_> = (reader.top..reader.lines.len().min(reader.top + height))
        .map(|number| reader.line(number))
        .collect();
    set_lines(
        frame.buffer_mut(),
        area,
        shown.iter().map(|line| styled(line, model.theme)),
    );
    scroll_bar(model, frame, pane, reader.lines.len(), height, reader.top);
}

/// Which of the quotations, or of the places that are searched for, is marked.
fn place(model: &Model, reader: &DocumentReader) -> String {
    let all = reader.steps().len();
    let at = reader
        .step_at()
        .map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    match &reader.search {
        Some(search) => model.lang.text_hit(&visible(&search.words), &at, all),
        None => model.lang.text_quotation(&at, all),
    }
}

/// The line that is typed in, in place of the query line.
pub(super) fn typing(
    model: &Model,
    reader: &DocumentReader,
    frame: &mut Frame<'_>,
    area: Rect,
) -> bool {
    let Some(input) = &reader.typing else {
        return false;
    };
    let prompt = format!(" {} ", model.lang.text_search());
    let start = u16::try_from(prompt.width()).unwrap_or(0);
    let room = usize::from(area.width.saturating_sub(start + 1));
    let scroll = input.visual_scroll(room);
    let value: String = visible(input.value()).chars().skip(scroll).collect();
    let line = TextLine::from(vec![
        Span::styled(prompt, model.theme.style(Role::Key)),
        Span::styled(value, Style::new()),
    ]);
    frame.render_widget(line, area);
    let cursor = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    frame.set_cursor_position((
        area.x + (start + cursor).min(area.width.saturating_sub(1)),
        area.y,
    ));
    true
}
