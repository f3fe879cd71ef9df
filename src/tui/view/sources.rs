//! The sources: a row each, with what it contributes; over it, all that one says, or where they disagree.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use super::{
    empty,
    pane::{border, draw_lines, draw_rows, scroll_bar, scrolled, title, view_focused},
};
use crate::{
    dataset::{Grade, Words},
    export::sentences,
    keys::{command::Command, mode::Mode},
    plots::sources::SourceCount,
    tui::{
        fit::fit,
        layout::{below_first_row, inside, text_area},
        model::{
            Model,
            sources_state::{DisagreementsPage, Open, SaidPage},
        },
        ordering::Ordering,
        sources::{self, page},
        text_line::TextLine,
        theme::Role,
        why_empty,
    },
};

pub fn draw(model: &Model, frame: &mut Frame<'_>, body: Rect) {
    match &model.sources.open {
        Open::List => {
            let [upper, lower] = sources::panes(&model.sources, body);
            list(model, frame, upper);
            if lower.height > 2 {
                about(model, frame, lower);
            }
        }
        Open::Said(shown) => said(model, shown, frame, body),
        Open::Disagreements(shown) => disagreements(model, shown, frame, body),
    }
}

/// The widths of the columns of the list: the name has most of it, the date and who says it in words are dropped where
/// room is scarce.
struct ColumnWidths {
    name: usize,
    date: usize,
    grade: usize,
}

impl ColumnWidths {
    fn new(width: u16) -> Self {
        /// `[x] `, the language and the two counts, each with a space, and one before the border.
        const FIXED: usize = 4 + 5 + 9 + 11 + 1;
        /// A grade by its letter.
        const LETTER: usize = 4;
        let width = usize::from(width).saturating_sub(FIXED);
        let (date, grade) = match width {
            88.. => (18, 18),
            40.. => (18, LETTER),
            _ => (0, LETTER),
        };
        Self {
            name: width.saturating_sub(date + grade),
            date,
            grade,
        }
    }

    /// Whether there is room to say in words who says it.
    const fn has_words(&self) -> bool {
        self.grade > 4
    }

    /// Name, date, who says it and the language in their columns.
    fn line(&self, role: Role, [name, date, grade, language]: [&str; 4]) -> TextLine {
        let name = fit(name, self.name.saturating_sub(1)) + " ";
        let rest = fit(date, self.date) + &fit(grade, self.grade) + &fit(language, 5);
        TextLine::new(role, name).with(Role::Dim, rest)
    }
}

/// What the letters of grades mean, as far as there is room: `A overheid zelf · …`.
fn grades(model: &Model, room: usize) -> TextLine {
    let mut line = TextLine::default();
    for grade in Grade::ALL {
        let letter = TextLine::new(Role::Key, format!(" {}", grade.word()));
        let next = letter.with(Role::Dim, format!(" {} ", grade.in_short(model.lang)));
        if line.width() + next.width() > room {
            break;
        }
        line = line.join(next);
    }
    line
}

fn list(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let lang = model.lang;
    let focused = view_focused(model);
    let key = model
        .keymap
        .label(Mode::Sources, Command::Disagreements, lang);
    let hint = TextLine::new(Role::Key, format!(" {key} "))
        .with(Role::Dim, format!("{} ", lang.sources_disagree()));
    let area = inside(pane);
    let columns = ColumnWidths::new(area.width);
    let hint = if columns.has_words() {
        hint
    } else {
        let room = usize::from(area.width).saturating_sub(hint.width());
        hint.join(grades(model, room))
    };
    border(model, title(lang.about_sources(), focused), focused)
        .right(Ordering::in_force(model).with_arrow(model))
        .bottom(hint)
        .draw(frame, pane);
    let (order, cursor) = (&model.sources.order, model.sources.cursor);
    if order.is_empty() {
        return empty::tell(model, frame, area, lang.no_sources());
    }
    let names = [
        lang.column_source(),
        lang.column_date(),
        lang.column_grade(),
        lang.column_language(),
    ];
    let (ties, quotations) = (lang.column_ties(), lang.column_quotations());
    let heading = TextLine::new(Role::Dim, "    ")
        .join(columns.line(Role::Dim, names))
        .with(Role::Dim, format!("{ties:>8} {quotations:>10}"));
    draw_lines(model, frame, area, [heading]);
    let lines = order.iter().enumerate().skip(cursor.top);
    let lines = lines.filter_map(|(at, number)| {
        let line = row(model, *number, &columns)?;
        Some(line.selected_if(at == cursor.at, focused))
    });
    let below = [pane, area].map(below_first_row);
    draw_rows(model, frame, below, (order.len(), cursor.top), lines);
}

