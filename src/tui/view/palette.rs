//! The pop-up of actions, with the keys of each.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{
    list::fit,
    picker::{self, Wording},
};
use crate::{
    text::texts,
    tui::{
        layout::inside,
        model::Model,
        picker::{Doable, Picker},
        theme::Role,
    },
};

/// Keys take no more than this share of the width.
const KEYS_SHARE: usize = 3;

pub(super) fn draw(model: &Model, picker: &Picker<Doable>, frame: &mut Frame<'_>, pane: Rect) {
    let texts = texts(model.lang);
    let wording = Wording { title: texts.palette_title, hint: texts.palette_hint, none: texts.palette_none };
    let widest = picker.rows.iter().map(|row| row.keys.width()).max().unwrap_or(0);
    let keys = widest.min(usize::from(inside(pane).width) / KEYS_SHARE);
    let row = |doable: &Doable, width: usize| {
        let name = fit(doable.command.description(model.lang), width.saturating_sub(keys + 4));
        Line::from(vec![
            Span::raw(format!(" {name}  ")),
            Span::styled(fit(&doable.keys, keys), model.theme.style(Role::Key)),
            Span::raw(" "),
        ])
    };
    picker::draw(model, picker, (frame, pane), &wording, row, None);
}
