//! What the sources say about the tie under the cursor: beside the list, or on the whole screen.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{border, scrolled, title};
use crate::{
    export::fact,
    text::texts,
    tui::{
        document,
        layout::text_area,
        model::{Focus, Model},
        theme::Role,
    },
};

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect, whole_screen: bool) {
    let focused = matches!(model.focus, Focus::Read);
    let name = model.selected_tie().map(|(tie, _)| fact::title(tie, model.lang));
    let name = name.map_or_else(Line::default, |name| title(model, &name, true));
    let mut block = border(model, name, focused);
    if whole_screen {
        let place = (texts(model.lang).of)(model.list.at + 1, model.found.hits.len());
        block = block.title(Line::styled(format!(" {place} "), model.theme.style(Role::Dim)).right_aligned());
    }
    frame.render_widget(block, pane);
    let area = text_area(pane);
    let lines = document::of_selected(model, area.width);
    scrolled(model, frame, pane, &lines, model.detail_top.line(&lines, usize::from(area.height)));
}