fn row(model: &Model, number: usize, columns: &ColumnWidths) -> Option<TextLine> {
    let source = model.data.dataset.sources.get(number)?;
    let of = |counts: &[SourceCount]| counts.get(number).copied().unwrap_or_default();
    let (found, all) = (of(&model.sources.found), of(&model.data.shares().all));
    let role = if found.ties > 0 {
        Role::Text
    } else {
        Role::Dim
    };
    let tick = if sources::is_asked(model, source) {
        "[x] "
    } else {
        "    "
    };
    let name = format!("{} · {}", source.publisher, source.title.shown(model.lang));
    let date = sentences::published(source, model.lang);
    let grade = source.grade.map_or("", |grade| {
        if columns.has_words() {
            grade.in_short(model.lang)
        } else {
            grade.word()
        }
    });
    let share = |found: usize, all: usize| {
        let share = model.lang.number(found);
        // What is all of it needs no second number.
        if found == all {
            share
        } else {
            format!("{share}/{}", model.lang.number(all))
        }
    };
    let ties = share(found.ties, all.ties);
    // Its words are not ours to quote: no quotation does not make it worthless.
    let quotations = match (source.words, all.quotations) {
        (Words::Paraphrased, 0) => model.lang.paraphrased().to_owned(),
        _ => share(found.quotations, all.quotations),
    };
    let line = columns.line(role, [&name, &date, grade, source.lang.word()]);
    let line = TextLine::new(Role::Key, tick).join(line);
    Some(line.with(role, format!("{ties:>8} {quotations:>10} ")))
}

fn about(model: &Model, frame: &mut Frame<'_>, pane: Rect) {
    let number = sources::selected(model);
    let source = number.and_then(|number| model.data.dataset.sources.get(number));
    let name = source.map(|source| title(&*source.publisher, true));
    border(model, name.unwrap_or_default(), false).draw(frame, pane);
    let width = text_area(pane).width;
    let mut lines = Vec::new();
    if model.found.hits.is_empty() {
        lines = why_empty::wrapped(why_empty::lines(model), width.into());
        lines.push(TextLine::default());
    }
    lines.extend(
        number
            .map(|number| page::about_source(model, number, width))
            .unwrap_or_default(),
    );
    scrolled(model, frame, pane, &lines, 0);
}

/// `3 van 12`; nothing of nothing.
fn place(model: &Model, at: usize, all: usize) -> String {
    if all == 0 {
        String::new()
    } else {
        model.lang.of(at + 1, all)
    }
}

/// All that a source says: only the rows in sight are made.
fn said(model: &Model, shown: &SaidPage, frame: &mut Frame<'_>, pane: Rect) {
    let source = model.data.dataset.sources.get(shown.source);
    let name = source
        .map(|source| sentences::credit(&source.id, None, &model.data.dataset, model.lang))
        .unwrap_or_default();
    let focused = view_focused(model);
    let (cursor, rows) = (shown.cursor, shown.rows.len());
    border(model, title(name, focused), focused)
        .right(place(model, cursor.at, rows))
        .draw(frame, pane);
    if rows == 0 {
        let sentence = model.lang.no_statements();
        return empty::tell(model, frame, inside(pane), sentence);
    }
    let area = text_area(pane);
    let lines = shown.rows.iter().enumerate().skip(cursor.top);
    let lines = lines.flat_map(|(at, row)| {
        let lines = page::said_row(model, shown, *row, area.width.saturating_sub(2));
        lines.into_iter().map(move |line| {
            let marked = at == cursor.at && !line.pieces.is_empty();
            TextLine::new(Role::Key, if marked { "▌ " } else { "  " }).join(line)
        })
    });
    draw_lines(model, frame, area, lines);
    // A row has some three lines.
    let height = usize::from(area.height / 3).max(1);
    scroll_bar(model, frame, pane, (rows, height), cursor.top);
}

fn disagreements(model: &Model, shown: &DisagreementsPage, frame: &mut Frame<'_>, body: Rect) {
    let focused = view_focused(model);
    let (cursor, rows) = (shown.cursor, shown.all.len());
    let [pane, lower] = sources::panes(&model.sources, body);
    let name = title(model.lang.section_disputes(), focused);
    border(model, name, focused)
        .right(place(model, cursor.at, rows))
        .draw(frame, pane);
    let area = inside(pane);
    if rows == 0 {
        let sentence = model.lang.no_disagreements();
        return empty::tell(model, frame, area, sentence);
    }
    let lines = shown.all.iter().enumerate().skip(cursor.top);
    let lines = lines.map(|(at, disagreement)| {
        let text = format!(" {}", page::disagreement(model, *disagreement));
        let line = TextLine::new(Role::Text, fit(&text, area.width.into()));
        line.selected_if(at == cursor.at, focused)
    });
    draw_rows(model, frame, [pane, area], (rows, cursor.top), lines);
    if lower.height > 2 {
        sides(model, shown, frame, lower);
    }
}

/// What the sides of the selected disagreement say, beside each other: the lines may be longer than running text.
fn sides(model: &Model, shown: &DisagreementsPage, frame: &mut Frame<'_>, pane: Rect) {
    let name = shown.selected().map(|it| page::disagreement(model, it));
    border(model, title(name.unwrap_or_default(), true), false).draw(frame, pane);
    let area = pane.inner(Margin::new(2, 1));
    let lines = page::sides(model, shown, area.width);
    let top = shown.top;
    draw_rows(
        model,
        frame,
        [pane, area],
        (lines.len(), top),
        lines.iter().skip(top),
    );
}
