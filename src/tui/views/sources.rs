//! The sources: the list of them, and over it either all that one of them says or the disagreements between them.

use ratatui::layout::{Position, Rect};

use super::ViewPane;
use crate::{
    plots::sources::{PassageItem, Said, disagreements},
    query::{FieldValue, Query, SourceFilter},
    tui::{
        cursor::{Motion, RowCursor},
        layout::{Panes, inside, row_in, text_area},
        model::{
            CursorPolicy, Focus, Model,
            sources_state::{DisagreementsPage, Open, SaidPage, SaidRow, SourceSort},
        },
        sources::{self, page, top_for},
        update::{
            cursor::select,
            full_text,
            quotation::QuotedSource,
            run_query::{ask, ask_from, clear_last},
        },
    },
};

/// The sources, what each says, and where they disagree.
pub struct SourcesPane;

impl ViewPane for SourcesPane {
    /// Counts what the sources say about the ties found.
    fn replot(&self, model: &mut Model) {
        let selected = sources::selected(model);
        model.sources.found = model.data.shares().found(&model.found.hits);
        reorder(model, selected);
        if matches!(model.sources.open, Open::Disagreements(_)) {
            show_disagreements(model);
        }
    }

    fn settle(&self, model: &mut Model) {
        self.step(model, Motion::By(0));
    }

    fn cursor(&self, model: &Model) -> usize {
        model.sources.cursor_and_rows().0.at
    }

    fn step(&self, model: &mut Model, motion: Motion) {
        let Some(body) = model.body() else { return };
        let area = sources::rows_area(&model.sources, body);
        let (mut cursor, rows) = model.sources.cursor_and_rows();
        match &model.sources.open {
            Open::Said(page) => cursor = said_cursor(model, page, motion, area),
            _ => cursor.step(motion, rows, area.height.into()),
        }
        match &mut model.sources.open {
            Open::List => model.sources.cursor = cursor,
            Open::Said(page) => page.cursor = cursor,
            Open::Disagreements(page) => {
                if page.cursor.at != cursor.at {
                    (page.side, page.top) = (0, 0);
                }
                page.cursor = cursor;
            }
        }
    }

    fn scroll_text(&self, model: &mut Model, motion: Motion) {
        let Some(body) = model.body() else { return };
        let Open::Disagreements(page) = &model.sources.open else {
            return;
        };
        let area = inside(sources::panes(&model.sources, body)[1]);
        let lines = page::sides(model, page, area.width.saturating_sub(2)).len();
        if let Open::Disagreements(page) = &mut model.sources.open {
            page.top = motion.scroll(page.top, lines, area.height.into());
        }
    }

    /// All that a source says; the document at the words; the tie that is spoken of.
    fn enter(&self, model: &mut Model) {
        match &model.sources.open {
            Open::List => {
                let source = sources::selected(model);
                if let Some(page) = source.and_then(|source| sources::said_page(model, source)) {
                    model.sources.open = Open::Said(page);
                }
            }
            Open::Said(page) => {
                let Some(row) = page.selected() else { return };
                match (row, page.what(row)) {
                    (SaidRow::What(..), Some(PassageItem::Tie(tie, _))) => go_to_tie(model, tie),
                    (_, Some(_)) => full_text::open(model, self.quoted_source(model)),
                    _ => {}
                }
            }
            Open::Disagreements(page) => {
                if let Some(tie) = page.selected().and_then(|it| it.tie()) {
                    go_to_tie(model, tie);
                }
            }
        }
    }

    fn toggle(&self, model: &mut Model) {
        let number = match &model.sources.open {
            Open::Said(page) => Some(page.source),
            Open::List => sources::selected(model),
            Open::Disagreements(_) => None,
        };
        if let Some(source) = number.and_then(|number| model.data.dataset.sources.get(number)) {
            let mut query = model.found.query.clone();
            query.toggle(&FieldValue::Source(SourceFilter::of(source.id.clone())));
            ask(model, query, CursorPolicy::Selection);
        }
    }

    /// To the list; from there, the last filter goes.
    fn back(&self, model: &mut Model) {
        if let Open::List = std::mem::take(&mut model.sources.open) {
            clear_last(model);
        }
    }

