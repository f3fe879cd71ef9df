//! The form that exports: the formats, where it goes, and what has to be told before.

use ratatui::{Frame, layout::Rect};

use super::pane::{PROMPT, border, draw_gauge, draw_input, draw_lines, make_room, title};
use crate::{
    export::{CHOICES, FormatChoice},
    keys::{command::Command, mode::Mode},
    tui::{
        export_form::{ExportForm, ExportRefusal},
        fit::fit,
        layout::{inside, last_row, split_rows},
        model::Model,
        text_line::TextLine,
        theme::Role,
    },
};

/// The columns of a format's name.
const NAME_WIDTH: usize = 15;

pub fn draw(model: &Model, form: &ExportForm, frame: &mut Frame<'_>, pane: Rect) {
    make_room(model, frame, pane);
    let name = model.lang.export_title(&model.found.counted(model.lang));
    border(model, title(name, true), true).draw(frame, pane);
    let area = inside(pane);
    // Below the formats: the path, what is told, and where there is room air above them.
    let below = if area.height < 6 { 2 } else { 3 };
    let height = usize::from(area.height.saturating_sub(below));
    // Where not all formats fit, those around the chosen one.
    let top = (form.choice + 1).saturating_sub(height);
    let choices = CHOICES.iter().enumerate().skip(top).take(height);
    let lines =
        choices.map(|(at, choice)| choice_line(model, choice, at == form.choice, area.width));
    draw_lines(model, frame, area, lines);
    let [above, last] = split_rows(area, area.height.saturating_sub(1));
    draw_input(model, frame, last_row(above), PROMPT, &form.path);
    let (role, text) = match &form.refusal {
        Some(ExportRefusal::Exists(text)) => (Role::Badge, text.clone()),
        Some(ExportRefusal::Fault(text)) => (Role::Fault, text.clone()),
        None => (Role::Dim, hint(model)),
    };
    let text = format!(" {}", fit(&text, usize::from(area.width) - 2));
    draw_lines(model, frame, last, [TextLine::new(role, text)]);
}

/// The keys of the form.
fn hint(model: &Model) -> String {
    let key = |command| model.keymap.label(Mode::Export, command, model.lang);
    let form = key(Command::Previous) + &key(Command::Next);
    model
        .lang
        .export_hint(&form, &key(Command::CompletePath), &key(Command::Save))
}

/// ` Memo            Markdown, met voetnoten `
fn choice_line(model: &Model, choice: &FormatChoice, is_chosen: bool, width: u16) -> TextLine {
    let (name, about) = model.lang.pick(choice.nl, choice.en);
    let about = fit(about, usize::from(width).saturating_sub(NAME_WIDTH + 2)) + " ";
    let line = TextLine::new(Role::Text, format!(" {}", fit(name, NAME_WIDTH)));
    let line = line.with(Role::Dim, about);
    line.selected_if(is_chosen, true)
}

/// How far an export has got, at the bottom of the screen.
pub fn progress(model: &Model, frame: &mut Frame<'_>, done: usize, all: usize) {
    let area = frame.area();
    let bottom = last_row(area);
    let ratio = (done as f64 / all.max(1) as f64).min(1.0);
    let cancel = model
        .keymap
        .label(Mode::Export, Command::Cancel, model.lang);
    let label = model.lang.exporting(done, all, &cancel);
    draw_gauge(model, frame, bottom, ratio, label);
}
