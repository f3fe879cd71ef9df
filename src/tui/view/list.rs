//! The list: a row a tie.

use ratatui::{Frame, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::{
    empty,
    pane::{border, draw_lines, draw_rows, title, view_focused},
};
use crate::{
    dataset::{Dating, Start, Status, StatusReport, Tie, TieState, date::Bound},
    export::sentences,
    lang::Lang,
    query::{
        FieldValue,
        group::{GroupBy, GroupName, HitGroup, ListRow},
    },
    settings::columns::ListColumn,
    tui::{
        columns::{MARKS, WITH_YEAR, beside_snippet, fitted},
        document::dutch_name,
        fit::fit,
        layout::{below_first_row, inside},
        model::Model,
        ordering::Ordering,
        page::marked,
        text_line::{TextLine, TextPiece},
        theme::{CONTESTED, INFERRED, NOT_A_TIE, RECONSIDERING, Role},
    },
};

/// Columns of the list with their widths, and the width of all.
pub type Room<'a> = (&'a [(ListColumn, usize)], u16);

pub fn draw(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = view_focused(model);
    let area = inside(pane);
    let beside = Some(model.found.has_snippets).filter(|has| *has);
    let beside = beside.and_then(|_| beside_snippet(&model.columns, area.width));
    let (columns, snippet) = match beside {
        Some((columns, snippet)) => (columns, Some(snippet)),
        None => (fitted(&model.columns, area.width), None),
    };
    let order = order(model, &columns);
    let mut name = title(model.lang.pane_ties(), focused);
    let others = model.found.uncounted;
    if others > 0 {
        let others = format!("{} ", model.lang.not_counted(others));
        // The order with a space on each side; a corner and a bit of border on each side, and between the two titles.
        if name.width() + others.width() + order.width() + 6 <= usize::from(pane.width) {
            name = name.with(Role::Dim, others);
        }
    }
    border(model, name, focused).right(order).draw(frame, pane);
    if model.found.hits.is_empty() {
        return empty::draw(model, frame, area);
    }
    let mut names = heading(model, &columns);
    if snippet.is_some() {
        names = names.with(Role::Dim, model.lang.column_passage());
    }
    draw_lines(model, frame, area, [names]);
    let room = area.width - u16::try_from(snippet.map_or(0, |width| width + 1)).unwrap_or(0);
    let (groups, top) = (&model.found.groups, model.list.top);
    let rows = (top..groups.rows()).filter_map(|at| match groups.row(at)? {
        ListRow::Heading(group) => Some(group_heading(model, group, area.width)),
        ListRow::Hit(at) => {
            let row = hit(model, at, (&columns, room), focused)?;
            let snippet = snippet.map(|width| snippet_cell(model, at, width).padded(width + 1));
            let snippet = snippet.unwrap_or_default();
            Some(row.join(snippet.selected_if(at == model.list.at, focused)))
        }
    });
    let below = [pane, area].map(below_first_row);
    draw_rows(model, frame, below, (groups.rows(), top), rows);
}

/// The row of the tie at a place among those found; one colour where the cursor is.
pub fn hit(model: &Model, at: usize, room: Room<'_>, focused: bool) -> Option<TextLine> {
    let hit = model.found.hits.get(at)?;
    let tie = model.data.dataset.ties.get(hit.tie)?;
    let tie_state = model.found.tie_states.get(hit.tie)?.as_ref()?;
    let row = row(model, tie, tie_state, room);
    Some(row.selected_if(at == model.list.at, focused))
}

/// The words around what the query found in the text about the tie at a place among those found, in `width` columns.
fn snippet_cell(model: &Model, at: usize, width: usize) -> TextLine {
    let tie = model.found.hits.get(at).map(|hit| hit.tie);
    let snippet = tie.and_then(|tie| model.found.snippet(tie, &model.data.dataset, model.lang));
    let Some(snippet) = snippet else {
        return TextLine::default();
    };
    let snippet = snippet.from_hit(width);
    let shown = fit(&snippet.text, width);
    let hits = Vec::from_iter(snippet.hits_in(&shown));
    let pieces = marked(&shown, 0, &hits, Role::Dim);
    TextLine { pieces }
}

/// What the ties are grouped and ordered by, as far as no head of a column tells it.
fn order(model: &Model, columns: &[(ListColumn, usize)]) -> String {
    let lang = model.lang;
    let grouped = match model.found.order.grouping {
        GroupBy::None => None,
        GroupBy::Province => Some(lang.grouped_by(lang.sort_province())),
        GroupBy::Status => Some(lang.grouped_by(lang.sort_status())),
    };
    let sorted =
        (ordered_column(model, columns).is_none()).then(|| in_force(model).with_arrow(model));
    Vec::from_iter(grouped.into_iter().chain(sorted)).join(" · ")
}

fn in_force(model: &Model) -> Ordering {
    Ordering::Ties(model.found.sort_key())
}

/// The column that shows what the ties are ordered by.
fn ordered_column(model: &Model, columns: &[(ListColumn, usize)]) -> Option<ListColumn> {
    let column = if model.found.hits.is_empty() {
        None
    } else {
        in_force(model).column()
    };
    column.filter(|column| columns.iter().any(|(shown, _)| shown == column))
}

