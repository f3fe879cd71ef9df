//! Opening a view, and the reading view.

use crate::{
    keys::view_kind::View,
    tui::model::{Focus, Model},
};

/// Shows the ties found in another view.
pub(super) fn show(model: &mut Model, view: View) {
    model.view = view;
    model.focus = Focus::View;
    model.plots_are_stale = true;
}

/// Opens the reading view on the selected tie.
pub(super) fn open_reader(model: &mut Model) {
    if model.selected().is_some() {
        model.focus = Focus::Read;
    }
}
