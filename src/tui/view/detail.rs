//! What the sources say about the tie under the cursor: beside the list, or on the whole screen.

use ratatui::{Frame, layout::Rect};

use super::{
    empty,
    pane::{border, draw_lines, scrolled, title},
};
use crate::{
    keys::{command::Command, mode::Mode},
    tui::{
        document::{self, Document},
        layout::{inside, text_area},
        model::{Focus, Model},
        text_line::TextLine,
        theme::Role,
    },
};

/// What stands beside the marked quotation, which is copied and opened.
const MARK: &str = "▌";

/// Which of the ties counted it is, as the header counts them; of what is not counted, that it is not.
fn place_in_list(model: &Model) -> String {
    let (ties, others) = model.found.tally();
    match model.found.counted_up_to(model.list.at) {
        Some(place) => model.lang.of(place, ties),
        None => model.lang.not_counted(others),
    }
}

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect, whole_screen: bool) {
    let selected = model.selected_tie();
    let name = selected.map(|(tie, _)| title(document::title(tie, model.lang), true));
    let mut block = border(
        model,
        name.unwrap_or_default(),
        matches!(model.focus, Focus::Read),
    );
    if whole_screen {
        block = block.right(place_in_list(model));
    }
    if selected.is_none() {
        block.draw(frame, pane);
        let sentence = model.lang.no_tie_chosen();
        return empty::tell(model, frame, inside(pane), sentence);
    }
    let area = text_area(pane);
    let document = document::of_selected(model, area.as_size());
    let height = usize::from(area.height);
    block
        .bottom(passages(model, &document, height))
        .draw(frame, pane);
    let top = document.top(model.detail_top, height);
    scrolled(model, frame, pane, &document.lines, top);
    if let Some(quotation) = document.quotations.get(document.marked(model, height)) {
        let row = |line: usize| {
            let row = u16::try_from(line.saturating_sub(top));
            row.unwrap_or(u16::MAX).min(area.height)
        };
        let (from, to) = (row(quotation.lines.start), row(quotation.lines.end));
        let bar = Rect {
            x: area.x.saturating_sub(1),
            y: area.y + from,
            width: 1,
            height: to - from,
        };
        draw_lines(
            model,
            frame,
            bar,
            bar.rows().map(|_| TextLine::new(Role::Key, MARK)),
        );
    }
}

/// Which of the passages that answer the query is marked, and the key to the next; nothing where there are not several.
fn passages(model: &Model, document: &Document<'_>, height: usize) -> TextLine {
    let lang = model.lang;
    let all = document.passages.len();
    if all < 2 {
        return TextLine::default();
    }
    let told = match document.passage_of(document.marked(model, height)) {
        Some(at) => lang.passage_of(at + 1, all),
        None => lang.passages(all),
    };
    let line = TextLine::new(Role::Dim, format!(" {told} "));
    let mode = match model.focus {
        Focus::Read => Mode::Read,
        _ => Mode::List,
    };
    let key = model.keymap.label(mode, Command::NextPassage, lang);
    if key.is_empty() {
        return line;
    }
    line.with(Role::Dim, "· ")
        .with(Role::Key, key)
        .with(Role::Dim, format!(" {} ", lang.next_passage()))
}
