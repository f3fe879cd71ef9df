//! Putting a query to the ties: each term by itself, then what they found is put together.
//!
//! What a term finds is a set of ties, so to put them together takes no time to speak of even among a million; a term
//! that stays in the line is not looked for again.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::{
    corpus::Corpus,
    facet_index::{FacetCounts, FacetIndex, count_of},
    fields::{FieldName, FieldValue},
    fold::fold,
    hit::Hit,
    index::Index,
    municipality_names,
    passage::PassageFinder,
    query_line::{Criterion, Query, Term},
    term_match::TermMatch,
};
use crate::dataset::{Dataset, TieState};

/// What so many terms found is kept from the query before: enough for a line that is typed and taken back. Each holds a
/// byte a tie.
const MAX_KNOWN: usize = 8;

/// A query with what each of its terms finds.
pub struct Search {
    query: Query,
    /// The words that are not searched for, because others say more.
    pub ignored: Vec<String>,
    /// By term.
    matches: Vec<Arc<TermMatch>>,
    /// What is known from the query before.
    known: Vec<(Term, Arc<TermMatch>)>,
}

impl Search {
    /// Puts `query` to the ties. What `before` has found out on the same corpus is not worked out again.
    #[must_use]
    pub fn new(query: Query, corpus: Corpus<'_>, before: Option<Self>) -> Self {
        let (query, ignored) = query.searched(&corpus.index.thesaurus);
        let known = before.map_or_else(Vec::new, |before| before.into_known(&query));
        let matches = query
            .terms
            .iter()
            .map(|term| find_term(term, &query, &known, corpus))
            .collect();
        Self {
            query,
            ignored,
            matches,
            known,
        }
    }

    /// What it has found out, by term; of themes and decisions only where the same is asked beside them.
    fn into_known(self, next: &Query) -> Vec<(Term, Arc<TermMatch>)> {
        let eras = |query: &Query| -> Vec<_> {
            let eras = query.values_of(FieldName::Period);
            eras.map(<[_]>::to_vec).collect()
        };
        let has_same_eras = eras(&self.query) == eras(next);
        let asks_the_same = self.query.decision_question() == next.decision_question();
        let terms = self.query.terms.into_iter().zip(self.matches);
        terms
            .chain(self.known)
            .filter(|(term, _)| match term.field() {
                Some(FieldName::Theme) => has_same_eras,
                Some(FieldName::Decision | FieldName::PoliticalParty) => asks_the_same,
                _ => true,
            })
            .take(MAX_KNOWN)
            .collect()
    }

