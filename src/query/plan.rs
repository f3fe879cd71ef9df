//! A query made ready to be asked of every tie: each different name matched once.

use super::{
    Facet, Field, FieldName, Index, Mark, Query, Term,
    eras::{self, Era},
    fold::fold,
    index::Role,
    values::goes_by,
    words::Matched,
};
use crate::dataset::{Dataset, DutchLevel, Says, Standing, Tie};

/// A query, ready for one dataset.
pub(crate) struct Plan<'a> {
    index: &'a Index,
    /// Those that each `periode:` names, negated ones aside: the themes asked for are those of these eras.
    pub eras: Vec<Vec<Era>>,
    /// Those on words last: they cost most.
    checks: Vec<Check<'a>>,
}

struct Check<'a> {
    facet: Option<Facet>,
    negated: bool,
    test: Test<'a>,
}

enum Test<'a> {
    /// What tie and standing tell.
    Field(&'a Field),
    /// Which of the different names will do, and for whom.
    Party(FieldName, Vec<bool>),
    Eras(Vec<Era>),
    Text(Matched),
    /// All of them.
    Parts(Vec<Matched>),
}

/// What a plan says of a tie that is not left out.
pub(crate) struct Verdict {
    /// The one facet whose terms it fails; everything else it meets.
    pub failed: Option<Facet>,
    /// What its words cost in rank.
    pub cost: u16,
}

impl<'a> Plan<'a> {
    pub fn new(query: &'a Query, dataset: &Dataset, index: &'a Index) -> Self {
        let mut checks: Vec<_> = query.terms.iter().filter_map(|term| check(term, dataset, index)).collect();
        checks.sort_by_key(|check| matches!(check.test, Test::Text(_) | Test::Parts(_)));
        let eras = query.terms.iter().filter_map(|term| match term {
            Term::Field { negated: false, field: Field::Period(ids) } => Some(eras::named(ids, dataset)),
            _ => None,
        });
        Self { index, eras: eras.collect(), checks }
    }

    /// Whether a tie meets the query; with `but_one_facet`, the terms of one facet aside.
    pub fn judge(&self, number: usize, tie: &Tie, standing: &Standing, but_one_facet: bool) -> Option<Verdict> {
        let mut verdict = Verdict { failed: None, cost: 0 };
        for check in &self.checks {
            let cost = self.cost(&check.test, number, tie, standing);
            match (cost, check.negated) {
                (Some(cost), false) => verdict.cost = verdict.cost.saturating_add(cost),
                (None, true) => {}
                _ if but_one_facet
                    && check.facet.is_some()
                    && verdict.failed.is_none_or(|facet| Some(facet) == check.facet) =>
                {
                    verdict.failed = check.facet;
                }
                _ => return None,
            }
        }
        Some(verdict)
    }

    /// What it costs a tie in rank to meet a test; `None` where it does not.
    fn cost(&self, test: &Test<'_>, number: usize, tie: &Tie, standing: &Standing) -> Option<u16> {
        let met = match test {
            Test::Text(matched) => return matched.cost_in(number, self.index, standing),
            Test::Parts(parts) => {
                let costs = parts.iter().map(|part| part.cost_in(number, self.index, standing));
                return costs.collect::<Option<Vec<u16>>>().and_then(|costs| costs.into_iter().max());
            }
            Test::Field(Field::Theme(wanted)) => wanted.iter().any(|theme| eras::has_theme(tie, theme, &self.eras)),
            Test::Field(field) => meets(tie, standing, field),
            Test::Party(field, names) => {
                let of_party = |role| match field {
                    FieldName::Municipality => matches!(role, Role::Dutch | Role::DutchAlias),
                    _ => matches!(role, Role::Chinese | Role::ChineseAlias | Role::ChineseProvince),
                };
                (*field != FieldName::Municipality || tie.dutch.level == DutchLevel::Municipality)
                    && self.index.entries(number).iter().any(|entry| of_party(entry.role) && names[entry.name])
            }
            Test::Eras(eras) => tie.statements.iter().any(|statement| eras::touches(statement, eras)),
        };
        met.then_some(0)
    }
}

/// A term made ready; `None` where it asks nothing of a tie.
fn check<'a>(term: &'a Term, dataset: &Dataset, index: &Index) -> Option<Check<'a>> {
    match term {
        Term::Field { field: Field::AsOf(_), .. } => None,
        Term::Field { negated, field } => {
            let party = |values: &[String]| {
                let values: Vec<String> = values.iter().map(|value| fold(value)).collect();
                let names = index.names().iter().map(|name| values.iter().any(|value| goes_by(name, value)));
                Test::Party(field.name(), names.collect())
            };
            let test = match field {
                Field::Municipality(values) | Field::China(values) => party(values),
                Field::Period(ids) => Test::Eras(eras::named(ids, dataset)),
                _ => Test::Field(field),
            };
            Some(Check { facet: Facet::of(field), negated: *negated, test })
        }
        Term::Text { negated, exact, text } => {
            // Who excludes a word does not mean whatever resembles it.
            let matched = if *exact { Matched::exact(text, index) } else { Matched::word(text, !negated, index) };
            let parts = matched.parts(!negated, index);
            let test = if parts.is_empty() { Test::Text(matched) } else { Test::Parts(parts) };
            Some(Check { facet: None, negated: *negated, test })
        }
    }
}

/// Whether a tie has one of the values of a field that needs no preparation.
fn meets(tie: &Tie, standing: &Standing, field: &Field) -> bool {
    match field {
        Field::Province(values) => values.contains(&tie.dutch.province),
        // What is not a tie has no status, not even an unknown one.
        Field::Status(values) => standing.is_tie() && values.contains(&standing.status),
        Field::Level(values) => values.contains(&tie.dutch.level),
        Field::Kind(values) => standing.kind.is_some_and(|kind| values.contains(&kind)),
        Field::Source(values) => tie.statements.iter().any(|statement| values.contains(&statement.source)),
        Field::Reason(values) => tie
            .statements
            .iter()
            .any(|statement| matches!(statement.says, Says::Reason(stage, why) if values.iter().any(|reason| reason.fits(stage, why)))),
        Field::Since(starts) => starts.iter().any(|began| began.fits(standing.start)),
        Field::Is(marks) => marks.iter().any(|mark| match mark {
            Mark::Contested => standing.contested,
            Mark::Reconsidering => standing.reconsidering,
            Mark::Unnamed => tie.chinese.name.is_none(),
            Mark::Costs => {
                tie.statements.iter().any(|statement| matches!(statement.says, Says::Cost { .. } | Says::Gain { .. }))
            }
        }),
        Field::Theme(_) | Field::Municipality(_) | Field::China(_) | Field::Period(_) | Field::AsOf(_) => false,
    }
}
