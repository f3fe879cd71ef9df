//! Words that say nothing by themselves: `van` in `de band van arnhem`.
//!
//! Beside other words they are left out of the search, for no name has them and nearly every text does. Alone they
//! are searched for: `de` is the begin of Delft. What is left out is told, on the screen and on the command line. A word of
//! a municipality's name is no such word: `aan` in `Capelle aan den IJssel`. Left as they are: `den` (Den Haag) and every word of three letters or
//! more that begins a name of the dataset that comes with the program.

use super::{
    fold::fold,
    phrases::words_of_name,
    query_line::{Criterion, Query, Term},
    thesaurus::Thesaurus,
};

/// In Dutch, then in English; folded.
const WORDS: [&str; 2] = [
    "aan al als begonnen bij dat de deze die dit een en er gemeld hebben heeft het hoe in is met naar nog of om op sinds \
     te tot tussen uit van vanaf voor waar waarom wanneer was wat welke wie zijn",
    "a about an and are at begun between by does for from has have how in is it its of on or reported since that the \
     their to was were what when where which who why with",
];

/// Short forms of such words, as they are written: `a/d` is *aan de* or *aan den*, `c.` is *circa*.
pub(super) const SHORT_FORMS: [&str; 4] = ["a/d", "a.d.", "c.", "ca."];

/// All of them.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    WORDS.iter().flat_map(|words| words.split(' '))
}

/// Whether a word says nothing by itself.
pub(super) fn is_stop_word(text: &str) -> bool {
    let folded = fold(text);
    SHORT_FORMS
        .iter()
        .any(|form| form.eq_ignore_ascii_case(text))
        || all().any(|word| word == folded)
}

impl Query {
    /// The words that are not searched for, because others say more.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        let says_more = |term: &Term| match &term.criterion {
            Criterion::Exact(_) => !term.negated,
            _ => term.word().is_some_and(|word| !is_stop_word(word)),
        };
        let others = self.terms.iter().any(says_more);
        let mut in_name = 0;
        let words = self.terms.iter().enumerate().filter(move |(at, _)| {
            in_name = in_name.max(words_of_name(&self.terms, *at).map_or(0, |count| at + count));
            *at >= in_name
        });
        words
            .filter_map(|(_, term)| term.word())
            .filter(move |word| others && is_stop_word(word))
    }

    /// The query as it is looked for, a name or phrase of several words as one, without the words that say nothing; and
    /// these.
    #[must_use]
    pub(crate) fn searched(self, thesaurus: &Thesaurus) -> (Self, Vec<String>) {
        let mut whole = self.with_whole_phrases(thesaurus);
        let ignored: Vec<String> = whole.ignored().map(str::to_owned).collect();
        if !ignored.is_empty() {
            whole
                .terms
                .retain(|term| !term.word().is_some_and(is_stop_word));
        }
        (whole, ignored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, load};

    #[test]
    fn the_lists_are_folded_and_in_order() {
        for words in WORDS {
            let words: Vec<&str> = words.split(' ').collect();
            assert!(
                words.is_sorted() && words.iter().all(|word| fold(word) == *word),
                "{words:?}"
            );
        }
    }

    #[test]
    fn no_stop_word_of_some_length_begins_a_name() {
        let dataset = load::embedded();
        let mut names: Vec<String> = Vec::new();
        for tie in &dataset.ties {
            let (dutch, chinese) = (&tie.dutch, &tie.chinese);
            names.extend(
                std::iter::once(&dutch.name)
                    .chain(&dutch.aliases)
                    .map(|name| fold(name)),
            );
            names.extend(
                chinese
                    .name
                    .iter()
                    .chain(&chinese.province)
                    .map(|name| fold(name)),
            );
        }
        for stop in all().filter(|word| word.len() > 2) {
            // What is a word of its own is no loss: the Hague is found by its other word.
            let begins = names.iter().find(|name| {
                name.starts_with(stop) && name.as_bytes().get(stop.len()) != Some(&b' ')
            });
            assert_eq!(begins, None, "{stop}");
        }
    }

    #[test]
    fn stop_words_are_ignored_beside_other_words_only() {
        let dataset: Dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [])"#,
        )
        .unwrap();
        for (line, ignored, searched) in [
            ("de band van Arnhem", &["de", "van"][..], "band Arnhem"),
            ("The tie with Wuhan", &["The", "with"], "tie Wuhan"),
            ("de", &[], "de"),
            ("de van status:actief", &[], "de van status:actief"),
            ("de \"van arnhem\"", &["de"], "\"van arnhem\""),
            ("arnhem -de", &[], "arnhem -de"),
            ("arnhem \"de\"", &[], "arnhem \"de\""),
            ("den haag", &[], "den haag"),
            ("Capelle aan den IJssel", &[], "Capelle aan den IJssel"),
            (
                "de band van hof van twente",
                &["de", "van"],
                "band hof van twente",
            ),
            ("Capelle a/d IJssel", &["a/d"], "Capelle IJssel"),
            ("sinds 1999", &["sinds"], "1999"),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            assert_eq!(query.ignored().collect::<Vec<_>>(), ignored, "{line}");
            let (query, left_out) = query.searched(&Thesaurus::default());
            assert_eq!(
                (query.to_string().as_str(), left_out),
                (searched, ignored.iter().map(ToString::to_string).collect()),
                "{line}"
            );
        }
    }
}
