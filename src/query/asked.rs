//! What the terms of a query ask together: a theme in an era, and one decision that meets all that is asked of decisions.

use super::fields::{decision::DecisionFilter, period::Era, political_party::PartyFilter};
use crate::dataset::{AsOf, AsOfView, Dataset, Decision, PartialDate, Tie};

/// What is asked together, negated terms aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedTogether {
    /// The eras that each `periode:` names.
    pub(super) eras: Vec<Vec<Era>>,
    /// Of decisions.
    pub(super) decision: DecisionQuestion,
}

/// What a query asks of one decision: each `besluit:` and each `partij:` of it. Where it asks of parties too, it is they
/// who proposed or voted so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionQuestion {
    facts: Vec<Vec<DecisionFilter>>,
    parties: Vec<Vec<PartyFilter>>,
    /// The date in force, where that is not now.
    on: Option<AsOf>,
}

impl DecisionQuestion {
    /// The question without anything asked yet, on a date; `None` is now.
    #[must_use]
    pub fn on(date: Option<PartialDate>) -> Self {
        Self {
            on: date.map(|date| AsOf::On(date.last_day())),
            ..Self::default()
        }
    }

    /// Asks for one of these facts, or of one of these parties, too.
    pub(super) fn ask(&mut self, facts: Vec<DecisionFilter>, parties: Vec<PartyFilter>) {
        self.facts.extend((!facts.is_empty()).then_some(facts));
        let parties = (!parties.is_empty()).then_some(parties);
        self.parties.extend(parties);
    }

    /// Whether nothing is asked of decisions.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.parties.is_empty()
    }

    /// The same question, with one more thing asked.
    #[must_use]
    pub fn with_fact(&self, fact: DecisionFilter) -> Self {
        let mut question = self.clone();
        question.facts.push(vec![fact]);
        question
    }

    /// The same question, of one more party.
    #[must_use]
    pub fn with_party(&self, party: PartyFilter) -> Self {
        let mut question = self.clone();
        question.parties.push(vec![party]);
        question
    }

    /// Whether a decision is one that is asked for.
    #[must_use]
    pub fn fits(&self, decision: &Decision) -> bool {
        let all_facts = |party: Option<&PartyFilter>| {
            let mut facts = self.facts.iter();
            facts.all(|facts| facts.iter().any(|fact| fact.fits(decision, party)))
        };
        let has_part = |party: &PartyFilter| party.is_named_in(decision) && all_facts(Some(party));
        if self.parties.is_empty() {
            return all_facts(None);
        }
        let mut parties = self.parties.iter();
        parties.all(|parties| parties.iter().any(has_part))
    }

    /// Whether a decision on a tie is one that is asked for, and known on the date in force.
    #[must_use]
    pub fn finds(&self, tie: &Tie, dataset: &Dataset) -> bool {
        let as_of_view = self.on.map(|on| AsOfView::new(dataset, on));
        tie.statements.iter().any(|statement| {
            let decision = statement.says.decision();
            decision.is_some_and(|decision| self.fits(decision))
                && as_of_view
                    .as_ref()
                    .is_none_or(|view| view.counts(statement))
        })
    }
}
