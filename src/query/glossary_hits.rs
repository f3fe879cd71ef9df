//! Which terms of the glossary stand in the texts about a tie.

use memchr::memmem;

use super::{fold::fold, match_position::is_whole_word};
use crate::{
    dataset::{Dataset, Term, Tie},
    lang::Lang,
};

/// The terms of the glossary that stand in what is told of `tie` in `lang`, as a whole word and by their short or full
/// name, in the order of the glossary.
#[must_use]
pub fn terms_about<'a>(tie: &Tie, dataset: &'a Dataset, lang: Lang) -> Vec<&'a Term> {
    if dataset.glossary.is_empty() {
        return Vec::new();
    }
    // In one piece, for a frame asks this: to get ready to search takes longer than to search a short text. No name
    // holds the end of a line.
    let told = texts(tie, lang).map(fold).collect::<Vec<_>>().join("\n");
    let stands = |name: &str| {
        let name = fold(name);
        let mut found = memmem::find_iter(told.as_bytes(), name.as_bytes());
        !name.is_empty() && found.any(|at| is_whole_word(&told, at, name.len()))
    };
    let is_told = |term: &&Term| stands(&term.term) || term.full.as_deref().is_some_and(stands);
    dataset.glossary.iter().filter(is_told).collect()
}

/// The running texts about a tie: quotations, and what we tell in `lang`.
fn texts(tie: &Tie, lang: Lang) -> impl Iterator<Item = &str> {
    let statements = tie.statements.iter().flat_map(move |statement| {
        let said = statement.says.texts().map(|[nl, en]| lang.pick(nl, en));
        let note = statement.note.as_ref().map(|note| note.get(lang));
        statement
            .quote
            .as_deref()
            .into_iter()
            .chain(said)
            .chain(note)
    });
    let disputes = tie
        .disputes
        .iter()
        .map(move |dispute| lang.pick(&*dispute.nl, &*dispute.en));
    let note = tie.note.as_ref().map(|note| note.get(lang));
    statements.chain(disputes).chain(note)
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
