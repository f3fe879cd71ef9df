//! The ties that meet one term of a query; kept while the rest of the line changes.

use fixedbitset::FixedBitSet;

use super::{
    corpus::Corpus,
    facet_index::ties_with,
    fields::FieldName,
    fold::fold,
    fuzzy::Loose,
    hit::FoundBy,
    match_cost::{COST_OF_ID, COST_OF_PROPERTY, COST_OF_TEXT, MISS, costs_of_names, found_by},
    match_position::Stands,
    meant_values::meant_values,
    name_match::{Closeness, MIN_MISSPELT, is_one_slip_from},
    query_line::{Criterion, Query, Term},
    sought_word::{Meant, SoughtWord},
    text_search::{ties_with_synonym, ties_with_text},
    thesaurus::Synonym,
};
use crate::dataset::Tie;

/// Which ties meet a term, whether or not it is negated.
#[derive(Debug, Default)]
pub(super) struct TermMatch {
    /// The ties that do.
    pub ties: FixedBitSet,
    /// By tie, what its best hit costs in rank; empty for a field.
    pub costs: Vec<u8>,
    /// The ties whose texts have the word, whatever names do; a longer word can only be in these.
    in_text: FixedBitSet,
    /// The word, folded; empty where longer words may be in other texts.
    pub word: String,
    /// The other words for it that stand somewhere.
    pub also: Vec<String>,
}

impl TermMatch {
    /// Puts a term of `query` to all ties; `shorter` is what was found by what may be the same word before its last
    /// letters were typed.
    pub fn new(term: &Term, query: &Query, corpus: Corpus<'_>, shorter: Option<&Self>) -> Self {
        let text = match &term.criterion {
            Criterion::Field(values) => {
                let mut found = Self::default();
                // Who excludes decisions means all such, not only those that are asked for beside them.
                let alone = Query::default().seen_from(query.as_of());
                let of_decisions = matches!(
                    term.field(),
                    Some(FieldName::Decision | FieldName::PoliticalParty)
                );
                let query = if term.negated && of_decisions {
                    &alone
                } else {
                    query
                };
                for value in values {
                    found.ties.union_with(&ties_with(value, query, corpus));
                }
                return found;
            }
            Criterion::Exact(text) => return Self::of_word(text, Meant::Exactly, corpus, shorter),
            Criterion::Word(word) => word,
        };
        let meant = if term.negated {
            Meant::AsTyped
        } else {
            Meant::Loosely
        };
        let mut found = Self::of_word(text, meant, corpus, shorter);
        // There may be other words for it; a longer word has others.
        let folded = fold(text);
        for synonym in corpus.index.thesaurus.others(&folded) {
            let other = Self::of_synonym(synonym, corpus);
            if !other.ties.is_clear() {
                found.also.push(synonym.shown.clone());
            }
            found.combine(&other.costs, u8::min);
        }
        found
    }

