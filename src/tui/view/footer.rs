//! The footer: the keys that work here, as many as there is room for, or a message.

use ratatui::{Frame, layout::Rect, widgets::Clear};
use unicode_width::UnicodeWidthStr;

use super::pane::draw_lines;
use crate::{
    keys::{command::Command, keymap::Hint, view_kind::View},
    tui::{
        model::{Focus, Model, sources_state::Open},
        text_line::{TextLine, wrapped},
        theme::Role,
    },
};

/// The most words that are told not to be searched for.
const MAX_IGNORED_WORDS: usize = 4;
/// The most lines that a message takes.
const MAX_NOTICE_LINES: usize = 6;

pub fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    if let Some(text) = &model.notice {
        return notice(model, text, frame, area);
    }
    if let Focus::Search(line) = &model.focus
        && let Some(fault) = line.faults.first()
    {
        let fault = TextLine::new(Role::Fault, format!(" {}", fault.message(model.lang)));
        return draw_lines(model, frame, area, [fault]);
    }
    let mut line = TextLine::new(Role::Text, " ");
    if let Some(ignored) = ignored(model) {
        line = line.with(Role::Badge, format!("{ignored}  "));
    }
    let mut hints = model.keymap.hints(model.mode(), model.lang);
    hints.retain(|hint| is_possible(model, hint.command));
    let room = usize::from(area.width).saturating_sub(line.width() - 1);
    for hint in fitting(hints, room) {
        line = line
            .with(Role::Key, hint.keys)
            .with(Role::Dim, format!(" {}  ", hint.label));
    }
    draw_lines(model, frame, area, [line]);
}

/// Whether a command can do something here: without the texts of the sources there is no document to open, and a
/// disagreement is nothing to filter on.
const fn is_possible(model: &Model, command: Command) -> bool {
    match command {
        Command::FullText => model.library.texts.is_some(),
        Command::Toggle => {
            let is_elsewhere = !matches!((&model.focus, model.view), (Focus::View, View::Sources));
            is_elsewhere || !matches!(model.sources.open, Open::Disagreements(_))
        }
        _ => true,
    }
}

/// The words that are not searched for, told while they are typed and where they could explain what is found.
fn ignored(model: &Model) -> Option<String> {
    let words = model.found.ignored();
    let words = &words[..words.len().min(MAX_IGNORED_WORDS)];
    let is_told = super::pane::view_focused(model) && !words.is_empty();
    is_told.then(|| model.lang.ignored(&words.join(", ")))
}

/// A message; one that is too long for a line takes some of those above.
fn notice(model: &Model, text: &str, frame: &mut Frame<'_>, area: Rect) {
    let room = usize::from(area.width.saturating_sub(1));
    let mut lines = wrapped(Role::Badge, " ", text, room);
    lines.truncate(MAX_NOTICE_LINES);
    let height = u16::try_from(lines.len()).unwrap_or(1).clamp(1, area.y + 1);
    let area = Rect {
        y: area.bottom().saturating_sub(height),
        height,
        ..area
    };
    frame.render_widget(Clear, area);
    draw_lines(model, frame, area, lines);
}

fn width(hint: &Hint) -> usize {
    hint.keys.width() + hint.label.width() + 3
}

/// The hints that fit: those that always show, and of the others the first ones.
fn fitting(hints: Vec<Hint>, room: usize) -> Vec<Hint> {
    let always: usize = hints.iter().filter(|hint| hint.always).map(width).sum();
    let mut left = room.saturating_sub(always + 1);
    let mut full = false;
    hints
        .into_iter()
        .filter(|hint| {
            if hint.always {
                return true;
            }
            full |= width(hint) > left;
            left = left.saturating_sub(width(hint));
            !full
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_always_shows_is_kept_and_the_rest_goes_from_the_end() {
        let hint = |label, always| Hint {
            command: Command::Quit,
            keys: "x".into(),
            label,
            always,
        };
        let hints = vec![
            hint("one", false),
            hint("two", false),
            hint("three", false),
            hint("quit", true),
        ];
        let labels = |room| {
            fitting(hints.clone(), room)
                .into_iter()
                .map(|hint| hint.label)
                .collect::<Vec<_>>()
        };
        assert_eq!(labels(80), ["one", "two", "three", "quit"]);
        assert_eq!(labels(24), ["one", "two", "quit"]);
        assert_eq!(labels(5), ["quit"]);
    }
}
