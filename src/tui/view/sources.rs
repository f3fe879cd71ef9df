//! The sources: a row each, with what it contributes; over it, all that one says, or where they disagree.

use crate::{
    dataset::{Grade, Source},
    export::sentences,
    keys::{command::Command, mode::Mode},
    plots::sources::Count,
    sanitise::visible,
    tui::{
        fit::fit,
        layout::{inside, list_rows, text_area},
        model::{
            Focus, Model,
            sources_state::{DisagreementsPage, Open, SaidPage, SourceSort},
        },
        sources::{self, page},
        theme::Role,
        why_empty,
    },
};

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    empty,
    pane::{border, scroll_bar, scrolled, set_lines, styled, title},
};
use ratatui::Frame;

pub(in crate::tui) fn draw(model: &Model, frame: &mut Frame<'_>, body: Rect) {
    match &model.sources.open {
        Open::List => {
            let [upper, lower] = sources::split(body);
            rows(model, frame, upper);
            if lower.height > 2 {
                about(model, frame, lower);
            }
        }
        Open::Said(shown) => said(model, shown, frame, body),
        Open::Disagreements(shown) => disagreements(model, shown, frame, body),
    }
}

fn is_focused(model: &Model) -> bool {
    matches!(model.focus, Focus::View | Focus::Search(_))
}

/// The widths of the columns; the kind and the date are dropped where room is scarce.
struct Columns {
    name: usize,
    date: usize,
    kind: usize,
}

/// `[x] `, the language, the grade and the two counts, each with a space.
const FIXED: usize = 4 + 3 + 2 + 9 + 9;

impl Columns {
    fn new(width: u16) -> Self {
        let width = usize::from(width).saturating_sub(FIXED + 1);
        let (date, kind) = match width {
            62.. => (17, 18),
            40.. => (17, 0),
            _ => (0, 0),
        };
        Self {
            name: width.saturating_sub(date + kind),
            date,
            kind,
        }
    }
}

fn rows(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let focused = is_focused(model);
    let sorted = match model.sources.sort {
        SourceSort::Share => model.lang.sort_share(),
        SourceSort::Date => model.lang.sort_date(),
        SourceSort::Name => model.lang.sort_dutch(),
    };
    let order = Line::styled(format!(" ↓ {sorted} "), model.theme.style(Role::Dim)).right_aligned();
    let key = model
        .keymap
        .label(Mode::Sources, Command::Disagreements, model.lang);
    let hint = Line::from(vec![
        Span::styled(format!(" {key} "), model.theme.style(Role::Key)),
        Span::styled(
            format!("{} ", model.lang.sources_disagree()),
            model.theme.style(Role::Dim),
        ),
    ]);
    let block = border(
        model,
        title(model, model.lang.about_sources(), focused),
        focused,
    )
    .title(order)
    .title_bottom(hint);
    frame.render_widget(block, pane);
    let area = inside(pane);
    let columns = Columns::new(area.width);
    let height = usize::from(list_rows(pane));
    let cursor = model.sources.cursor;
    if model.sources.order.is_empty() {
        return empty::tell(model, frame, area, model.lang.no_sources());
    }
    let mut lines = vec![heading(model, &columns)];
    let shown = model
        .sources
        .order
        .iter()
        .enumerate()
        .skip(cursor.top)
        .take(height);
    lines.extend(shown.filter_map(|(at, number)| {
        let line = row(model, *number, &columns)?;
        Some(if at == cursor.at {
            selected(line, model, focused)
        } else {
            line
        })
    }));
    set_lines(frame.buffer_mut(), area, lines);
    let below = Rect {
        y: pane.y + 1,
        height: pane.height.saturating_sub(1),
        ..pane
    };
    scroll_bar(
        model,
        frame,
        below,
        model.sources.order.len(),
        height,
        cursor.top,
    );
}

