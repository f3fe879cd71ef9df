//! Names of municipalities in a query: several words may be one name, and a term may ask for one.

use super::{
    fields::FieldValue,
    fold::fold,
    municipality_names::named,
    query_line::{Query, Term},
};

/// The most words of a name: Gasselternijveen has one, Nuenen, Gerwen en Nederwetten four.
const MOST_WORDS: usize = 6;
/// Names are looked for among so many terms; no one types more of them.
const MOST_TERMS: usize = 64;

/// The municipality that a term asks for by its name.
pub(super) fn asked_by(term: &Term) -> Option<&'static str> {
    match term {
        Term::Field {
            negated: false,
            values,
        } => values.iter().find_map(|value| match value {
            FieldValue::Municipality(name) => named(&fold(&name.0)),
            _ => None,
        }),
        term => named(&fold(term.word()?)),
    }
}

/// How many terms from `at` on are together the name of a municipality of several words: the longest such name.
pub(super) fn words_of_name(terms: &[Term], at: usize) -> Option<usize> {
    // One by itself is no name of several words: most lines have no other.
    if at >= MOST_TERMS || terms.get(at + 1).and_then(Term::word).is_none() {
        return None;
    }
    let words: Vec<String> = terms
        .iter()
        .skip(at)
        .take(MOST_WORDS)
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
                let whole = Term::Text {
                    negated: false,
                    exact: false,
                    text: words.join(" "),
                };
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
    use crate::{dataset::load, query::municipality_names};

    #[test]
    fn a_name_of_several_words_is_one_term() {
        let dataset = load::embedded();
        assert!(municipality_names::all().all(|name| name.split(' ').count() <= MOST_WORDS));
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
                .filter_map(|term| match term {
                    Term::Text { text, .. } => Some(text.as_str()),
                    Term::Field { .. } => None,
                })
                .collect();
            assert_eq!(texts, joined, "{line}");
        }
    }
}
