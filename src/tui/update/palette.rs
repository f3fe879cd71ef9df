//! Picking an action by its name.

use crate::{
    keys::{command::Command, view_kind::View},
    tui::{
        model::{Focus, Model},
        picker::{Doable, Picker},
    },
};

/// Opens the list of actions that can be done here.
pub(super) fn open(model: &mut Model) {
    let rows = Doable::all(&model.keymap, model.mode(), model.view, model.lang);
    let under = Box::new(std::mem::replace(&mut model.focus, Focus::View));
    model.focus = Focus::Palette {
        picker: Picker::new(rows, model.lang),
        under,
    };
}

/// Closes the list; the command under its cursor, and the view that it belongs to where that is another one.
pub(super) fn accept(model: &mut Model) -> Option<(Command, Option<View>)> {
    let Focus::Palette { picker, .. } = &model.focus else {
        return None;
    };
    let picked = picker.selected()?;
    let (command, elsewhere) = (picked.command, picked.elsewhere);
    if let Focus::Palette { under, .. } = std::mem::replace(&mut model.focus, Focus::View) {
        model.focus = *under;
    }
    Some((command, elsewhere))
}
