//! The order of the ties found.

use std::sync::Arc;

use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

use super::Answer;
use crate::{
    dataset::{Dataset, Standing},
    query::{
        Hit, Search, SortKey,
        group::{GroupBy, Groups},
        sort,
    },
};

/// How the ties found are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    /// The key that the user chose; `None`: the best match while words are searched for, names otherwise.
    pub chosen: Option<SortKey>,
    /// Whether it is turned around.
    pub descending: bool,
    /// What is put together first.
    pub grouping: GroupBy,
}

impl Answer {
    /// The key that the ties found are sorted by.
    #[must_use]
    pub fn sort_key(&self) -> SortKey {
        let unchosen = if self.query.looks_for_words() {
            SortKey::Relevance
        } else {
            SortKey::Dutch
        };
        self.order.chosen.unwrap_or(unchosen)
    }

    /// Sorts anew, after the order was changed.
    pub fn sort(&mut self, dataset: &Dataset) {
        let Some(search) = self.search.take() else {
            return;
        };
        let ties: FixedBitSet = self.hits.iter().map(|hit| hit.tie).collect();
        self.arrange(dataset, &search, &ties);
        self.search = Some(search);
    }

    /// Puts the hits in order: those found by name first, then those that are only told of. What is not counted as a tie
    /// answers "do we have one?" all the same, but stands after those that are.
    pub(super) fn arrange(&mut self, dataset: &Dataset, search: &Search, found: &FixedBitSet) {
        let order = self.sorted_ties(dataset);
        let ties = order.iter().map(|&tie| tie as usize);
        let mut hits: Vec<Hit> = search
            .hits(ties.filter(|&tie| found.contains(tie)))
            .collect();
        let is_turned = self.order.descending;
        let (key, by) = (self.sort_key(), self.order.grouping);
        let standing = |hit: &Hit| self.tie_states[hit.tie].map(|state| state.standing);
        hits.sort_by_key(|hit| {
            let (rank, found_by) = (hit.rank, hit.found_by as u8);
            let (rank, found_by) = match (key, is_turned) {
                (SortKey::Relevance, false) => (rank, found_by),
                (SortKey::Relevance, true) => (u16::MAX - rank, u8::MAX - found_by),
                _ => (0, found_by),
            };
            let apart = standing(hit) == Some(Standing::NotKnownToExist);
            // In groups of something else it is no heading.
            let found_by = if by == GroupBy::None { found_by } else { 0 };
            (apart, found_by, standing(hit), rank)
        });
        let is_uncounted = |hit: &&Hit| {
            let standing = standing(hit);
            matches!(standing, Some(Standing::NotATie | Standing::MayBeListed))
        };
        self.uncounted = hits.iter().filter(is_uncounted).count();
        self.groups = Groups::new(&mut hits, self.order.grouping, dataset, &self.tie_states);
        self.hits = hits;
    }

    /// All ties in the order in force.
    fn sorted_ties(&mut self, dataset: &Dataset) -> Arc<[u32]> {
        let (key, descending) = match self.sort_key() {
            SortKey::Relevance => (SortKey::Dutch, false),
            key => (key, self.order.descending),
        };
        if let Some((known, turned, order)) = &self.sorted
            && (*known, *turned) == (key, descending)
        {
            return Arc::clone(order);
        }
        let order: Arc<[u32]> = sort::order(key, descending, dataset, &self.tie_states).into();
        self.sorted = Some((key, descending, Arc::clone(&order)));
        order
    }
}
