//! Drawing: the model as it is, on a frame. Nothing here changes anything.
//!
//! ```text
//! header      the program, the views, the date in force, how many ties are shown
//! query       the query line
//! filters     facets with counts           │ the view; of the ties found:
//!                                          │ list    a row a tie
//!                                          │ detail  what the sources say about the tie under the cursor
//! footer      the keys that work here, or a message
//! trouble     what is wrong with the dataset file, while something is
//! ```
//! The reading view (`detail`) and the help take the place of filters and view.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line as TextLine, Span},
    widgets::{
        Block, BorderType, Clear, Paragraph, Scrollbar, ScrollbarOrientation, ScrollbarState, Widget as _, Wrap,
    },
};

use super::{
    glyphs::{self, Charset},
    layout::{Panes, SMALLEST, inside, text_area},
    model::{Focus, Model},
    page::Line,
    theme::{Role, Theme},
};
use crate::{keys::view_kind::View, sanitise::visible, text::texts};

mod bar;
mod detail;
mod empty;
mod export;
mod filters;
mod footer;
mod full_text;
mod header;
mod large;
mod list;
mod map;
mod overview;
mod palette;
mod picker;
mod query;
mod questions;
mod sheet;
mod sources;
mod timeline;
mod trouble;

pub(in crate::tui) use bar::bar;
pub(in crate::tui) use empty::wrapped as empty_lines;
pub(in crate::tui) use list::fit;

/// Draws the dashboard.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    draw(model, frame);
    finish(model, frame);
}

fn draw(model: &Model, frame: &mut Frame<'_>) {
    // By the frame and not by the model: the terminal can have changed its size since the last action.
    let Some(panes) = model.panes_on(frame.area().as_size()) else {
        return too_small(model, frame);
    };
    match (model.focus.below(), panes.body) {
        (Focus::Large { top, .. }, Some(body)) => large::draw(model, frame, body, *top),
        (below, _) => under_header(model, below, frame, &panes),
    }
    if let (Focus::Questions(picker), Some(pane)) = (&model.focus, panes.picker) {
        questions::draw(model, picker, frame, pane);
    }
    if let (Focus::Palette { picker, .. }, Some(pane)) = (&model.focus, panes.picker) {
        palette::draw(model, picker, frame, pane);
    }
    if let (Focus::Export(form), Some(pane)) = (&model.focus, panes.form) {
        export::draw(model, form, frame, pane);
    }
    footer::draw(model, frame, panes.footer);
    trouble::draw(model, frame, panes.footer);
}

/// Header and query, and below them what has the keys or the view.
fn under_header(model: &Model, below: &Focus, frame: &mut Frame<'_>, panes: &Panes) {
    header::draw(model, frame, panes.header);
    let typing = matches!(below, Focus::FullText(reader) if full_text::typing(model, reader, frame, panes.query));
    if !typing {
        query::draw(model, frame, panes.query);
    }
    match (below, panes.body) {
        (Focus::Sheet { sheet, top, .. }, Some(body)) => sheet::draw(model, *sheet, *top, frame, body),
        (Focus::FullText(reader), Some(body)) => full_text::draw(model, reader, frame, body),
        (Focus::Read, Some(body)) => detail::draw(model, frame, body, true),
        _ => view_and_filters(model, frame, panes),
    }
}

pub(super) use header::tab_at;

/// Draws how far an export has got, over the dashboard.
pub fn progress(model: &Model, frame: &mut Frame<'_>, done: usize, all: usize) {
    export::progress(model, frame, done, all);
    finish(model, frame);
}

/// What holds for the whole screen whatever was drawn: its background, and that the terminal can show it.
fn finish(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    glyphs::columns::settle(frame.buffer_mut(), area);
    model.theme.paint(frame.buffer_mut(), area);
    if model.charset == Charset::Ascii {
        glyphs::ascii::fold(frame.buffer_mut());
    }
}

