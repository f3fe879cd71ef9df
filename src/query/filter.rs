//! Which ties a query lets through.

use super::{Index, Query, fold::fold};
use crate::dataset::{Dataset, Standing};

/// How well a tie answers the words of a query; the best comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank(u16);

impl Rank {
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
    let words: Vec<String> = query.wanted_texts().map(|(_, text)| fold(text)).collect();
    (0..dataset.ties.len())
        .filter(|&tie| standings.get(tie).is_some_and(Option::is_some))
        .filter(|&tie| words.iter().all(|word| index.texts[tie].contains(word)))
        .map(|tie| Hit { tie, rank: Rank::default() })
        .collect()
}