    fn quoted_source(&self, model: &Model) -> Option<QuotedSource> {
        let dataset = &model.data.dataset;
        let source = |number: usize| Some(dataset.sources.get(number)?.id.clone());
        let (source, words) = match &model.sources.open {
            Open::List => (source(sources::selected(model)?)?, None),
            Open::Said(page) => {
                let what = page.selected().and_then(|row| page.what(row));
                (
                    source(page.source)?,
                    what.and_then(|what| what.quote(dataset)),
                )
            }
            Open::Disagreements(page) => {
                let sides = page.selected()?.sides(dataset);
                let side = sides.get(page.side)?;
                let words = side.said.iter().find_map(|said| match said {
                    Said::Statement(statement) => statement.quote.as_deref(),
                    Said::Total(total) => Some(&*total.quote),
                });
                (side.source.clone(), words)
            }
        };
        Some((source, words.map(ToOwned::to_owned)))
    }

    fn row_at(&self, model: &Model, panes: &Panes, at: Position) -> Option<usize> {
        let line = row_in(sources::rows_area(&model.sources, panes.body?), at)?;
        let (cursor, rows) = model.sources.cursor_and_rows();
        match &model.sources.open {
            Open::Said(page) => said_row_at(model, page, panes.body?, line),
            _ => Some(cursor.top + line).filter(|row| *row < rows),
        }
    }

    fn text(&self, model: &Model, panes: &Panes) -> Option<Rect> {
        let [_, text] = sources::panes(&model.sources, panes.body?);
        Some(text)
    }
}

/// Puts the sources in another order.
pub fn sort_by(model: &mut Model, sort: SourceSort) {
    let selected = sources::selected(model);
    model.sources.sort = sort;
    reorder(model, selected);
}

/// Puts the sources in order, with the cursor on the same one.
fn reorder(model: &mut Model, selected: Option<usize>) {
    let state = &mut model.sources;
    state.order = sources::order(&model.data.dataset.sources, &state.found, state.sort);
    let at = state.order.iter().position(|it| Some(*it) == selected);
    state.cursor.at = at.unwrap_or(0);
}

/// Where a motion brings the cursor on the page of what a source says.
fn said_cursor(model: &Model, page: &SaidPage, motion: Motion, area: Rect) -> RowCursor {
    let height = usize::from(area.height);
    // A page is as many rows as are in sight about now.
    let at = motion.from(page.cursor.at, page.rows.len(), (height / 3).max(2));
    let lines = |row: usize| said_height(model, page, row, area);
    let mut top = top_for(at, page.cursor.top, height, lines);
    if top == at && matches!(page.rows.get(at), Some(SaidRow::What(..))) && at > 0 {
        // So that the words are seen on which it rests, where they fit.
        top = top_for(at, at - 1, height, lines);
    }
    RowCursor { at, top }
}

/// The lines of a row of what a source says.
fn said_height(model: &Model, page: &SaidPage, row: usize, area: Rect) -> usize {
    let width = area.width.saturating_sub(2);
    let row = page.rows.get(row);
    row.map_or(0, |row| page::said_row(model, page, *row, width).len())
}

/// The row of what a source says that a line in its pane is of.
fn said_row_at(model: &Model, page: &SaidPage, body: Rect, mut line: usize) -> Option<usize> {
    for row in page.cursor.top..page.rows.len() {
        match line.checked_sub(said_height(model, page, row, text_area(body))) {
            Some(left) => line = left,
            None => return Some(row),
        }
    }
    None
}

/// Reads a tie; filters that hide it go.
fn go_to_tie(model: &mut Model, tie: usize) {
    match model.found.hits.iter().position(|hit| hit.tie == tie) {
        Some(at) => select(model, at),
        None => {
            ask_from(model, Query::default(), Some(tie), CursorPolicy::Selection);
            model.notice = Some(model.lang.filters_gone().to_owned());
        }
    }
    model.focus_on(Focus::Read);
}

/// The next or previous side of a disagreement.
pub fn side(model: &mut Model, by: isize) {
    if let Open::Disagreements(page) = &mut model.sources.open
        && let Some(disagreement) = page.selected()
    {
        let sides = disagreement.sides(&model.data.dataset).len();
        page.side = Motion::By(by).from(page.side, sides, 0);
    }
}

/// Shows the disagreements about the ties found.
pub fn show_disagreements(model: &mut Model) {
    let all = disagreements(
        &model.data.dataset,
        &model.found.hits,
        &model.found.tie_states,
    );
    model.sources.open = Open::Disagreements(DisagreementsPage {
        all,
        ..DisagreementsPage::default()
    });
}
