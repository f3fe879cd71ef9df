//! Looking for a word in the texts and names of all ties.

use std::ops::Range;

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

use super::{
    corpus::Corpus,
    fold::Folded,
    index::{Role, running_texts},
    match_position::{Stands, is_whole_word},
    term_match::TermMatch,
    word_hits::{MISS, Matched, TEXT},
};
use crate::dataset::{Dataset, Tie};

/// Where a word was found, and how well.
pub(super) struct Scan {
    pub matched: Matched,
    /// By tie, what its best hit costs in rank.
    pub costs: Vec<u8>,
    /// The ties whose texts have the word.
    pub in_text: FixedBitSet,
}

impl Scan {
    /// Looks for a word; where it stands nowhere and is meant `loosely`, for a name that it may be a slip of the pen for.
    /// `shorter` tells where it can be at all, if that is known.
    pub fn of_word(
        matched: Matched,
        loosely: bool,
        corpus: Corpus<'_>,
        shorter: Option<&TermMatch>,
    ) -> Self {
        let ties = corpus.dataset.ties.len();
        let mut scan = Self {
            matched,
            costs: vec![MISS; ties],
            in_text: FixedBitSet::with_capacity(ties),
        };
        scan.search_texts(corpus, shorter);
        scan.take_names(corpus);
        let costs = &mut scan.costs;
        let mut lower = |tie: usize| costs[tie] = costs[tie].min(TEXT);
        scan.in_text.ones().for_each(&mut lower);
        corpus.columns.meant_by(&scan.matched).for_each(lower);
        if loosely && !scan.matched.exact && !scan.matched.hits_names() && scan.in_text.is_clear() {
            scan.matched.guess(corpus.index);
            scan.take_names(corpus);
        }
        scan
    }

    fn search_texts(&mut self, corpus: Corpus<'_>, shorter: Option<&TermMatch>) {
        let folded = self.matched.folded.as_str();
        // Where it must be the begin of a word, with the space before it.
        let needle = match self.matched.stands {
            Stands::Nowhere => return,
            Stands::AsAWord | Stands::AtTheBegin => format!(" {folded}"),
            Stands::Anywhere => folded.to_owned(),
        };
        let finder = Finder::new(&needle);
        match shorter
            .filter(|shorter| !shorter.word.is_empty() && folded.starts_with(shorter.word.as_str()))
        {
            Some(shorter) => shorter
                .in_text
                .ones()
                .for_each(|tie| self.search_range(corpus, &finder, tie..tie + 1)),
            None => self.search_range(corpus, &finder, 0..corpus.dataset.ties.len()),
        }
    }

    /// What hits in names cost.
    fn take_names(&mut self, corpus: Corpus<'_>) {
        if !self.matched.hits_names() {
            return;
        }
        let dutch_costs = self.matched.costs(corpus.index.dutch());
        let chinese_costs = self.matched.costs(corpus.index.chinese());
        let parties = corpus
            .dataset
            .parties()
            .dutch
            .of_tie
            .iter()
            .zip(&corpus.dataset.parties().chinese.of_tie);
        for (cost, (&dutch, &chinese)) in self.costs.iter_mut().zip(parties) {
            *cost = dutch_costs[dutch as usize].min(chinese_costs[chinese as usize]);
        }
        for (names, ties) in corpus.index.themes().iter().zip(corpus.columns.themes()) {
            let Some(theme) = names
                .iter()
                .filter_map(|&name| self.matched.cost(name, Role::Theme))
                .min()
            else {
                continue;
            };
            for &tie in ties {
                let cost = &mut self.costs[tie as usize];
                *cost = (*cost).min(theme);
            }
        }
    }

    /// Searches the texts of all ties of a range as the one text that they are.
    fn search_range(&mut self, corpus: Corpus<'_>, finder: &Finder<'_>, ties: Range<usize>) {
        let texts = corpus.index.texts().as_bytes();
        let range = corpus.index.texts_of(ties.clone());
        let needle = finder.needle().len();
        // What no party is called may be no name at all: who leads a delegation does not mean Leiden.
        let in_doubt = self.matched.municipality.is_some() && !self.matched.is_a_name();
        let (mut at, mut tie) = (range.start, ties.start);
        while let Some(found) = finder.find(&texts[at..range.end]) {
            let hit = at + found;
            at = hit + 1;
            if self.matched.stands == Stands::AsAWord
                && !matches!(texts.get(hit + needle), None | Some(b' ' | b'\n'))
            {
                continue;
            }
            tie = corpus.index.tie_at(hit, tie);
            at = corpus.index.texts_of(tie..tie + 1).end;
            if !in_doubt
                || is_named_by(
                    &corpus.dataset.ties[tie],
                    &self.matched.folded,
                    corpus.dataset,
                )
            {
                self.in_text.insert(tie);
            }
        }
    }
}

/// Whether a tie's texts or the publishers of its sources have a folded name as a word that is written as a name.
fn is_named_by(tie: &Tie, name: &str, dataset: &Dataset) -> bool {
    let sources = tie
        .statements
        .iter()
        .filter_map(|statement| dataset.source(&statement.source));
    let mut texts = running_texts(tie).chain(sources.map(|source| &*source.publisher));
    texts.any(|text| {
        let folded = Folded::new(text);
        let mut places = folded
            .text
            .match_indices(name)
            .map(|(at, _)| at..at + name.len());
        places.any(|at| {
            is_whole_word(&folded.text, at.start, name.len())
                && folded
                    .origin(&at)
                    .is_some_and(|origin| text[origin].contains(char::is_uppercase))
        })
    })
}
