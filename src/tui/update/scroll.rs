//! Which pane a movement is for, and bringing all of them back within what there is.

use super::{cursor::scroll_detail, export, filters, full_text, picker, search};
use crate::tui::{
    big_text,
    cursor::Motion,
    document, info_page,
    layout::text_area,
    model::{Focus, Model, SheetReader},
    scroll::Top,
    text_line::TextLine,
    theme::Role,
    views,
};

/// Moves in what has the keys.
pub fn step(model: &mut Model, motion: Motion) {
    match &mut model.focus {
        Focus::Export(form) => export::step(form, motion),
        Focus::View => views::current(model).step(model, motion),
        Focus::Search(_) => search::step(model, motion),
        Focus::Filters => filters::step(model, motion),
        Focus::Read => scroll_detail(model, motion),
        Focus::FullText(reader) => reader.scroll(motion),
        Focus::Picker(_) => picker::step(model, motion),
        Focus::Large { .. } | Focus::Sheet(_) => scroll_overlay(model, motion),
    }
}

/// Scrolls large print, or a page to read.
fn scroll_overlay(model: &mut Model, motion: Motion) {
    let Some(body) = model.body() else { return };
    let (lines, height) = match &model.focus {
        Focus::Large { .. } => match big_text::of_selected(model, body) {
            Some(large) => (large.lines.len(), large.height()),
            None => return,
        },
        Focus::Sheet(reader) => {
            let area = info_page::area(reader.sheet, body);
            let lines = info_page::lines(reader, model, area.width);
            (lines.len(), area.height.into())
        }
        _ => return,
    };
    if let Focus::Large { top } | Focus::Sheet(SheetReader { top, .. }) = &mut model.focus {
        *top = motion.scroll(*top, lines, height);
    }
}

/// Scrolls what is read to the next heading after its first line, or to the one before.
pub fn section(model: &mut Model, by: isize) {
    let (lines, top) = match (&model.focus, model.body()) {
        (Focus::Read, Some(body)) => {
            let area = text_area(body);
            let document = document::of_selected(model, area.as_size());
            let top = document.top(model.detail_top, area.height.into());
            (document.lines, top)
        }
        (Focus::Sheet(reader), Some(body)) => {
            let area = info_page::area(reader.sheet, body);
            (info_page::lines(reader, model, area.width), reader.top)
        }
        _ => return,
    };
    let is_of_heading = |line: &TextLine| {
        let first = line.pieces.first();
        first.is_some_and(|(role, _)| *role == Role::Heading)
    };
    // In a narrow pane a heading goes on in the next line.
    let is_heading = |at: &usize| {
        let before = at.checked_sub(1).map(|at| &lines[at]);
        is_of_heading(&lines[*at]) && !before.is_some_and(is_of_heading)
    };
    let to = if by < 0 {
        // Before the first heading stands what sums the text up.
        (0..top.min(lines.len())).rfind(is_heading).or(Some(0))
    } else {
        (top + 1..lines.len()).find(is_heading)
    };
    if let Some(to) = to {
        step(model, Motion::To(to));
    }
}

/// Brings cursors and scroll positions back within what there is, after rows, size or view changed.
pub fn settle(model: &mut Model) {
    model.go_to(model.list.at);
    // What stands at its top can't be past its end; to wrap the text to find that out would cost every key.
    // Under large print it keeps its mark, in sight or not.
    if matches!(model.detail_top, Top::Line(1..)) && !matches!(model.focus, Focus::Large { .. }) {
        scroll_detail(model, Motion::By(0));
    }
    views::current(model).settle(model);
    filters::settle(model);
    match model.focus {
        Focus::FullText(_) => full_text::settle(model),
        Focus::Picker(_) => picker::step(model, Motion::By(0)),
        // As above: the top of a page is never past its end.
        Focus::Large { top: 1.. } | Focus::Sheet(SheetReader { top: 1.., .. }) => {
            scroll_overlay(model, Motion::By(0));
        }
        _ => {}
    }
}
