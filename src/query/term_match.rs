//! The ties that meet one term of a query; kept while the rest of the line changes.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::{
    begins::goes_by,
    corpus::Corpus,
    eras::{self, Era},
    field::Field,
    fold::fold,
    index::{Entry, Role},
    mark::Mark,
    match_position::Stands,
    query_line::Term,
    scan::Scan,
    synonyms,
    word_hits::{MISS, Matched},
};
use crate::dataset::{Claim, DutchLevel, Tie, TieState};

/// Which ties meet a term, whether or not it is negated.
#[derive(Debug, Default)]
pub(crate) struct TermMatch {
    /// The ties that do.
    pub ties: FixedBitSet,
    /// By tie, what its best hit costs in rank; empty for a field.
    pub costs: Vec<u8>,
    /// The ties whose texts have the word, whatever names do; a longer word can only be in these.
    pub(super) in_text: FixedBitSet,
    /// The word, folded; empty where longer words may be in other texts.
    pub(super) word: String,
}

impl TermMatch {
    /// Puts a term to all ties; `eras` are those that the query asks themes of, and `shorter` what was found by what may
    /// be the same word before its last letters were typed.
    pub fn new(
        term: &Term,
        eras: &Arc<[Vec<Era>]>,
        corpus: Corpus<'_>,
        shorter: Option<&Self>,
    ) -> Self {
        match term {
            Term::Field { field, .. } => Self::of_field(field, eras, corpus),
            Term::Text {
                negated,
                exact,
                text,
            } => {
                let word = Self::of_word(text, *exact, !*negated, corpus, shorter);
                let others = synonyms::of(&fold(text)).filter(|_| !*exact);
                others.fold(word, |any, other| {
                    any.or(&Self::of_word(other, false, false, corpus, None))
                })
            }
        }
    }

    fn of_field(field: &Field, eras: &Arc<[Vec<Era>]>, corpus: Corpus<'_>) -> Self {
        if matches!(field, Field::AsOf(_)) {
            // It asks nothing of a tie.
            return Self::default();
        }
        let in_columns = !matches!(field, Field::Theme(_)) || eras.is_empty();
        let ties = in_columns
            .then(|| corpus.columns.any_of(field, corpus.dataset))
            .flatten();
        let ties = ties.unwrap_or_else(|| Test::new(field, eras, corpus).put_to_all(corpus));
        Self {
            ties,
            ..Self::default()
        }
    }

    /// A word, or an exact text, looked for in names and texts. Who excludes a word does not mean whatever resembles it,
    /// which `loose` finds too.
    fn of_word(
        text: &str,
        exact: bool,
        loose: bool,
        corpus: Corpus<'_>,
        shorter: Option<&Self>,
    ) -> Self {
        let matched = if exact {
            Matched::exact(text, corpus.index)
        } else {
            Matched::word(text, loose, corpus.index)
        };
        let Scan {
            matched,
            costs,
            in_text,
        } = Scan::of_word(matched, loose, corpus, shorter);
        if !matched.hits_names() && in_text.is_clear() && !matched.parts().is_empty() {
            return Self::of_parts(&matched.parts(), loose, corpus);
        }
        // What is looked for as a word or its begin says nothing of where a longer one is.
        let word = if matched.stands == Stands::Anywhere {
            matched.folded
        } else {
            String::new()
        };
        Self {
            ties: hits(&costs),
            costs,
            in_text,
            word,
        }
    }

    /// A word with hyphens that stands nowhere as it is: each of its parts, wherever it stands.
    fn of_parts(parts: &[&str], loose: bool, corpus: Corpus<'_>) -> Self {
        let mut costs = vec![0; corpus.dataset.ties.len()];
        for part in parts {
            let scan = Scan::of_word(
                Matched::word(part, loose, corpus.index),
                loose,
                corpus,
                None,
            );
            // A miss is the highest cost of all, so what misses one part misses the whole.
            costs
                .iter_mut()
                .zip(&scan.costs)
                .for_each(|(cost, of_part)| *cost = (*cost).max(*of_part));
        }
        Self {
            ties: hits(&costs),
            costs,
            ..Self::default()
        }
    }

    /// A word that may be written in several ways: what has one of them will do.
    fn or(mut self, other: &Self) -> Self {
        self.ties.union_with(&other.ties);
        self.costs
            .iter_mut()
            .zip(&other.costs)
            .for_each(|(cost, other)| *cost = (*cost).min(*other));
        // A longer word is not written in these other ways.
        self.word.clear();
        self
    }
}

/// The ties that a word does not miss.
fn hits(costs: &[u8]) -> FixedBitSet {
    let mut hits = FixedBitSet::with_capacity(costs.len());
    costs
        .iter()
        .enumerate()
        .filter(|(_, cost)| **cost != MISS)
        .for_each(|(tie, _)| hits.insert(tie));
    hits
}

