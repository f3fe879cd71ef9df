//! How well a passage about a tie answers a query: how many of its words and fields it has, and how rare those are.
//!
//! What a tie was found by already is no news in its text: a word that stands in its names counts last.

use std::{ops::Range, sync::Arc};

use super::{
    fields::{FieldValue, is::Mark},
    highlight::Highlighter,
    hit::FoundBy,
    index::Index,
    query_line::{Query, Term},
    term_match::TermMatch,
};
use crate::dataset::{Claim, Statement, Subject};

/// What is looked for in passages; made once for a query.
#[derive(Debug, Default)]
pub struct PassageFinder {
    words: Vec<WantedWord>,
    /// By field, the values of which one is asked for.
    fields: Vec<Vec<FieldValue>>,
}

/// A word or an exact text that is wanted.
#[derive(Debug)]
struct WantedWord {
    highlighter: Highlighter,
    found: Arc<TermMatch>,
}

/// Where in a passage a word stands; the best comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassagePart {
    /// In who says it, when and where.
    Citation,
    /// In a remark of ours.
    Remark,
    /// In what we say that it says, without words of a source below it.
    Summary,
    /// In the words of the source.
    Quotation,
    /// In what a quotation is quoted for.
    QuotedFor,
}

/// How well a passage answers; the best is the greatest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageScore {
    /// How many fields, and words that are in no name of the tie, it answers.
    pub answered: usize,
    /// How rare those words are.
    rarity: u32,
    /// Where the best of them stands.
    part: Option<PassagePart>,
    /// How many words of the tie's names it has.
    named: usize,
}

impl PassageFinder {
    pub(super) fn new<'a>(
        terms: impl Iterator<Item = (&'a Term, &'a Arc<TermMatch>)>,
        index: &Index,
    ) -> Self {
        let mut finder = Self::default();
        for (term, found) in terms.filter(|(term, _)| !term.negated) {
            match term.asked() {
                [] => finder.words.push(WantedWord {
                    highlighter: Highlighter::new(
                        &Query {
                            terms: vec![term.clone()],
                        },
                        index,
                    ),
                    found: Arc::clone(found),
                }),
                values => finder.fields.push(values.to_vec()),
            }
        }
        finder
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.fields.is_empty()
    }

    /// Whether a word was found elsewhere than in the names of a tie, so that its text says where.
    #[must_use]
    pub fn has_words_in_text(&self, tie: usize) -> bool {
        self.words.iter().any(|word| !word.is_name_of(tie))
    }

    /// How well a passage with these texts about a tie answers; `None` where it has nothing of the query. Of the fields
    /// it has `answered` so many, in such a part of it.
    #[must_use]
    pub fn score(
        &self,
        tie: usize,
        texts: &[(PassagePart, &str)],
        (answered, part): (usize, Option<PassagePart>),
    ) -> Option<PassageScore> {
        let mut score = PassageScore {
            answered,
            part,
            ..PassageScore::default()
        };
        for word in &self.words {
            let has_word =
                |(_, text): &&(PassagePart, &str)| !word.highlighter.spans_in_text(text).is_empty();
            let best = texts.iter().filter(has_word).map(|(part, _)| *part).max();
            match best {
                None => {}
                Some(_) if word.is_name_of(tie) => score.named += 1,
                Some(_) => {
                    score.answered += 1;
                    score.rarity = score.rarity.saturating_add(word.rarity());
                    score.part = score.part.max(best);
                }
            }
        }
        (score.answered + score.named > 0).then_some(score)
    }

    /// Where in a text the words that are in no name of the tie stand.
    #[must_use]
    pub fn hits(&self, tie: usize, text: &str) -> Vec<Range<usize>> {
        let words = self.words.iter().filter(|word| !word.is_name_of(tie));
        let mut hits: Vec<_> = words
            .flat_map(|word| word.highlighter.spans_in_text(text))
            .collect();
        hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
        hits
    }

    /// How many of the fields statements of one passage answer.
    #[must_use]
    pub fn fields_answered(&self, statements: &[&Statement]) -> usize {
        let is_told = |values: &&Vec<FieldValue>| {
            let mut statements = statements.iter();
            statements.any(|statement| values.iter().any(|value| tells(statement, value)))
        };
        self.fields.iter().filter(is_told).count()
    }

    /// Whether it is asked what sources disagree about.
    #[must_use]
    pub fn asks_disputes(&self) -> bool {
        let contested = FieldValue::Is(Mark::Contested);
        self.fields.iter().any(|values| values.contains(&contested))
    }
}

impl WantedWord {
    /// Whether it is in a name of the tie.
    fn is_name_of(&self, tie: usize) -> bool {
        self.found.found_by(tie) == Some(FoundBy::Name)
    }

    /// The fewer ties have it, the rarer it is.
    fn rarity(&self) -> u32 {
        let ties = self.found.ties.count_ones(..).max(1);
        // Half as many ties are a step rarer; in steps, so that one tie more or less does not decide.
        ties.leading_zeros()
    }
}

/// Whether a statement is what a value of a field asks to read. Decisions are asked for together, and a status is
/// on screen anyway.
fn tells(statement: &Statement, value: &FieldValue) -> bool {
    match (value, &statement.says) {
        (FieldValue::Theme(theme), Claim::Theme(told)) => theme == told,
        (FieldValue::Since(_), says) => matches!(says, Claim::Since(_) | Claim::SinceUnclear),
        (FieldValue::Kind(kind), Claim::Kind(told)) => kind == told,
        (FieldValue::Source(source), _) => source.fits(statement),
        _ => is_worth_marking(statement, value),
    }
}

/// Whether a statement says what a value of a field asks for: its reason, what it cost or brought, its doubt.
pub(super) fn is_worth_marking(statement: &Statement, value: &FieldValue) -> bool {
    match (value, &statement.says) {
        (FieldValue::Reason(reason), says) => reason.fits(says),
        (FieldValue::Is(Mark::Costs), says) => says.subject() == Subject::Money,
        (FieldValue::Is(Mark::Reconsidering), Claim::Reconsidering) => true,
        _ => false,
    }
}
