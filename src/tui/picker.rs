//! Picking one of many rows by typing: a question with a name, or an action.

use tui_input::Input;

use super::{cursor::RowCursor, dataset_cache::Data};
use crate::{
    answer::Answer,
    keys::{
        command::Command,
        keymap::{CommandKeys, Keymap},
        mode::Mode,
        view_kind::View,
    },
    lang::Lang,
    query::{Lookup, Query, QueryError, Question},
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
}

impl Picker {
    /// A pop-up with all rows shown.
    pub fn new(rows: PickerRows, lang: Lang) -> Self {
        Self {
            input: Input::default(),
            shown: rows.found("", lang),
            rows,
            cursor: RowCursor::default(),
        }
    }

    /// Shows the rows that what is typed leaves.
    pub fn filter(&mut self, lang: Lang) {
        self.shown = self.rows.found(self.input.value(), lang);
        self.cursor = RowCursor::default();
    }

    /// The place of the row under the cursor among all rows.
    pub fn selected(&self) -> Option<usize> {
        self.shown.get(self.cursor.at).copied()
    }
}

impl PickerRows {
    /// The rows that what is typed leaves, by their place, the best first.
    fn found(&self, typed: &str, lang: Lang) -> Vec<usize> {
        let distances: Vec<Option<usize>> = match self {
            Self::Questions(rows) => rows
                .iter()
                .map(|row| row.question.holds(typed, lang).then_some(0))
                .collect(),
            Self::Actions(rows) => {
                let lookup = Lookup::new(typed);
                rows.iter().map(|row| row.distance(&lookup)).collect()
            }
        };
        let mut found: Vec<usize> = (0..distances.len())
            .filter(|at| distances[*at].is_some())
            .collect();
        found.sort_by_key(|at| distances[*at]);
        found
    }
}

/// A question with a name, and what it would show.
#[derive(Clone, Debug)]
pub struct QuestionRow {
    /// The question.
    pub question: Question,
    /// What it asks, with the number of ties that it would show; or why it can't be asked.
    pub asks: Result<(Query, usize), QueryError>,
}

impl QuestionRow {
    /// All questions, put to the ties on the date in force.
    pub fn all(questions: &[Question], data: &Data, found: &Answer) -> Vec<Self> {
        let date = found.query.as_of();
        let row = |question: &Question| {
            let query =
                Query::parse(&question.line, &data.dataset).map(|query| query.seen_from(date));
            let asks = query.map(|query| {
                let ties = found.count(data.searchable_by(&query), &query);
                (query, ties)
            });
            Self {
                question: question.clone(),
                asks,
            }
        };
        questions.iter().map(row).collect()
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
        let names = [Lang::Nl, Lang::En].into_iter().flat_map(names);
        names
            .filter_map(|name| lookup.distance(name, self.command.words().also))
            .min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::command::Copied;

    #[test]
    fn what_is_done_most_comes_first_and_steps_last() {
        let rows = ActionRow::all(&Keymap::default(), Mode::Overview, View::Overview, Lang::Nl);
        assert!(
            !rows[0].command.words().is_step
                && rows.last().is_some_and(|row| row.command.words().is_step)
        );
        let copy = rows
            .iter()
            .find(|row| row.command == Command::Copy(Copied::Line))
            .expect("copying");
        assert_eq!(
            (copy.keys.as_str(), copy.elsewhere),
            ("y", Some(View::Ties))
        );
    }

    fn best(typed: &str, mode: Mode) -> Option<Command> {
        let rows = ActionRow::all(&Keymap::default(), mode, View::Ties, Lang::Nl);
        let found = PickerRows::Actions(rows.clone()).found(typed, Lang::Nl);
        found.first().map(|&at| rows[at].command)
    }

    #[test]
    fn an_action_is_found_by_its_name_in_either_language() {
        for (typed, command) in [
            ("sorteren", Command::Sort),
            ("sort", Command::Sort),
            ("export", Command::Export),
            ("meenem", Command::Export),
            ("tijdlijn", Command::Show(View::Timeline)),
            ("timeline", Command::Show(View::Timeline)),
            ("opslaan als excel", Command::Export),
            ("printen", Command::Export),
            ("afsluiten", Command::Quit),
            ("legenda", Command::Help),
            ("statistics", Command::Show(View::Overview)),
            ("beamer", Command::Large),
            ("website", Command::Open),
            ("clipboard", Command::Copy(Copied::Line)),
            ("tegenspraak", Command::Disagreements),
            ("inzoomen", Command::ZoomIn),
            ("filter provincie", Command::FilterProvince),
            ("stopen", Command::Quit),
        ] {
            assert_eq!(best(typed, Mode::List), Some(command), "{typed}");
        }
        assert_eq!(best("xyzzy", Mode::List), None);
        assert_eq!(
            best("sorteren", Mode::Read),
            Some(Command::Sort),
            "what can be done in the view too"
        );
        assert_eq!(best("noorden", Mode::List), None, "but no steps on the map");
    }

    #[test]
    fn every_action_is_found_by_the_words_it_shows() {
        for mode in Mode::ALL {
            let rows = ActionRow::all(&Keymap::default(), mode, View::Ties, Lang::En);
            let actions = PickerRows::Actions(rows.clone());
            for (row, lang) in rows
                .iter()
                .flat_map(|row| [Lang::Nl, Lang::En].map(|lang| (row, lang)))
            {
                let found = actions.found(row.command.description(lang), Lang::En);
                assert!(found.iter().any(|&at| rows[at] == *row), "{row:?}");
            }
        }
    }
}
