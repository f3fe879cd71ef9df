//! Where the words of a query stand in a text.

use std::ops::Range;

use super::{
    fold::Folded,
    fuzzy::Loose,
    index::Index,
    query_line::Query,
    sought_word::{Meant, SoughtWord},
    thesaurus::Synonym,
};

/// A text of at most so many bytes is a name or as good as one: words may begin or resemble a word of it.
const NAME: usize = 64;

/// The words of a query, made ready to be found in one text after another.
#[derive(Clone, Debug, Default)]
pub struct Highlighter {
    words: Vec<MarkedWord>,
    /// Other words for these.
    synonyms: Vec<Synonym>,
}

/// A word with what stands between its hyphens, where that may stand apart.
#[derive(Clone, Debug)]
struct MarkedWord {
    whole: SoughtWord,
    parts: Vec<SoughtWord>,
}

impl MarkedWord {
    fn new(text: &str, meant: Meant, index: &Index) -> Self {
        let whole = SoughtWord::new(text, meant, index);
        let parts = if whole.has_parts() {
            let parts = whole.folded.split(' ');
            parts
                .map(|part| SoughtWord::new(part, meant, index))
                .collect()
        } else {
            Vec::new()
        };
        Self { whole, parts }
    }
}

impl Highlighter {
    /// Of the words and exact texts of `query` that are not negated, put to the texts of `index`.
    #[must_use]
    pub fn new(query: &Query, index: &Index) -> Self {
        let (query, _) = query.clone().searched(&index.thesaurus);
        let sought = |(is_exact, word): (bool, &str)| {
            let meant = if is_exact {
                Meant::Exactly
            } else {
                Meant::Loosely
            };
            MarkedWord::new(word, meant, index)
        };
        let words: Vec<MarkedWord> = query.wanted_texts().map(sought).collect();
        let words_typed = words.iter().map(|word| &word.whole);
        let typed = words_typed.filter(|word| !word.is_exact());
        let synonyms = typed.flat_map(|word| index.thesaurus.others(&word.folded));
        Self {
            synonyms: synonyms.cloned().collect(),
            words,
        }
    }

    /// The byte ranges of `text` that the words hit: on character boundaries, sorted, disjoint. Where a word does not
    /// stand in a name as it is, the letters that it resembles are marked, one by one.
    #[must_use]
    pub fn spans(&self, text: &str) -> Vec<Range<usize>> {
        let within = if text.len() <= NAME {
            Within::Name
        } else {
            Within::Text
        };
        self.found(text, within)
    }

    /// The same of a text that is no name, however short: no word resembles what stands there.
    #[must_use]
    pub(super) fn spans_in_text(&self, text: &str) -> Vec<Range<usize>> {
        self.found(text, Within::Text)
    }

    fn found(&self, text: &str, within: Within) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut found = Vec::new();
        for word in &self.words {
            let mut hits = plain(&folded, &word.whole, within);
            if hits.is_empty() {
                hits = all_of(&folded, &word.parts, within);
            }
            if hits.is_empty() && within == Within::Name && word.whole.may_be_misspelt() {
                hits = loose(&folded, &word.whole.folded);
            }
            found.extend(hits);
        }
        for synonym in &self.synonyms {
            let places = synonym.places(&folded.text);
            let ranges = places.map(|at| at..at + synonym.folded.len());
            found.extend(ranges.filter_map(|range| folded.origin(&range)));
        }
        merged(found)
    }
}

/// What words are looked for in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Name,
    Text,
}

/// Where a word stands as it is.
fn plain(folded: &Folded, word: &SoughtWord, within: Within) -> Vec<Range<usize>> {
    if word.folded.is_empty() {
        return Vec::new();
    }
    let (text, length) = (&folded.text, word.folded.len());
    let stands = match within {
        Within::Name => word.stands_in_name(),
        Within::Text => word.stands_in_text(),
    };
    let places = text
        .match_indices(&*word.folded)
        .map(|(at, _)| at)
        .filter(|&at| stands.fits(text, at, length));
    places
        .filter_map(|at| folded.origin(&(at..at + length)))
        .collect()
}

