//! A query: the terms that a tie must meet, as a line says them.

use super::{
    asked::DecisionQuestion,
    fields::{FieldName, FieldValue, as_of::Moment, source::SourceFilter},
    passage::is_worth_marking,
};
use crate::dataset::{Claim, Dataset, PartialDate, Statement};

/// A filter over the ties, and the date to see them from. The default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What a tie must meet, all of it.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether ties that meet it are left out. Never with a date.
    pub negated: bool,
    /// What a tie must have.
    pub criterion: Criterion,
}

/// What a term asks of a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// One of these values, of which there is at least one; all are of the same field.
    Field(Vec<FieldValue>),
    /// A word, or what resembles it.
    Word(String),
    /// The text between quotation marks, wherever it stands; it holds no quotation mark itself.
    Exact(String),
}

impl From<FieldValue> for Term {
    fn from(value: FieldValue) -> Self {
        Criterion::Field(vec![value]).into()
    }
}

impl From<Criterion> for Term {
    fn from(criterion: Criterion) -> Self {
        Self {
            negated: false,
            criterion,
        }
    }
}

impl Term {
    /// The field that it asks; `None` of words.
    #[must_use]
    pub fn field(&self) -> Option<FieldName> {
        match &self.criterion {
            Criterion::Field(values) => values.first().map(FieldValue::field),
            _ => None,
        }
    }

    /// The values that it asks for; none of a term that excludes them.
    pub(super) fn asked(&self) -> &[FieldValue] {
        match &self.criterion {
            Criterion::Field(values) if !self.negated => values,
            _ => &[],
        }
    }

    /// The word that is looked for, as typed; `None` of one in quotation marks, which is meant as it stands.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.criterion {
            Criterion::Word(word) if !self.negated => Some(word),
            _ => None,
        }
    }
}

impl Query {
    /// The values that each term asks of a field; those that exclude aside.
    pub fn values_of(&self, field: FieldName) -> impl Iterator<Item = &[FieldValue]> {
        let of_field = move |term: &&Term| term.field() == Some(field);
        let values = self.terms.iter().filter(of_field).map(Term::asked);
        values.filter(|values| !values.is_empty())
    }

    /// The date that `op:` puts the dashboard at.
    #[must_use]
    pub fn as_of(&self) -> Option<PartialDate> {
        match self.values_of(FieldName::AsOf).next() {
            Some([FieldValue::AsOf(Moment::On(date))]) => Some(*date),
            _ => None,
        }
    }

    /// Puts the dashboard at a date, `None` at now; the term stays in its place in the line.
    pub fn put_at(&mut self, date: Option<PartialDate>) {
        self.set(
            FieldName::AsOf,
            date.map(|date| FieldValue::AsOf(Moment::On(date))),
        );
    }

    /// The query seen from `date`, unless it asks for another one itself.
    #[must_use]
    pub fn seen_from(mut self, date: Option<PartialDate>) -> Self {
        if self.as_of().is_none() {
            self.put_at(date);
        }
        self
    }

    /// The query without the date that it is asked from.
    #[must_use]
    pub fn without_date(&self) -> Self {
        let mut query = self.clone();
        query.put_at(None);
        query
    }

    /// What it asks of one decision, negated terms aside.
    #[must_use]
    pub fn decision_question(&self) -> DecisionQuestion {
        let mut question = DecisionQuestion::on(self.as_of());
        for term in &self.terms {
            let (mut facts, mut parties) = (Vec::new(), Vec::new());
            for value in term.asked() {
                match value {
                    FieldValue::Decision(fact) => facts.push(*fact),
                    FieldValue::PoliticalParty(party) => parties.push(party.clone()),
                    _ => {}
                }
            }
            question.ask(facts, parties);
        }
        question
    }

    /// What asks for what the sources say of the status, where it asks for sources and for a status apart.
    #[must_use]
    pub fn linked_sources(&self) -> Option<Self> {
        let mut values = Vec::new();
        for status in self.values_of(FieldName::Status).flatten() {
            for source in self.values_of(FieldName::Source).flatten() {
                let (FieldValue::Status(status), FieldValue::Source(source)) = (status, source)
                else {
                    continue;
                };
                if source.status.is_some() {
                    return None;
                }
                values.push(FieldValue::Source(SourceFilter {
                    status: Some(*status),
                    ..source.clone()
                }));
            }
        }
        (!values.is_empty()).then(|| Self {
            terms: vec![Criterion::Field(values).into()],
        })
    }

