//! Names of municipalities in a query: several words may be one name, and a term may ask for one.

use super::{
    fields::FieldValue,
    fold::fold,
    municipality_names::named,
    query_line::{Criterion, Query, Term},
};

/// The most words of a name: Gasselternijveen has one, Nuenen, Gerwen en Nederwetten four.
const MAX_WORDS: usize = 6;
/// Names are looked for among so many terms; no one types more of them.
const MAX_TERMS: usize = 64;

/// The municipality that a term asks for by its name.
pub(super) fn asked_by(term: &Term) -> Option<&'static str> {
    let values = term.asked().iter().filter_map(|value| match value {
        FieldValue::Municipality(name) => Some(name.0.as_str()),
        _ => None,
    });
    let mut names = values.chain(term.word());
    names.find_map(|name| named(&fold(name)))
}

/// How many terms from `at` on are together the name of a municipality of several words: the longest such name.
pub(super) fn words_of_name(terms: &[Term], at: usize) -> Option<usize> {
    // One by itself is no name of several words: most lines have no other.
    if at >= MAX_TERMS || terms.get(at + 1).and_then(Term::word).is_none() {
        return None;
    }
    let words: Vec<String> = terms
        .iter()
        .skip(at)
        .take(MAX_WORDS)
        .map_while(|term| Some(fold(term.word()?)))
        .collect();
    (2..=words.len())
        .rev()
        .find(|&count| named(&words[..count].join(" ")).is_some())
}

impl Query {
    /// The query with each name of a municipality of several words as one term: `hof van twente` is no court.
    #[must_use]
    pub(super) fn with_whole_names(mut self) -> Self {
        let mut at = 0;
        while at < self.terms.len() {
            if let Some(count) = words_of_name(&self.terms, at) {
                let words: Vec<&str> = self.terms[at..at + count]
                    .iter()
                    .filter_map(Term::word)
                    .collect();
                let whole = Criterion::Word(words.join(" "));
                self.terms.splice(at..at + count, [whole.into()]);
            }
            at += 1;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dataset::load, query::municipality_names};

    #[test]
    fn a_name_of_several_words_is_one_term() {
        let dataset = load::embedded();
        assert!(municipality_names::all().all(|name| name.split(' ').count() <= MAX_WORDS));
        for (line, joined) in [
            ("hof van twente", &["hof van twente"][..]),
            (
                "status:actief Capelle aan den IJssel wuhan",
                &["Capelle aan den IJssel", "wuhan"],
            ),
            ("de bilt", &["de bilt"]),
            ("van ede", &["van", "ede"]),
            ("bergen op -zoom", &["bergen", "op", "zoom"]),
        ] {
            let query = Query::parse(line, &dataset).unwrap().with_whole_names();
            let texts: Vec<&str> = query
                .terms
                .iter()
                .filter_map(|term| match &term.criterion {
                    Criterion::Field(_) => None,
                    Criterion::Word(text) | Criterion::Exact(text) => Some(text.as_str()),
                })
                .collect();
            assert_eq!(texts, joined, "{line}");
        }
    }
}
