//! Several words of a query that are one term: the name of a municipality, or an entry of the thesaurus.

use super::{
    fold::fold,
    municipality_names::named,
    query_line::{Criterion, Query, Term},
    thesaurus::Thesaurus,
};

/// The most words of a name: Gasselternijveen has one, Nuenen, Gerwen en Nederwetten four.
const MAX_WORDS: usize = 6;
/// Phrases are looked for among so many terms; no one types more of them.
const MAX_TERMS: usize = 64;

/// How many terms from `at` on are together the name of a municipality of several words: the longest such name.
pub(super) fn words_of_name(terms: &[Term], at: usize) -> Option<usize> {
    words_together(terms, at, |text| named(text).is_some())
}

/// How many terms from `at` on are together one text of several words: the longest that is one.
fn words_together(terms: &[Term], at: usize, is_one: impl Fn(&str) -> bool) -> Option<usize> {
    // One by itself is no phrase: most lines have no other.
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
        .find(|&count| is_one(&words[..count].join(" ")))
}

impl Query {
    /// The query with each name of a municipality of several words as one term, for `hof van twente` is no court; and
    /// each phrase of the thesaurus, for `human rights` are *mensenrechten*.
    #[must_use]
    pub(super) fn with_whole_phrases(mut self, thesaurus: &Thesaurus) -> Self {
        let is_one = |text: &str| named(text).is_some() || thesaurus.has_phrase(text);
        let mut at = 0;
        while at < self.terms.len() {
            if let Some(count) = words_together(&self.terms, at, is_one) {
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
    fn a_name_or_phrase_of_several_words_is_one_term() {
        let dataset = load::embedded();
        let thesaurus = Thesaurus::new(&dataset);
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
            ("human rights ede", &["human rights", "ede"]),
            ("de Rule of Law", &["de", "Rule of Law"]),
            ("twin cities", &["twin cities"]),
            ("human -rights", &["human", "rights"]),
            ("human \"rights\"", &["human", "rights"]),
            ("rights human", &["rights", "human"]),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            let query = query.with_whole_phrases(&thesaurus);
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
