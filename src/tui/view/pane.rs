//! What panes are drawn with: borders with titles, lines of text, scroll bars, a line that is typed in. Nothing else
//! turns text into cells (`clippy.toml` forbids it), so all text on the screen is [`Escaped`].

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the one place that makes ratatui's text, out of what is escaped"
)]

use std::borrow::Borrow;

use ratatui::{
    Frame,
    buffer::{Buffer, CellWidth as _},
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{
        Block, BorderType, Clear, Gauge, Scrollbar, ScrollbarOrientation, ScrollbarState,
        Widget as _,
    },
};
use tui_input::Input;
use unicode_width::UnicodeWidthChar as _;

use crate::{
    sanitise::Escaped,
    tui::{
        layout::text_area,
        model::{Focus, Model},
        text_line::TextLine,
        theme::{Role, Theme},
    },
};

/// Makes room for a pane over what is drawn, which stands back: the pane, and a column of air on each side of it.
pub fn make_room(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let buffer = frame.buffer_mut();
    model.theme.recede(buffer);
    let left = pane.x.saturating_sub(1);
    let room = Rect {
        x: left,
        width: pane.right().saturating_add(1) - left,
        ..pane
    };
    let room = room.intersection(buffer.area);
    Clear.render(room, buffer);
    // Of a wide letter before it the second half would shine through.
    if let Some(before) = room.x.checked_sub(1) {
        for y in room.top()..room.bottom() {
            if let Some(cell) = buffer
                .cell_mut((before, y))
                .filter(|it| it.cell_width() > 1)
            {
                cell.set_symbol(" ");
            }
        }
    }
}

/// Whether the view has keyboard focus, and not the filters or a pop-up.
pub fn view_focused(model: &Model) -> bool {
    matches!(model.focus, Focus::View | Focus::Search(_))
}

/// The border of a pane, with its titles.
pub struct Border {
    block: Block<'static>,
    theme: Theme,
}

/// A border with a title, highlighted where the pane has keyboard focus.
pub fn border(model: &Model, title: TextLine, focused: bool) -> Border {
    let role = if focused {
        Role::BorderFocused
    } else {
        Role::Border
    };
    let block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(model.theme.style(role))
        .title(styled(title, &model.theme));
    Border {
        block,
        theme: model.theme,
    }
}

impl Border {
    /// With a title on the right, unless it is empty.
    pub fn right(self, text: impl Into<Escaped>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return self;
        }
        let line = TextLine::new(Role::Dim, format!(" {text} "));
        let block = self.block.title(styled(line, &self.theme).right_aligned());
        Self { block, ..self }
    }

    /// With a title on the lower edge.
    pub fn bottom(self, line: TextLine) -> Self {
        let block = self.block.title_bottom(styled(line, &self.theme));
        Self { block, ..self }
    }

    pub fn draw(self, frame: &mut Frame<'_>, pane: Rect) {
        frame.render_widget(self.block, pane);
    }
}

/// The title of a pane, bold where `strong`.
pub fn title(text: impl Into<Escaped>, strong: bool) -> TextLine {
    let role = if strong { Role::Heading } else { Role::Text };
    TextLine::new(role, format!(" {} ", text.into()))
}

/// Prints lines from the top of `area` down; what does not fit is cut. Columns are counted as
/// [`fit`](crate::tui::fit::fit) counts them, which a ratatui `Line` that renders itself does not for every letter.
pub fn draw_lines(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    lines: impl IntoIterator<Item = impl Borrow<TextLine>>,
) {
    let buffer = frame.buffer_mut();
    for (row, line) in area.intersection(buffer.area).rows().zip(lines) {
        let mut x = row.x;
        for (role, text) in &line.borrow().pieces {
            let room = usize::from(row.right() - x);
            (x, _) = buffer.set_stringn(x, row.y, &**text, room, model.theme.style(*role));
        }
    }
}

