//! The list: a row a tie.

use crate::{
    dataset::{Start, Tie, TieState},
    lang::Lang,
    query::{
        group::{Common, Group, Grouping, Row},
        highlight,
        sort::SortKey,
    },
    settings::columns::Column,
    text::labels,
    tui::{
        columns::{MARKS, WITH_YEAR, fitted},
        document::dutch_name,
        fit::fit,
        layout::{inside, list_rows},
        model::{Focus, Model},
        page::{Piece, marked},
        theme::{CONTESTED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

use ratatui::{
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{
    empty,
    pane::{border, scroll_bar, set_lines, title},
};
use ratatui::Frame;

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = has_keys(model);
    let order =
        Line::styled(format!(" {} ", order(model)), model.theme.style(Role::Dim)).right_aligned();
    let mut name = title(model, model.lang.pane_ties(), focused);
    let (_, others) = model.found.tally();
    if others > 0 {
        let others = format!("{} ", model.lang.contacts_too(others));
        // A corner and a bit of border on each side, and between the two titles.
        if name.width() + others.width() + order.width() + 4 <= usize::from(pane.width) {
            name.push_span(Span::styled(others, model.theme.style(Role::Dim)));
        }
    }
    let block = border(model, name, focused).title(order);
    frame.render_widget(block, pane);
    let area = inside(pane);
    if model.found.hits.is_empty() {
        return empty::draw(model, frame, area);
    }
    let columns = fitted(&model.columns, area.width);
    let height = usize::from(list_rows(pane));
    let groups = &model.found.groups;
    let rows = (model.list.top..groups.rows())
        .take(height)
        .filter_map(|at| match groups.row(at)? {
            Row::Heading(group) => Some(group_heading(model, group, area.width)),
            Row::Hit(at) => hit(model, at, (&columns, area.width), focused),
        });
    set_lines(
        frame.buffer_mut(),
        area,
        std::iter::once(heading(model, &columns)).chain(rows),
    );
    let below_heading = Rect {
        y: pane.y + 1,
        height: pane.height.saturating_sub(1),
        ..pane
    };
    scroll_bar(
        model,
        frame,
        below_heading,
        groups.rows(),
        height,
        model.list.top,
    );
}

/// Whether the keys go to the list.
fn has_keys(model: &Model) -> bool {
    matches!(model.focus, Focus::View | Focus::Search(_))
}

/// The row of the tie at a place among those found.
fn hit(
    model: &Model,
    at: usize,
    room: (&[(Column, usize)], u16),
    focused: bool,
) -> Option<Line<'static>> {
    let hit = model.found.hits.get(at)?;
    let tie = model.data.dataset.ties.get(hit.tie)?;
    let tie_state = model.found.tie_states.get(hit.tie)?.as_ref()?;
    Some(row(
        model,
        tie,
        tie_state,
        room,
        (at == model.list.at).then_some(focused),
    ))
}

fn order(model: &Model) -> String {
    let key = match model.found.sort_key() {
        SortKey::Dutch => model.lang.sort_dutch(),
        SortKey::Chinese => model.lang.sort_chinese(),
        SortKey::Province => model.lang.sort_province(),
        SortKey::Status => model.lang.sort_status(),
        SortKey::Start => model.lang.sort_start(),
        SortKey::Changed => model.lang.sort_changed(),
        SortKey::Relevance => model.lang.sort_relevance(),
    };
    let sorted = model.lang.sorted_by(key, model.found.order.descending);
    let by = match model.found.order.grouping {
        Grouping::None => return sorted,
        Grouping::Province => model.lang.sort_province(),
        Grouping::Status => model.lang.sort_status(),
    };
    format!("{} · {sorted}", model.lang.grouped_by(by))
}

/// `Gelderland 5 ───────`; what is not counted as a tie stands behind a plus.
fn group_heading(model: &Model, group: &Group, width: u16) -> Line<'static> {
    let (name, role) = match group.common {
        Common::Province(province) => (province.name().to_owned(), Role::Heading),
        Common::Status(status) => {
            let word = status.label(model.lang);
            (format!("{} {word}", status.symbol()), Role::Status(status))
        }
        Common::NoTie => (format!("{NOT_A_TIE} {}", model.lang.no_ties()), Role::Dim),
    };
    let count = match (group.ties, group.others) {
        (0, others) if others > 0 => model.lang.number(others),
        (ties, 0) => model.lang.number(ties),
        (ties, others) => format!(
            "{} + {}",
            model.lang.number(ties),
            model.lang.number(others)
        ),
    };
    let told = name.width() + count.width() + 2;
    let rule = "─".repeat(usize::from(width).saturating_sub(told + 1));
    let style = |role| model.theme.style(role);
    Line::from(vec![
        Span::styled(name, style(role).add_modifier(Modifier::BOLD)),
        Span::styled(format!(" {count} {rule}"), style(Role::Dim)),
    ])
}

fn heading(model: &Model, columns: &[(Column, usize)]) -> Line<'static> {
    let mut text = " ".repeat(MARKS);
    for &(column, width) in columns {
        let name = match column {
            Column::Party => model.lang.column_dutch(),
            Column::City => model.lang.column_chinese(),
            Column::Province => model.lang.facet_province(),
            Column::Level => model.lang.facet_level(),
            Column::Kind => model.lang.facet_kind(),
            Column::Since => model.lang.column_since(),
            Column::Status => model.lang.facet_status(),
        };
        text.push_str(&fit(name, width));
        text.push(' ');
    }
    Line::styled(text, model.theme.style(Role::Dim))
}

