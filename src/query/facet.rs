//! Facets: the choices beside the list. They keep no state: ticking one writes the query.

use super::{
    field::Field,
    query_line::{Query, Term},
    since::Began,
};
use crate::dataset::{DutchLevel, DutchProvince, Kind, Status, ThemeId};

/// What one can choose by, beside the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "each is told at the variant of Field of the same name"
)]
pub enum Facet {
    Status,
    Level,
    Province,
    Since,
    Theme,
    Kind,
}

impl Facet {
    /// All six, in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::Status,
        Self::Level,
        Self::Province,
        Self::Since,
        Self::Theme,
        Self::Kind,
    ];

    /// The facet that a field belongs to.
    #[must_use]
    pub const fn of(field: &Field) -> Option<Self> {
        match field {
            Field::Status(_) => Some(Self::Status),
            Field::Province(_) => Some(Self::Province),
            Field::Theme(_) => Some(Self::Theme),
            Field::Level(_) => Some(Self::Level),
            Field::Kind(_) => Some(Self::Kind),
            Field::Since(_) => Some(Self::Since),
            _ => None,
        }
    }
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each is told at the variant of Field of the same name"
)]
pub enum FacetValue {
    Status(Status),
    Province(DutchProvince),
    Theme(ThemeId),
    Level(DutchLevel),
    Kind(Kind),
    /// A decade, or that the start is undated; a run of other years is no choice but can be asked for.
    Since(Began),
}

impl FacetValue {
    /// The facet that it belongs to.
    #[must_use]
    pub const fn facet(&self) -> Facet {
        match self {
            Self::Status(_) => Facet::Status,
            Self::Province(_) => Facet::Province,
            Self::Theme(_) => Facet::Theme,
            Self::Level(_) => Facet::Level,
            Self::Kind(_) => Facet::Kind,
            Self::Since(_) => Facet::Since,
        }
    }

    /// A field that asks for just this.
    fn to_field(&self) -> Field {
        match self {
            Self::Status(value) => Field::Status(vec![*value]),
            Self::Province(value) => Field::Province(vec![*value]),
            Self::Theme(value) => Field::Theme(vec![value.clone()]),
            Self::Level(value) => Field::Level(vec![*value]),
            Self::Kind(value) => Field::Kind(vec![*value]),
            Self::Since(value) => Field::Since(vec![*value]),
        }
    }

    fn is_in(&self, field: &Field) -> bool {
        match (self, field) {
            (Self::Status(value), Field::Status(values)) => values.contains(value),
            (Self::Province(value), Field::Province(values)) => values.contains(value),
            (Self::Theme(value), Field::Theme(values)) => values.contains(value),
            (Self::Level(value), Field::Level(values)) => values.contains(value),
            (Self::Kind(value), Field::Kind(values)) => values.contains(value),
            (Self::Since(value), Field::Since(values)) => values.contains(value),
            _ => false,
        }
    }

    /// Adds it to a field of its own facet; says whether `field` is one.
    fn add_to(&self, field: &mut Field) -> bool {
        match (self, field) {
            (Self::Status(value), Field::Status(values)) => values.push(*value),
            (Self::Province(value), Field::Province(values)) => values.push(*value),
            (Self::Theme(value), Field::Theme(values)) => values.push(value.clone()),
            (Self::Level(value), Field::Level(values)) => values.push(*value),
            (Self::Kind(value), Field::Kind(values)) => values.push(*value),
            (Self::Since(value), Field::Since(values)) => values.push(*value),
            _ => return false,
        }
        true
    }

    /// Removes it from a field; says whether the field has values left.
    fn remove_from(&self, field: &mut Field) -> bool {
        fn without<T: PartialEq>(values: &mut Vec<T>, value: &T) -> bool {
            values.retain(|other| other != value);
            !values.is_empty()
        }
        match (self, field) {
            (Self::Status(value), Field::Status(values)) => without(values, value),
            (Self::Province(value), Field::Province(values)) => without(values, value),
            (Self::Theme(value), Field::Theme(values)) => without(values, value),
            (Self::Level(value), Field::Level(values)) => without(values, value),
            (Self::Kind(value), Field::Kind(values)) => without(values, value),
            (Self::Since(value), Field::Since(values)) => without(values, value),
            _ => true,
        }
    }
}

impl Query {
    /// Ticks a choice or unticks it. Choices of one facet share a term (OR); facets are AND-ed.
    pub fn toggle(&mut self, value: &FacetValue) {
        if self.is_ticked(value) {
            self.terms.retain_mut(|term| match term {
                Term::Field {
                    negated: false,
                    field,
                } => value.remove_from(field),
                _ => true,
            });
            return;
        }
        let added = self.terms.iter_mut().any(|term| match term {
            Term::Field {
                negated: false,
                field,
            } => value.add_to(field),
            _ => false,
        });
        if !added {
            self.terms.push(Term::Field {
                negated: false,
                field: value.to_field(),
            });
        }
    }

    /// Whether a choice is ticked: a term that is not negated asks for it.
    #[must_use]
    pub fn is_ticked(&self, value: &FacetValue) -> bool {
        self.terms.iter().any(|term| match term {
            Term::Field {
                negated: false,
                field,
            } => value.is_in(field),
            _ => false,
        })
    }

    /// Removes all terms of a facet, negated ones included.
    pub fn clear_facet(&mut self, facet: Facet) {
        self.terms.retain(|term| match term {
            Term::Field { field, .. } => Facet::of(field) != Some(facet),
            Term::Text { .. } => true,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(negated: bool, values: &[Status]) -> Term {
        Term::Field {
            negated,
            field: Field::Status(values.to_vec()),
        }
    }

    #[test]
    fn choices_of_one_facet_share_a_term_and_the_last_takes_it_away() {
        let mut query = Query::default();
        query.toggle(&FacetValue::Status(Status::Severed));
        query.toggle(&FacetValue::Province(DutchProvince::Limburg));
        query.toggle(&FacetValue::Status(Status::Active));
        assert_eq!(
            query.to_string(),
            "status:verbroken,actief provincie:Limburg"
        );
        query.toggle(&FacetValue::Status(Status::Severed));
        query.toggle(&FacetValue::Status(Status::Active));
        assert_eq!(query.to_string(), "provincie:Limburg");
    }

    #[test]
    fn a_negated_term_ticks_nothing_and_is_left_alone() {
        let mut query = Query {
            terms: vec![status(true, &[Status::Severed])],
        };
        let severed = FacetValue::Status(Status::Severed);
        assert!(!query.is_ticked(&severed));
        query.toggle(&severed);
        assert_eq!(
            query.terms,
            [
                status(true, &[Status::Severed]),
                status(false, &[Status::Severed])
            ]
        );
        query.toggle(&severed);
        assert_eq!(query.terms, [status(true, &[Status::Severed])]);
    }

    #[test]
    fn unticking_removes_a_choice_from_every_term_that_repeats_it() {
        let twice = [
            status(false, &[Status::Active]),
            status(false, &[Status::Active, Status::Dormant]),
        ];
        let mut query = Query {
            terms: twice.to_vec(),
        };
        query.toggle(&FacetValue::Status(Status::Active));
        assert_eq!(query.terms, [status(false, &[Status::Dormant])]);
    }

    #[test]
    fn clearing_a_facet_leaves_the_others() {
        let mut query = Query {
            terms: vec![status(true, &[Status::Active])],
        };
        query.toggle(&FacetValue::Kind(Kind::Sister));
        query.clear_facet(Facet::Status);
        assert_eq!(query.to_string(), "soort:zusterstad");
    }
}