fn view_and_filters(model: &Model, frame: &mut Frame<'_>, panes: &Panes) {
    match model.view {
        View::Ties => {
            if let Some(area) = panes.list {
                list::draw(model, frame, area);
            }
            if let Some(area) = panes.detail {
                detail::draw(model, frame, area, false);
            }
        }
        View::Timeline => {
            if let Some(body) = panes.body {
                timeline::draw(model, frame, body);
            }
        }
        View::Overview => {
            if let Some(body) = panes.body {
                overview::draw(model, frame, body);
            }
        }
        View::Sources => {
            if let Some(body) = panes.body {
                sources::draw(model, frame, body);
            }
        }
        View::Map => {
            if let Some(area) = panes.map {
                map::draw(model, frame, area);
            }
            if let Some(area) = panes.list {
                map::draw_here(model, frame, panes, area);
            }
            if let Some(area) = panes.detail {
                detail::draw(model, frame, area, false);
            }
        }
    }
    // Last, for it may be a pop-up over the others; a column when they don't have the keys.
    if let Some(area) = panes.filters {
        if matches!(model.focus, Focus::Filters) {
            frame.render_widget(Clear, area);
        }
        filters::draw(model, frame, area);
    }
}

fn too_small(model: &Model, frame: &mut Frame<'_>) {
    let message = (texts(model.lang).too_small)(SMALLEST.width, SMALLEST.height);
    frame.render_widget(Paragraph::new(message).wrap(Wrap { trim: true }), frame.area());
}

/// The border of a pane, with its name.
fn border<'a>(model: &Model, title: impl Into<TextLine<'a>>, focused: bool) -> Block<'a> {
    let role = if focused { Role::BorderFocused } else { Role::Border };
    Block::bordered().border_type(BorderType::Rounded).border_style(model.theme.style(role)).title(title)
}

/// Prints lines from the top of `area` down; what does not fit is cut.
fn set_lines<'a>(buffer: &mut Buffer, area: Rect, lines: impl IntoIterator<Item = TextLine<'a>>) {
    for (row, line) in area.rows().zip(lines) {
        line.render(row, buffer);
    }
}

/// Prints a line so that it ends where `area` does; of one that does not fit the begin is cut.
fn set_right(buffer: &mut Buffer, area: Rect, line: TextLine<'_>) {
    line.right_aligned().render(area, buffer);
}

/// The title of a pane.
fn title(model: &Model, text: &str, focused: bool) -> TextLine<'static> {
    let style = if focused { model.theme.style(Role::Heading) } else { Style::new() };
    TextLine::from(Span::styled(format!(" {} ", visible(text)), style))
}

/// Lines with roles as styled text.
fn styled(line: &Line, theme: Theme) -> TextLine<'_> {
    line.pieces.iter().map(|(role, text)| Span::styled(&**text, theme.style(*role))).collect()
}

/// The lines from `top` on, inside a pane, with a scroll bar on its border where they don't all fit.
fn scrolled(model: &Model, frame: &mut Frame<'_>, pane: Rect, lines: &[Line], top: usize) {
    let area = text_area(pane);
    let height = usize::from(area.height);
    set_lines(frame.buffer_mut(), area, lines.iter().skip(top).map(|line| styled(line, model.theme)));
    scroll_bar(model, frame, pane, lines.len(), height, top);
}

/// A scroll bar on the right border of a pane, where not everything fits.
fn scroll_bar(model: &Model, frame: &mut Frame<'_>, pane: Rect, rows: usize, height: usize, top: usize) {
    if rows <= height || pane.height < 3 {
        return;
    }
    let mut state = ScrollbarState::new(rows.saturating_sub(height) + 1).viewport_content_length(height).position(top);
    let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
        .begin_symbol(None)
        .end_symbol(None)
        .track_symbol(None)
        .thumb_symbol("┃")
        .thumb_style(model.theme.style(Role::BorderFocused));
    let track = Rect { y: pane.y + 1, height: pane.height - 2, ..pane };
    frame.render_stateful_widget(bar, track, &mut state);
}
