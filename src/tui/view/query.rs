//! The query line: what is asked, and what of it could not be understood.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr as _;

use super::pane::{draw_input, draw_lines, draw_right};
use crate::{
    keys::{command::Command, mode::Mode},
    tui::{
        fit::fit,
        model::{Focus, Model, SearchLine},
        ordering::Ordering,
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
    } else if let Some(note) = note(model) {
        TextLine::new(Role::Dim, cut_to(&note, area.width, line.width()))
    } else {
        national_dispute(model)
    };
    if let Some(beside) = beside_in(area.width.into(), &line, beside) {
        draw_right(model, frame, area, beside);
    }
    draw_lines(model, frame, area, [line]);
}

/// How to get an order that was asked for, what else was looked for, what could be meant, what a term is in full.
fn note(model: &Model) -> Option<String> {
    let dataset = &model.data.dataset;
    let told = model.found.told_also(dataset, model.lang).into_iter();
    let told = Vec::from_iter(order_note(model).into_iter().chain(told));
    let told = (!told.is_empty()).then(|| told.join("; "));
    told.or_else(|| {
        let term = model.found.asked_term(dataset)?;
        let key = model.keymap.label(Mode::List, Command::Terms, model.lang);
        Some(match &term.full {
            Some(full) => format!("{}: {full} ({key})", term.term),
            None => model.lang.stands_in_terms(&term.term, &key),
        })
    })
}

/// How to get the order that a word asks for, unless that is in force.
fn order_note(model: &Model) -> Option<String> {
    let (word, asked) = model.found.query.asked_order()?;
    if asked.keys().contains(&model.found.sort_key()) {
        return None;
    }
    let names = asked.keys().iter();
    let names = names.map(|key| Ordering::Ties(*key).name(model.lang));
    let orders = Vec::from_iter(names).join(" / ");
    let key = model.keymap.label(Mode::List, Command::Sort, model.lang);
    Some(model.lang.sort_for(word, &key, &orders))
}

/// What stands beside the line, with two columns of air between them, where there is room.
fn beside_in(width: usize, line: &TextLine, beside: TextLine) -> Option<TextLine> {
    (line.width() + beside.width() + 2 <= width).then_some(beside)
}

/// A note beside text of a width, cut where it is too long.
fn cut_to(note: &str, width: u16, text: usize) -> String {
    let room = usize::from(width).saturating_sub(text + 3);
    format!("{} ", fit(note, note.width().min(room)))
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
    let beside = match note(model) {
        Some(note) => TextLine::new(Role::Dim, cut_to(&note, room.width, 0)),
        None => offers(model, line, usize::from(room.width).saturating_sub(3)),
    };
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
