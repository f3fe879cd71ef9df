//! What the terms of a query ask together: a theme in an era, and one decision that meets all that is asked of decisions.

use super::{
    fields::{decision::DecisionFilter, political_party::PartyFilter},
    query_field::TieTest,
};
use crate::dataset::{
    AsOf, AsOfView, Dataset, Decision, Era, PartialDate, Position, Statement, Tie,
};

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

    /// Whether a tie has a decision that is asked for, once one of these facts or one of these parties is asked for too.
    pub(super) fn test<'a>(
        &self,
        facts: Vec<DecisionFilter>,
        parties: Vec<PartyFilter>,
        dataset: &'a Dataset,
    ) -> TieTest<'a> {
        let mut question = self.clone();
        question.ask(facts, parties);
        Box::new(move |tie, _| {
            let tie = dataset.ties.get(tie);
            tie.is_some_and(|tie| question.finds(tie, dataset))
        })
    }

    /// Whether a decision is one that is asked for.
    #[must_use]
    pub fn fits(&self, decision: &Decision) -> bool {
        self.fits_narrowed(decision, None)
    }

    /// Whether a decision still is one that is asked for, once this position of this party is asked for too.
    #[must_use]
    pub fn fits_with(&self, decision: &Decision, party: &PartyFilter, position: Position) -> bool {
        self.fits_narrowed(decision, Some((party, position)))
    }

    fn fits_narrowed(
        &self,
        decision: &Decision,
        narrowed: Option<(&PartyFilter, Position)>,
    ) -> bool {
        let position = narrowed.map(|(_, position)| DecisionFilter::Position(position));
        let all_facts = |party: Option<&PartyFilter>| {
            let mut facts = self.facts.iter();
            facts.all(|facts| facts.iter().any(|fact| fact.fits(decision, party)))
                && position.is_none_or(|position| position.fits(decision, party))
        };
        let has_part = |party: &PartyFilter| party.is_named_in(decision) && all_facts(Some(party));
        if self.parties.is_empty() && narrowed.is_none() {
            return all_facts(None);
        }
        let mut parties = self.parties.iter();
        parties.all(|parties| parties.iter().any(has_part))
            && narrowed.is_none_or(|(party, _)| has_part(party))
    }

    /// Whether a statement is a decision that is asked for, and known on the date in force.
    #[must_use]
    pub fn finds_statement(&self, statement: &Statement, dataset: &Dataset) -> bool {
        let decision = statement.says.decision();
        decision.is_some_and(|decision| self.fits(decision)) && self.knows(statement, dataset)
    }

    /// Whether a statement is known on the date in force.
    #[must_use]
    pub fn knows(&self, statement: &Statement, dataset: &Dataset) -> bool {
        let counts = |on| AsOfView::new(dataset, on).counts(statement);
        self.on.is_none_or(counts)
    }

    /// Whether a decision on a tie is one that is asked for, and known on the date in force.
    #[must_use]
    pub fn finds(&self, tie: &Tie, dataset: &Dataset) -> bool {
        let mut statements = tie.statements.iter();
        statements.any(|statement| self.finds_statement(statement, dataset))
    }
}
