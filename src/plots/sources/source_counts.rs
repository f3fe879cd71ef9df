//! What each source contributes.

use std::collections::HashMap;

use crate::{
    dataset::{Dataset, SourceId},
    query::Hit,
};

/// What comes from one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Ties that it says something about.
    pub ties: usize,
    /// What it says of them.
    pub statements: usize,
    /// Statements with its own words.
    pub quotations: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.ties += other.ties;
        self.statements += other.statements;
        self.quotations += other.quotations;
    }
}

/// What each source says about each tie; it depends on the dataset alone.
#[derive(Clone, Debug, Default)]
pub struct Shares {
    /// Source by number, and what of a tie comes from it; those of one tie together.
    shares: Vec<(usize, Count)>,
    /// By tie: where its shares begin; and at the end, where the last ones end.
    begins: Vec<usize>,
    /// By source, in the order of the dataset: what it says about all ties.
    pub all: Vec<Count>,
}

impl Shares {
    /// Counts what every source says about every tie.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let numbers: HashMap<&SourceId, usize> = dataset
            .sources
            .iter()
            .enumerate()
            .rev()
            .map(|(number, source)| (&source.id, number))
            .collect();
        let mut shares = Self {
            all: vec![Count::default(); dataset.sources.len()],
            ..Self::default()
        };
        // By source: where the last share of it stands. A tie may have any number of sources.
        let mut places = vec![usize::MAX; dataset.sources.len()];
        let mut last: Option<(&SourceId, usize)> = None;
        for tie in &dataset.ties {
            let begin = shares.shares.len();
            shares.begins.push(begin);
            for statement in &tie.statements {
                // What comes from one source often stands together: to compare is cheaper than to look up.
                let again = last
                    .filter(|(id, _)| *id == &statement.source)
                    .map(|(_, number)| number);
                let Some(source) = again.or_else(|| numbers.get(&statement.source).copied()) else {
                    continue;
                };
                last = Some((&statement.source, source));
                let quotations = usize::from(statement.quote.is_some());
                let place = &mut places[source];
                match shares.shares.get_mut(*place).filter(|_| *place >= begin) {
                    Some((_, count)) => count.add(Count {
                        ties: 0,
                        statements: 1,
                        quotations,
                    }),
                    None => {
                        *place = shares.shares.len();
                        shares.shares.push((
                            source,
                            Count {
                                ties: 1,
                                statements: 1,
                                quotations,
                            },
                        ));
                    }
                }
            }
        }
        shares.begins.push(shares.shares.len());
        shares.all = shares.sum(shares.shares.iter());
        shares
    }

    /// By source: what it says about the ties found.
    #[must_use]
    pub fn found(&self, hits: &[Hit]) -> Vec<Count> {
        self.sum(hits.iter().flat_map(|hit| self.of(hit.tie)))
    }

    fn of(&self, tie: usize) -> &[(usize, Count)] {
        let ends = self.begins.get(tie).zip(self.begins.get(tie + 1));
        ends.and_then(|(from, to)| self.shares.get(*from..*to))
            .unwrap_or_default()
    }

    fn sum<'a>(&self, shares: impl Iterator<Item = &'a (usize, Count)>) -> Vec<Count> {
        let mut counts = vec![Count::default(); self.all.len()];
        for (source, share) in shares {
            if let Some(count) = counts.get_mut(*source) {
                count.add(*share);
            }
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
        let shares = Shares::new(&dataset);
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
                Count {
                    ties,
                    statements: said().count(),
                    quotations
                },
                "{}",
                source.id
            );
        }
        let hits: Vec<Hit> = (0..dataset.ties.len())
            .map(|tie| Hit { tie, rank: 0 })
            .collect();
        assert_eq!(shares.found(&hits), all);
        let one = shares.found(&hits[..1]);
        assert_eq!(
            one.iter().map(|count| count.statements).sum::<usize>(),
            dataset.ties[0].statements.len()
        );
        assert!(one.iter().all(|count| count.ties <= 1));
        assert_eq!(
            shares.found(&[]),
            vec![Count::default(); dataset.sources.len()]
        );
    }
}
