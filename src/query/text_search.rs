//! Looking for a word in the texts of ties.

use std::ops::Range;

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

use super::{
    corpus::Corpus,
    fold::Folded,
    index::running_texts,
    match_position::{Stands, is_whole_word},
};
use crate::dataset::{Dataset, Tie};

/// The ties whose texts have a folded word as it is looked for; only ties of `among`, where that is known. A name that
/// is `in_doubt` counts only where it is written as one.
pub(super) fn ties_with_text(
    folded: &str,
    stands: Stands,
    in_doubt: bool,
    among: Option<&FixedBitSet>,
    corpus: Corpus<'_>,
) -> FixedBitSet {
    let ties = corpus.dataset.ties.len();
    let mut found = FixedBitSet::with_capacity(ties);
    // Where it must be the begin of a word, with the space before it.
    let needle = match stands {
        Stands::Nowhere => return found,
        Stands::AsAWord | Stands::AtTheBegin => format!(" {folded}"),
        Stands::Anywhere => folded.to_owned(),
    };
    let finder = Finder::new(&needle);
    let texts = corpus.index.texts.as_bytes();
    // The texts of all ties of a range are searched as the one text that they are.
    let mut search = |ties: Range<usize>| {
        let range = corpus.index.texts_of(ties.clone());
        let (mut at, mut tie) = (range.start, ties.start);
        while let Some(place) = finder.find(&texts[at..range.end]) {
            let hit = at + place;
            at = hit + 1;
            let behind = texts.get(hit + needle.len());
            if stands == Stands::AsAWord && !matches!(behind, None | Some(b' ' | b'\n')) {
                continue;
            }
            tie = corpus.index.tie_at(hit, tie);
            at = corpus.index.texts_of(tie..tie + 1).end;
            if !in_doubt || is_named_by(&corpus.dataset.ties[tie], folded, corpus.dataset) {
                found.insert(tie);
            }
        }
    };
    match among {
        Some(among) => among.ones().for_each(|tie| search(tie..tie + 1)),
        None => search(0..ties),
    }
    found
}

/// Whether a tie's texts or the publishers of its sources have a folded name as a word that is written as a name.
fn is_named_by(tie: &Tie, name: &str, dataset: &Dataset) -> bool {
    let sources = tie
        .statements
        .iter()
        .filter_map(|statement| dataset.source(&statement.source));
    let texts = running_texts(tie).flat_map(|(text, english)| std::iter::once(text).chain(english));
    let mut texts = texts.chain(sources.map(|source| &*source.publisher));
    texts.any(|text| {
        let folded = Folded::new(text);
        let mut places = folded.text.match_indices(name);
        places.any(|(at, _)| {
            let origin = folded.origin(&(at..at + name.len()));
            is_whole_word(&folded.text, at, name.len())
                && origin.is_some_and(|origin| text[origin].contains(char::is_uppercase))
        })
    })
}
