//! The sources view: what it shows, and where. Its pages lie on each other: the list of sources, and over it either
//! all that one of them says or the disagreements between them.

use super::{
    cursor::Cursor,
    model::{
        Model,
        sources_state::{SaidPage, SaidRow, SourceSort},
    },
};

use std::cmp::Reverse;

use ratatui::layout::{Constraint, Layout, Rect};

use crate::{
    dataset::{PartialDate, Source},
    plots::sources::{SourceCount, passages::said},
    query::{FieldValue, fold::fold},
};

pub mod page;

/// The page of a source.
#[must_use]
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
        cursor: Cursor::default(),
    })
}

/// The numbers of the sources in the order that is asked for.
#[must_use]
pub fn order(sources: &[Source], found: &[SourceCount], sort: SourceSort) -> Vec<usize> {
    let count = |number: usize| found.get(number).copied().unwrap_or_default();
    let name = |number: usize| {
        sources
            .get(number)
            .map(|source| (fold(&source.publisher), source.published))
    };
    let date = |number: usize| {
        Reverse(
            sources
                .get(number)
                .and_then(|source| source.published.map(PartialDate::settled)),
        )
    };
    let mut order: Vec<usize> = (0..sources.len()).collect();
    match sort {
        SourceSort::Share => order.sort_by_cached_key(|&it| {
            let count = count(it);
            (Reverse((count.ties, count.statements)), name(it))
        }),
        SourceSort::Date => {
            order.sort_by_cached_key(|&it| (count(it).ties == 0, date(it), name(it)));
        }
        SourceSort::Name => order.sort_by_cached_key(|&it| (count(it).ties == 0, name(it))),
    }
    order
}

/// The number of the source under the cursor.
#[must_use]
pub fn selected(model: &Model) -> Option<usize> {
    model.sources.order.get(model.sources.cursor.at).copied()
}

/// Whether the query asks for a source.
#[must_use]
pub fn is_asked(model: &Model, source: &Source) -> bool {
    let source = FieldValue::Source(source.id.clone());
    model.found.query.is_ticked(&source)
}

/// The list above, or left, and what it is about.
#[must_use]
pub fn split(body: Rect) -> [Rect; 2] {
    /// From this width on they stand side by side.
    const BESIDE: u16 = 150;
    /// Below this height there is the list alone.
    const BOTH: u16 = 12;
    if body.width >= BESIDE {
        body.layout(&Layout::horizontal([
            Constraint::Fill(2),
            Constraint::Fill(1),
        ]))
    } else if body.height < BOTH {
        body.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(0),
        ]))
    } else {
        body.layout(&Layout::vertical([
            Constraint::Fill(4),
            Constraint::Fill(3),
        ]))
    }
}

/// The list of `rows` disagreements above, and what the sides say below.
#[must_use]
pub fn split_disagreements(body: Rect, rows: usize) -> [Rect; 2] {
    let whole = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
    let list = (body.height / 3).min(whole).max(4).min(body.height);
    body.layout(&Layout::vertical([
        Constraint::Length(list),
        Constraint::Fill(1),
    ]))
}

/// The first row to show so that row `at` is in sight in `height` lines, when the first was `top`; rows differ in
/// height.
#[must_use]
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
