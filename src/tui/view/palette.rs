//! The pop-up of actions, with the keys of each, and of those of another view its name.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::picker::{self, Wording};
use crate::tui::{
    fit::fit,
    layout::inside,
    model::Model,
    picker::{Doable, Picker},
    theme::Role,
};
use ratatui::Frame;

/// Keys take no more than this share of the width.
const KEYS_SHARE: usize = 3;

pub(super) fn draw(model: &Model, picker: &Picker<Doable>, frame: &mut Frame<'_>, pane: Rect) {
    let wording = Wording {
        title: model.lang.palette_title(),
        hint: model.lang.palette_hint(),
        none: model.lang.palette_none(),
    };
    let widest = picker
        .rows
        .iter()
        .map(|row| row.keys.width())
        .max()
        .unwrap_or(0);
    let keys = widest.min(usize::from(inside(pane).width) / KEYS_SHARE);
    let row = |doable: &Doable, width: usize| {
        let place = doable
            .elsewhere
            .map(|view| format!(" · {}", view.name(model.lang)))
            .unwrap_or_default();
        let room = width.saturating_sub(keys + 4);
        let name = doable.command.description(model.lang);
        let name = fit(name, name.width().min(room.saturating_sub(place.width())));
        let air = " ".repeat(room.saturating_sub(name.width() + place.width()) + 2);
        Line::from(vec![
            Span::raw(format!(" {name}")),
            Span::styled(place, model.theme.style(Role::Dim)),
            Span::raw(air),
            Span::styled(fit(&doable.keys, keys), model.theme.style(Role::Key)),
            Span::raw(" "),
        ])
    };
    picker::draw(model, picker, (frame, pane), &wording, row, None);
}
