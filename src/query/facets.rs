//! How many ties each choice of a facet would show.

use std::collections::HashMap;

use super::{FacetValue, Index, Query, filter};
use crate::dataset::{Dataset, Says, Standing};

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

/// Counts the choices of all facets. The counts of a facet ignore the terms of that facet.
#[must_use]
pub fn count(query: &Query, dataset: &Dataset, index: &Index, standings: &[Option<Standing>]) -> FacetCounts {
    let mut counts = FacetCounts::default();
    for hit in filter::run(query, dataset, index, standings) {
        let (tie, Some(standing)) = (&dataset.ties[hit.tie], standings[hit.tie]) else { continue };
        let mut values = vec![
            FacetValue::Status(standing.status),
            FacetValue::Province(tie.dutch.province),
            FacetValue::Level(tie.dutch.level),
        ];
        values.extend(standing.kind.map(FacetValue::Kind));
        values.extend(tie.statements.iter().filter_map(|statement| match &statement.says {
            Says::Theme(theme) => Some(FacetValue::Theme(theme.clone())),
            _ => None,
        }));
        for value in values {
            *counts.counts.entry(value).or_default() += 1;
        }
    }
    counts
}