fn heading(model: &Model, columns: &Columns) -> Line<'static> {
    let mut text = format!(
        "    {} ",
        fit(model.lang.column_source(), columns.name.saturating_sub(1))
    );
    if columns.date > 0 {
        text.push_str(&fit(model.lang.column_date(), columns.date));
    }
    if columns.kind > 0 {
        text.push_str(&fit(model.lang.column_kind(), columns.kind));
    }
    text.push_str(&format!(
        "     {:>8} {:>8}",
        model.lang.column_ties(),
        model.lang.column_quotations()
    ));
    Line::styled(text, model.theme.style(Role::Dim))
}

fn row(model: &Model, number: usize, columns: &Columns) -> Option<Line<'static>> {
    let source = model.data.dataset.sources.get(number)?;
    let of = |counts: &[Count]| counts.get(number).copied().unwrap_or_default();
    let (found, all) = (of(&model.sources.found), of(&model.data.shares().all));
    let (text_role, dim) = if found.ties > 0 {
        (Role::Text, Role::Dim)
    } else {
        (Role::Dim, Role::Dim)
    };
    let style = |role| model.theme.style(role);
    let name = format!("{} · {}", source.publisher, source.title);
    let tick = if sources::is_asked(model, source) {
        "[x] "
    } else {
        "    "
    };
    let mut spans = vec![
        Span::styled(tick, style(Role::Key)),
        Span::styled(
            format!("{} ", fit(&name, columns.name.saturating_sub(1))),
            style(text_role),
        ),
    ];
    if columns.date > 0 {
        spans.push(Span::styled(
            fit(&sentences::published(source, model.lang), columns.date),
            style(dim),
        ));
    }
    if columns.kind > 0 {
        let kind = fit(source.kind.label(model.lang), columns.kind);
        spans.push(Span::styled(kind, style(dim)));
    }
    spans.push(Span::styled(
        format!("{} {} ", language(source), grade(source)),
        style(dim),
    ));
    for (found, all) in [(found.ties, all.ties), (found.quotations, all.quotations)] {
        // What is all of it needs no second number.
        let (some, all) = (
            model.lang.number(found),
            (found != all).then(|| model.lang.number(all)),
        );
        let share = all.map_or_else(|| some.clone(), |all| format!("{some}/{all}"));
        spans.push(Span::styled(format!("{share:>8} "), style(text_role)));
    }
    Some(Line::from(spans))
}

/// The language in two letters (ISO 639-1).
const fn language(source: &Source) -> &'static str {
    use crate::dataset::SourceLang;
    match source.lang {
        SourceLang::Nl => "nl",
        SourceLang::En => "en",
        SourceLang::De => "de",
        SourceLang::Fy => "fy",
        SourceLang::Zh => "zh",
    }
}

const fn grade(source: &Source) -> &'static str {
    match source.grade {
        Some(Grade::A) => "A",
        Some(Grade::B) => "B",
        None => " ",
    }
}

/// The row under the cursor is one colour throughout: other colours would not be legible on it.
fn selected<'a>(line: Line<'a>, model: &Model, focused: bool) -> Line<'a> {
    let spans: Vec<Span<'a>> = line
        .spans
        .into_iter()
        .map(|span| span.style(Style::new()))
        .collect();
    Line::from(spans).style(model.theme.selected(focused))
}

fn about(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let source = sources::selected(model);
    let name = source
        .and_then(|number| model.data.dataset.sources.get(number))
        .map(|source| visible(&source.publisher));
    let name = name
        .map(|name| title(model, &name, true))
        .unwrap_or_default();
    frame.render_widget(border(model, name, false), pane);
    let about = source
        .map(|number| page::about_source(model, number, text_area(pane).width))
        .unwrap_or_default();
    let lines = if model.found.hits.is_empty() {
        why_empty::wrapped(model, text_area(pane).width.into())
            .into_iter()
            .chain([Default::default()])
            .chain(about)
            .collect()
    } else {
        about
    };
    scrolled(model, frame, pane, &lines, 0);
}

