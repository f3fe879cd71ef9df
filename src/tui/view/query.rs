//! The query line: what is asked, and what of it could not be understood.

use ratatui::{Frame, layout::Rect};

use super::pane::{draw_input, draw_lines, draw_right};
use crate::{
    keys::{command::Command, mode::Mode},
    tui::{
        model::{Focus, Model, SearchLine},
        text_line::TextLine,
        theme::{CONTESTED, Role},
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    if let Focus::Search(line) = &model.focus {
        return typing(model, line, frame, area);
    }
    let query = model.found.query.to_line(model.lang);
    let line = if query.is_empty() {
        prompt(model).with(Role::Dim, model.lang.query_hint(&key(model)))
    } else {
        prompt(model).with(Role::Text, query)
    };
    let beside = if model.found.not_begun > 0 {
        not_begun(model)
    } else if let Some(told) = model.found.told_also(&model.data.dataset, model.lang) {
        TextLine::new(Role::Dim, format!("{told} "))
    } else if let Some(term) = model.found.asked_term(&model.data.dataset) {
        let key = model.keymap.label(Mode::List, Command::Terms, model.lang);
        let told = model.lang.stands_in_terms(&term.term, &key);
        TextLine::new(Role::Dim, format!("{told} "))
    } else {
        national_dispute(model)
    };
    // Two columns of air between them.
    if line.width() + beside.width() + 2 <= usize::from(area.width) {
        draw_right(model, frame, area, beside);
    }
    draw_lines(model, frame, area, [line]);
}

/// The key that opens the line.
fn key(model: &Model) -> String {
    model
        .keymap
        .label(model.view.mode(), Command::Search, model.lang)
}

/// It stands before the text, for it is what one types there.
pub fn prompt(model: &Model) -> TextLine {
    TextLine::new(Role::Key, format!(" {} ", key(model)))
}

/// How many ties are left out, for they had not begun by the date in force.
fn not_begun(model: &Model) -> TextLine {
    let told = model.lang.not_begun(model.found.not_begun);
    TextLine::new(Role::Dim, format!("{told} "))
}

/// That sources disagree about all ties together, and the key that tells about what.
fn national_dispute(model: &Model) -> TextLine {
    if model
        .data
        .dataset
        .totals
        .iter()
        .all(|total| total.contradicts.is_empty())
    {
        return TextLine::default();
    }
    let key = model.keymap.label(Mode::List, Command::About, model.lang);
    let told = model.lang.totals_contested(&key);
    TextLine::new(Role::Badge, CONTESTED).with(Role::Dim, format!(" {told} "))
}

fn typing(model: &Model, line: &SearchLine, frame: &mut Frame<'_>, area: Rect) {
    let room = draw_input(model, frame, area, format!(" {} ", key(model)), &line.input);
    let beside = offers(model, line, usize::from(room.width).saturating_sub(3));
    draw_right(model, frame, room, beside);
}

/// What the completion key puts in, the next first, as far as there is room: `Tab verbroken 9 · onbekend 22`.
fn offers(model: &Model, line: &SearchLine, room: usize) -> TextLine {
    let first = line.offers.taken.map_or(0, |taken| taken + 1);
    let ways = &line.offers.ways;
    let key = model
        .keymap
        .label(Mode::Search, Command::Complete, model.lang);
    let mut out = TextLine::new(Role::Key, key);
    for at in 0..ways.len() {
        let way = &ways[(first + at) % ways.len()];
        let gap = if at == 0 { " " } else { " · " };
        let mut piece = format!("{gap}{}", way.text);
        if let Some(count) = way.count {
            piece += &format!(" {count}");
        }
        let longer = out.clone().with(Role::Dim, piece);
        if longer.width() + 1 > room {
            break;
        }
        out = longer;
    }
    // The key alone tells nothing.
    if out.pieces.len() < 2 {
        return TextLine::default();
    }
    out.with(Role::Text, " ")
}
