//! Picking an action by its name.

use super::{Effect, run, settle, show};
use crate::tui::{
    model::{Focus, Model},
    picker::{Doable, Picker},
};

/// Opens the list of actions that can be done here.
pub(super) fn open(model: &mut Model) {
    let rows = Doable::all(&model.keymap, model.mode(), model.view, model.lang);
    let under = Box::new(std::mem::replace(&mut model.focus, Focus::View));
    model.focus = Focus::Palette { picker: Picker::new(rows, model.lang), under };
}

/// Does what is under the cursor, as its key would have done it before the list was opened; what belongs to another
/// view is done there.
pub(super) fn accept(model: &mut Model) -> Option<Effect> {
    let Focus::Palette { picker, .. } = &model.focus else { return None };
    let picked = picker.selected()?;
    let (command, elsewhere) = (picked.command, picked.elsewhere);
    if let Focus::Palette { under, .. } = std::mem::replace(&mut model.focus, Focus::View) {
        model.focus = *under;
    }
    match elsewhere {
        Some(view) => show(model, view),
        None => settle(model),
    }
    run(model, command)
}
