//! The names of all Dutch municipalities, of today and before: a word that is one of these is looked for as a name,
//! for `Ede` is not what *Nederland* and *mede* have in the middle.
//!
//! `assets/municipalities.tsv` has a name a line and, of one that is no more, until when it was there and into which it
//! went. These are facts of the government's national table of municipalities (tabel 33, RvIG); see `data/README.md`.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use super::{Field, Query, Term, fold::fold};

const TABLE: &str = include_str!("../../assets/municipalities.tsv");

/// The names by their folded form. Made when the first word is asked for: a start without a query has no need of it.
static NAMES: LazyLock<HashMap<String, &'static str, RandomState>> = LazyLock::new(|| {
    let names = TABLE.lines().filter_map(|line| line.split('\t').next());
    names.map(|name| (fold(name), name)).collect()
});

/// The most words of a name: Gasselternijveen has one, Nuenen, Gerwen en Nederwetten four.
const MOST_WORDS: usize = 6;
/// Names are looked for among so many terms; no one types more of them.
const MOST_TERMS: usize = 64;

/// The municipality that a folded text is the name of, as it is written.
pub(crate) fn named(folded: &str) -> Option<&'static str> {
    NAMES.get(folded).copied()
}

/// The folded names of all municipalities.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    NAMES.keys().map(String::as_str)
}

/// The municipality that a term asks for by its name.
pub(super) fn asked_by(term: &Term) -> Option<&'static str> {
    match term {
        Term::Text { negated: false, exact: false, text } => named(&fold(text)),
        Term::Field { negated: false, field: Field::Municipality(names) } => {
            names.iter().find_map(|name| named(&fold(name)))
        }
        _ => None,
    }
}

/// The word that a term asks for, which may be a part of a name.
fn word(term: &Term) -> Option<&str> {
    match term {
        Term::Text { negated: false, exact: false, text } => Some(text),
        _ => None,
    }
}

/// How many terms from `at` on are together the name of a municipality of several words: the longest such name.
pub(super) fn words_of_name(terms: &[Term], at: usize) -> Option<usize> {
    // One by itself is no name of several words: most lines have no other.
    if at >= MOST_TERMS || terms.get(at + 1).and_then(word).is_none() {
        return None;
    }
    let words: Vec<String> = terms.iter().skip(at).take(MOST_WORDS).map_while(|term| Some(fold(word(term)?))).collect();
    (2..=words.len()).rev().find(|&count| named(&words[..count].join(" ")).is_some())
}

impl Query {
    /// The query with each name of a municipality of several words as one term: `hof van twente` is no court.
    #[must_use]
    pub(super) fn with_whole_names(mut self) -> Self {
        let mut at = 0;
        while at < self.terms.len() {
            if let Some(count) = words_of_name(&self.terms, at) {
                let words: Vec<&str> = self.terms[at..at + count].iter().filter_map(word).collect();
                let whole = Term::Text { negated: false, exact: false, text: words.join(" ") };
                self.terms.splice(at..at + count, [whole]);
            }
            at += 1;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn municipalities_of_today_and_before_are_known_by_their_whole_name() {
        for (typed, name) in [
            ("Ede", Some("Ede")),
            ("'s-gravenhage", Some("'s-Gravenhage")),
            ("súdwest fryslân", Some("Súdwest-Fryslân")),
            ("maasdonk", Some("Maasdonk")),
            ("Voorne aan Zee", Some("Voorne aan Zee")),
            ("Bergen", Some("Bergen")),
            ("wuhan", None),
            ("nederland", None),
            ("gemeente", None),
            ("", None),
        ] {
            assert_eq!(named(&fold(typed)), name, "{typed}");
        }
        assert_eq!(TABLE.lines().filter(|line| !line.contains('\t')).count(), 341, "today; Bergen is there twice");
        let wrong = TABLE.lines().find(|line| line.is_empty() || line.split('\t').count() > 3 || line.contains('('));
        assert_eq!(wrong, None);
        assert!(NAMES.keys().all(|name| name.split(' ').count() <= MOST_WORDS));
    }

    #[test]
    fn a_name_of_several_words_is_one_term() {
        let dataset = load::embedded();
        for (line, joined) in [
            ("hof van twente", &["hof van twente"][..]),
            ("status:actief Capelle aan den IJssel wuhan", &["Capelle aan den IJssel", "wuhan"]),
            ("de bilt", &["de bilt"]),
            ("van ede", &["van", "ede"]),
            ("bergen op -zoom", &["bergen", "op", "zoom"]),
        ] {
            let query = Query::parse(line, &dataset).unwrap().with_whole_names();
            let texts: Vec<&str> = query
                .terms
                .iter()
                .filter_map(|term| match term {
                    Term::Text { text, .. } => Some(text.as_str()),
                    Term::Field { .. } => None,
                })
                .collect();
            assert_eq!(texts, joined, "{line}");
        }
    }
}
