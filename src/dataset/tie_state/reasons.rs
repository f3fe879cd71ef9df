//! Why a tie was started, doubted or ended: the reasons that count on a date, as a set.

use crate::dataset::{Reason, ReasonStage};

/// Reasons, each with what it led to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(
    /// A bit for each stage and reason.
    u64,
);

impl Reasons {
    /// Adds one.
    pub(super) fn insert(&mut self, stage: ReasonStage, why: Reason) {
        self.0 |= bit(stage, why);
    }

    /// Whether any of them led to `stage`, and is `why`; `None` is any.
    pub fn has(self, stage: Option<ReasonStage>, why: Option<Reason>) -> bool {
        self.iter().any(|(of_stage, is_why)| {
            stage.is_none_or(|stage| stage == of_stage) && why.is_none_or(|why| why == is_why)
        })
    }

    /// Each of them, by stage.
    pub fn iter(self) -> impl Iterator<Item = (ReasonStage, Reason)> {
        let every = ReasonStage::ALL.into_iter();
        let every = every.flat_map(|stage| Reason::ALL.map(|why| (stage, why)));
        every.filter(move |&(stage, why)| self.0 & bit(stage, why) != 0)
    }
}

const fn bit(stage: ReasonStage, why: Reason) -> u64 {
    1 << (stage as usize * Reason::ALL.len() + why as usize)
}
