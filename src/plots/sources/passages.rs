//! All that one source says, in the order of its document.

use std::collections::HashMap;

use crate::dataset::{
    Dataset, SourceId, Statement,
    quotes::{Lock, normalise},
};

/// Something that a source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Of a tie: the number of the tie, and that of the statement.
    Tie(usize, usize),
    /// Of all ties together: the number of the total.
    Total(usize),
    /// Of an era.
    Period(usize),
    /// Of an organisation or a notion.
    Term(usize),
}

/// A passage of a document, with all that rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The byte of the normalised document where it begins, where the lock knows it.
    pub at: Option<usize>,
    /// What rests on it, in the order of the dataset; never empty.
    pub said: Vec<What>,
}

impl What {
    /// The statement, where it is about a tie.
    #[must_use]
    pub fn statement(self, dataset: &Dataset) -> Option<&Statement> {
        match self {
            Self::Tie(tie, statement) => dataset.ties.get(tie)?.statements.get(statement),
            _ => None,
        }
    }

    /// The words of the source that it rests on; `None` where it is told in words of ours.
    #[must_use]
    pub fn quote(self, dataset: &Dataset) -> Option<&str> {
        match self {
            Self::Tie(..) => self.statement(dataset)?.quote.as_deref(),
            Self::Total(at) => Some(&dataset.totals.get(at)?.quote),
            Self::Period(at) => Some(&dataset.periods.get(at)?.quote),
            Self::Term(at) => Some(&dataset.glossary.get(at)?.quote),
        }
    }

    /// The place in the document, as printed there.
    #[must_use]
    pub fn place(self, dataset: &Dataset) -> Option<&str> {
        match self {
            Self::Tie(..) => self.statement(dataset)?.place.as_deref(),
            Self::Total(at) => Some(&dataset.totals.get(at)?.place),
            Self::Period(at) => Some(&dataset.periods.get(at)?.place),
            Self::Term(at) => Some(&dataset.glossary.get(at)?.place),
        }
    }
}

/// What `source` says: first what it is quoted for, in the order of its document as far as `lock` knows it, then
/// what is told in words of ours, in the order of the dataset.
#[must_use]
pub fn said(dataset: &Dataset, source: &SourceId, lock: Option<&Lock>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut by_words: HashMap<&str, usize> = HashMap::new();
    for what in all(dataset, source) {
        let Some(words) = what.quote(dataset) else {
            passages.push(Passage {
                at: None,
                said: vec![what],
            });
            continue;
        };
        let fresh = passages.len();
        match passages.get_mut(*by_words.entry(words).or_insert(fresh)) {
            Some(passage) => passage.said.push(what),
            None => {
                let at = lock.and_then(|lock| lock.place(source, &normalise(words)));
                passages.push(Passage {
                    at,
                    said: vec![what],
                });
            }
        }
    }
    let is_ours = |passage: &Passage| {
        passage
            .said
            .first()
            .is_none_or(|what| what.quote(dataset).is_none())
    };
    passages.sort_by_key(|passage| (is_ours(passage), passage.at.is_none(), passage.at));
    passages
}

/// All that comes from `source`, in the order of the dataset.
fn all<'a>(dataset: &'a Dataset, source: &'a SourceId) -> impl Iterator<Item = What> + 'a {
    let ties = dataset.ties.iter().enumerate().flat_map(move |(t, tie)| {
        let said = tie
            .statements
            .iter()
            .enumerate()
            .filter(move |(_, statement)| statement.source == *source);
        said.map(move |(s, _)| What::Tie(t, s))
    });
    let totals = dataset
        .totals
        .iter()
        .enumerate()
        .filter(move |(_, total)| total.source == *source);
    let periods = dataset
        .periods
        .iter()
        .enumerate()
        .filter(move |(_, period)| period.source == *source);
    let terms = dataset
        .glossary
        .iter()
        .enumerate()
        .filter(move |(_, term)| term.source == *source);
    ties.chain(totals.map(|(at, _)| What::Total(at)))
        .chain(periods.map(|(at, _)| What::Period(at)))
        .chain(terms.map(|(at, _)| What::Term(at)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{load, quotes::EMBEDDED_LOCK};

    #[test]
    fn everything_is_listed_once_in_the_order_of_the_document() {
        let dataset = load::embedded();
        let lock = Lock::parse(EMBEDDED_LOCK).unwrap();
        for source in &dataset.sources {
            let passages = said(&dataset, &source.id, Some(&lock));
            let listed: usize = passages.iter().map(|passage| passage.said.len()).sum();
            assert_eq!(listed, all(&dataset, &source.id).count(), "{}", source.id);
            let places: Vec<usize> = passages.iter().filter_map(|passage| passage.at).collect();
            assert!(places.is_sorted(), "{}", source.id);
            for passage in &passages {
                let words = passage.said[0].quote(&dataset);
                assert!(
                    passage
                        .said
                        .iter()
                        .all(|what| what.quote(&dataset) == words)
                );
                assert_eq!(
                    passage.at.is_some(),
                    words.is_some(),
                    "{}: {words:?}",
                    source.id
                );
            }
        }
    }

    #[test]
    fn without_a_lock_the_order_is_that_of_the_dataset() {
        let dataset = load::embedded();
        let passages = said(&dataset, &"nrc".into(), None);
        assert!(passages.len() > 3 && passages.iter().all(|passage| passage.at.is_none()));
        let firsts: Vec<_> = passages
            .iter()
            .filter_map(|it| match it.said[0] {
                What::Tie(tie, statement) => Some((tie, statement)),
                _ => None,
            })
            .collect();
        assert!(firsts.is_sorted());
        assert_eq!(said(&dataset, &"none".into(), None), []);
    }
}
