//! The footer: the keys that work here, as many as there is room for, or a message.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};
use unicode_width::UnicodeWidthStr;

use super::pane::set_lines;
use crate::{
    keys::keymap::Hint,
    sanitise::visible,
    tui::{
        model::{Focus, Model},
        theme::Role,
    },
};
use ratatui::Frame;

/// The most words that are told not to be searched for.
const MOST_IGNORED: usize = 4;
/// The most lines that a message takes.
const LONGEST_NOTICE: usize = 6;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    if let Some(text) = &model.notice {
        return notice(model, text, frame, area);
    }
    if let Focus::Search(line) = &model.focus
        && let Some(fault) = line.faults.first()
    {
        let fault = fault.message(model.lang);
        return frame.render_widget(
            Line::styled(
                format!(" {}", visible(&fault)),
                model.theme.style(Role::Fault),
            ),
            area,
        );
    }
    let hints = model.keymap.hints(model.mode(), model.lang);
    let mut spans = vec![Span::raw(" ")];
    if let Some(ignored) = ignored(model) {
        spans.push(Span::styled(
            format!("{ignored}  "),
            model.theme.style(Role::Badge),
        ));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    for hint in fitting(hints, usize::from(area.width).saturating_sub(used - 1)) {
        spans.push(Span::styled(hint.keys, model.theme.style(Role::Key)));
        spans.push(Span::styled(
            format!(" {}  ", hint.label),
            model.theme.style(Role::Dim),
        ));
    }
    set_lines(frame.buffer_mut(), area, [Line::from(spans)]);
}

/// The words that are not searched for, told while they are typed and where they could explain what is found.
fn ignored(model: &Model) -> Option<String> {
    if !matches!(model.focus, Focus::View | Focus::Search(_)) {
        return None;
    }
    let words: Vec<&str> = model.found.query.ignored().take(MOST_IGNORED).collect();
    (!words.is_empty()).then(|| model.lang.ignored(&visible(&words.join(", "))))
}

/// A message; one that is too long for a line takes some of those above.
fn notice(model: &Model, text: &str, frame: &mut Frame<'_>, area: Rect) {
    let text = visible(text);
    let room = usize::from(area.width.saturating_sub(2)).max(1);
    let lines: Vec<_> = textwrap::wrap(&text, room)
        .into_iter()
        .take(LONGEST_NOTICE)
        .collect();
    let height = u16::try_from(lines.len()).unwrap_or(1).clamp(1, area.y + 1);
    let area = Rect {
        y: area.bottom().saturating_sub(height),
        height,
        ..area
    };
    frame.render_widget(Clear, area);
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    frame.render_widget(
        Paragraph::new(lines).style(model.theme.style(Role::Badge)),
        area,
    );
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
