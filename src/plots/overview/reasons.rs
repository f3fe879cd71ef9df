//! Why ties were ended, doubted and started, by number.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;

use super::largest_first;
use crate::{
    dataset::{Reason, ReasonStage},
    query::Corpus,
};

/// The stages in the order in which a council asks after them.
const STAGES: [ReasonStage; 3] = [ReasonStage::End, ReasonStage::Doubt, ReasonStage::Start];

/// How many of the ties `among` have each reason by the date in force, by what it led to, the most frequent first.
pub(super) fn of_ties(
    among: &FixedBitSet,
    corpus: Corpus<'_>,
) -> Vec<(ReasonStage, Reason, usize)> {
    let mut counts: HashMap<(ReasonStage, Reason), usize> = HashMap::new();
    for state in among.ones().filter_map(|tie| corpus.tie_states[tie]) {
        for reason in state.reasons.iter() {
            *counts.entry(reason).or_default() += 1;
        }
    }
    let count = |stage, why| counts.get(&(stage, why)).copied().unwrap_or_default();
    let of_stage = |stage| {
        let counts = Reason::ALL.map(|why| (why, count(stage, why)));
        largest_first(counts.to_vec())
            .into_iter()
            .map(move |(why, count)| (stage, why, count))
    };
    STAGES.into_iter().flat_map(of_stage).collect()
}