/// All that a source says: only the rows in sight are made.
fn said(model: &Model, shown: &SaidPage, frame: &mut Frame<'_>, pane: Rect) {
    let source = model.data.dataset.sources.get(shown.source);
    let name = source
        .map(|source| sentences::credit(&source.id, None, &model.data.dataset, model.lang))
        .unwrap_or_default();
    let place = model.lang.of(shown.cursor.at + 1, shown.rows.len());
    let place = if shown.rows.is_empty() {
        String::new()
    } else {
        format!(" {place} ")
    };
    let place = Line::styled(place, model.theme.style(Role::Dim)).right_aligned();
    let focused = is_focused(model);
    frame.render_widget(
        border(model, title(model, &name, focused), focused).title(place),
        pane,
    );
    if shown.rows.is_empty() {
        return empty::tell(model, frame, inside(pane), model.lang.no_statements());
    }
    let area = text_area(pane);
    let height = usize::from(area.height);
    let mut lines: Vec<crate::tui::page::Line> = Vec::new();
    for (number, row) in shown.rows.iter().enumerate().skip(shown.cursor.top) {
        if lines.len() >= height {
            break;
        }
        let bar = if number == shown.cursor.at {
            "▌ "
        } else {
            "  "
        };
        for line in page::said_row(model, shown, *row, area.width.saturating_sub(2)) {
            let bar = if line.pieces.is_empty() { "  " } else { bar };
            lines.push(line.after(Role::Key, bar));
        }
    }
    set_lines(
        frame.buffer_mut(),
        area,
        lines.iter().map(|line| styled(line, model.theme)),
    );
    scroll_bar(
        model,
        frame,
        pane,
        shown.rows.len(),
        (height / 3).max(1),
        shown.cursor.top,
    );
}

fn disagreements(model: &Model, shown: &DisagreementsPage, frame: &mut Frame<'_>, body: Rect) {
    let focused = is_focused(model);
    let [upper, lower] = sources::split_disagreements(body, shown.all.len());
    let place = model.lang.of(shown.cursor.at + 1, shown.all.len());
    let place = if shown.all.is_empty() {
        String::new()
    } else {
        format!(" {place} ")
    };
    let place = Line::styled(place, model.theme.style(Role::Dim)).right_aligned();
    frame.render_widget(
        border(
            model,
            title(model, model.lang.section_disputes(), focused),
            focused,
        )
        .title(place),
        upper,
    );
    let area = inside(upper);
    if shown.all.is_empty() {
        return empty::tell(model, frame, area, model.lang.no_disagreements());
    }
    let height = usize::from(area.height);
    let rows: Vec<Line<'_>> = shown
        .all
        .iter()
        .enumerate()
        .skip(shown.cursor.top)
        .take(height)
        .map(|(at, disagreement)| {
            let line = Line::from(fit(
                &format!(" {}", page::disagreement(model, *disagreement)),
                area.width.into(),
            ));
            if at == shown.cursor.at {
                selected(line, model, focused)
            } else {
                line
            }
        })
        .collect();
    set_lines(frame.buffer_mut(), area, rows);
    scroll_bar(
        model,
        frame,
        upper,
        shown.all.len(),
        height,
        shown.cursor.top,
    );
    if lower.height > 2 {
        let name = shown
            .selected()
            .map(|it| page::disagreement(model, it))
            .unwrap_or_default();
        frame.render_widget(border(model, title(model, &name, true), false), lower);
        // Sides stand beside each other: the lines may be longer than those of running text.
        let area = inside(lower);
        let lines = page::sides(model, shown, area.width.saturating_sub(2));
        let text = lines
            .iter()
            .skip(shown.top)
            .map(|line| styled(line, model.theme));
        set_lines(
            frame.buffer_mut(),
            Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2),
                ..area
            },
            text,
        );
        scroll_bar(
            model,
            frame,
            lower,
            lines.len(),
            area.height.into(),
            shown.top,
        );
    }
}
