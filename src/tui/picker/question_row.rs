//! A question to pick, and how it is found.

use crate::{
    answer::Answer,
    dataset::Dataset,
    lang::Lang,
    query::{AnsweredBy, Lookup, Query, QueryError, Question},
    tui::dataset_cache::Data,
};

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
    pub(super) fn distance(&self, typed: &str, lookup: &Lookup) -> Option<usize> {
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
