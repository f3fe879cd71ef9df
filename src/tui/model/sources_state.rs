//! The state of the sources.

use serde::{Deserialize, Serialize};

use crate::{
    plots::sources::{
        SourceCount,
        disagreements::Disagreement,
        passages::{Passage, PassageItem},
    },
    tui::cursor::RowCursor,
};

/// What the sources view shows.
#[derive(Debug, Default)]
pub struct SourcesState {
    /// By source: what it says about the ties found.
    pub found: Vec<SourceCount>,
    /// The sources in order, by number.
    pub order: Vec<usize>,
    /// What they are ordered by.
    pub sort: SourceSort,
    /// The cursor in the list.
    pub cursor: RowCursor,
    /// The page on top.
    pub open: Open,
}

impl SourcesState {
    /// The cursor of the page on top, and how many rows that has.
    pub fn cursor_and_rows(&self) -> (RowCursor, usize) {
        match &self.open {
            Open::List => (self.cursor, self.order.len()),
            Open::Said(page) => (page.cursor, page.rows.len()),
            Open::Disagreements(page) => (page.cursor, page.all.len()),
        }
    }
}

/// What sources are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceSort {
    /// By what they say about the ties found, most first.
    #[default]
    Share,
    /// By date, the newest first.
    Date,
    /// By name.
    Name,
}

impl SourceSort {
    /// All of them, in the order of the list to choose from.
    pub const ALL: [Self; 3] = [Self::Share, Self::Date, Self::Name];
}

/// The page on top of the sources view.
#[derive(Debug, Default)]
pub enum Open {
    /// The list itself.
    #[default]
    List,
    /// All that one source says.
    Said(SaidPage),
    /// The disagreements.
    Disagreements(DisagreementsPage),
}

/// All that one source says.
#[derive(Debug)]
pub struct SaidPage {
    /// The number of the source.
    pub source: usize,
    /// What it says, in the order of its document.
    pub passages: Vec<Passage>,
    /// What the cursor can stand on.
    pub rows: Vec<SaidRow>,
    /// The row under the cursor, and the first one shown; rows differ in height.
    pub cursor: RowCursor,
}

/// Something that the cursor can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidRow {
    /// The words of a passage, by its number.
    Words(usize),
    /// What rests on it: the number of the passage, and of what rests on it.
    What(usize, usize),
}

impl SaidPage {
    /// The first thing that rests on what a row stands for, or the thing itself.
    pub fn what(&self, row: SaidRow) -> Option<PassageItem> {
        let (passage, what) = match row {
            SaidRow::Words(passage) => (passage, 0),
            SaidRow::What(passage, what) => (passage, what),
        };
        self.passages.get(passage)?.said.get(what).copied()
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Option<SaidRow> {
        self.rows.get(self.cursor.at).copied()
    }
}

/// The disagreements.
#[derive(Debug, Default)]
pub struct DisagreementsPage {
    /// All of them about the ties found.
    pub all: Vec<Disagreement>,
    /// The one under the cursor.
    pub cursor: RowCursor,
    /// The side of it that is marked.
    pub side: usize,
    /// The first line shown of what the sides say.
    pub top: usize,
}

impl DisagreementsPage {
    /// The one under the cursor.
    pub fn selected(&self) -> Option<Disagreement> {
        self.all.get(self.cursor.at).copied()
    }
}
