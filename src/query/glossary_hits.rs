//! Which terms of the glossary stand in the texts about a tie.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::{fold::fold, index::running_texts, match_position::is_whole_word};
use crate::{
    dataset::{Dataset, GlossaryTerm, Tie},
    lang::Lang,
};

/// The terms of the glossary that stand in what is told of `tie` in `lang`, as a whole word and by their short or full
/// name, in the order of the glossary.
#[must_use]
pub fn terms_about<'a>(tie: &Tie, dataset: &'a Dataset, lang: Lang) -> Vec<&'a GlossaryTerm> {
    if dataset.glossary.is_empty() {
        return Vec::new();
    }
    // In one piece: no name holds the end of a line.
    let texts = running_texts(tie).map(|(text, english)| lang.pick(text, english.unwrap_or(text)));
    let told = texts.map(fold).collect::<Vec<_>>().join("\n");
    // A frame asks for all terms, and the words of most of them stand nowhere.
    let words: HashSet<&str, RandomState> = told.split([' ', '\n']).collect();
    let stands = |name: &str| {
        let name = fold(name);
        let mut found = told.match_indices(&name);
        !name.is_empty()
            && name.split(' ').all(|word| words.contains(word))
            && found.any(|(at, _)| is_whole_word(&told, at, name.len()))
    };
    let is_told =
        |term: &&GlossaryTerm| stands(&term.term) || term.full.as_deref().is_some_and(stands);
    dataset.glossary.iter().filter(is_told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_term_stands_as_a_whole_word_by_either_name_whatever_its_case() {
        for (quote, found) in [
            ("de VNG zegt niets", &["vng"][..]),
            ("een brief van de vng.", &["vng"]),
            ("VNG-bijeenkomst in Breda", &["vng"]),
            ("het United Front Work Department (UFWD)", &["ufwd"]),
            ("the united front work department", &["ufwd"]),
            ("de VNGs en de xVNG", &[]),
            ("", &[]),
        ] {
            let text = format!(
                r#"(format: 1, title: "", edition: "2024", themes: [],
                sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)],
                glossary: [
                    (id: "vng", term: "VNG", about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                    (id: "ufwd", term: "UFWD", full: "United Front Work Department", about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                ],
                ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [
                    (says: status(actief), source: "s", quote: "{quote}"),
                ])])"#
            );
            let dataset = load::parse(&text).unwrap();
            let terms = terms_about(&dataset.ties[0], &dataset, Lang::Nl);
            assert_eq!(
                terms.iter().map(|term| &*term.id).collect::<Vec<_>>(),
                found,
                "{quote}"
            );
        }
    }

    #[test]
    fn terms_stand_in_the_texts_of_the_documents() {
        let dataset = load::embedded();
        let with_terms = dataset
            .ties
            .iter()
            .filter(|tie| !terms_about(tie, &dataset, Lang::Nl).is_empty())
            .count();
        assert!(
            (1..dataset.ties.len()).contains(&with_terms),
            "{with_terms}"
        );
    }
}
