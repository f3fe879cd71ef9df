//! The header: the program, the date in force, how many ties are shown.

use ratatui::{Frame, layout::Rect, text::Line};

use crate::{
    text::{date, texts},
    tui::{model::Model, theme::Role},
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
    let brand = Line::styled(" Stedenband", model.theme.style(Role::Brand));
    if brand.width() < room {
        frame.render_widget(brand, area);
    }
}
