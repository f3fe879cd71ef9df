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

use ratatui::Frame;

use super::{
    glyphs::{self, Charset},
    layout::{Panes, SMALLEST, inside},
    model::{Focus, Model},
    text_line::wrapped,
    theme::Role,
};
use crate::keys::view_kind::View;

mod big_text;
mod detail;
mod empty;
mod export;
mod file_error;
mod filters;
mod footer;
mod full_text;
mod header;
mod info_page;
mod list;
mod map;
mod overview;
mod pane;
mod picker;
mod query;
mod sources;
mod timeline;

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
    match (model.below(), panes.body) {
        (Focus::Large { top }, Some(body)) => big_text::draw(model, frame, body, *top),
        (below, _) => under_header(model, below, frame, &panes),
    }
    match (&model.focus, panes.popup) {
        (Focus::Picker(picker), Some(pane)) => picker::draw(model, picker, frame, pane),
        (Focus::Export(form), Some(pane)) => export::draw(model, form, frame, pane),
        _ => {}
    }
    footer::draw(model, frame, panes.footer);
    file_error::draw(model, frame, panes.footer);
}

/// Header and query, and below them what has the keys or the view.
fn under_header(model: &Model, below: &Focus, frame: &mut Frame<'_>, panes: &Panes) {
    header::draw(model, frame, panes.header);
    let sought = match below {
        Focus::FullText(reader) => reader.typing.as_ref(),
        Focus::Sheet(reader) => reader.is_typing.then_some(&reader.words),
        _ => None,
    };
    if let Some(words) = sought {
        let prompt = format!(" {} ", model.lang.text_search());
        pane::draw_input(model, frame, panes.query, prompt, words);
    } else {
        query::draw(model, frame, panes.query);
    }
    match (below, panes.body) {
        (Focus::Sheet(reader), Some(body)) => info_page::draw(model, reader, frame, body),
        (Focus::FullText(reader), Some(body)) => full_text::draw(model, reader, frame, body),
        (Focus::Read, Some(body)) => detail::draw(model, frame, body, true),
        _ => view_and_filters(model, frame, panes),
    }
}

pub(super) use header::tab_at;

/// Draws the dashboard, and over it how far an export has got.
pub fn progress(model: &Model, frame: &mut Frame<'_>, done: usize, all: usize) {
    draw(model, frame);
    export::progress(model, frame, done, all);
    finish(model, frame);
}

/// What holds for the whole screen whatever was drawn: its background, and that the terminal can show it.
fn finish(model: &Model, frame: &mut Frame<'_>) {
    let buffer = frame.buffer_mut();
    glyphs::columns::settle(buffer);
    model.theme.paint(buffer);
    if model.charset == Charset::Ascii {
        glyphs::ascii::fold(buffer);
    }
}

fn view_and_filters(model: &Model, frame: &mut Frame<'_>, panes: &Panes) {
    match (model.view, panes.body) {
        (View::Timeline, Some(body)) => timeline::draw(model, frame, body),
        (View::Sources, Some(body)) => sources::draw(model, frame, body),
        (View::Overview, Some(body)) => overview::draw(model, frame, body),
        _ => {
            if let Some(area) = panes.map {
                map::draw(model, frame, area);
            }
            if let Some(area) = panes.china {
                map::draw_china(model, frame, area);
            }
            match (model.view, panes.list) {
                (View::Map, Some(area)) => map::draw_here(model, frame, panes, area),
                (_, Some(area)) => list::draw(model, frame, area),
                _ => {}
            }
            if let Some(area) = panes.detail {
                detail::draw(model, frame, area, false);
            }
        }
    }
    // Last, for it may be a pop-up over the others; a column when they don't have the keys.
    if let Some(area) = panes.filters {
        if panes.filters_pop_up() {
            pane::make_room(model, frame, area);
        }
        filters::draw(model, frame, area);
    }
}

fn too_small(model: &Model, frame: &mut Frame<'_>) {
    let message = model.lang.too_small(SMALLEST.width, SMALLEST.height);
    let lines = wrapped(Role::Text, "", &message, frame.area().width.into());
    pane::draw_lines(model, frame, frame.area(), lines);
}
