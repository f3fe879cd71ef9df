//! The timeline: a bar a tie, from its start to its end, under eras and years; below them how many ties had which
//! status, and what is told at the mark that is read. [`crate::tui::timeline`] has a plan of it.

use crate::{
    dataset::{AsOf, AsOfView, Tie, TieState},
    export::sentences,
    keys::view_kind::View,
    plots::timeline::{Axis, Row},
    query::highlight,
    sanitise::Escaped,
    text::{labels, timeline as text},
    tui::{
        document::{self, dutch_name},
        fit::fit,
        model::{Focus, Model},
        page::marked,
        theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
        timeline::{Parts, current_mark},
    },
};

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{
    empty,
    pane::{border, scroll_bar, set_lines, styled, title},
};
use ratatui::Frame;

mod bars;
mod chart;
mod ruler;

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, body: Rect) {
    let focused = matches!(model.focus, Focus::View | Focus::Search(_));
    let state = &model.timeline;
    let parts = Parts::new(body, state.all);
    let order = model
        .lang
        .sorted_by(text::grouping(state.grouping, model.lang), state.descending);
    let order = Line::styled(format!(" {order} "), model.theme.style(Role::Dim)).right_aligned();
    let name = title(model, View::Timeline.name(model.lang), focused);
    if model.found.hits.is_empty() {
        // Below it nothing is told.
        frame.render_widget(border(model, name, focused), body);
        return empty::draw(model, frame, super::inside(body));
    }
    frame.render_widget(border(model, name, focused).title(order), parts.pane);
    let axis = parts.axis(state.years);
    ruler::draw(model, frame, parts.ruler, axis);
    rows(model, frame, &parts, axis, focused);
    chart::draw(model, frame, &parts, axis);
    if let Some(pane) = parts.told {
        told(model, frame, pane);
    }
}

/// The rows in sight, and no others.
fn rows(model: &Model, frame: &mut Frame<'_>, parts: &Parts, axis: Axis, focused: bool) {
    let state = &model.timeline;
    let as_of_view = AsOfView::new(&model.data.dataset, AsOf::Now(model.data.today));
    let height = usize::from(parts.rows.height);
    let shown = (state.cursor.top..)
        .zip(state.rows.from(state.cursor.top))
        .take(height);
    let lines: Vec<Line<'_>> = shown
        .filter_map(|(at, row)| match row {
            Row::Heading { group, ties } => {
                let name = text::group(group, &model.data.dataset, model.lang);
                let name = Span::styled(Escaped::from(name), model.theme.style(Role::Heading));
                Some(Line::from(vec![
                    name,
                    Span::styled(format!("  {ties}"), model.theme.style(Role::Dim)),
                ]))
            }
            Row::Tie { hit } => {
                let number = model.found.hits.get(hit)?.tie;
                let tie = model.data.dataset.ties.get(number)?;
                let tie_state = model.found.tie_states.get(number)?.as_ref()?;
                let selected = at == state.cursor.at;
                let mut line = label(
                    model,
                    tie,
                    tie_state,
                    parts.label,
                    selected.then_some(focused),
                );
                line.extend(bars::bar(model, number, tie, axis, &as_of_view, selected));
                Some(line)
            }
        })
        .collect();
    set_lines(frame.buffer_mut(), parts.rows, lines);
    let beside = Rect {
        y: parts.rows.y - 1,
        height: parts.rows.height + 2,
        ..parts.pane
    };
    scroll_bar(
        model,
        frame,
        beside,
        state.rows.len(),
        height,
        state.cursor.top,
    );
}

/// `✗≠ Arnhem – Wuhan`, `width` columns with the space behind it.
fn label(
    model: &Model,
    tie: &Tie,
    tie_state: &TieState,
    width: u16,
    cursor: Option<bool>,
) -> Line<'static> {
    let (symbol, role) = if tie_state.is_tie() {
        (tie_state.status.symbol(), Role::Status(tie_state.status))
    } else {
        (NOT_A_TIE, Role::Dim)
    };
    let badge = match (tie_state.contested, tie_state.reconsidering) {
        (true, _) => CONTESTED,
        (false, true) => RECONSIDERING,
        (false, false) => " ",
    };
    let room = usize::from(width).saturating_sub(symbol.width() + badge.width() + 2);
    let names = names(model, tie, room);
    let hits = highlight::spans(&names, &model.found.query);
    let name_role = if tie_state.is_tie() {
        Role::Text
    } else {
        Role::Dim
    };
    let mut pieces = vec![
        (role, symbol.into()),
        (Role::Badge, badge.into()),
        (Role::Text, " ".into()),
    ];
    pieces.extend(marked(&names, 0, &hits, name_role));
    let style = |role: Role| match cursor {
        // One colour throughout: others would not be legible on it. What was hit stays marked.
        Some(focused) if role != Role::Match => model.theme.selected(focused),
        _ => model.theme.style(role),
    };
    let spans = pieces
        .into_iter()
        .map(|(role, text)| Span::styled(text, style(role)));
    spans.chain([Span::raw(" ")]).collect()
}

/// Both names in exactly `room` columns; where that is too little, each is cut.
fn names(model: &Model, tie: &Tie, room: usize) -> String {
    const DASH: &str = " – ";
    let dutch = Escaped::from(dutch_name(tie, model.lang));
    let chinese = tie
        .chinese
        .name
        .as_deref()
        .unwrap_or(labels::unnamed(model.lang));
    let chinese = Escaped::from(chinese);
    if dutch.width() + DASH.width() + chinese.width() <= room {
        return fit(&format!("{dutch}{DASH}{chinese}"), room);
    }
    let room_for_names = room.saturating_sub(DASH.width());
    let chinese_room = chinese
        .width()
        .min((room_for_names * 2 / 5).max(room_for_names.saturating_sub(dutch.width())));
    let dutch_room = dutch.width().min(room_for_names - chinese_room);
    fit(
        &format!(
            "{}{DASH}{}",
            fit(&dutch, dutch_room),
            fit(&chinese, chinese_room)
        ),
        room,
    )
}

/// What is told at the mark that is read.
fn told(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let name = model
        .selected_tie()
        .map(|(tie, _)| title(model, &sentences::title(tie, model.lang), true));
    let mut block = border(model, name.unwrap_or_default(), false);
    if let Some((marks, Some(at))) = current_mark(model) {
        let place = model.lang.of(at + 1, marks.len());
        block = block.title(
            Line::styled(format!(" {place} "), model.theme.style(Role::Dim)).right_aligned(),
        );
    }
    frame.render_widget(block, pane);
    let area = Parts::told_text(pane);
    let lines = document::at_mark(model, area.width);
    let (top, height) = (model.timeline.told_top, usize::from(area.height));
    set_lines(
        frame.buffer_mut(),
        area,
        lines.iter().skip(top).map(|line| styled(line, model.theme)),
    );
    scroll_bar(model, frame, pane, lines.len(), height, top);
}

/// Cells with their styles as a line, neighbours of one style together.
fn joined(cells: impl Iterator<Item = (String, Style)>) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for (text, style) in cells {
        match spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push_str(&text),
            _ => spans.push(Span::styled(text, style)),
        }
    }
    spans
}
