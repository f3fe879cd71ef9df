//! Which passage about a tie answers the query best, and a snippet of it: the pane opens there, a row says so why it is
//! there.

use std::{collections::HashMap, sync::Arc};

use super::Answer;
use crate::{
    dataset::{Dataset, Dispute, Statement, Tie},
    export::{Snippet, sentences},
    lang::Lang,
    query::{PassagePart, PassageScore},
};

/// A snippet is looked for in so many statements about a tie, those that come first in the file.
const MAX_STATEMENTS: usize = 1_000;

/// Snippets by tie and language, worked out once for a query.
pub(super) type Snippets = HashMap<(usize, Lang), Option<Arc<Snippet>>>;

impl Answer {
    /// How well statements that rest on the same words answer the query, told as the pane tells them; `None` where they
    /// have nothing of it.
    #[must_use]
    pub fn score(
        &self,
        number: usize,
        statements: &[&Statement],
        dataset: &Dataset,
        lang: Lang,
    ) -> Option<PassageScore> {
        let tie = dataset
            .ties
            .get(number)
            .filter(|_| !self.finder.is_empty())?;
        let texts = texts(tie, statements, dataset, lang);
        let texts: Vec<(PassagePart, &str)> =
            texts.iter().map(|(part, text)| (*part, &**text)).collect();
        let question = &self.decision_question;
        let decides = |said: &&Statement| question.finds_statement(said, dataset);
        let decided = !question.is_empty() && statements.iter().any(decides);
        let answered = self.finder.fields_answered(statements) + usize::from(decided);
        let part = (answered > 0).then(|| said_in(statements));
        self.finder.score(number, &texts, (answered, part))
    }

    /// How well a contradiction answers the query.
    #[must_use]
    pub fn score_of_dispute(
        &self,
        number: usize,
        dispute: &Dispute,
        lang: Lang,
    ) -> Option<PassageScore> {
        let text = lang.pick(&*dispute.nl, &*dispute.en);
        let answered = usize::from(self.finder.asks_disputes());
        let part = (answered > 0).then_some(PassagePart::Summary);
        let texts = [(PassagePart::Remark, text)];
        self.finder.score(number, &texts, (answered, part))
    }

    /// The words around what the query found in the text about a tie; `None` where its names alone are what it found.
    /// Worked out once for a query.
    #[must_use]
    pub fn snippet(&self, number: usize, dataset: &Dataset, lang: Lang) -> Option<Arc<Snippet>> {
        if !self.finder.has_words_in_text(number) {
            return None;
        }
        let mut known = self.snippets.lock().ok()?;
        let snippet = known.entry((number, lang));
        snippet
            .or_insert_with(|| self.find_snippet(number, dataset, lang).map(Arc::new))
            .clone()
    }

    /// The same for each tie found, in order; none where the names alone were hit.
    #[must_use]
    pub fn snippets(&self, dataset: &Dataset, lang: Lang) -> Vec<Option<Arc<Snippet>>> {
        if !self.has_snippets {
            return Vec::new();
        }
        let hits = self.hits.iter();
        hits.map(|hit| self.snippet(hit.tie, dataset, lang))
            .collect()
    }

    fn find_snippet(&self, number: usize, dataset: &Dataset, lang: Lang) -> Option<Snippet> {
        let tie = dataset.ties.get(number)?;
        let statements = if tie.statements.len() > MAX_STATEMENTS {
            tie.statements.iter().take(MAX_STATEMENTS).collect()
        } else {
            let subjects = sentences::by_subject(tie, dataset).into_iter();
            subjects.flat_map(|(_, statements)| statements).collect()
        };
        let mut best: Option<(PassageScore, Vec<&Statement>)> = None;
        for group in sentences::by_quotation(statements) {
            let score = self.score(number, &group, dataset, lang);
            let Some(score) = score.filter(|score| score.answered > 0) else {
                continue;
            };
            // Of equally good ones the first, as in the pane.
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, group));
            }
        }
        let (_, statements) = best?;
        let texts = texts(tie, &statements, dataset, lang).into_iter();
        let snippets = texts.filter_map(|(part, text)| {
            let hits = self.finder.hits(number, &text);
            (!hits.is_empty()).then_some((hits.len(), part, Snippet { text, hits }))
        });
        let best = snippets.max_by_key(|(hits, part, _)| (*hits, *part));
        best.map(|(_, _, snippet)| snippet)
    }
}

/// Where statements say what they say.
fn said_in(statements: &[&Statement]) -> PassagePart {
    let is_quoted = statements.first().is_some_and(|said| said.quote.is_some());
    if is_quoted {
        PassagePart::QuotedFor
    } else {
        PassagePart::Summary
    }
}

/// What is told of statements that rest on the same words, as the pane tells it.
fn texts(
    tie: &Tie,
    statements: &[&Statement],
    dataset: &Dataset,
    lang: Lang,
) -> Vec<(PassagePart, String)> {
    let part = said_in(statements);
    let mut texts: Vec<(PassagePart, String)> = Vec::new();
    for said in statements {
        match said.says.decision() {
            Some(decision) => {
                let told = sentences::told(decision, said, dataset, lang).into_iter();
                texts.extend(told.map(|told| (part, told)));
            }
            None => texts.push((part, sentences::said(said, tie, dataset, lang))),
        }
        let note = said.note.as_ref().map(|note| note.get(lang).to_owned());
        texts.extend(note.map(|note| (PassagePart::Remark, note)));
    }
    if let Some(first) = statements.first() {
        let quote = first.quote.as_deref().map(sentences::quoted);
        texts.extend(quote.map(|quote| (PassagePart::Quotation, quote)));
        let citation = sentences::citation(first, dataset, lang);
        texts.push((PassagePart::Citation, citation));
    }
    texts
}