/// Of a word with hyphens, its parts where all of them stand in the text: `arnhem-wuhan` is both parties of a tie.
fn all_of(folded: &Folded, parts: &[SoughtWord], within: Within) -> Vec<Range<usize>> {
    let hits = parts.iter().map(|part| plain(folded, part, within));
    let hits: Vec<Vec<Range<usize>>> = hits.collect();
    if hits.iter().any(Vec::is_empty) {
        Vec::new()
    } else {
        hits.concat()
    }
}

fn loose(folded: &Folded, word: &str) -> Vec<Range<usize>> {
    let places = Loose::new(word).places(&folded.text).unwrap_or_default();
    places
        .into_iter()
        .filter_map(|place| folded.origin_of_char(place))
        .collect()
}

/// The ranges in order, those that touch or overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::load,
        query::query_line::{Criterion, Term},
    };

    /// A query of words; those that begin with `=` are exact, those with `-` negated.
    fn query(words: &str) -> Query {
        let term = |word: &str| {
            let text = word.trim_start_matches(['-', '=']).replace('+', " ");
            Term {
                negated: word.starts_with('-'),
                criterion: if word.starts_with('=') {
                    Criterion::Exact(text)
                } else {
                    Criterion::Word(text)
                },
            }
        };
        Query {
            terms: words.split_whitespace().map(term).collect(),
        }
    }

    #[test]
    fn words_are_marked_where_they_stand() {
        let index = Index::new(&load::embedded());
        let long = "The municipality of Su\u{301}dwest-Fryslân had never heard of the EU, said a reuse expert, it wrote.";
        for (text, words, marked) in [
            ("Súdwest-Fryslân", "sudwest", vec!["Súdwest"]),
            ("Súdwest-Fryslân", "fry sud", vec!["Súd", "Fry"]),
            ("Xi’an", "xian", vec!["Xi’an"]),
            ("'s-Gravenhage", "s-gravenhage", vec!["s-Gravenhage"]),
            ("Yangzhou", "yangzo", vec!["Yangz", "o"]),
            ("Yangzhou", "yang gzh", vec!["Yangzh"]),
            ("武汉", "汉", vec!["汉"]),
            ("Breda", "-breda", vec![]),
            (
                "Arnhem (gemeente) – Wuhan",
                "arnhem-wuhan",
                vec!["Arnhem", "Wuhan"],
            ),
            ("Den Haag", "=den+h", vec!["Den H"]),
            ("Den Haag", "=dn", vec![]),
            ("Amsterdam", "a", vec!["A"]),
            ("Changzhou", "hangzhou", vec![]),
            ("Hangzhou en Changzhou", "hangzhou", vec!["Hangzhou"]),
            ("Yangzhou", "angzhou", vec!["angzhou"]),
            (
                "Van Shaanxi is Shanxi het buurland, zegt een brief van de provincie Drenthe.",
                "shanxi",
                vec!["Shanxi"],
            ),
            (
                "The human side of rights is that human rights and mensenrechten are the same",
                "human rights",
                vec!["human rights", "mensenrechten"],
            ),
            (long, "sudwest eu", vec!["Su\u{301}dwest", "EU"]),
            (long, "muncplity", vec![]),
            (long, "ede", vec![]),
            (long, "(eu),", vec!["EU"]),
            (long, "muni euse", vec!["muni"]),
            ("Enschede", "ede", vec![]),
            ("De Bilt", "de bilt", vec!["De Bilt"]),
            ("", "x", vec![]),
            ("Breda", "", vec![]),
        ] {
            let found = Highlighter::new(&query(words), &index).spans(text);
            let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, marked, "{text} {words}");
        }
    }
}
