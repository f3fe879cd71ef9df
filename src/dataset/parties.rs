//! The different parties of a dataset: few even among a million ties.

use std::{collections::HashMap, hash::Hash, sync::OnceLock};

use foldhash::fast::RandomState;

use super::{ChineseParty, Dataset, DutchParty};

/// The different parties on either side.
#[derive(Clone, Debug, Default)]
pub struct Parties {
    /// The Dutch ones.
    pub dutch: Side,
    /// The Chinese ones, the unnamed one among them.
    pub chinese: Side,
}

/// The different parties on one side. Those are the same that are equal but for their coordinates.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// By number of party: the first tie that has it.
    pub first: Vec<u32>,
    /// By number of tie: the number of its party.
    pub of_tie: Vec<u32>,
}

impl Parties {
    fn new(dataset: &Dataset) -> Self {
        let ties = &dataset.ties;
        Self {
            dutch: Side::new(ties.iter().map(|tie| {
                let DutchParty {
                    name,
                    level,
                    province,
                    aliases,
                    at: _,
                } = &tie.dutch;
                (name, level, province, aliases)
            })),
            chinese: Side::new(ties.iter().map(|tie| {
                let ChineseParty {
                    name,
                    zh,
                    level,
                    province,
                    aliases,
                    at: _,
                } = &tie.chinese;
                (name, zh, level, province, aliases)
            })),
        }
    }

    /// The Dutch parties, by number.
    pub fn dutch<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a DutchParty> {
        self.dutch
            .first
            .iter()
            .filter_map(|&tie| dataset.ties.get(tie as usize))
            .map(|tie| &tie.dutch)
    }

    /// The Chinese parties, by number.
    pub fn chinese<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a ChineseParty> {
        self.chinese
            .first
            .iter()
            .filter_map(|&tie| dataset.ties.get(tie as usize))
            .map(|tie| &tie.chinese)
    }
}

impl Side {
    fn new<K: Hash + Eq>(parties: impl Iterator<Item = K>) -> Self {
        let mut side = Self::default();
        let mut numbers: HashMap<K, u32, RandomState> = HashMap::default();
        for (tie, party) in (0..).zip(parties) {
            let next = u32::try_from(side.first.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry(party).or_insert(next);
            if number == next {
                side.first.push(tie);
            }
            side.of_tie.push(number);
        }
        side
    }
}

/// The parties, once they have been looked for. They follow from the ties, so they make no dataset another one.
#[derive(Debug, Default)]
pub(super) struct Found(OnceLock<Parties>);

impl Found {
    pub(super) fn of(&self, dataset: &Dataset) -> &Parties {
        self.0.get_or_init(|| Parties::new(dataset))
    }
}

impl Clone for Found {
    /// A copy may be changed, so it looks for itself.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Found {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
