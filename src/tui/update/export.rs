//! The form that exports: choosing a format, typing a path.

use super::effect::Effect;
use crate::{
    export::CHOICES,
    tui::{
        cursor::Motion,
        export_form::ExportForm,
        model::{Focus, Model},
    },
};

/// The longest path that can be typed, in characters; systems take no more than some four thousand bytes.
pub const MAX_PATH_CHARS: usize = 1_000;

/// Opens the form; where no ties are found there is nothing to export.
pub fn open(model: &mut Model) {
    if model.selected().is_some() {
        model.focus_on(Focus::Export(ExportForm::new(model.lang)));
    }
}

/// Chooses another format.
pub fn step(form: &mut ExportForm, motion: Motion) {
    form.choose(motion.from(form.choice, CHOICES.len(), CHOICES.len()));
}

/// Completes the path; what can stand there only the disk knows.
pub fn complete(model: &mut Model) -> Option<Effect> {
    let Focus::Export(form) = &mut model.focus else {
        return None;
    };
    if form.completions.is_empty() {
        return Some(Effect::CompletePath);
    }
    form.complete();
    None
}