/// `Gelderland 5 ───────`; what is not counted as a tie stands behind a plus.
fn group_heading(model: &Model, group: &HitGroup, width: u16) -> TextLine {
    let (role, name) = match &group.name {
        GroupName::Value(FieldValue::Status(status)) => {
            let symbol = status.symbol();
            let name = format!("{symbol} {}", status.label(model.lang));
            (Role::GroupHeading(Some(*status)), name)
        }
        GroupName::Value(value) => (Role::Heading, value.name_in(model.lang).into_owned()),
        GroupName::FoundBy(found_by) => (Role::Heading, found_by.label(model.lang).to_owned()),
        GroupName::Standing(standing) => {
            let name = format!("{NOT_A_TIE} {}", standing.label(model.lang));
            (Role::GroupHeading(None), name)
        }
    };
    let number = |count| model.lang.number(count);
    let count = match (group.ties, group.others) {
        (0, others) if others > 0 => number(others),
        (ties, 0) => number(ties),
        (ties, others) => format!("{} + {}", number(ties), number(others)),
    };
    let rule = usize::from(width).saturating_sub(name.width() + count.width() + 3);
    TextLine::new(role, name).with(Role::Dim, format!(" {count} {}", "─".repeat(rule)))
}

/// The names of the columns, with an arrow before the one that the ties are ordered by.
fn heading(model: &Model, columns: &[(ListColumn, usize)]) -> TextLine {
    let ordered = ordered_column(model, columns);
    let mut line = TextLine::new(Role::Dim, " ".repeat(MARKS - 1));
    for &(column, width) in columns {
        let name = fit(column.label(model.lang), width);
        line = if ordered == Some(column) {
            line.with(
                Role::Text,
                format!("{}{name}", in_force(model).arrow(model)),
            )
        } else {
            line.with(Role::Dim, format!(" {name}"))
        };
    }
    line.with(Role::Dim, " ")
}

/// The sign of a status, or of what is not a tie.
pub fn sign(tie_state: &TieState) -> TextLine {
    let role = tie_state.counted_status().map_or(Role::Dim, Role::Status);
    TextLine::new(role, sentences::status_symbol(tie_state))
}

/// How the names of a tie look.
pub fn name_role(tie_state: &TieState) -> Role {
    if tie_state.is_tie() {
        Role::Text
    } else {
        Role::Dim
    }
}

/// A tie in columns.
fn row(model: &Model, tie: &Tie, tie_state: &TieState, (columns, width): Room<'_>) -> TextLine {
    let badge = |shown: bool, badge: &'static str| if shown { badge } else { " " };
    let mut line = sign(tie_state)
        .with(Role::Badge, badge(tie_state.contested, CONTESTED))
        .with(
            Role::Badge,
            badge(tie_state.reconsidering.is_some(), RECONSIDERING),
        )
        .with(Role::Text, " ");
    for &(column, width) in columns {
        line.pieces
            .extend(cell(model, tie, tie_state, column, width));
    }
    line.padded(width.into())
}

/// What stands in a column, `width` columns wide with a space behind it.
fn cell(
    model: &Model,
    tie: &Tie,
    tie_state: &TieState,
    column: ListColumn,
    width: usize,
) -> Vec<TextPiece> {
    let lang = model.lang;
    let name = |name: &str| {
        let shown = fit(name, width) + " ";
        let hits = model.found.highlighter.spans(&shown);
        marked(&shown, 0, &hits, name_role(tie_state))
    };
    let status = tie_state.status();
    let (role, text) = match column {
        ListColumn::Party => return name(&dutch_name(tie, lang)),
        ListColumn::City => {
            return name(tie.chinese.name.as_deref().unwrap_or(lang.unnamed()));
        }
        ListColumn::Province => (Role::Dim, tie.dutch.province.name().into()),
        ListColumn::Level => (Role::Dim, tie.dutch.level.label(lang).into()),
        ListColumn::Since => (Role::Dim, since(tie_state.start)),
        ListColumn::Status if tie_state.is_tie() => {
            let told = short_status(tie_state, width, lang);
            (Role::Status(status), model.charset.bounds(told))
        }
        ListColumn::Kind | ListColumn::Status => (Role::Dim, kind(tie, tie_state, lang).into()),
    };
    vec![(role, (fit(&text, width) + " ").into())]
}

/// The sort of relation, where a source tells it.
fn kind(tie: &Tie, tie_state: &TieState, lang: Lang) -> &'static str {
    tie_state
        .kind
        .map_or("", |kind| kind.label_of(tie.dutch.level, lang))
}

/// The start in a word: `1999`, `<2007`, `±2011`.
pub fn since(start: Start) -> String {
    match start {
        Start::On(on) => on.year_in_short(),
        Start::Unclear => "?".to_owned(),
        Start::Unknown => "–".to_owned(),
    }
}

/// The status in a column: `actief 2022`, `actief 2022*` where we infer it, `sluimerend >2019`, `verbroken ≤2023` where
/// only the report is dated; `bestond 2022` where none is in force. Where the column is too narrow it has no year.
fn short_status(tie_state: &TieState, width: usize, lang: Lang) -> String {
    let year = if width < WITH_YEAR {
        None
    } else if let Some(on) = sentences::existed(tie_state) {
        return format!("{} {}", lang.existed(), on.year_in_short());
    } else {
        tie_state.report.map(|report| year_of(report, lang))
    };
    let mut told = tie_state.status().label(lang).to_owned();
    if let Some(year) = year {
        told += &format!(" {year}");
    }
    if tie_state.report.is_some_and(StatusReport::is_inferred) {
        told += INFERRED;
    }
    told
}

/// The year of a report, no more exact than it is.
fn year_of(report: StatusReport, lang: Lang) -> String {
    match (report.dating, report.from) {
        (_, Some(from)) if from.bound() == Bound::On => format!("≥{}", from.year()),
        (_, Some(from)) => from.year_in_short(),
        (Dating::Reported(on), _) if report.status == Status::Severed => format!("≤{}", on.year()),
        (Dating::Told(on) | Dating::Reported(on), _) => on.year_in_short(),
        (Dating::Undated, _) => lang.undated_short().to_owned(),
    }
}
