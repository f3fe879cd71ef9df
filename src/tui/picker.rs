//! The list of questions with a name, to pick one from.

use tui_input::Input;

use super::{found::Found, model::Cursor};
use crate::{
    lang::Lang,
    query::{Query, QueryError, Question},
    tui::found::Data,
};

/// The pop-up while it is open.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What is typed to find a question.
    pub input: Input,
    /// All questions, with what they would show.
    pub rows: Vec<Row>,
    /// Those that what is typed leaves, by their place among the rows.
    pub shown: Vec<usize>,
    /// The cursor among those.
    pub cursor: Cursor,
}

/// A question in the pop-up.
#[derive(Clone, Debug)]
pub struct Row {
    /// The question.
    pub question: Question,
    /// What it asks, with the number of ties that it would show; or why it can't be asked.
    pub asks: Result<(Query, usize), QueryError>,
}

impl Picker {
    /// All questions, put to the ties on the date in force.
    #[must_use]
    pub fn new(questions: &[Question], data: &Data, found: &Found, lang: Lang) -> Self {
        let date = found.query.as_of();
        let row = |question: &Question| {
            let query = Query::parse(&question.line, &data.dataset).map(|query| query.seen_from(date));
            let asks = query.map(|query| {
                let ties = found.count(data, &query);
                (query, ties)
            });
            Row { question: question.clone(), asks }
        };
        let rows = questions.iter().map(row).collect();
        let mut picker = Self { input: Input::default(), rows, shown: Vec::new(), cursor: Cursor::default() };
        picker.narrow(lang);
        picker
    }

    /// Keeps what holds the words that are typed.
    pub fn narrow(&mut self, lang: Lang) {
        let holds = |row: &Row| row.question.holds(self.input.value(), lang);
        self.shown = (0..self.rows.len()).filter(|&at| self.rows.get(at).is_some_and(holds)).collect();
        self.cursor = Cursor::default();
    }

    /// The question under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Row> {
        self.shown.get(self.cursor.at).and_then(|&at| self.rows.get(at))
    }
}