    /// The municipality that the query asks for and that nothing is told of.
    #[must_use]
    pub fn unnamed_municipality(&self) -> Option<&'static str> {
        let terms = self.query.terms.iter().zip(&self.matches);
        let mut empty = terms.filter(|(_, found)| found.ties.is_clear());
        empty.find_map(|(term, _)| municipality_asked(term))
    }

    /// What answers the query in what is told of a tie.
    #[must_use]
    pub fn passage_finder(&self, index: &Index) -> PassageFinder {
        let terms = self.query.terms.iter().zip(&self.matches);
        PassageFinder::new(terms, index)
    }

    /// The words that were looked for by other words too, with those of these that stand somewhere.
    pub fn also(&self) -> impl Iterator<Item = (&str, &[String])> {
        let terms = self.query.terms.iter().zip(&self.matches);
        let wanted = terms.filter(|(term, found)| !term.negated && !found.also.is_empty());
        wanted.filter_map(|(term, found)| Some((term.word()?, &*found.also)))
    }

    /// The names that the query may ask for a party by, those of fields among them.
    pub fn names_asked(&self) -> impl Iterator<Item = &str> {
        let fields = self.query.terms.iter().flat_map(Term::asked);
        let names = fields.filter_map(|value| match value {
            FieldValue::Municipality(name) => Some(&*name.0),
            FieldValue::China(name) => Some(&*name.0),
            _ => None,
        });
        names.chain(self.query.wanted_texts().map(|(_, text)| text))
    }

    /// The ties that the query lets through.
    #[must_use]
    pub fn ties(&self, corpus: Corpus<'_>) -> FixedBitSet {
        self.ties_but_for(None, corpus)
    }

    /// The ties that all terms leave but those of one field.
    fn ties_but_for(&self, field: Option<FieldName>, corpus: Corpus<'_>) -> FixedBitSet {
        let mut ties = corpus.facets.begun.clone();
        for (term, found) in self.query.terms.iter().zip(&self.matches) {
            if field.is_some() && term.field() == field {
                continue;
            }
            if term.negated {
                ties.difference_with(&found.ties);
            } else {
                ties.intersect_with(&found.ties);
            }
        }
        ties
    }

    /// A tie as a hit.
    fn hit(&self, tie: usize) -> Hit {
        let (mut rank, mut best) = (0_u16, None);
        let terms = self.query.terms.iter().zip(&self.matches);
        for (_, found) in terms.filter(|(term, _)| !term.negated) {
            let cost = found.costs.get(tie).copied().unwrap_or_default();
            rank = rank.saturating_add(cost.into());
            best = found.found_by(tie).into_iter().chain(best).min();
        }
        Hit {
            tie,
            rank,
            found_by: best.unwrap_or_default(),
        }
    }

    /// The hits among `ties`, in their order.
    pub fn hits<'a>(
        &'a self,
        ties: impl Iterator<Item = usize> + 'a,
    ) -> impl Iterator<Item = Hit> + 'a {
        ties.map(|tie| self.hit(tie))
    }

    /// How many ties each value of the facets would show. The counts of a facet ignore its own terms.
    #[must_use]
    pub fn counts(&self, corpus: Corpus<'_>) -> FacetCounts {
        let mut counts = FacetCounts::default();
        for facet in FieldName::FACETS {
            let mut left = self.ties_but_for(Some(facet), corpus);
            // What is not a tie is not counted as one; only the sort of relation tells what it is.
            if facet != FieldName::Kind {
                left.intersect_with(&corpus.facets.ties);
            }
            for value in corpus.facets.values_of(facet) {
                let count = count_of(value, &left, &self.query, corpus);
                counts.0.insert(value.clone(), count);
            }
        }
        counts
    }
}

/// The municipality that a term asks for by its name.
fn municipality_asked(term: &Term) -> Option<&'static str> {
    let values = term.asked().iter().filter_map(|value| match value {
        FieldValue::Municipality(name) => Some(name.0.as_str()),
        _ => None,
    });
    let mut names = values.chain(term.word());
    names.find_map(|name| municipality_names::named(&fold(name)))
}

/// What a term finds, if it is known, or else what there is to find.
fn find_term(
    term: &Term,
    query: &Query,
    known: &[(Term, Arc<TermMatch>)],
    corpus: Corpus<'_>,
) -> Arc<TermMatch> {
    if let Some((_, found)) = known.iter().find(|(known, _)| known == term) {
        return Arc::clone(found);
    }
    // The longest of the words that it may be with letters added.
    let shorter = known.iter().filter_map(|(known, found)| {
        let begun = match (&known.criterion, &term.criterion) {
            (Criterion::Word(known), Criterion::Word(word)) => word.starts_with(known),
            (Criterion::Exact(known), Criterion::Exact(text)) => text.starts_with(known),
            _ => false,
        };
        begun.then_some(&**found)
    });
    let shorter = shorter.max_by_key(|found| found.word.len());
    Arc::new(TermMatch::new(term, query, corpus, shorter))
}

/// The ties that `query` lets through, in the order of the dataset. `tie_states` are those on the date that the dashboard
/// is put at; a tie without one had not begun and is left out.
#[must_use]
pub fn find(
    query: &Query,
    dataset: &Dataset,
    index: &Index,
    tie_states: &[Option<TieState>],
) -> Vec<Hit> {
    let corpus = Corpus {
        dataset,
        index,
        tie_states,
        facets: &FacetIndex::new(dataset, tie_states),
    };
    let search = Search::new(query.clone(), corpus, None);
    search.hits(search.ties(corpus).ones()).collect()
}
