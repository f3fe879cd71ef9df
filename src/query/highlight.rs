//! Where the words of a query stand in a text.

use std::ops::Range;

use super::{
    fold::{Folded, fold},
    fuzzy::Loose,
    index::Index,
    match_position::Stands,
    municipality_names,
    query_line::Query,
    thesaurus::Synonym,
};

/// A text of at most so many bytes is a name or as good as one: words may begin or resemble a word of it.
const NAME: usize = 64;

/// The words of a query, made ready to be found in one text after another.
#[derive(Clone, Debug, Default)]
pub struct Highlighter {
    /// Folded; `true` with those in quotation marks.
    words: Vec<(bool, String)>,
    /// Other words for these.
    synonyms: Vec<Synonym>,
}

impl Highlighter {
    /// Of the words and exact texts of `query` that are not negated, put to the texts of `index`.
    #[must_use]
    pub fn new(query: &Query, index: &Index) -> Self {
        let query = query.clone().searched();
        let wanted = query.wanted_texts();
        let words: Vec<(bool, String)> = wanted.map(|(exact, word)| (exact, fold(word))).collect();
        let typed = words.iter().filter(|(exact, _)| !exact);
        let synonyms = typed.flat_map(|(_, word)| index.thesaurus.others(word));
        Self {
            synonyms: synonyms.cloned().collect(),
            words,
        }
    }

    /// The byte ranges of `text` that the words hit: on character boundaries, sorted, disjoint. Where a word does not
    /// stand in a name as it is, the letters that it resembles are marked, one by one.
    #[must_use]
    pub fn spans(&self, text: &str) -> Vec<Range<usize>> {
        self.found(text, text.len() <= NAME)
    }

    /// The same of a text that is no name, however short: no word resembles what stands there.
    #[must_use]
    pub(super) fn spans_in_text(&self, text: &str) -> Vec<Range<usize>> {
        self.found(text, false)
    }

    fn found(&self, text: &str, is_name: bool) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text);
        let mut found = Vec::new();
        for (exact, word) in &self.words {
            let mut hits = plain(&folded, word, *exact, is_name);
            if hits.is_empty() && !exact {
                hits = parts(&folded, word, is_name);
            }
            if hits.is_empty() && !exact && is_name {
                hits = loose(&folded, word);
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

fn plain(folded: &Folded, word: &str, exact: bool, is_name: bool) -> Vec<Range<usize>> {
    if word.is_empty() {
        return Vec::new();
    }
    let text = &folded.text;
    let municipality = municipality_names::named(word).filter(|_| !exact);
    let stands = match (exact, municipality) {
        (true, _) => Stands::Anywhere,
        (false, None) if is_name => Stands::in_name(word),
        (false, municipality) => Stands::of(word, municipality),
    };
    let places = text
        .match_indices(word)
        .map(|(at, _)| at)
        .filter(|&at| stands.fits(text, at, word.len()));
    places
        .filter_map(|at| folded.origin(&(at..at + word.len())))
        .collect()
}

/// Of a word with hyphens, its parts where all of them stand in the text: `arnhem-wuhan` is both parties of a tie.
fn parts(folded: &Folded, word: &str, is_name: bool) -> Vec<Range<usize>> {
    if !word.contains(' ') {
        return Vec::new();
    }
    let hits: Vec<Vec<Range<usize>>> = word
        .split(' ')
        .map(|part| plain(folded, part, false, is_name))
        .collect();
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
    use crate::query::query_line::{Criterion, Term};

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
            let found = Highlighter::new(&query(words), &Index::default()).spans(text);
            let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, marked, "{text} {words}");
        }
    }
}
