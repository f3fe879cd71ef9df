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

/// The different parties on one side. A body is known by its name, its level and its province: what else is written of
/// it, in one tie or another, makes it no other one ([`check`](super::check) tells where that differs). All that the
/// sources leave unnamed at one level of one province count as one.
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
                (&party.name, party.level, party.province)
            })),
            chinese: PartySide::new(ties.iter().map(|tie| {
                let party = &tie.chinese;
                (&party.name, party.level, &party.province)
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

#[cfg(test)]
mod tests {
    use crate::dataset::load;

    /// How many different parties the ties with these Dutch and Chinese parties have.
    fn count(ties: &[[&str; 2]]) -> (usize, usize) {
        let ties = ties.iter().map(|[dutch, chinese]| {
            format!(r#"(id: "x", dutch: ({dutch}), chinese: ({chinese}), statements: []),"#)
        });
        let ties = String::from_iter(ties);
        let text = format!(
            r#"(format: 1, title: "", edition: "2024", sources: [], themes: [], ties: [{ties}])"#
        );
        let dataset = load::deserialize(&text).unwrap();
        let parties = dataset.parties();
        (parties.dutch.first.len(), parties.chinese.first.len())
    }

    #[test]
    fn a_body_is_one_however_it_is_written() {
        let hague = r#"name: "Den Haag", level: gemeente, province: ZuidHolland"#;
        let two_aliases = format!(r#"{hague}, aliases: ["The Hague", "'s-Gravenhage"]"#);
        let other_order =
            format!(r#"{hague}, aliases: ["'s-Gravenhage", "The Hague"], at: (52.0, 4.3)"#);
        let wuxi = r#"name: "Wuxi", level: stad, province: "Jiangsu""#;
        let characters = format!(r#"{wuxi}, zh: "无锡", aliases: ["Wu-hsi"]"#);
        let all = [
            [hague, wuxi],
            [&two_aliases, &characters],
            [&other_order, wuxi],
        ];
        assert_eq!(count(&all), (1, 1));
    }

    #[test]
    fn another_level_or_province_is_another_body() {
        for (one, other) in [
            (
                [
                    r#"name: "Groningen", level: gemeente, province: Groningen"#,
                    r#"name: "Taizhou", level: stad, province: "Jiangsu""#,
                ],
                [
                    r#"name: "Groningen", level: provincie, province: Groningen"#,
                    r#"name: "Taizhou", level: stad, province: "Zhejiang""#,
                ],
            ),
            (
                [
                    r#"name: "Bergen", level: gemeente, province: Limburg"#,
                    r#"name: "Hefei", level: stad, province: "Anhui""#,
                ],
                [
                    r#"name: "Bergen", level: gemeente, province: NoordHolland"#,
                    r#"name: "Hefei", level: district, province: "Anhui""#,
                ],
            ),
        ] {
            assert_eq!(count(&[one, other]), (2, 2), "{one:?} {other:?}");
        }
        let dutch = r#"name: "Ede", level: gemeente, province: Gelderland"#;
        let unnamed = [[dutch, ""], [dutch, ""], [dutch, r#"province: "Hunan""#]];
        assert_eq!(count(&unnamed), (1, 2));
    }
}
