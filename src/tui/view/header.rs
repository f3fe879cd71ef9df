//! The header: the program, the date in force, how many ties are shown.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use crate::{
    text::{date, texts},
    tui::{
        action::Command,
        keymap::Mode,
        model::Model,
        theme::{CONTESTED, Role},
    },
};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let texts = texts(model.lang);
    let (ties, others) = model.found.tally();
    let as_of = match model.found.date() {
        None => texts.as_of_now.to_owned(),
        Some(on) => (texts.as_of)(&date(on, model.lang)),
    };
    let mut counts = (texts.shown_of)(ties, model.found.all_ties());
    if others > 0 {
        counts.push_str(&format!(" {}", (texts.contacts_too)(others)));
    }
    let right = Line::styled(format!("{as_of}  ·  {counts} "), model.theme.style(Role::Dim)).right_aligned();
    let room = usize::from(area.width).saturating_sub(right.width());
    frame.render_widget(right, area);
    let mut brand = Line::from(Span::styled(" Stedenband", model.theme.style(Role::Brand)));
    if model.data.dataset.totals.iter().any(|total| !total.contradicts.is_empty()) {
        let key = model.keymap.label(Mode::List, Command::About, model.lang);
        let (badge, told) = (format!("   {CONTESTED} "), (texts.totals_contested)(&key));
        if brand.width() + badge.width() + told.width() < room {
            brand.push_span(Span::styled(badge, model.theme.style(Role::Badge)));
            brand.push_span(Span::styled(told, model.theme.style(Role::Dim)));
        }
    }
    if brand.width() < room {
        frame.render_widget(brand, area);
    }
}
