//! The question behind a number.

use crate::{
    dataset::{DutchProvince, Reason, ReasonStage, Status, ThemeId},
    query::{Ended, Facet, Field, Query, ReasonFilter, Term, YearRange},
};

/// What a number of the overview counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Behind {
    /// The ties of a province, or of all, with a status, or with any.
    Ties(Option<DutchProvince>, Option<Status>),
    /// The ties with a theme.
    Theme(ThemeId),
    /// The ties with a reason for something.
    Reason(ReasonStage, Reason),
    /// The ties with a party in a Chinese province.
    Chinese(String),
    /// The ties that were ended in a year, or without a date.
    Ended(Option<i16>),
    /// What a total of the documents is compared with, by its place among the totals.
    Total(usize),
}

impl Behind {
    /// `query` narrowed down to what the number counts; `None` for a total, whose question is its own.
    #[must_use]
    pub fn narrowed(&self, query: &Query) -> Option<Query> {
        let mut query = query.clone();
        match self {
            Self::Ties(province, status) => {
                // A tie has one of each: asking for this one leaves nothing of what was ticked before.
                if let Some(province) = province {
                    instead(
                        &mut query,
                        Facet::Province,
                        Field::Province(vec![*province]),
                    );
                }
                if let Some(status) = status {
                    instead(&mut query, Facet::Status, Field::Status(vec![*status]));
                }
            }
            Self::Theme(theme) => besides(&mut query, Field::Theme(vec![theme.clone()])),
            Self::Reason(stage, why) => besides(
                &mut query,
                Field::Reason(vec![ReasonFilter::Both(*stage, *why)]),
            ),
            Self::Chinese(province) => besides(&mut query, Field::China(vec![province.clone()])),
            Self::Ended(year) => {
                let years = year.and_then(|year| YearRange::new(Some(year), Some(year)));
                besides(
                    &mut query,
                    Field::Ended(vec![years.map_or(Ended::Undated, Ended::In)]),
                );
            }
            Self::Total(_) => return None,
        }
        Some(query)
    }
}

fn instead(query: &mut Query, facet: Facet, field: Field) {
    query
        .terms
        .retain(|term| !matches!(term, Term::Field { negated: false, field } if Facet::of(field) == Some(facet)));
    besides(query, field);
}

fn besides(query: &mut Query, field: Field) {
    let term = Term::Field {
        negated: false,
        field,
    };
    if !query.terms.contains(&term) {
        query.terms.push(term);
    }
}
