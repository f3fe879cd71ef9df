//! A word on its way through the texts and names of all ties.

use std::sync::Arc;

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

use super::{
    answer::Answer,
    corpus::Corpus,
    fold::Folded,
    index::{Role, running_texts},
    stands::{Stands, is_whole_word},
    words::{MISS, Matched, TEXT},
};
use crate::dataset::{Dataset, Tie};

/// A word on its way through all ties.
pub(super) struct Scan {
    pub matched: Matched,
    /// By tie, what its best hit costs in rank.
    pub costs: Vec<u8>,
    /// The ties whose texts have the word.
    pub in_text: FixedBitSet,
    /// Where it can be at all, if that is known.
    shorter: Option<Arc<Answer>>,
    /// Finds the word; where it must be the begin of one, with the space before it.
    finder: Finder<'static>,
    at: usize,
}

impl Scan {
    pub fn new(matched: Matched, corpus: Corpus<'_>, shorter: Option<Arc<Answer>>) -> Self {
        let ties = corpus.dataset.ties.len();
        let folded = matched.folded.as_str();
        let shorter = shorter.filter(|answer| !answer.word.is_empty() && folded.starts_with(answer.word.as_str()));
        let needle = match matched.stands {
            Stands::AsAWord | Stands::AtTheBegin => format!(" {folded}"),
            Stands::Nowhere | Stands::Anywhere => folded.to_owned(),
        };
        Self {
            costs: vec![MISS; ties],
            in_text: FixedBitSet::with_capacity(ties),
            shorter,
            finder: Finder::new(&needle).into_owned(),
            matched,
            at: 0,
        }
    }

    /// Works through the next `ties` ties; whether that was the last of them.
    pub fn advance(&mut self, corpus: Corpus<'_>, ties: usize) -> bool {
        let (start, all) = (self.at, corpus.dataset.ties.len());
        let end = start.saturating_add(ties).min(all);
        if self.matched.stands != Stands::Nowhere {
            match self.shorter.clone() {
                Some(shorter) => self.search_each(corpus, (start..end).filter(|&tie| shorter.in_text.contains(tie))),
                None => self.search_all(corpus, start, end),
            }
        }
        self.at = end;
        if end < all {
            return false;
        }
        self.take_names(corpus);
        let costs = &mut self.costs;
        let mut lower = |tie: usize| costs[tie] = costs[tie].min(TEXT);
        self.in_text.ones().for_each(&mut lower);
        corpus.columns.meant_by(&self.matched).for_each(lower);
        true
    }

    /// What hits in names cost.
    pub fn take_names(&mut self, corpus: Corpus<'_>) {
        if !self.matched.hits_names() {
            return;
        }
        let dutch_costs = self.matched.costs(corpus.index.dutch());
        let chinese_costs = self.matched.costs(corpus.index.chinese());
        let parties = corpus.dataset.parties().dutch.of_tie.iter().zip(&corpus.dataset.parties().chinese.of_tie);
        for (cost, (&dutch, &chinese)) in self.costs.iter_mut().zip(parties) {
            *cost = dutch_costs[dutch as usize].min(chinese_costs[chinese as usize]);
        }
        for (names, ties) in corpus.index.themes().iter().zip(corpus.columns.themes()) {
            let Some(theme) = names.iter().filter_map(|&name| self.matched.cost(name, Role::Theme)).min() else {
                continue;
            };
            for &tie in ties {
                let cost = &mut self.costs[tie as usize];
                *cost = (*cost).min(theme);
            }
        }
    }

    /// Searches the texts of each of these ties.
    fn search_each(&mut self, corpus: Corpus<'_>, ties: impl Iterator<Item = usize>) {
        for tie in ties {
            self.search_all(corpus, tie, tie + 1);
        }
    }

    /// Searches the texts of all ties from `start` to `end` as the one text that they are.
    fn search_all(&mut self, corpus: Corpus<'_>, start: usize, end: usize) {
        let texts = corpus.index.texts().as_bytes();
        let range = corpus.index.texts_of(start..end);
        let needle = self.finder.needle().len();
        // What no party is called may be no name at all: who leads a delegation does not mean Leiden.
        let in_doubt = self.matched.municipality.is_some() && !self.matched.is_a_name();
        let (mut at, mut tie) = (range.start, start);
        while let Some(found) = self.finder.find(&texts[at..range.end]) {
            let hit = at + found;
            at = hit + 1;
            if self.matched.stands == Stands::AsAWord && !matches!(texts.get(hit + needle), None | Some(b' ' | b'\n')) {
                continue;
            }
            tie = corpus.index.tie_at(hit, tie);
            at = corpus.index.texts_of(tie..tie + 1).end;
            if !in_doubt || is_named_by(&corpus.dataset.ties[tie], &self.matched.folded, corpus.dataset) {
                self.in_text.insert(tie);
            }
        }
    }
}

/// Whether a tie's texts or the publishers of its sources have a folded name as a word that is written as a name.
fn is_named_by(tie: &Tie, name: &str, dataset: &Dataset) -> bool {
    let sources = tie.statements.iter().filter_map(|statement| dataset.source(&statement.source));
    let mut texts = running_texts(tie).chain(sources.map(|source| &*source.publisher));
    texts.any(|text| {
        let folded = Folded::new(text);
        let mut places = folded.text.match_indices(name).map(|(at, _)| at..at + name.len());
        places.any(|at| {
            is_whole_word(&folded.text, at.start, name.len())
                && folded.origin(&at).is_some_and(|origin| text[origin].contains(char::is_uppercase))
        })
    })
}
