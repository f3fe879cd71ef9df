//! What panes are drawn with: borders, titles, lines and scroll bars.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line as TextLine, Span},
    widgets::{Block, BorderType, Scrollbar, ScrollbarOrientation, ScrollbarState, Widget as _},
};

use crate::{
    sanitise::visible,
    tui::{
        layout::text_area,
        model::Model,
        page::Line,
        theme::{Role, Theme},
    },
};

/// The border of a pane, with its name.
pub(crate) fn border<'a>(
    model: &Model,
    title: impl Into<TextLine<'a>>,
    focused: bool,
) -> Block<'a> {
    let role = if focused {
        Role::BorderFocused
    } else {
        Role::Border
    };
    Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(model.theme.style(role))
        .title(title)
}

/// Prints lines from the top of `area` down; what does not fit is cut. Columns are counted as
/// [`fit`](crate::tui::fit::fit) counts them, which a `Line` that renders itself does not for every letter.
pub(crate) fn set_lines<'a>(
    buffer: &mut Buffer,
    area: Rect,
    lines: impl IntoIterator<Item = TextLine<'a>>,
) {
    for (row, line) in area.intersection(buffer.area).rows().zip(lines) {
        buffer.set_line(row.x, row.y, &line, row.width);
    }
}

/// Prints a line so that it ends where `area` does; of one that does not fit the begin is cut.
pub(crate) fn set_right(buffer: &mut Buffer, area: Rect, line: TextLine<'_>) {
    line.right_aligned().render(area, buffer);
}

/// The title of a pane.
pub(crate) fn title(model: &Model, text: &str, focused: bool) -> TextLine<'static> {
    let style = if focused {
        model.theme.style(Role::Heading)
    } else {
        Style::new()
    };
    TextLine::from(Span::styled(format!(" {} ", visible(text)), style))
}

/// Lines with roles as styled text.
pub(crate) fn styled(line: &Line, theme: Theme) -> TextLine<'_> {
    line.pieces
        .iter()
        .map(|(role, text)| Span::styled(&**text, theme.style(*role)))
        .collect()
}

/// The lines from `top` on, inside a pane, with a scroll bar on its border where they don't all fit.
pub(crate) fn scrolled(
    model: &Model,
    frame: &mut Frame<'_>,
    pane: Rect,
    lines: &[Line],
    top: usize,
) {
    let area = text_area(pane);
    let height = usize::from(area.height);
    set_lines(
        frame.buffer_mut(),
        area,
        lines.iter().skip(top).map(|line| styled(line, model.theme)),
    );
    scroll_bar(model, frame, pane, lines.len(), height, top);
}

/// A scroll bar on the right border of a pane, where not everything fits.
pub(crate) fn scroll_bar(
    model: &Model,
    frame: &mut Frame<'_>,
    pane: Rect,
    rows: usize,
    height: usize,
    top: usize,
) {
    if rows <= height || pane.height < 3 {
        return;
    }
    let mut state = ScrollbarState::new(rows.saturating_sub(height) + 1)
        .viewport_content_length(height)
        .position(top);
    let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
        .begin_symbol(None)
        .end_symbol(None)
        .track_symbol(None)
        .thumb_symbol("┃")
        .thumb_style(model.theme.style(Role::BorderFocused));
    let track = Rect {
        y: pane.y + 1,
        height: pane.height - 2,
        ..pane
    };
    frame.render_stateful_widget(bar, track, &mut state);
}
