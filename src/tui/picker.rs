//! Picking from rows by typing: a question, an action, a value to filter on, an order.

use ratatui::layout::{Rect, Size};
use tui_input::Input;

use super::{
    cursor::RowCursor,
    dataset_cache::Data,
    layout::{PICKER, inside},
    ordering::Ordering,
};
use crate::{
    answer::Answer,
    dataset::Dataset,
    keys::{
        command::Command,
        keymap::{CommandKeys, Keymap},
        mode::Mode,
        view_kind::View,
    },
    lang::Lang,
    query::{AnsweredBy, FieldName, FieldValue, Lookup, Query, QueryError, Question},
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

/// A question with a name, and what it would show.
#[derive(Clone, Debug)]
pub struct QuestionRow {
    /// What it asks, in Dutch and in English.
    pub asks: [String; 2],
    /// What is shown for an answer.
    pub answered_by: AnsweredBy,
    /// Further words to find it by.
    words: String,
    /// Its query, with the number of ties that it would show; or why it can't be asked.
    pub query: Result<(Query, usize), QueryError>,
}

impl QuestionRow {
    /// All questions, put to the ties on the date in force.
    pub fn all(questions: &[Question], data: &Data, found: &Answer) -> Vec<Self> {
        let date = found.query.as_of();
        let row = |question: &Question| {
            let query =
                Query::parse(&question.line, &data.dataset).map(|query| query.seen_from(date));
            let query = query.map(|query| {
                let ties = found.count(data.searchable_by(&query), &query);
                (query, ties)
            });
            let publishers = counting_publishers(&data.dataset);
            let asks = [Lang::Nl, Lang::En].map(|lang| {
                let names = lang.listed(&publishers);
                question.asks.get(lang).replace("{}", &names)
            });
            let mut words = question.line.clone();
            if question.answered_by == AnsweredBy::Totals {
                let totals = data.dataset.totals.iter();
                totals.for_each(|total| words += &format!(" {}", total.source));
            }
            Self {
                asks,
                answered_by: question.answered_by,
                words,
                query,
            }
        };
        let is_answered = |question: &&Question| {
            question.answered_by != AnsweredBy::Totals || !data.dataset.totals.is_empty()
        };
        questions.iter().filter(is_answered).map(row).collect()
    }

    /// Whether the ties that it finds are what is asked for.
    pub const fn counts_ties(&self) -> bool {
        matches!(
            self.answered_by,
            AnsweredBy::Ties | AnsweredBy::OldestTies | AnsweredBy::Amounts
        )
    }

    /// What it asks, with the words that are filled in.
    pub fn text(&self, typed: &str, lang: Lang) -> String {
        let asks = &self.asks[lang as usize];
        match (self.answered_by, typed.trim()) {
            (AnsweredBy::WordsFilledIn, typed) if !typed.is_empty() => {
                asks.replace(" … ", &format!(" ‘{typed}’"))
            }
            _ => asks.clone(),
        }
    }

    /// How far what it asks in either language is from what is looked for, or else the words of its line. One that words
    /// are filled in comes last once there are some.
    fn distance(&self, typed: &str, lookup: &Lookup) -> Option<usize> {
        match (self.answered_by, typed) {
            (AnsweredBy::WordsFilledIn, "") => Some(0),
            (AnsweredBy::WordsFilledIn, _) => Some(usize::MAX),
            _ => lookup.nearest(&self.asks, &self.words),
        }
    }
}

/// The publishers of the first national totals, each once.
fn counting_publishers(dataset: &Dataset) -> Vec<&str> {
    /// More do not fit in a question.
    const MOST: usize = 3;
    let mut names: Vec<&str> = Vec::new();
    for total in &dataset.totals {
        if let Some(source) = dataset.source(&total.source)
            && names.len() < MOST
            && !names.contains(&&*source.publisher)
        {
            names.push(&source.publisher);
        }
    }
    names
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
