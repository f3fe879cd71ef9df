//! All that one source says, in the order of its document.

use std::collections::HashMap;

use crate::dataset::{
    Dataset, SourceId, Statement,
    quotes::{Lock, normalise},
};

/// Something that a source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageItem {
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
    pub said: Vec<PassageItem>,
}

impl PassageItem {
    /// The statement, where it is about a tie.
    #[must_use]
    pub fn statement(self, dataset: &Dataset) -> Option<&Statement> {
        match self {
            Self::Tie(tie, statement) => dataset.ties.get(tie)?.statements.get(statement),
            _ => None,
        }
    }

    /// The words of the source that it rests on, and the place in the document, as printed there; `None` for what is told in
    /// words of ours or without a place.
    #[must_use]
    pub fn quote_and_place(self, dataset: &Dataset) -> (Option<&str>, Option<&str>) {
        let both = |quote, place| (Some(quote), Some(place));
        match self {
            Self::Tie(tie, statement) => {
                let it = &dataset.ties[tie].statements[statement];
                (it.quote.as_deref(), it.place.as_deref())
            }
            Self::Total(at) => both(&*dataset.totals[at].quote, &*dataset.totals[at].place),
            Self::Period(at) => both(&dataset.periods[at].quote, &dataset.periods[at].place),
            Self::Term(at) => both(&dataset.glossary[at].quote, &dataset.glossary[at].place),
        }
    }

    /// The words of the source that it rests on; `None` where it is told in words of ours.
    #[must_use]
    pub fn quote(self, dataset: &Dataset) -> Option<&str> {
        self.quote_and_place(dataset).0
    }
}

/// What `source` says: first what it is quoted for, in the order of its document as far as `lock` knows it, then
/// what is told in words of ours, in the order of the dataset.
#[must_use]
pub fn said(dataset: &Dataset, source: &SourceId, lock: Option<&Lock>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut by_words: HashMap<&str, usize> = HashMap::new();
    for what in all(dataset, source) {
        let words = what.quote(dataset);
        let fresh = passages.len();
        let place = words.map_or(fresh, |words| *by_words.entry(words).or_insert(fresh));
        if place == fresh {
            let at = words.and_then(|words| lock?.place(source, &normalise(words)));
            let said = Vec::new();
            passages.push(Passage { at, said });
        }
        passages[place].said.push(what);
    }
    passages.sort_by_key(|passage| {
        let is_ours = passage.said[0].quote(dataset).is_none();
        (is_ours, passage.at.is_none(), passage.at)
    });
    passages
}

/// All that comes from `source`, in the order of the dataset.
fn all<'a>(dataset: &'a Dataset, source: &'a SourceId) -> impl Iterator<Item = PassageItem> + 'a {
    /// The places of what comes from `source`.
    fn from<'a, T>(
        source: &'a SourceId,
        all: &'a [T],
        source_of: fn(&T) -> &SourceId,
    ) -> impl Iterator<Item = usize> + 'a {
        (0..all.len()).filter(move |at| source_of(&all[*at]) == source)
    }
    let ties = dataset
        .ties
        .iter()
        .enumerate()
        .flat_map(move |(number, tie)| {
            let said = from(source, &tie.statements, |it| &it.source);
            said.map(move |at| PassageItem::Tie(number, at))
        });
    ties.chain(from(source, &dataset.totals, |it| &it.source).map(PassageItem::Total))
        .chain(from(source, &dataset.periods, |it| &it.source).map(PassageItem::Period))
        .chain(from(source, &dataset.glossary, |it| &it.source).map(PassageItem::Term))
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
                PassageItem::Tie(tie, statement) => Some((tie, statement)),
                _ => None,
            })
            .collect();
        assert!(firsts.is_sorted());
        assert_eq!(said(&dataset, &"none".into(), None), []);
    }
}
