//! The question behind a number.

use crate::{
    dataset::{Body, DutchProvince, Position, Reason, ReasonStage, Status, ThemeId},
    query::{
        ChineseName, DecisionFilter, Ended, FieldValue, Mark, PartyFilter, Query, ReasonFilter,
        Term,
    },
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
    /// The ties on which a political party stood so to a decision of a body.
    Decision(PartyFilter, Body, Position),
    /// The ties that were ended then.
    Ended(Ended),
    /// The ties without evidence of the last two years.
    Old,
    /// What a total of the documents is compared with, by its place among the totals.
    Total(usize),
}

impl Behind {
    /// `query` narrowed down to what the number counts; `None` for a total, whose question is its own.
    #[must_use]
    pub fn narrowed(&self, query: &Query) -> Option<Query> {
        let mut query = query.clone();
        let values = match self {
            Self::Ties(province, status) => {
                // A tie has one of each: asking for this one leaves nothing of what was ticked before.
                let province = province.map(FieldValue::Province);
                let status = status.map(FieldValue::Status);
                for value in province.into_iter().chain(status) {
                    query.set(value.field(), None);
                    query.terms.push(value.into());
                }
                return Some(query);
            }
            Self::Decision(party, body, position) => vec![
                FieldValue::PoliticalParty(party.clone()),
                FieldValue::Decision(DecisionFilter::Position(*position)),
                FieldValue::Decision(DecisionFilter::Body(*body)),
            ],
            Self::Theme(theme) => vec![FieldValue::Theme(theme.clone())],
            Self::Reason(stage, why) => vec![FieldValue::Reason(ReasonFilter {
                stage: Some(*stage),
                why: Some(*why),
            })],
            Self::Chinese(province) => vec![FieldValue::China(ChineseName(province.clone()))],
            Self::Ended(ended) => vec![FieldValue::Ended(*ended)],
            Self::Old => vec![FieldValue::Is(Mark::Old)],
            Self::Total(_) => return None,
        };
        for term in values.into_iter().map(Term::from) {
            if !query.terms.contains(&term) {
                query.terms.push(term);
            }
        }
        Some(query)
    }
}
