//! Which ties a query lets through.

use super::{Index, Query, plan::Plan};
use crate::dataset::{Dataset, Standing};

/// How well a tie answers the words of a query; the best comes first. Of several words each counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank(u16);

impl Rank {
    pub(crate) const fn from_cost(cost: u16) -> Self {
        Self(cost)
    }

    pub(crate) const fn cost(self) -> u16 {
        self.0
    }
}

/// A tie that a query lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in [`Dataset::ties`].
    pub tie: usize,
    /// How well it answers the words.
    pub rank: Rank,
}

/// The ties that `query` lets through, in the order of the dataset. `standings` are those of the ties
/// on the date that the dashboard is put at; a tie without one had not begun and is left out.
#[must_use]
pub fn run(query: &Query, dataset: &Dataset, index: &Index, standings: &[Option<Standing>]) -> Vec<Hit> {
    let plan = Plan::new(query, dataset, index);
    let mut hits = Vec::new();
    for (number, (tie, standing)) in dataset.ties.iter().zip(standings).enumerate() {
        let Some(standing) = standing else { continue };
        let verdict = plan.judge(number, tie, standing, false);
        hits.extend(verdict.map(|verdict| Hit { tie: number, rank: Rank::from_cost(verdict.cost) }));
    }
    hits
}
