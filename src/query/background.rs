//! What surrounds the ties and has the words of a query: terms, national numbers, eras. They are no ties, so a word that
//! only they have finds none.

use super::{fold::fold, municipality_names, query_line::Query, text_search::is_written_as_name};
use crate::{
    dataset::{Authors, Dataset, GlossaryTerm, SharedStr, Source},
    lang::Bilingual,
};

/// After so many bytes no more is looked through: a dataset of this program has some hundred thousand, and a key must
/// not wait.
const MAX_BYTES: usize = 1 << 20;
/// A word may have so many letters more than one of a text: `aanbevelingen` finds `aanbeveling`.
const MAX_ENDING: usize = 2;
/// Words of fewer letters are found only as the begin of one.
const MIN_STEM: usize = 5;

/// Where the words of a query stand outside of the ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Background {
    /// The terms of the glossary that have them, in its order: their places in it.
    pub terms: Vec<usize>,
    /// What is told of the national numbers and eras that have them.
    pub others: Vec<Bilingual>,
    /// The sources that have them in their title or their makers' names: their places.
    pub sources: Vec<usize>,
}

impl Background {
    /// The terms.
    pub fn terms_in<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a GlossaryTerm> {
        let places = self.terms.iter();
        places.filter_map(|&place| dataset.glossary.get(place))
    }

    /// The sources.
    pub fn sources_in<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Source> {
        let places = self.sources.iter();
        places.filter_map(|&place| dataset.sources.get(place))
    }

    /// Whether they stand nowhere.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.others.is_empty() && self.sources.is_empty()
    }
}

/// Where all words of `query` stand together outside of the ties; its other conditions are about ties.
#[must_use]
pub fn background(query: &Query, dataset: &Dataset) -> Background {
    let words = query.wanted_texts().map(|(_, text)| fold(text));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Background::default();
    }
    let mut seeker = Seeker {
        words,
        bytes_left: MAX_BYTES,
    };
    let terms = dataset.glossary.iter().enumerate();
    let terms = terms.filter(|(_, term)| {
        let names = std::iter::once(&term.term).chain(&term.full);
        let names: Vec<&SharedStr> = names.chain([&term.quote]).collect();
        seeker.finds_in(&term.about, &names)
    });
    let terms = terms.map(|(place, _)| place).collect();
    let totals = dataset.totals.iter();
    let totals = totals.filter(|total| seeker.finds_in(&total.about, &[&total.id, &total.quote]));
    let mut others: Vec<Bilingual> = totals.map(|total| total.about.clone()).collect();
    let periods = dataset.periods.iter().filter(|period| {
        let names = [&period.name.nl, &period.name.en, &period.quote];
        seeker.finds_in(&period.about, &names)
    });
    others.extend(periods.map(|period| period.about.clone()));
    let sources = dataset.sources.iter().enumerate();
    let sources = sources.filter(|(_, source)| {
        let author = source.author.as_ref().and_then(Authors::printed);
        let texts = [&*source.publisher, source.id.as_str()];
        let texts = source.title.texts().chain(texts);
        seeker.finds_all(texts.chain(author.as_deref()))
    });
    Background {
        terms,
        others,
        sources: sources.map(|(place, _)| place).collect(),
    }
}

/// Looks for words in texts, until it has read enough.
struct Seeker {
    /// The words, folded.
    words: Vec<String>,
    /// How many bytes of text it still reads.
    bytes_left: usize,
}

impl Seeker {
    /// Whether all words stand in a sentence of ours and `texts` together.
    fn finds_in(&mut self, about: &Bilingual, texts: &[&SharedStr]) -> bool {
        let texts = texts.iter().map(|text| text.as_str());
        self.finds_all(texts.chain([about.nl.as_str(), about.en.as_str()]))
    }

    /// Whether all words stand in `all` together.
    fn finds_all<'a>(&mut self, all: impl Iterator<Item = &'a str> + Clone) -> bool {
        let bytes = all.clone().map(str::len).sum();
        let Some(left) = self.bytes_left.checked_sub(bytes) else {
            self.bytes_left = 0;
            return false;
        };
        self.bytes_left = left;
        let texts: Vec<&str> = all.collect();
        let all = Vec::from_iter(texts.iter().map(|text| fold(text))).join(" ");
        self.words.iter().all(|word| {
            stands(word, &all)
                // Best is no begin of bestuur, and who leads a delegation does not mean Leiden.
                && (municipality_names::named(word).is_none()
                    || texts.iter().any(|text| is_written_as_name(text, word)))
        })
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
            ("ufwd", 1, 1),
            ("\"united front\"", 1, 0),
            ("goedkeuring", 0, 1),
            ("aanbevelingen", 0, 1),
            ("aanbeveling bemiddelaars", 0, 1),
            ("aanbeveling ratificatie", 0, 0),
            ("geopolit", 0, 1),
            // The middle of a word is another word.
            ("fwd", 0, 0),
            ("-ufwd", 0, 0),
            ("is:betwist", 0, 0),
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            let found = background(&query, &dataset);
            assert_eq!(
                (found.terms.len(), found.others.len()),
                (terms, others),
                "{line}"
            );
            assert!(found.sources.is_empty(), "{line}");
        }
    }

    #[test]
    fn no_more_is_read_than_a_key_can_wait_for() {
        let mut ids = 0..;
        let mut entry = |text: &str| {
            let id = ids.next().unwrap_or_default();
            format!(
                r#"(id: "{id}", term: "A", about: (nl: "", en: ""), source: "s", quote: "{text}", where: ""),"#
            )
        };
        let first = entry("ufwd");
        let text = "x".repeat(MAX_BYTES / 16);
        let long: String = (0..16).map(|_| entry(&text)).collect();
        let glossary = [first, long, entry("ufwd")].concat();
        let dataset = load::parse(&format!(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)],
            ties: [], glossary: [{glossary}])"#
        ))
        .unwrap();
        let query = Query::parse("ufwd", &dataset).unwrap();
        assert_eq!(background(&query, &dataset).terms, [0]);
    }
}