/// A field that every tie is asked for by itself.
enum Test {
    /// What tie and standing tell.
    Plain(Field),
    /// Which of the different parties will do.
    Dutch(Vec<bool>),
    Chinese(Vec<bool>),
    Eras(Vec<Era>),
    Themes(Field, Arc<[Vec<Era>]>),
}

impl Test {
    fn new(field: &Field, eras: &Arc<[Vec<Era>]>, corpus: Corpus<'_>) -> Self {
        match field {
            Field::Municipality(values) => {
                let roles = [Role::Dutch, Role::DutchAlias];
                let named = called(values, &roles, corpus.index.dutch(), corpus);
                let bodies = corpus.dataset.parties().dutch(corpus.dataset);
                Self::Dutch(
                    named
                        .zip(bodies)
                        .map(|(hit, body)| hit && body.level == DutchLevel::Municipality)
                        .collect(),
                )
            }
            Field::China(values) => {
                let roles = [Role::Chinese, Role::ChineseAlias, Role::ChineseProvince];
                Self::Chinese(called(values, &roles, corpus.index.chinese(), corpus).collect())
            }
            Field::Period(ids) => Self::Eras(eras::named(ids, corpus.dataset)),
            Field::Theme(_) => Self::Themes(field.clone(), Arc::clone(eras)),
            _ => Self::Plain(field.clone()),
        }
    }

    fn put_to_all(&self, corpus: Corpus<'_>) -> FixedBitSet {
        let mut ties = FixedBitSet::with_capacity(corpus.dataset.ties.len());
        ties.extend((0..corpus.dataset.ties.len()).filter(|&number| self.holds(number, corpus)));
        ties
    }

    fn holds(&self, number: usize, corpus: Corpus<'_>) -> bool {
        let (Some(tie), Some(Some(tie_state))) = (
            corpus.dataset.ties.get(number),
            corpus.tie_states.get(number),
        ) else {
            return false;
        };
        let has = |of_tie: &[u32], parties: &[bool]| {
            of_tie
                .get(number)
                .and_then(|&party| parties.get(party as usize))
                == Some(&true)
        };
        match self {
            Self::Plain(field) => meets(tie, tie_state, field),
            Self::Dutch(parties) => has(&corpus.dataset.parties().dutch.of_tie, parties),
            Self::Chinese(parties) => has(&corpus.dataset.parties().chinese.of_tie, parties),
            Self::Eras(eras) => tie
                .statements
                .iter()
                .any(|statement| eras::touches(statement, eras)),
            Self::Themes(Field::Theme(wanted), eras) => {
                wanted.iter().any(|theme| eras::has_theme(tie, theme, eras))
            }
            Self::Themes(..) => false,
        }
    }
}

/// By number of party, whether it goes by one of `values` in one of `roles`.
fn called<'a>(
    values: &[String],
    roles: &'a [Role],
    parties: &'a [Box<[Entry]>],
    corpus: Corpus<'_>,
) -> impl Iterator<Item = bool> + use<'a> {
    let values: Vec<String> = values.iter().map(|value| fold(value)).collect();
    let names = corpus
        .index
        .names()
        .iter()
        .map(|name| values.iter().any(|value| goes_by(name, value)));
    let names: Vec<bool> = names.collect();
    let hit = move |entry: &Entry| roles.contains(&entry.role) && names[entry.name];
    parties.iter().map(move |entries| entries.iter().any(&hit))
}

/// Whether a tie has one of the values of a field that needs no preparation.
fn meets(tie: &Tie, tie_state: &TieState, field: &Field) -> bool {
    let says = |test: &dyn Fn(&Claim) -> bool| {
        tie.statements.iter().any(|statement| test(&statement.says))
    };
    match field {
        Field::Source(values) => tie
            .statements
            .iter()
            .any(|statement| values.contains(&statement.source)),
        Field::Reason(values) => says(
            &|says| matches!(*says, Claim::Reason(stage, why) if values.iter().any(|reason| reason.fits(stage, why))),
        ),
        Field::Since(starts) => starts.iter().any(|began| began.fits(tie_state.start)),
        Field::Ended(ends) => ends.iter().any(|ended| ended.fits(tie_state)),
        Field::Is(marks) => marks.iter().any(|mark| match mark {
            Mark::Contested => tie_state.contested,
            Mark::Reconsidering => tie_state.reconsidering,
            Mark::Unnamed => tie.chinese.name.is_none(),
            Mark::Costs => says(&|says| matches!(says, Claim::Cost { .. } | Claim::Gain { .. })),
        }),
        // The columns tell these, the tests above those.
        Field::Province(_) | Field::Status(_) | Field::Level(_) | Field::Kind(_) => false,
        Field::Theme(_)
        | Field::Municipality(_)
        | Field::China(_)
        | Field::Period(_)
        | Field::AsOf(_) => false,
    }
}
