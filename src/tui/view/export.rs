//! The form that exports: the formats, where it goes, and what has to be told before.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Gauge},
};
use unicode_width::UnicodeWidthStr;

use super::pane::{border, set_lines, title};
use crate::{
    export::{CHOICES, FormatChoice},
    keys::{command::Command, mode::Mode},
    lang::Lang,
    tui::{
        export_form::{ExportForm, ExportRefusal},
        fit::fit,
        layout::inside,
        model::Model,
        theme::Role,
    },
};

/// Before the path.
const PROMPT: &str = " › ";
/// The columns of a format's name.
const NAME_WIDTH: usize = 15;

pub(super) fn draw(model: &Model, form: &ExportForm, frame: &mut Frame<'_>, pane: Rect) {
    frame.render_widget(Clear, pane);
    let name = model.lang.export_title(&model.found.counted(model.lang));
    frame.render_widget(border(model, title(model, &name, true), true), pane);
    let area = inside(pane);
    // Below the formats: the path, what is told, and where there is room air above them.
    let below = if area.height < 6 { 2 } else { 3 };
    let height = usize::from(area.height.saturating_sub(below));
    // Where not all formats fit, those around the chosen one.
    let top = (form.choice + 1).saturating_sub(height);
    let choices = CHOICES.iter().enumerate().skip(top).take(height);
    let lines =
        choices.map(|(at, choice)| choice_line(model, choice, at == form.choice, area.width));
    set_lines(frame.buffer_mut(), area, lines);
    let row = |from_below: u16| Rect {
        y: area.bottom().saturating_sub(from_below),
        height: 1.min(area.height),
        ..area
    };
    path(model, form, frame, row(2));
    let (role, text) = match &form.refusal {
        Some(ExportRefusal::Exists(text)) => (Role::Badge, text.clone()),
        Some(ExportRefusal::Fault(text)) => (Role::Fault, text.clone()),
        None => (Role::Dim, hint(model)),
    };
    let text = format!(" {}", fit(&text, usize::from(area.width) - 2));
    frame.render_widget(Line::styled(text, model.theme.style(role)), row(1));
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
fn choice_line(model: &Model, choice: &FormatChoice, is_chosen: bool, width: u16) -> Line<'static> {
    let (name, about) = match model.lang {
        Lang::Nl => choice.nl,
        Lang::En => choice.en,
    };
    let name = format!(" {}", fit(name, NAME_WIDTH));
    let about = fit(about, usize::from(width).saturating_sub(NAME_WIDTH + 2));
    if is_chosen {
        return Line::styled(format!("{name}{about} "), model.theme.selected(true));
    }
    Line::from_iter([
        Span::raw(name),
        Span::styled(about, model.theme.style(Role::Dim)),
    ])
}

fn path(model: &Model, form: &ExportForm, frame: &mut Frame<'_>, area: Rect) {
    let room = usize::from(area.width).saturating_sub(PROMPT.width() + 1);
    let scroll = form.path.visual_scroll(room);
    let text = Span::raw(super::query::skip_columns(form.path.value(), scroll));
    frame.render_widget(
        Line::from(vec![
            Span::styled(PROMPT, model.theme.style(Role::Key)),
            text,
        ]),
        area,
    );
    let column = PROMPT.width() + form.path.visual_cursor().saturating_sub(scroll);
    let column = u16::try_from(column)
        .unwrap_or(0)
        .min(area.width.saturating_sub(1));
    frame.set_cursor_position((area.x + column, area.y));
}

/// How far an export has got, at the bottom of the screen.
pub(super) fn progress(model: &Model, frame: &mut Frame<'_>, done: usize, all: usize) {
    let area = frame.area();
    let bottom = Rect {
        y: area.bottom().saturating_sub(1),
        height: area.height.min(1),
        ..area
    };
    let ratio = (done as f64 / all.max(1) as f64).min(1.0);
    let cancel = model
        .keymap
        .label(Mode::Export, Command::Cancel, model.lang);
    let gauge = Gauge::default()
        .ratio(ratio)
        .label(model.lang.exporting(done, all, &cancel))
        .gauge_style(model.theme.selected(true));
    frame.render_widget(Clear, bottom);
    frame.render_widget(gauge, bottom);
}
