//! Words that say nothing by themselves: `van` in `de band van arnhem`.
//!
//! Beside other words they are left out of the search, for no name has them and nearly every text does. Alone they
//! are searched for: `de` is the begin of Delft. Left as they are: `den` (Den Haag) and every word of three letters or
//! more that begins a name of the dataset that comes with the program.

use super::{Query, Term, fold::fold};

/// In Dutch, then in English; folded, in the order of the alphabet.
const WORDS: [&[&str]; 2] = [
    &[
        "aan", "al", "als", "bij", "dat", "de", "deze", "die", "dit", "een", "en", "er", "hebben", "heeft", "het",
        "hoe", "in", "is", "met", "naar", "nog", "of", "om", "op", "te", "tot", "tussen", "uit", "van", "voor", "waar",
        "waarom", "wanneer", "was", "wat", "welke", "wie", "zijn",
    ],
    &[
        "a", "about", "an", "and", "are", "at", "between", "by", "does", "for", "from", "has", "have", "how", "in",
        "is", "it", "its", "of", "on", "or", "that", "the", "their", "to", "was", "were", "what", "when", "where",
        "which", "who", "why", "with",
    ],
];

/// Whether a word says nothing by itself.
pub(super) fn is_stop_word(text: &str) -> bool {
    let folded = fold(text);
    WORDS.iter().any(|words| words.binary_search(&folded.as_str()).is_ok())
}

/// The word that a term asks for, as it was typed; none of one in quotation marks, which is meant as it stands.
fn word(term: &Term) -> Option<&str> {
    match term {
        Term::Text { negated: false, exact: false, text } => Some(text),
        _ => None,
    }
}

impl Query {
    /// The words that are not searched for, because others say more.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        let says_more = |term: &Term| match term {
            Term::Text { negated: false, exact, text } => *exact || !is_stop_word(text),
            _ => false,
        };
        let others = self.terms.iter().any(says_more);
        self.terms.iter().filter_map(word).filter(move |word| others && is_stop_word(word))
    }

    /// The query without the words that are not searched for.
    #[must_use]
    pub(crate) fn searched(mut self) -> Self {
        if self.ignored().next().is_some() {
            self.terms.retain(|term| word(term).is_none_or(|word| !is_stop_word(word)));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, load};

    #[test]
    fn the_lists_are_folded_and_in_order() {
        for words in WORDS {
            assert!(words.is_sorted() && words.iter().all(|word| fold(word) == *word), "{words:?}");
        }
    }

    #[test]
    fn no_stop_word_of_some_length_begins_a_name() {
        let dataset = load::embedded();
        let mut names: Vec<String> = Vec::new();
        for tie in &dataset.ties {
            let (dutch, chinese) = (&tie.dutch, &tie.chinese);
            names.extend(std::iter::once(&dutch.name).chain(&dutch.aliases).map(|name| fold(name)));
            names.extend(chinese.name.iter().chain(&chinese.province).map(|name| fold(name)));
        }
        for stop in WORDS.into_iter().flatten().filter(|word| word.len() > 2) {
            // What is a word of its own is no loss: the Hague is found by its other word.
            let begins =
                names.iter().find(|name| name.starts_with(stop) && name.as_bytes().get(stop.len()) != Some(&b' '));
            assert_eq!(begins, None, "{stop}");
        }
    }

    #[test]
    fn stop_words_are_ignored_beside_other_words_only() {
        let dataset: Dataset =
            load::parse(r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [])"#).unwrap();
        for (line, ignored, searched) in [
            ("de band van Arnhem", &["de", "van"][..], "band Arnhem"),
            ("The tie with Wuhan", &["The", "with"], "tie Wuhan"),
            ("de", &[], "de"),
            ("de van status:actief", &[], "de van status:actief"),
            ("de \"van arnhem\"", &["de"], "\"van arnhem\""),
            ("arnhem -de", &[], "arnhem -de"),
            ("arnhem \"de\"", &[], "arnhem \"de\""),
            ("den haag", &[], "den haag"),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            assert_eq!(query.ignored().collect::<Vec<_>>(), ignored, "{line}");
            assert_eq!(query.searched().to_string(), searched, "{line}");
        }
    }
}
