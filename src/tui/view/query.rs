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
    // Two columns of air between them.
    let room = usize::from(area.width).saturating_sub(line.width() + 2);
    let beside = beside(model, room);
    if beside.width() <= room {
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
    let label = |command| model.keymap.label(Mode::List, command, model.lang);
    let mut keys = label(Command::Sort);
    // Where it finds nothing there is nothing to sort before the search is gone.
    if model.found.hits.is_empty() {
        keys = format!("{} {keys}", label(Command::Back));
    }
    Some(model.lang.sort_for(word, &keys, &orders))
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

/// What is told beside the query, in so many columns: of what can be told longer or shorter, the longest that fits.
fn beside(model: &Model, room: usize) -> TextLine {
    let unlinked = model.found.told_unlinked(model.lang).map(Vec::from);
    let of_date = || Some(of_date(model)).filter(|told| !told.is_empty());
    if let Some(told) = unlinked.or_else(of_date) {
        let told = told.into_iter().find(|told| told.width() < room);
        let told = told.map(|told| TextLine::new(Role::Dim, format!("{told} ")));
        return told.unwrap_or_default();
    }
    note(model).map_or_else(
        || national_dispute(model),
        |note| TextLine::new(Role::Dim, cut_to(&note, room)),
    )
}

/// A note with a space behind it, cut where it is wider than that.
fn cut_to(note: &str, room: usize) -> String {
    format!("{} ", fit(note, note.width().min(room.saturating_sub(1))))
}

/// Who surveyed the ties on the date in force, and how many are left out, for they had not begun by then: both, or one.
fn of_date(model: &Model) -> Vec<String> {
    let surveyed = surveyed_by(model);
    let not_begun = model.found.not_begun;
    let not_begun = (not_begun > 0).then(|| model.lang.not_begun(not_begun));
    let both = surveyed.iter().zip(&not_begun);
    let both = both.map(|(surveyed, not_begun)| format!("{surveyed}  ·  {not_begun}"));
    both.chain(surveyed.clone())
        .chain(not_begun.clone())
        .collect()
}

/// The publishers of the sources that tell the status of several ties and appeared on the date in force.
fn surveyed_by(model: &Model) -> Option<String> {
    let (dataset, day) = (&model.data.dataset, model.found.date()?.last_day());
    let mut surveys = dataset.surveys().iter();
    let survey = surveys.find(|survey| survey.date.last_day() == day)?;
    let sources = survey.sources.iter();
    let publishers = sources.filter_map(|&source| Some(&*dataset.sources.get(source)?.publisher));
    let publishers: Vec<&str> = publishers.collect();
    Some(model.lang.surveyed_by(&publishers.join(", ")))
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
        Some(note) => TextLine::new(
            Role::Dim,
            cut_to(&note, usize::from(room.width).saturating_sub(2)),
        ),
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
