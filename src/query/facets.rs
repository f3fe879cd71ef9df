//! How many ties each choice of a facet would show.

use std::collections::{HashMap, HashSet};

use super::{
    Facet, FacetValue, Index, Query, decades,
    eras::{Era, has_theme},
    plan::Plan,
};
use crate::dataset::{Dataset, Says, Standing, Tie};

/// How many ties each choice would show, given the rest of the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    counts: HashMap<FacetValue, usize>,
}

impl FacetCounts {
    /// How many ties `value` would show.
    #[must_use]
    pub fn of(&self, value: &FacetValue) -> usize {
        self.counts.get(value).copied().unwrap_or(0)
    }
}

/// Counts the choices of all facets, in one pass: a tie that fails the terms of one facet only counts
/// for that facet, one that fails none counts for all. So the counts of a facet ignore its own terms.
#[must_use]
pub fn count(query: &Query, dataset: &Dataset, index: &Index, standings: &[Option<Standing>]) -> FacetCounts {
    let plan = Plan::new(query, dataset, index);
    let mut counts: HashMap<FacetValue, usize> = HashMap::new();
    for (number, (tie, standing)) in dataset.ties.iter().zip(standings).enumerate() {
        let Some(standing) = standing else { continue };
        let Some(verdict) = plan.judge(number, tie, standing, true) else { continue };
        // What is not a tie is not counted as one; only the sort of relation tells what it is.
        let counted = |facet| standing.is_tie() || facet == Facet::Kind;
        let concerned = |facet| counted(facet) && verdict.failed.is_none_or(|failed| failed == facet);
        for facet in Facet::ALL.into_iter().filter(|&facet| concerned(facet)) {
            for value in values(facet, tie, standing, &plan.eras) {
                *counts.entry(value).or_default() += 1;
            }
        }
    }
    FacetCounts { counts }
}

/// The choices of a facet that a tie has, each once; of the themes those of the eras.
fn values(facet: Facet, tie: &Tie, standing: &Standing, eras: &[Vec<Era>]) -> HashSet<FacetValue> {
    match facet {
        Facet::Status => standing.is_tie().then_some(FacetValue::Status(standing.status)).into_iter().collect(),
        Facet::Province => HashSet::from([FacetValue::Province(tie.dutch.province)]),
        Facet::Level => HashSet::from([FacetValue::Level(tie.dutch.level)]),
        Facet::Since => decades::of(standing.start).map(FacetValue::Since).collect(),
        Facet::Kind => standing.kind.map(FacetValue::Kind).into_iter().collect(),
        Facet::Theme => {
            let themes = tie.statements.iter().filter_map(|statement| match &statement.says {
                Says::Theme(theme) => Some(theme),
                _ => None,
            });
            let of_eras = themes.filter(|theme| eras.is_empty() || has_theme(tie, theme, eras));
            of_eras.cloned().map(FacetValue::Theme).collect()
        }
    }
}
