//! The different parties of a dataset: few even among a million ties.

use std::{collections::HashMap, hash::Hash};

use foldhash::fast::RandomState;

use super::{ChineseParty, Dataset, DutchParty, Tie};

/// The different parties on either side.
#[derive(Clone, Debug, Default)]
pub struct Parties {
    /// The Dutch ones.
    pub dutch: PartySide,
    /// The Chinese ones, the unnamed one among them.
    pub chinese: PartySide,
}

/// The different parties on one side. Those are the same that are equal but for their coordinates.
#[derive(Clone, Debug, Default)]
pub struct PartySide {
    /// By number of party: the first tie that has it.
    pub first: Vec<u32>,
    /// By number of tie: the number of its party.
    pub of_tie: Vec<u32>,
}

impl Parties {
    pub(super) fn new(ties: &[Tie]) -> Self {
        Self {
            dutch: PartySide::new(ties.iter().map(|tie| {
                let party = &tie.dutch;
                (&party.name, party.level, party.province, &party.aliases)
            })),
            chinese: PartySide::new(ties.iter().map(|tie| {
                let party = &tie.chinese;
                let names = (&party.name, &party.zh, &party.aliases);
                (names, party.level, &party.province)
            })),
        }
    }

    /// The Dutch parties, by number.
    pub fn dutch<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a DutchParty> {
        self.dutch.firsts(dataset).map(|tie| &tie.dutch)
    }

    /// The Chinese parties, by number.
    pub fn chinese<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a ChineseParty> {
        self.chinese.firsts(dataset).map(|tie| &tie.chinese)
    }
}

impl PartySide {
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

    fn firsts<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Tie> {
        let ties = self.first.iter();
        ties.filter_map(|&tie| dataset.ties.get(tie as usize))
    }
}
