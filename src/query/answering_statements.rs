//! What of a tie answers a query: the statements that its fields ask for, beside the words that stand in texts.

use super::{
    field::Field,
    mark::Mark,
    query_line::{Query, Term},
};
use crate::dataset::Claim;

impl Query {
    /// Whether a field asks for what a statement says: for its reason, for what it cost or brought, for its doubt.
    /// Who asks for those wants to read them; a status, a theme or a start is on screen anyway.
    #[must_use]
    pub fn asks_for(&self, says: &Claim) -> bool {
        self.terms.iter().any(|term| match term {
            Term::Field { negated: false, field: Field::Reason(reasons) } => {
                matches!(says, Claim::Reason(stage, why) if reasons.iter().any(|reason| reason.fits(*stage, *why)))
            }
            Term::Field { negated: false, field: Field::Is(marks) } => match says {
                Claim::Cost { .. } | Claim::Gain { .. } => marks.contains(&Mark::Costs),
                Claim::Reconsidering => marks.contains(&Mark::Reconsidering),
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a field asks for what sources contradict each other about.
    #[must_use]
    pub fn asks_for_disputes(&self) -> bool {
        let asks =
            |field: &Field| matches!(field, Field::Is(marks) if marks.contains(&Mark::Contested));
        self.terms
            .iter()
            .any(|term| matches!(term, Term::Field { negated: false, field } if asks(field)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Reason, ReasonStage, load};

    #[test]
    fn a_field_asks_for_the_statements_that_make_it_hold() {
        let dataset = load::embedded();
        let asks = |line: &str, says: &Claim| Query::parse(line, &dataset).unwrap().asks_for(says);
        let ended = Claim::Reason(ReasonStage::End, Reason::HumanRights);
        assert!(
            asks("breda reden:mensenrechten", &ended) && asks("reden:einde/mensenrechten", &ended)
        );
        for other in [
            "",
            "mensenrechten",
            "-reden:mensenrechten",
            "reden:twijfel/mensenrechten",
            "is:kosten",
        ] {
            assert!(!asks(other, &ended), "{other}");
        }
        let cost = Claim::Cost {
            nl: "x".into(),
            en: "x".into(),
            eur: None,
        };
        assert!(asks("is:kosten", &cost) && !asks("is:heroverwogen", &cost));
        assert!(asks("is:heroverwogen", &Claim::Reconsidering));
        let disputes = |line: &str| Query::parse(line, &dataset).unwrap().asks_for_disputes();
        assert!(disputes("is:betwist breda") && !disputes("-is:betwist") && !disputes("breda"));
    }
}
