//! What surrounds the ties and has the words of a query: terms, national numbers, eras. They are no ties, so a word that
//! only they have finds none.

use super::{fold::fold, query_line::Query};
use crate::{
    dataset::{Dataset, SharedStr},
    lang::Bilingual,
};

/// More entries are not looked through: a dataset of this program has some two hundred, and a key must not wait.
const MAX_ENTRIES: usize = 2_000;
/// A word may have so many letters more than one of a text: `aanbevelingen` finds `aanbeveling`.
const MAX_ENDING: usize = 2;
/// Words of fewer letters are found only as the begin of one.
const MIN_STEM: usize = 5;

/// Where the words of a query stand outside of the ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Background<'a> {
    /// The terms of the glossary that have them, in its order.
    pub terms: Vec<&'a str>,
    /// How many national numbers and eras have them.
    pub others: usize,
}

impl Background<'_> {
    /// Whether they stand nowhere.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.others == 0
    }
}

/// Where all words of `query` stand together outside of the ties; its other conditions are about ties.
#[must_use]
pub fn background<'a>(query: &Query, dataset: &'a Dataset) -> Background<'a> {
    let words = query.wanted_texts().map(|(_, text)| fold(text));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Background::default();
    }
    let has_them = |about: &Bilingual, texts: &[&SharedStr]| {
        let texts = texts.iter().map(|text| text.as_str());
        let all = texts.chain([about.nl.as_str(), about.en.as_str()]);
        let all = all.map(fold).collect::<Vec<_>>().join(" ");
        words.iter().all(|word| stands(word, &all))
    };
    let terms = dataset.glossary.iter().take(MAX_ENTRIES);
    let terms = terms.filter(|term| {
        let names = std::iter::once(&term.term).chain(&term.full);
        let names: Vec<&SharedStr> = names.chain([&term.quote]).collect();
        has_them(&term.about, &names)
    });
    let totals = dataset.totals.iter().take(MAX_ENTRIES);
    let totals = totals.filter(|total| has_them(&total.about, &[&total.id, &total.quote]));
    let periods = dataset.periods.iter().take(MAX_ENTRIES);
    let periods = periods.filter(|period| {
        let names = [&period.name.nl, &period.name.en, &period.quote];
        has_them(&period.about, &names)
    });
    Background {
        terms: terms.map(|term| &*term.term).collect(),
        others: totals.count() + periods.count(),
    }
}

/// Whether a folded word stands in a folded text: as the begin of a word, or as one with an ending more.
fn stands(word: &str, text: &str) -> bool {
    let mut begins = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    begins.any(|at| text[at..].starts_with(word))
        || text.split(' ').any(|other| {
            let ending = word.strip_prefix(other);
            other.chars().count() >= MIN_STEM
                && ending.is_some_and(|ending| ending.chars().count() <= MAX_ENDING)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_word_that_no_tie_has_is_found_beside_the_ties() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], ties: [],
            totals: [
                (id: "rapport-goedkeuring", about: (nl: "Een ministerie keurt banden goed.", en: "A ministry approves of ties."), source: "s", quote: "ter ratificatie", where: ""),
                (id: "rapport-aanbeveling", about: (nl: "Eerste aanbeveling: let op bemiddelaars.", en: "First: heed brokers."), source: "s", quote: "veelvormig en obscuur", where: ""),
            ],
            periods: [(id: "xi", from: "2012", to: "2021", name: (nl: "De geopolitiek van Xi", en: "The geopolitics of Xi"), about: (nl: "", en: ""), source: "s", quote: "UFWD", where: "")],
            glossary: [(id: "ufwd", term: "UFWD", full: "United Front Work Department", about: (nl: "Een orgaan.", en: "A body."), source: "s", quote: "van de CCP", where: "")])"#,
        )
        .unwrap();
        for (line, terms, others) in [
            ("ufwd", &["UFWD"][..], 1),
            ("\"united front\"", &["UFWD"], 0),
            ("goedkeuring", &[], 1),
            ("aanbevelingen", &[], 1),
            ("aanbeveling bemiddelaars", &[], 1),
            ("aanbeveling ratificatie", &[], 0),
            ("geopolit", &[], 1),
            // The middle of a word is another word.
            ("fwd", &[], 0),
            ("-ufwd", &[], 0),
            ("is:betwist", &[], 0),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            let expected = Background {
                terms: terms.to_vec(),
                others,
            };
            assert_eq!(background(&query, &dataset), expected, "{line}");
        }
    }
}
