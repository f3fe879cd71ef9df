//! What each source contributes.

use std::collections::HashMap;

use crate::{
    dataset::{Dataset, SourceId, Statement},
    query::Hit,
};

/// What comes from one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceCount {
    /// Ties that it says something about.
    pub ties: usize,
    /// What it says of them.
    pub statements: usize,
    /// Statements with its own words.
    pub quotations: usize,
}

impl SourceCount {
    fn add(&mut self, other: Self) {
        self.ties += other.ties;
        self.statements += other.statements;
        self.quotations += other.quotations;
    }
}

/// What each source says about each tie; it depends on the dataset alone.
#[derive(Clone, Debug, Default)]
pub struct SourceCounts {
    /// By tie: the numbers of its sources, and what comes from each.
    of_tie: Vec<Vec<(usize, SourceCount)>>,
    /// By source, in the order of the dataset: what it says about all ties.
    pub all: Vec<SourceCount>,
}

impl SourceCounts {
    /// Counts what every source says about every tie.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let sources = dataset.sources.iter().enumerate();
        // Of two sources of one id the first has it.
        let numbers: HashMap<&SourceId, usize> = sources
            .rev()
            .map(|(number, source)| (&source.id, number))
            .collect();
        let of_tie = dataset.ties.iter().map(|tie| {
            let number = |statement: &Statement| numbers.get(&statement.source).copied();
            let said = tie.statements.iter();
            let said = said.filter_map(|it| Some((number(it)?, it.quote.is_some())));
            let mut said: Vec<(usize, bool)> = said.collect();
            said.sort_unstable();
            let count = |said: &[(usize, bool)]| SourceCount {
                ties: 1,
                statements: said.len(),
                quotations: said.iter().filter(|(_, is_quoted)| *is_quoted).count(),
            };
            let by_source = said.chunk_by(|(a, _), (b, _)| a == b);
            by_source.map(|said| (said[0].0, count(said))).collect()
        });
        let mut counts = Self {
            of_tie: of_tie.collect(),
            all: vec![SourceCount::default(); dataset.sources.len()],
        };
        counts.all = counts.sum(0..dataset.ties.len());
        counts
    }

    /// By source: what it says about the ties found.
    #[must_use]
    pub fn found(&self, hits: &[Hit]) -> Vec<SourceCount> {
        self.sum(hits.iter().map(|hit| hit.tie))
    }

    fn sum(&self, ties: impl Iterator<Item = usize>) -> Vec<SourceCount> {
        let mut counts = vec![SourceCount::default(); self.all.len()];
        for (source, count) in ties.flat_map(|tie| &self.of_tie[tie]) {
            counts[*source].add(*count);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn every_statement_is_counted_with_its_source() {
        let dataset = load::embedded();
        let shares = SourceCounts::new(&dataset);
        let all = shares.all.clone();
        for (source, count) in dataset.sources.iter().zip(&all) {
            let said = || {
                dataset
                    .ties
                    .iter()
                    .flat_map(|tie| &tie.statements)
                    .filter(|it| it.source == source.id)
            };
            let ties = dataset
                .ties
                .iter()
                .filter(|tie| tie.statements.iter().any(|it| it.source == source.id))
                .count();
            let quotations = said().filter(|it| it.quote.is_some()).count();
            assert_eq!(
                *count,
                SourceCount {
                    ties,
                    statements: said().count(),
                    quotations
                },
                "{}",
                source.id
            );
        }
        let hits: Vec<Hit> = (0..dataset.ties.len()).map(Hit::without_words).collect();
        assert_eq!(shares.found(&hits), all);
        let one = shares.found(&hits[..1]);
        assert_eq!(
            one.iter().map(|count| count.statements).sum::<usize>(),
            dataset.ties[0].statements.len()
        );
        assert!(one.iter().all(|count| count.ties <= 1));
        assert_eq!(
            shares.found(&[]),
            vec![SourceCount::default(); dataset.sources.len()]
        );
    }
}
