//! The sources view: what it shows, and where. Its pages lie on each other: the list of sources, and over it either
//! all that one of them says or the disagreements between them.

use super::{
    cursor::RowCursor,
    layout::{below_heading, inside, text_area},
    model::{
        Model,
        sources_state::{Open, SaidPage, SaidRow, SourceSort, SourcesState},
    },
};

use std::cmp::Reverse;

use ratatui::layout::{
    Constraint::{Fill, Length},
    Layout, Rect,
};

use crate::{
    dataset::{PartialDate, Source},
    plots::sources::{SourceCount, passages::said},
    query::{FieldValue, SourceFilter, fold::fold},
};

pub mod page;

/// The page of a source.
pub fn said_page(model: &Model, number: usize) -> Option<SaidPage> {
    let dataset = &model.data.dataset;
    let source = dataset.sources.get(number)?;
    let passages = said(dataset, &source.id, model.library.lock());
    let mut rows = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        if passage
            .said
            .first()
            .is_some_and(|what| what.quote(dataset).is_some())
        {
            rows.push(SaidRow::Words(number));
        }
        rows.extend((0..passage.said.len()).map(|what| SaidRow::What(number, what)));
    }
    Some(SaidPage {
        source: number,
        passages,
        rows,
        cursor: RowCursor::default(),
    })
}

/// The numbers of the sources in the order that is asked for.
pub fn order(sources: &[Source], found: &[SourceCount], sort: SourceSort) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sources.len()).collect();
    order.sort_by_cached_key(|&number| {
        let (source, count) = (&sources[number], found.get(number));
        let count = count.copied().unwrap_or_default();
        let share = (sort == SourceSort::Share).then_some((count.ties, count.statements));
        let date = (sort == SourceSort::Date).then(|| source.published.map(PartialDate::settled));
        let is_beside = sort != SourceSort::Share && count.ties == 0;
        let name = (fold(&source.publisher), source.published);
        (Reverse(share), is_beside, Reverse(date), name)
    });
    order
}

/// The number of the source under the cursor.
pub fn selected(model: &Model) -> Option<usize> {
    model.sources.order.get(model.sources.cursor.at).copied()
}

/// Whether the query asks for a source.
pub fn is_asked(model: &Model, source: &Source) -> bool {
    let source = FieldValue::Source(SourceFilter::of(source.id.clone()));
    model.found.query.is_ticked(&source)
}

/// The pane of the rows of the page on top, and that of the text about the one under the cursor, which is empty where
/// there is none.
pub fn panes(state: &SourcesState, body: Rect) -> [Rect; 2] {
    /// From this width on the list and its text stand side by side.
    const BESIDE: u16 = 150;
    /// Below this height there is the list alone.
    const BOTH: u16 = 12;
    body.layout(&match &state.open {
        Open::List if body.width >= BESIDE => Layout::horizontal([Fill(2), Fill(1)]),
        Open::List if body.height >= BOTH => Layout::vertical([Fill(4), Fill(3)]),
        Open::List | Open::Said(_) => Layout::vertical([Fill(1), Length(0)]),
        Open::Disagreements(page) => {
            let whole = u16::try_from(page.all.len()).unwrap_or(u16::MAX);
            let list = (body.height / 2).min(whole.saturating_add(2));
            Layout::vertical([Length(list.max(4).min(body.height)), Fill(1)])
        }
    })
}

/// Where those rows stand in their pane.
pub fn rows_area(state: &SourcesState, body: Rect) -> Rect {
    let [pane, _] = panes(state, body);
    match state.open {
        Open::List => below_heading(pane),
        Open::Said(_) => text_area(pane),
        Open::Disagreements(_) => inside(pane),
    }
}

/// The first row to show so that row `at` is in sight in `height` lines, when the first was `top`; rows differ in
/// height.
pub fn top_for(at: usize, top: usize, height: usize, lines: impl Fn(usize) -> usize) -> usize {
    if at <= top {
        return at;
    }
    let (mut first, mut used) = (at, lines(at));
    while first > top {
        used += lines(first - 1);
        if used > height {
            break;
        }
        first -= 1;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_little_is_scrolled_as_shows_the_row() {
        let heights = [3, 1, 5, 1, 1, 9, 2];
        let lines = |row: usize| heights[row];
        for (at, top, height, first) in [
            (0, 0, 5, 0),
            (1, 0, 5, 0),
            (2, 0, 6, 1),
            (2, 0, 9, 0),
            (4, 0, 7, 2),
            (5, 2, 7, 5),
            (3, 5, 7, 3),
            (6, 0, 11, 5),
        ] {
            assert_eq!(
                top_for(at, top, height, lines),
                first,
                "{at} from {top} in {height}"
            );
        }
    }
}
