//! The form that exports: the formats, where it goes, and what has to be told before.

use ratatui::{Frame, layout::Rect, widgets::Clear};

use super::pane::{border, draw_gauge, draw_input, draw_lines, title};
use crate::{
    keys::{command::Command, mode::Mode},
    text::texts,
    tui::{
        export_form::{CHOICES, ExportForm, Told},
        fit::fit,
        layout::inside,
        model::Model,
        text_line::TextLine,
        theme::Role,
    },
};

/// Before the path.
const PROMPT: &str = " › ";
/// The columns of a format's name.
const NAME: usize = 15;
/// What stands below the formats: the path, what is told, and where there is room air above them.
const fn below(height: u16) -> u16 {
    if height < 6 { 2 } else { 3 }
}

pub(super) fn draw(model: &Model, form: &ExportForm, frame: &mut Frame<'_>, pane: Rect) {
    frame.render_widget(Clear, pane);
    let name = (texts(model.lang).export_title)(&model.found.counted(model.lang));
    border(model, title(name, true), true).draw(frame, pane);
    let area = inside(pane);
    let height = usize::from(area.height.saturating_sub(below(area.height)));
    // Where not all formats fit, those around the chosen one.
    let top = (form.choice + 1).saturating_sub(height);
    let lines = (top..CHOICES.len()).take(height);
    let lines = lines.map(|at| choice(model, form, at, area.width));
    draw_lines(model, frame, area, lines);
    let row = |from_below: u16| Rect {
        y: area.bottom().saturating_sub(from_below),
        height: 1.min(area.height),
        ..area
    };
    draw_input(model, frame, row(2), PROMPT, &form.path);
    let (role, text) = match &form.told {
        Some(Told::Replaces(text)) => (Role::Badge, text.clone()),
        Some(Told::Fault(text)) => (Role::Fault, text.clone()),
        None => (Role::Dim, hint(model)),
    };
    let text = format!(" {}", fit(&text, usize::from(area.width) - 2));
    draw_lines(model, frame, row(1), [TextLine::new(role, text)]);
}

/// The keys of the form.
fn hint(model: &Model) -> String {
    let key = |command| model.keymap.label(Mode::Export, command, model.lang);
    let form = key(Command::Previous) + &key(Command::Next);
    (texts(model.lang).export_hint)(&form, &key(Command::CompletePath), &key(Command::Save))
}

/// ` Memo            Markdown, met voetnoten `
fn choice(model: &Model, form: &ExportForm, at: usize, width: u16) -> TextLine {
    let (name, about) = CHOICES
        .get(at)
        .map(|choice| choice.told(model.lang))
        .unwrap_or_default();
    let about = fit(about, usize::from(width).saturating_sub(NAME + 2)) + " ";
    let line = TextLine::new(Role::Text, format!(" {}", fit(name, NAME))).with(Role::Dim, about);
    if at == form.choice {
        line.selected(true)
    } else {
        line
    }
}

/// How far an export has got, at the bottom of the screen.
pub(super) fn progress(model: &Model, frame: &mut Frame<'_>, done: usize, all: usize) {
    let area = frame.area();
    let bottom = Rect {
        y: area.bottom().saturating_sub(1),
        height: area.height.min(1),
        ..area
    };
    let part = if all == 0 {
        0.0
    } else {
        (done as f64 / all as f64).clamp(0.0, 1.0)
    };
    let cancel = model
        .keymap
        .label(Mode::Export, Command::Cancel, model.lang);
    let label = (texts(model.lang).exporting)(done, all, &cancel);
    draw_gauge(model, frame, bottom, part, label);
}
