//! Looking for a word in the texts of ties.

use std::ops::Range;

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

use super::{
    corpus::Corpus,
    fold::Folded,
    index::running_texts,
    match_position::{Stands, is_whole_word},
    thesaurus::Synonym,
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
    // Where it must be the begin of a word, with the space before it.
    let needle = match stands {
        Stands::Nowhere => return FixedBitSet::with_capacity(corpus.dataset.ties.len()),
        Stands::AsAWord | Stands::AtTheBegin => format!(" {folded}"),
        Stands::Anywhere => folded.to_owned(),
    };
    let texts = corpus.index.texts.as_bytes();
    let mut found = ties_where(&needle, among, corpus, |at| {
        let behind = texts.get(at + needle.len());
        stands != Stands::AsAWord || matches!(behind, None | Some(b' ' | b'\n'))
    });
    if in_doubt {
        let named = |&tie: &usize| is_named_by(&corpus.dataset.ties[tie], folded, corpus.dataset);
        found = found.ones().filter(named).collect();
    }
    found
}

/// The ties whose texts have a word of the thesaurus.
pub(super) fn ties_with_synonym(synonym: &Synonym, corpus: Corpus<'_>) -> FixedBitSet {
    let needle = synonym.needle();
    let before = needle.len() - synonym.folded.len();
    let texts = &corpus.index.texts;
    ties_where(&needle, None, corpus, |at| synonym.fits(texts, at + before))
}

/// The ties, of `among` where that is known, in whose texts `needle` stands at a place that `is_hit`.
fn ties_where(
    needle: &str,
    among: Option<&FixedBitSet>,
    corpus: Corpus<'_>,
    is_hit: impl Fn(usize) -> bool,
) -> FixedBitSet {
    let mut found = FixedBitSet::with_capacity(corpus.dataset.ties.len());
    let finder = Finder::new(needle);
    let texts = corpus.index.texts.as_bytes();
    // The texts of all ties of a range are searched as the one text that they are.
    let mut search = |ties: Range<usize>| {
        let range = corpus.index.texts_of(ties.clone());
        let (mut at, mut tie) = (range.start, ties.start);
        while let Some(place) = finder.find(&texts[at..range.end]) {
            let hit = at + place;
            at = hit + 1;
            if is_hit(hit) {
                tie = corpus.index.tie_at(hit, tie);
                at = corpus.index.texts_of(tie..tie + 1).end;
                found.insert(tie);
            }
        }
    };
    match among {
        Some(among) => among.ones().for_each(|tie| search(tie..tie + 1)),
        None => search(0..corpus.dataset.ties.len()),
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
    texts.any(|text| is_written_as_name(text, name))
}

/// Whether a text has a folded name as a word with a capital in it.
pub(super) fn is_written_as_name(text: &str, name: &str) -> bool {
    let folded = Folded::new(text);
    let mut places = folded.text.match_indices(name);
    places.any(|(at, _)| {
        let origin = folded.origin(&(at..at + name.len()));
        is_whole_word(&folded.text, at, name.len())
            && origin.is_some_and(|origin| text[origin].contains(char::is_uppercase))
    })
}
