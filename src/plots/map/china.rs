//! How the ties found are spread over the provinces of China.

use std::collections::BTreeMap;

use super::StatusTally;
use crate::{
    dataset::{SharedStr, Tie, TieState},
    query::Hit,
};

/// What is found in each Chinese province, the most first; last what no source names a province of.
#[must_use]
pub fn chinese_provinces(
    ties: &[Tie],
    hits: &[Hit],
    tie_states: &[Option<TieState>],
) -> Vec<(Option<SharedStr>, StatusTally)> {
    let mut by_province: BTreeMap<Option<&SharedStr>, StatusTally> = BTreeMap::new();
    for hit in hits {
        if let (Some(tie), Some(Some(tie_state))) = (ties.get(hit.tie), tie_states.get(hit.tie)) {
            let province = tie.chinese.province.as_ref();
            by_province.entry(province).or_default().count(tie_state);
        }
    }
    let by_province = by_province.into_iter();
    let mut provinces: Vec<_> = by_province
        .map(|(province, tally)| (province.cloned(), tally))
        .collect();
    provinces.sort_by_key(|(province, tally)| {
        (
            province.is_none(),
            std::cmp::Reverse((tally.ties(), tally.others)),
        )
    });
    provinces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, AsOfView, load};

    #[test]
    fn every_hit_is_counted_once_and_the_largest_stand_first() {
        let dataset = load::embedded();
        let as_of = AsOf::Now("2026-11-23".parse().unwrap());
        let tie_states = AsOfView::new(&dataset, as_of).tie_states();
        for every in [1, 3] {
            let hits = (0..dataset.ties.len()).step_by(every);
            let hits: Vec<Hit> = hits.map(Hit::without_words).collect();
            let provinces = chinese_provinces(&dataset.ties, &hits, &tie_states);
            let all: usize = provinces.iter().map(|(_, tally)| tally.all()).sum();
            assert_eq!(all, hits.len());
            let named = provinces.iter().filter(|(province, _)| province.is_some());
            let ties: Vec<usize> = named.map(|(_, tally)| tally.ties()).collect();
            assert!(
                ties.len() > 5 && ties.is_sorted_by(|a, b| a >= b),
                "{ties:?}"
            );
            for (province, tally) in &provinces {
                let there = hits
                    .iter()
                    .filter(|hit| dataset.ties[hit.tie].chinese.province == *province);
                assert_eq!(there.count(), tally.all(), "{province:?}");
            }
        }
        assert_eq!(chinese_provinces(&dataset.ties, &[], &tie_states), []);
    }
}
