//! What the sources say about the tie under the cursor: beside the list, or on the whole screen.

use ratatui::{layout::Rect, text::Line, widgets::Paragraph};

use super::{
    empty,
    pane::{border, scrolled, title},
};
use crate::{
    export::sentences,
    tui::{
        document,
        layout::{inside, text_area},
        model::{Focus, Model},
        page::Quotation,
        theme::Role,
    },
};
use ratatui::Frame;

/// What stands beside the marked quotation.
const MARK: &str = "▌";

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect, whole_screen: bool) {
    let focused = matches!(model.focus, Focus::Read);
    let name = model
        .selected_tie()
        .map(|(tie, _)| sentences::title(tie, model.lang));
    let name = name.map_or_else(Line::default, |name| title(model, &name, true));
    let mut block = border(model, name, focused);
    if whole_screen {
        let place = model.lang.of(model.list.at + 1, model.found.hits.len());
        block = block.title(
            Line::styled(format!(" {place} "), model.theme.style(Role::Dim)).right_aligned(),
        );
    }
    frame.render_widget(block, pane);
    if model.selected().is_none() {
        return empty::tell(model, frame, inside(pane), model.lang.no_tie_chosen());
    }
    let area = text_area(pane);
    let document = document::of_selected(model, area.width);
    let height = usize::from(area.height);
    let top = model.detail_top.line(&document.lines, height);
    scrolled(model, frame, pane, &document.lines, top);
    mark(
        model,
        frame,
        area,
        document.quotations.get(document.marked(model, height)),
        top,
    );
}

/// A bar beside the quotation that is copied and opened; `top` is the first line shown.
fn mark(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    quotation: Option<&Quotation<'_>>,
    top: usize,
) {
    let Some(quotation) = quotation else { return };
    let row = |line: usize| {
        u16::try_from(line.saturating_sub(top))
            .unwrap_or(u16::MAX)
            .min(area.height)
    };
    let (from, to) = (row(quotation.lines.start), row(quotation.lines.end));
    let bar = Rect {
        x: area.x.saturating_sub(1),
        y: area.y + from,
        width: 1,
        height: to - from,
    };
    let lines: Vec<Line<'_>> = (from..to).map(|_| Line::raw(MARK)).collect();
    frame.render_widget(
        Paragraph::new(lines).style(model.theme.style(Role::Key)),
        bar,
    );
}
