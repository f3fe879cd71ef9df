//! The pop-up of actions, with the keys of each, and of those of another view its name.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::picker::{self, Wording};
use crate::{
    text::texts,
    tui::{
        fit::fit,
        layout::inside,
        model::Model,
        picker::{Doable, Picker},
        text_line::TextLine,
        theme::Role,
    },
};

/// Keys take no more than this share of the width.
const KEYS_SHARE: usize = 3;

pub(super) fn draw(model: &Model, picker: &Picker<Doable>, frame: &mut Frame<'_>, pane: Rect) {
    let texts = texts(model.lang);
    let wording = Wording {
        title: texts.palette_title,
        hint: texts.palette_hint,
        none: texts.palette_none,
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
        TextLine::new(Role::Text, format!(" {name}"))
            .with(Role::Dim, place)
            .with(Role::Text, air)
            .with(Role::Key, fit(&doable.keys, keys))
            .with(Role::Text, " ")
    };
    picker::draw(model, picker, (frame, pane), &wording, row, None);
}
