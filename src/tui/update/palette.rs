//! Picking an action by its name.

use super::{Effect, run, settle};
use crate::tui::{
    model::{Focus, Model},
    picker::{Doable, Picker},
};

/// Opens the list of actions that can be done here.
pub(super) fn open(model: &mut Model) {
    let rows = Doable::all(&model.keymap, model.mode(), model.lang);
    let under = Box::new(std::mem::replace(&mut model.focus, Focus::View));
    model.focus = Focus::Palette { picker: Picker::new(rows, model.lang), under };
}

/// Does what is under the cursor, as its key would have done it before the list was opened.
pub(super) fn accept(model: &mut Model) -> Option<Effect> {
    let Focus::Palette { picker, .. } = &model.focus else { return None };
    let command = picker.selected()?.command;
    if let Focus::Palette { under, .. } = std::mem::replace(&mut model.focus, Focus::View) {
        model.focus = *under;
    }
    settle(model);
    run(model, command)
}
