//! What is asked of every tie for the overview and is the same for every question.

use super::{largest_first, party_positions::Mentions};
use crate::dataset::{Claim, Dataset, Reason, ReasonStage};

/// By tie, the reasons that are told of it, and the political parties that decisions on it name.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    /// A bit for each reason in each stage.
    reasons: Vec<u64>,
    /// The political parties that decisions name.
    pub(super) mentions: Mentions,
}

/// The stages in the order in which a council asks after them.
const STAGES: [ReasonStage; 3] = [ReasonStage::End, ReasonStage::Doubt, ReasonStage::Start];

const fn bit(stage: ReasonStage, why: Reason) -> u32 {
    stage as u32 * Reason::ALL.len() as u32 + why as u32
}

impl Traits {
    /// Looks through all statements once.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let reasons = dataset.ties.iter().map(|tie| {
            tie.statements
                .iter()
                .fold(0, |reasons, statement| match statement.says {
                    Claim::Reason(stage, why) => reasons | 1 << bit(stage, why),
                    _ => reasons,
                })
        });
        Self {
            reasons: reasons.collect(),
            mentions: Mentions::new(dataset),
        }
    }

    /// How many of `ties` have each reason, by what it led to, the most frequent first.
    pub(super) fn reasons(
        &self,
        ties: impl Iterator<Item = usize>,
    ) -> Vec<(ReasonStage, Reason, usize)> {
        let mut counts = [0_usize; u64::BITS as usize];
        for mut reasons in ties.filter_map(|tie| self.reasons.get(tie).copied()) {
            while reasons != 0 {
                counts[reasons.trailing_zeros() as usize] += 1;
                reasons &= reasons - 1;
            }
        }
        let of_stage = |stage| {
            let counts = Reason::ALL.map(|why| (why, counts[bit(stage, why) as usize]));
            largest_first(counts.to_vec())
                .into_iter()
                .map(move |(why, count)| (stage, why, count))
        };
        STAGES.into_iter().flat_map(of_stage).collect()
    }
}