    /// Takes one step back: the last value of the last field goes, or all words at once, for those of one name belong
    /// together. Says whether there was anything.
    pub fn drop_last(&mut self) -> bool {
        let Some(mut last) = self.terms.pop() else {
            return false;
        };
        if let Criterion::Field(values) = &mut last.criterion {
            values.pop();
            if !values.is_empty() {
                self.terms.push(last);
            }
        } else {
            self.terms.retain(|term| term.field().is_some());
        }
        true
    }

    /// Asks `value` of a field, in place of all that was asked of it; nothing, where it is `None`. What is negated stays.
    pub fn set(&mut self, field: FieldName, value: Option<FieldValue>) {
        let asks = |term: &Term| term.field() == Some(field) && !term.asked().is_empty();
        let at = self.terms.iter().position(asks);
        self.terms.retain(|term| !asks(term));
        if let Some(value) = value {
            self.terms
                .insert(at.unwrap_or(self.terms.len()), value.into());
        }
    }

    /// Ticks a value or unticks it. Values of one field share a term (OR).
    pub fn toggle(&mut self, value: &FieldValue) {
        let is_ticked = self.is_ticked(value);
        for term in &mut self.terms {
            let is_of_field = !term.negated && term.field() == Some(value.field());
            match &mut term.criterion {
                Criterion::Field(values) if is_of_field && is_ticked => {
                    values.retain(|other| other != value);
                }
                Criterion::Field(values) if is_of_field => return values.push(value.clone()),
                _ => {}
            }
        }
        if is_ticked {
            self.terms
                .retain(|term| term.criterion != Criterion::Field(Vec::new()));
        } else {
            self.terms.push(value.clone().into());
        }
    }

    /// Whether a value is ticked: a term that is not negated asks for it.
    #[must_use]
    pub fn is_ticked(&self, value: &FieldValue) -> bool {
        self.terms.iter().any(|term| term.asked().contains(value))
    }

    /// Whether it asks nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The words and exact texts only, as they are typed.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = self.terms.iter().filter(|term| term.field().is_none());
        Self {
            terms: texts.cloned().collect(),
        }
        .to_string()
    }

    /// Whether it looks for words, so that some ties answer it better than others; one that only excludes words does not.
    pub(crate) fn looks_for_words(&self) -> bool {
        let mut terms = self.terms.iter();
        terms.any(|term| !term.negated && term.field().is_none())
    }

    /// The texts that a tie must hold, those that are [ignored](Self::ignored) aside, to be shown where they stand;
    /// `true` with those in quotation marks.
    pub(crate) fn wanted_texts(&self) -> impl Iterator<Item = (bool, &str)> {
        let ignored: Vec<&str> = self.ignored().collect();
        let wanted = self.terms.iter().filter(|term| !term.negated);
        wanted.filter_map(move |term| match &term.criterion {
            Criterion::Exact(text) => Some((true, text.as_str())),
            Criterion::Word(word) if !ignored.contains(&word.as_str()) => {
                Some((false, word.as_str()))
            }
            _ => None,
        })
    }

    /// Whether a field asks for what a statement says: for its reason, for what it cost or brought, for its doubt, for
    /// that decision.
    /// Who asks for those wants to read them; a status, a theme or a start is on screen anyway. What it asks of
    /// decisions is [`decision_question`](Self::decision_question), made once for all that is on the page.
    #[must_use]
    pub fn asks_for(
        &self,
        statement: &Statement,
        decision_question: &DecisionQuestion,
        dataset: &Dataset,
    ) -> bool {
        if matches!(statement.says, Claim::Decision(_)) {
            return !decision_question.is_empty()
                && decision_question.finds_statement(statement, dataset);
        }
        let mut asked = self.terms.iter().flat_map(Term::asked);
        asked.any(|value| is_worth_marking(statement, value))
    }
}

#[cfg(test)]
mod tests;
