//! The form that exports: choosing a format, typing a path.

use tui_input::InputRequest;

use super::{effect::Effect, step::Step};
use crate::{
    export::CHOICES,
    tui::{
        export_form::ExportForm,
        model::{Focus, Model},
    },
};

/// The longest path that can be typed, in characters; systems take no more than some four thousand bytes.
const MAX_PATH_CHARS: usize = 1_000;

/// Opens the form; where no ties are found there is nothing to export.
pub(super) fn open(model: &mut Model) {
    if model.selected().is_some() {
        model.focus = Focus::Export(ExportForm::new(model.lang));
    }
}

/// Edits the path.
pub(super) fn edit(form: &mut ExportForm, request: InputRequest) {
    let inserts = matches!(request, InputRequest::InsertChar(_));
    if inserts && form.path.value().chars().count() >= MAX_PATH_CHARS {
        return;
    }
    if form.path.handle(request).is_some_and(|change| change.value) {
        form.changed();
    }
}

/// Pastes into the path, as one line.
pub(super) fn paste(form: &mut ExportForm, text: &str) {
    for c in text.chars().filter(|c| !c.is_control()) {
        edit(form, InputRequest::InsertChar(c));
    }
}

/// Chooses another format.
pub(super) fn step(form: &mut ExportForm, step: Step) {
    form.choose(step.from(form.choice, CHOICES.len(), CHOICES.len() - 1));
}

/// Completes the path; what can stand there only the disk knows.
pub(super) fn complete(form: &mut ExportForm) -> Option<Effect> {
    if form.completions.is_empty() {
        return Some(Effect::CompletePath);
    }
    form.complete();
    None
}