/// Prints a line so that it ends where `area` does; of one that does not fit the begin is cut.
pub fn draw_right(model: &Model, frame: &mut Frame<'_>, area: Rect, line: TextLine) {
    styled(line, &model.theme)
        .right_aligned()
        .render(area, frame.buffer_mut());
}

/// Prints a text at a cell, with nothing of what was drawn there shining through.
pub fn draw_over(buffer: &mut Buffer, (x, y): (u16, u16), room: u16, text: &Escaped, style: Style) {
    buffer.set_stringn(x, y, &**text, room.into(), Style::reset().patch(style));
}

fn styled(line: TextLine, theme: &Theme) -> Line<'static> {
    line.pieces
        .into_iter()
        .map(|(role, text)| Span::styled(text, theme.style(role)))
        .collect()
}

/// Draws rows in the area of a pane that they stand in, with a scroll bar on the pane's border: `lines` gives those from
/// the first shown, number `top` of all `rows`, on.
pub fn draw_rows(
    model: &Model,
    frame: &mut Frame<'_>,
    [pane, area]: [Rect; 2],
    (rows, top): (usize, usize),
    lines: impl IntoIterator<Item = impl Borrow<TextLine>>,
) {
    draw_lines(model, frame, area, lines);
    scroll_bar(model, frame, pane, (rows, area.height.into()), top);
}

/// Draws a text inside a pane, from line `top` on.
pub fn scrolled(model: &Model, frame: &mut Frame<'_>, pane: Rect, lines: &[TextLine], top: usize) {
    scrolled_in(model, frame, [pane, text_area(pane)], lines, top);
}

/// The same, in an area of the pane.
pub fn scrolled_in(
    model: &Model,
    frame: &mut Frame<'_>,
    pane_and_area: [Rect; 2],
    lines: &[TextLine],
    top: usize,
) {
    let in_sight = lines.iter().skip(top);
    draw_rows(model, frame, pane_and_area, (lines.len(), top), in_sight);
}

/// A scroll bar on the right border of a pane, where of its `rows` not all fit in its `height`.
pub fn scroll_bar(
    model: &Model,
    frame: &mut Frame<'_>,
    pane: Rect,
    (rows, height): (usize, usize),
    top: usize,
) {
    if rows <= height || pane.height < 3 {
        return;
    }
    let mut state = ScrollbarState::new(rows - height + 1)
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

/// Before the line that is typed in a pop-up.
pub const PROMPT: &str = " › ";

/// A line that is typed in, with the terminal's cursor: it scrolls sideways so that the cursor is in sight. Gives the
/// room behind the text.
pub fn draw_input(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    prompt: impl Into<Escaped>,
    input: &Input,
) -> Rect {
    let prompt = TextLine::new(Role::Key, prompt);
    let start = prompt.width();
    let room = usize::from(area.width).saturating_sub(start + 1);
    let scroll = input.visual_scroll(room);
    let line = prompt.with(Role::Text, skip_columns(input.value(), scroll));
    let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX).min(area.width);
    let end = column(line.width());
    draw_lines(model, frame, area, [line]);
    let cursor = column(start + input.visual_cursor().saturating_sub(scroll));
    frame.set_cursor_position((area.x + cursor.min(area.width.saturating_sub(1)), area.y));
    Rect {
        x: area.x + end,
        width: area.width - end,
        ..area
    }
}

/// The text without its first columns.
fn skip_columns(text: &str, columns: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|c| {
            let skip = skipped < columns;
            skipped += c.width().unwrap_or(0);
            skip
        })
        .collect()
}

/// A gauge with a label, over what was there.
pub fn draw_gauge(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    ratio: f64,
    label: impl Into<Escaped>,
) {
    let gauge = Gauge::default()
        .ratio(ratio)
        .label(String::from(label.into()))
        .gauge_style(model.theme.style(Role::Selected { focused: true }));
    frame.render_widget(Clear, area);
    frame.render_widget(gauge, area);
}
