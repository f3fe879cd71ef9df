//! Picking from rows by typing: a question, an action, a value to filter on, an order.

mod question_row;

use ratatui::layout::{Rect, Size};
use tui_input::Input;

pub use self::question_row::QuestionRow;
use super::{
    cursor::RowCursor,
    layout::{PICKER, inside},
    ordering::Ordering,
};
use crate::{
    dataset::Dataset,
    keys::{
        command::Command,
        keymap::{CommandKeys, Keymap},
        mode::Mode,
        view_kind::View,
    },
    lang::Lang,
    query::{FieldName, FieldValue, Lookup, Query},
};

/// A pop-up to pick from, while it is open.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What is typed to find a row.
    pub input: Input,
    /// All rows.
    pub rows: PickerRows,
    /// Those that what is typed leaves, by their place among the rows, the best first.
    pub shown: Vec<usize>,
    /// The cursor among those.
    pub cursor: RowCursor,
}

/// What there is to pick from.
#[derive(Clone, Debug)]
pub enum PickerRows {
    /// Questions with a name.
    Questions(Vec<QuestionRow>),
    /// Actions.
    Actions(Vec<ActionRow>),
    /// The values of a facet.
    Values(FacetValues),
    /// What a view can be ordered by.
    Orders(Vec<Ordering>),
}

impl Picker {
    /// A pop-up with all rows shown, and the cursor on the one at a place among them.
    pub fn new(rows: PickerRows, at: usize) -> Self {
        Self {
            input: Input::default(),
            shown: rows.found(""),
            rows,
            cursor: RowCursor { at, top: 0 },
        }
    }

    /// Shows the rows that what is typed leaves.
    pub fn filter(&mut self) {
        self.shown = self.rows.found(self.input.value());
        self.cursor = RowCursor::default();
    }

    /// The place of the row under the cursor among all rows.
    pub fn selected(&self) -> Option<usize> {
        self.shown.get(self.cursor.at).copied()
    }

    /// The most that its pop-up takes.
    pub fn size(&self) -> Size {
        let rows = match &self.rows {
            PickerRows::Actions(_) => return PICKER,
            // Below the questions stands the line of the one under the cursor, with air above it.
            PickerRows::Questions(rows) => {
                let height = u16::try_from(rows.len() + 5).unwrap_or(u16::MAX);
                return Size {
                    height: height.clamp(PICKER.height, 30),
                    ..PICKER
                };
            }
            PickerRows::Values(values) => values.rows.len(),
            PickerRows::Orders(orders) => orders.len(),
        };
        // The border, and the line that is typed in.
        let height = u16::try_from(rows + 3).unwrap_or(u16::MAX).min(24);
        Size { width: 44, height }
    }

    /// How many rows show in its pop-up: without the border, the line that is typed in and, where there is room, the
    /// whole line of the question under the cursor with air above it.
    pub const fn rows_in(&self, pane: Rect) -> u16 {
        match (&self.rows, inside(pane).height) {
            (PickerRows::Questions(_), height @ 6..) => height - 3,
            (_, height) => height.saturating_sub(1),
        }
    }
}

impl PickerRows {
    /// The rows that what is typed leaves, by their place, the best first.
    fn found(&self, typed: &str) -> Vec<usize> {
        let lookup = Lookup::new(typed);
        let distances: Vec<Option<usize>> = match self {
            Self::Questions(rows) => {
                let distance = |row: &QuestionRow| row.distance(typed, &lookup);
                rows.iter().map(distance).collect()
            }
            Self::Actions(rows) => rows.iter().map(|row| row.distance(&lookup)).collect(),
            Self::Values(values) => {
                let distance = |row: &ValueRow| lookup.nearest(&row.names, "");
                values.rows.iter().map(distance).collect()
            }
            Self::Orders(orders) => {
                let distance = |order: &Ordering| lookup.nearest(&order.names(), "");
                orders.iter().map(distance).collect()
            }
        };
        let mut found: Vec<usize> = (0..distances.len())
            .filter(|at| distances[*at].is_some())
            .collect();
        found.sort_by_key(|at| distances[*at]);
        found
    }
}

/// The values of a facet, to be chosen one at a time or marked.
#[derive(Clone, Debug)]
pub struct FacetValues {
    /// The facet.
    pub facet: FieldName,
    /// Its values, in the order of the filters.
    pub rows: Vec<ValueRow>,
    /// What was asked before the first mark, for Esc to return to; `None` while none was set or taken away.
    pub before: Option<Query>,
}

/// A value of a facet.
#[derive(Clone, Debug)]
pub struct ValueRow {
    /// The value.
    pub value: FieldValue,
    /// What it is called in Dutch and in English.
    names: [String; 2],
}

impl FacetValues {
    /// The values that the dataset calls for.
    pub fn new(facet: FieldName, dataset: &Dataset) -> Self {
        let row = |value: FieldValue| ValueRow {
            names: [Lang::Nl, Lang::En].map(|lang| value.label(dataset, lang).into_owned()),
            value,
        };
        Self {
            facet,
            rows: facet.offered(dataset).into_iter().map(row).collect(),
            before: None,
        }
    }
}

/// An action, with the keys that it has where it would be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// What it does.
    pub command: Command,
    /// Its keys, as shown.
    pub keys: String,
    /// The view that it is done in, where that is not where the keys are.
    pub elsewhere: Option<View>,
}

impl ActionRow {
    /// All that the keys can do in `mode`, over `view`, and then what they can do in a view: that one, or else the
    /// first that knows it. Steps come last, and those of elsewhere not at all: who steps knows the keys.
    pub fn all(keymap: &Keymap, mode: Mode, view: View, lang: Lang) -> Vec<Self> {
        let elsewhere = std::iter::once(view)
            .chain(View::ALL)
            .filter(|view| view.mode() != mode)
            .map(|view| (view.mode(), Some(view)));
        let mut all: Vec<Self> = Vec::new();
        for (mode, elsewhere) in std::iter::once((mode, None)).chain(elsewhere) {
            for CommandKeys { command, keys } in keymap.commands(mode, lang) {
                let is_left_out = elsewhere.is_some()
                    && (command.words().is_step || all.iter().any(|row| row.command == command));
                if command != Command::Palette && !is_left_out {
                    let keys = keys.join("  ");
                    all.push(Self {
                        command,
                        keys,
                        elsewhere,
                    });
                }
            }
        }
        all.sort_by_key(|row| row.command.words().is_step);
        all
    }

    /// How far its names are from what is looked for: that in the footer and that in the help, in either language;
    /// else the words that others have for it.
    fn distance(&self, lookup: &Lookup) -> Option<usize> {
        let names = |lang| [self.command.label(lang), self.command.description(lang)];
        let names = [Lang::Nl, Lang::En].map(names).concat();
        lookup.nearest(&names, self.command.words().also)
    }
}

#[cfg(test)]
mod tests;
