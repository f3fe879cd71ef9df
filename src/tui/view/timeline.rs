//! The timeline: a bar a tie, from its start to its end, under eras and years; below them how many ties had which
//! status, and what is told at the mark that is read. [`crate::tui::timeline`] has a plan of it.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::{
    empty,
    list::{name_role, sign, since},
    pane::{border, draw_rows, title, view_focused},
};
use crate::{
    dataset::{AsOf, AsOfView, Status, Tie, TieState},
    keys::view_kind::View,
    plots::timeline::{Axis, MarkKind, TimelineRow},
    sanitise::Escaped,
    text::timeline as text,
    tui::{
        document::{self, dutch_name},
        fit::fit,
        glyphs,
        model::Model,
        ordering::Ordering,
        page::marked,
        text_line::TextLine,
        theme::{CONTESTED, RECONSIDERING, Role},
        timeline::{TimelineParts, current_mark},
    },
};

mod bars;
mod chart;
mod ruler;

pub fn draw(model: &Model, frame: &mut Frame<'_>, body: Rect) {
    let focused = view_focused(model);
    let state = &model.timeline;
    let parts = TimelineParts::new(body, state.all);
    let name = title(View::Timeline.name(model.lang), focused);
    if model.found.hits.is_empty() {
        // Below it nothing is told.
        border(model, name, focused).draw(frame, body);
        return empty::draw(model, frame, super::inside(body));
    }
    border(model, name, focused)
        .right(Ordering::in_force(model).with_arrow(model))
        .bottom(legend(model, parts.pane.width))
        .draw(frame, parts.pane);
    let axis = parts.axis(state.years);
    ruler::draw(model, frame, &parts, axis);
    rows(model, frame, &parts, axis, focused);
    chart::draw(model, frame, &parts, axis);
    if let Some(pane) = parts.told {
        told(model, frame, pane);
    }
}

/// What the signs on the bars mean, the commonest first, as far as there is room; the chart explains the lines.
fn legend(model: &Model, width: u16) -> TextLine {
    use MarkKind::{Decision, Doubt, EndedBy, EndedUndated, Event, Start};
    let severed = MarkKind::Status(Status::Severed);
    let kinds = [
        Start,
        Event,
        Decision,
        severed,
        EndedBy,
        Doubt,
        EndedUndated,
    ];
    let room = usize::from(width).saturating_sub(4);
    let mut line = TextLine::default();
    for kind in kinds {
        let meaning = text::mark_in_short(kind, model.lang);
        let sign = TextLine::new(bars::mark_role(kind), format!(" {}", glyphs::mark(kind)));
        let next = sign.with(Role::Dim, format!(" {meaning} "));
        if line.width() + next.width() > room {
            break;
        }
        line = line.join(next);
    }
    line
}

/// The rows in sight, and no others.
fn rows(model: &Model, frame: &mut Frame<'_>, parts: &TimelineParts, axis: Axis, focused: bool) {
    let state = &model.timeline;
    let as_of_view = AsOfView::new(&model.data.dataset, AsOf::Now(model.data.today));
    let top = state.cursor.top;
    let lines = (top..)
        .zip(state.rows.iter().skip(top))
        .filter_map(|(at, row)| match row {
            TimelineRow::Heading {
                group,
                ties,
                others,
            } => {
                let name = text::group(*group, &model.data.dataset, model.lang);
                let count = match (ties, others) {
                    (0, count) | (count, 0) => count.to_string(),
                    (ties, others) => format!("{ties} + {others}"),
                };
                Some(TextLine::new(Role::Heading, name).with(Role::Dim, format!("  {count}")))
            }
            TimelineRow::Tie { hit } => {
                let number = model.found.hits.get(*hit)?.tie;
                let tie = model.data.dataset.ties.get(number)?;
                let tie_state = model.found.tie_states.get(number)?.as_ref()?;
                let selected = at == state.cursor.at;
                let label = label(model, tie, tie_state, parts.label);
                let label = label.selected_if(selected, focused);
                let bar = bars::bar(model, number, tie, axis, &as_of_view, selected);
                Some(label.with(Role::Text, " ").join(bar))
            }
        });
    let pane = Rect {
        y: parts.rows.y - 1,
        height: parts.rows.height + 2,
        ..parts.pane
    };
    draw_rows(
        model,
        frame,
        [pane, parts.rows],
        (state.rows.len(), top),
        lines,
    );
}

/// The columns of the year of a start, with the space before it.
const YEAR: usize = 6;

/// `✗≠ Arnhem – Wuhan   1999`, `width` columns with the space behind it.
fn label(model: &Model, tie: &Tie, tie_state: &TieState, width: u16) -> TextLine {
    let badge = match (tie_state.contested, tie_state.reconsidering.is_some()) {
        (true, _) => CONTESTED,
        (false, true) => RECONSIDERING,
        (false, false) => " ",
    };
    let mut line = sign(tie_state)
        .with(Role::Badge, badge)
        .with(Role::Text, " ");
    let names = names(
        model,
        tie,
        usize::from(width).saturating_sub(line.width() + 1 + YEAR),
    );
    let hits = model.found.highlighter.spans(&names);
    line.pieces
        .extend(marked(&names, 0, &hits, name_role(tie_state)));
    let since = model.charset.bounds(since(tie_state.start));
    line.with(Role::Dim, format!("{since:>YEAR$}"))
}

/// Both names in exactly `room` columns; where that is too little, each is cut.
fn names(model: &Model, tie: &Tie, room: usize) -> String {
    const DASH: &str = " – ";
    let dutch = Escaped::from(dutch_name(tie, model.lang));
    let chinese = tie.chinese.name.as_deref();
    let chinese = Escaped::from(chinese.unwrap_or(model.lang.unnamed()));
    if dutch.width() + DASH.width() + chinese.width() <= room {
        return fit(&format!("{dutch}{DASH}{chinese}"), room);
    }
    let both = room.saturating_sub(DASH.width());
    let chinese_room = chinese
        .width()
        .min((both * 2 / 5).max(both.saturating_sub(dutch.width())));
    let dutch_room = dutch.width().min(both - chinese_room);
    let (dutch, chinese) = (fit(&dutch, dutch_room), fit(&chinese, chinese_room));
    fit(&format!("{dutch}{DASH}{chinese}"), room)
}

/// What is told at the mark that is read.
fn told(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let name = model
        .selected_tie()
        .map(|(tie, _)| title(document::title(tie, model.lang), true));
    let mut block = border(model, name.unwrap_or_default(), false);
    if let Some((marks, Some(at))) = current_mark(model) {
        block = block.right(model.lang.of(at + 1, marks.len()));
    }
    block.draw(frame, pane);
    let area = TimelineParts::told_text(pane);
    let lines = document::at_mark(model, area.width);
    let top = model.timeline.told_top;
    draw_rows(
        model,
        frame,
        [pane, area],
        (lines.len(), top),
        lines.iter().skip(top),
    );
}

/// Cells with their roles as a line, neighbours of one role together.
fn joined<'a>(cells: impl Iterator<Item = (&'a str, Role)>) -> TextLine {
    let mut pieces: Vec<(Role, String)> = Vec::new();
    for (text, role) in cells {
        match pieces.last_mut() {
            Some((last, line)) if *last == role => line.push_str(text),
            _ => pieces.push((role, text.to_owned())),
        }
    }
    let pieces = pieces.into_iter();
    TextLine {
        pieces: pieces.map(|(role, text)| (role, text.into())).collect(),
    }
}