    /// A word, or an exact text, looked for in names and texts.
    fn of_word(text: &str, meant: Meant, corpus: Corpus<'_>, shorter: Option<&Self>) -> Self {
        let index = corpus.index;
        let word = SoughtWord::new(text, meant, index);
        let (stands, is_loose) = (word.stands_in_text(), word.may_be_misspelt());
        let folded = &word.folded;
        let matching = |hit: &dyn Fn(&str) -> Option<Closeness>| -> Vec<Option<Closeness>> {
            let names = index.names.iter().zip(&index.only_whole);
            let names = names.map(|(name, only_whole)| {
                hit(name).filter(|it| !only_whole || *it == Closeness::Whole)
            });
            names.collect()
        };
        let loosely = |is_hit: bool| is_hit.then_some(Closeness::Loose);
        let is_missed = |names: &[Option<Closeness>]| names.iter().all(Option::is_none);

        let mut names = matching(&|name| word.closeness(name));
        if is_loose && is_missed(&names) {
            let loose = Loose::new(folded);
            names = matching(&|name| loosely(loose.places(name).is_some()));
        }
        // What no party is called may be no name at all: who leads a delegation does not mean Leiden.
        let mut called = names.iter().zip(&index.only_whole);
        let in_doubt = word.municipality().is_some()
            && !called.any(|(it, only_whole)| !only_whole && *it == Some(Closeness::Whole));
        let among = shorter
            .filter(|known| !known.word.is_empty() && folded.starts_with(&known.word))
            .map(|known| &known.in_text);
        let in_text = ties_with_text(folded, stands, in_doubt, among, corpus);
        if is_missed(&names) && in_text.is_clear() {
            if is_loose && folded.chars().count() >= MIN_MISSPELT {
                names = matching(&|name| loosely(is_one_slip_from(name, folded)));
            }
            if word.has_parts() && is_missed(&names) {
                return Self::of_parts(folded, meant, corpus);
            }
        }

        let mut costs = costs_of_names(&names, corpus);
        let mut lower = |tie: usize, cost: u8| costs[tie] = costs[tie].min(cost);
        for tie in in_text.ones() {
            let is_id = is_id_of(&corpus.dataset.ties[tie], folded);
            lower(tie, if is_id { COST_OF_ID } else { COST_OF_TEXT });
        }
        if !word.is_exact() {
            for value in meant_values(text) {
                let having = corpus.facets.having(&value, &corpus.facets.begun);
                having.for_each(|tie| lower(tie, COST_OF_PROPERTY));
            }
        }
        let mut found = Self {
            in_text,
            ..Self::default()
        };
        found.set_costs(costs);
        // What is looked for as a word or its begin says nothing of where a longer one is.
        if stands == Stands::Anywhere {
            found.word = word.folded;
        }
        found
    }

    /// Another word for what is looked for, in names and texts.
    fn of_synonym(synonym: &Synonym, corpus: Corpus<'_>) -> Self {
        let closeness = |name: &str| {
            if name == synonym.folded {
                return Some(Closeness::Whole);
            }
            synonym.places(name).next().map(|_| Closeness::Begin)
        };
        let names = corpus.index.names.iter().zip(&corpus.index.only_whole);
        let names = names.map(|(name, only_whole)| {
            closeness(name).filter(|it| !only_whole || *it == Closeness::Whole)
        });
        let mut costs = costs_of_names(&names.collect::<Vec<_>>(), corpus);
        let mut lower = |tie: usize, cost: u8| costs[tie] = costs[tie].min(cost);
        for tie in ties_with_synonym(synonym, corpus).ones() {
            lower(tie, COST_OF_TEXT);
        }
        for value in meant_values(&synonym.folded) {
            let having = corpus.facets.having(&value, &corpus.facets.begun);
            having.for_each(|tie| lower(tie, COST_OF_PROPERTY));
        }
        let mut found = Self::default();
        found.set_costs(costs);
        found
    }

    /// A word with hyphens that stands nowhere as it is: each of its parts, wherever it stands.
    fn of_parts(folded: &str, meant: Meant, corpus: Corpus<'_>) -> Self {
        let mut found = Self {
            costs: vec![0; corpus.dataset.ties.len()],
            ..Self::default()
        };
        for part in folded.split(' ') {
            // What misses one part misses the whole.
            let of_part = Self::of_word(part, meant, corpus, None);
            found.combine(&of_part.costs, u8::max);
        }
        found
    }

    fn combine(&mut self, others: &[u8], better: fn(u8, u8) -> u8) {
        let costs = self.costs.iter().zip(others);
        let costs = costs.map(|(&cost, &other)| better(cost, other)).collect();
        self.set_costs(costs);
        self.word.clear();
    }

    /// What a tie was found by; `None` where it was not, and of a field.
    pub fn found_by(&self, tie: usize) -> Option<FoundBy> {
        let cost = self.costs.get(tie).copied()?;
        (cost != MISS).then(|| found_by(cost))
    }

    fn set_costs(&mut self, costs: Vec<u8>) {
        let hits = costs.iter().enumerate().filter(|(_, cost)| **cost != MISS);
        self.ties = hits.map(|(tie, _)| tie).collect();
        self.costs = costs;
    }
}

/// Whether a folded word is the id of a tie.
fn is_id_of(tie: &Tie, folded: &str) -> bool {
    let id = tie.id.as_str();
    id.len() == folded.len() && fold(id) == folded
}