/// A tie in `columns`; under the cursor it fills the `width` of the pane.
pub(super) fn row(
    model: &Model,
    tie: &Tie,
    tie_state: &TieState,
    (columns, width): (&[(Column, usize)], u16),
    cursor: Option<bool>,
) -> Line<'static> {
    let (symbol, role) = if tie_state.is_tie() {
        (tie_state.status.symbol(), Role::Status(tie_state.status))
    } else {
        (NOT_A_TIE, Role::Dim)
    };
    let badge = |shown: bool, badge: &str| (Role::Badge, if shown { badge } else { " " }.into());
    let mut pieces = vec![
        (role, symbol.into()),
        badge(tie_state.contested, CONTESTED),
        badge(tie_state.reconsidering, RECONSIDERING),
        (Role::Text, " ".into()),
    ];
    for &(column, width) in columns {
        cell(model, tie, tie_state, column, width, &mut pieces);
    }
    if cursor.is_some() {
        let used = MARKS + columns.iter().map(|(_, width)| width + 1).sum::<usize>();
        pieces.push((
            Role::Text,
            " ".repeat(usize::from(width).saturating_sub(used)).into(),
        ));
    }
    let styled = |style: &dyn Fn(Role) -> Style, pieces: Vec<Piece>| -> Line<'static> {
        pieces
            .into_iter()
            .map(|(role, text)| Span::styled(text, style(role)))
            .collect()
    };
    match cursor {
        None => styled(&|role| model.theme.style(role), pieces),
        // One colour throughout: others would not be legible on it. What was hit stays marked.
        Some(focused) => {
            let style = |role| {
                if role == Role::Match {
                    model.theme.style(role)
                } else {
                    Style::new()
                }
            };
            styled(&style, pieces).style(model.theme.selected(focused))
        }
    }
}

/// What stands in a column, `width` columns wide with a space behind it.
fn cell(
    model: &Model,
    tie: &Tie,
    tie_state: &TieState,
    column: Column,
    width: usize,
    pieces: &mut Vec<Piece>,
) {
    let lang = model.lang;
    let name_role = if tie_state.is_tie() {
        Role::Text
    } else {
        Role::Dim
    };
    let (role, text) = match column {
        Column::Party => {
            return pieces.extend(name(model, &dutch_name(tie, lang), width, name_role));
        }
        Column::City => {
            let city = tie.chinese.name.as_deref().unwrap_or(labels::unnamed(lang));
            return pieces.extend(name(model, city, width, name_role));
        }
        Column::Province => (Role::Dim, tie.dutch.province.name().into()),
        Column::Level => (Role::Dim, tie.dutch.level.label(lang).into()),
        Column::Kind => (Role::Dim, kind(tie, tie_state, lang).into()),
        Column::Since => (Role::Dim, since(tie_state.start)),
        Column::Status if !tie_state.is_tie() => (Role::Dim, kind(tie, tie_state, lang).into()),
        Column::Status => {
            let word = tie_state.status.label(lang);
            let on = tie_state.status_on.filter(|_| width >= WITH_YEAR);
            let told = on.map_or_else(|| word.to_owned(), |on| format!("{word} {}", on.year()));
            (Role::Status(tie_state.status), told)
        }
    };
    pieces.push((role, (fit(&text, width) + " ").into()));
}

/// The sort of relation, where a source tells it.
fn kind(tie: &Tie, tie_state: &TieState, lang: Lang) -> &'static str {
    tie_state
        .kind
        .map_or("", |kind| kind.label_of(tie.dutch.level, lang))
}

/// A name in its column, with what the query hits marked.
fn name(model: &Model, name: &str, width: usize, role: Role) -> Vec<Piece> {
    let shown = fit(name, width) + " ";
    let hits = highlight::spans(&shown, &model.found.query);
    marked(&shown, 0, &hits, role)
}

/// The start in a word: `1999`, `<2007`, `~2011`.
fn since(start: Start) -> String {
    use crate::dataset::date::Bound;
    match start {
        Start::On(on) => {
            let bound = match on.bound() {
                Bound::Before => "<",
                Bound::On => "",
                Bound::About => "±",
                Bound::After => ">",
            };
            format!("{bound}{}", on.year())
        }
        Start::Unclear => "?".to_owned(),
        Start::Unknown => "–".to_owned(),
    }
}
