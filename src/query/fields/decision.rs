//! `besluit:`: a decision, by its result, by how parties stood to it, by its body, by its sort or by what it asks. Several
//! terms ask of one and the same decision; beside `partij:` it is that party who proposed or voted so.

use std::borrow::Cow;

use super::political_party::PartyFilter;
use crate::{
    dataset::{
        Aim, Body, Dataset, Decision, DecisionKind, Outcome, Position, closed_list::ClosedList,
    },
    lang::{Bilingual, Lang},
    query::{
        asked::AskedTogether,
        choose::{Choice, closed_list},
        query_field::{Names, QueryField, TieTest},
    },
};

/// What is asked of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecisionFilter {
    /// What became of it.
    Outcome(Outcome),
    /// It was before a council, and the source does not tell the result.
    Open,
    /// Some party, or the one that `partij:` asks for, stood so to it.
    Position(Position),
    /// Who decided.
    Body(Body),
    /// What sort of paper or step it was.
    Kind(DecisionKind),
    /// What it asked for.
    Aim(Aim),
}

/// The words for a result that is not known: Dutch, English.
const OPEN: &[&str] = &["open", "open", "onbekend", "unknown"];

impl DecisionFilter {
    /// Whether a decision is such a one; of a `party`, whether that party stood so to it.
    #[must_use]
    pub fn fits(self, decision: &Decision, party: Option<&PartyFilter>) -> bool {
        match self {
            Self::Outcome(outcome) => decision.result == Some(outcome),
            Self::Open => decision.is_open(),
            Self::Body(body) => decision.body == body,
            Self::Kind(kind) => decision.kind == kind,
            Self::Aim(aim) => decision.aim == Some(aim),
            Self::Position(wanted) => decision.positions().any(|(position, name)| {
                position == wanted && party.is_none_or(|party| party.is_called(name))
            }),
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Outcome(outcome) => outcome.names(),
            Self::Open => OPEN,
            Self::Position(position) => position.names(),
            Self::Body(body) => body.names(),
            Self::Kind(kind) => kind.names(),
            Self::Aim(aim) => aim.names(),
        }
    }
}

impl QueryField for DecisionFilter {
    const NAMES: Names = &["besluit", "decision", "besluiten", "decisions"];
    const UNKNOWN: [&str; 2] = ["onbekend soort besluit", "unknown sort of decision"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        fn of<T: ClosedList>(value: fn(T) -> DecisionFilter) -> Vec<Choice<DecisionFilter>> {
            let choices = closed_list::<T>().into_iter();
            choices.map(|choice| choice.with_value(value)).collect()
        }
        let open = Choice {
            value: Self::Open,
            label: Bilingual::of(|lang| OPEN[lang as usize].to_owned()),
            names: OPEN.iter().map(ToString::to_string).collect(),
        };
        let mut choices = of(Self::Outcome);
        choices.push(open);
        choices.extend(of(Self::Position));
        choices.extend(of(Self::Body));
        choices.extend(of(Self::Kind));
        choices.extend(of(Self::Aim));
        choices
    }

    /// One of each sort.
    fn examples(_: &Dataset) -> Vec<Bilingual> {
        let examples = [
            Self::Outcome(Outcome::Rejected),
            Self::Position(Position::Against),
            Self::Body(Body::Council),
            Self::Kind(DecisionKind::Motion),
            Self::Aim(Aim::End),
        ];
        let names = |example: Self| Bilingual::of(|lang| example.names()[lang as usize].to_owned());
        examples.map(names).into()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        self.names()[lang as usize].into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, asked: &'a AskedTogether) -> TieTest<'a> {
        asked.decision.test(vec![*self], Vec::new(), dataset)
    }
}
