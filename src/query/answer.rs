//! The answer to one term of a query: the ties that meet it. It is worked out a stretch of ties at a time, so that
//! a new key can interrupt the search among a million, and kept while the rest of the line changes.

use std::{collections::VecDeque, sync::Arc};

use fixedbitset::FixedBitSet;

use super::{
    begins::goes_by,
    corpus::Corpus,
    eras::{self, Era},
    field::Field,
    fold::fold,
    index::{Entry, Role},
    mark::Mark,
    query_line::Term,
    scan::Scan,
    stands::Stands,
    synonyms,
    words::{MISS, Matched},
};
use crate::dataset::{DutchLevel, Says, Standing, Tie};

/// Which ties meet a term, whether or not it is negated.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    /// The ties that do.
    pub ties: FixedBitSet,
    /// By tie, what its best hit costs in rank; empty for a field.
    pub costs: Vec<u8>,
    /// The ties whose texts have the word, whatever names do; a longer word can only be in these.
    pub(super) in_text: FixedBitSet,
    /// The word, folded; empty where longer words may be in other texts.
    pub(super) word: String,
}

/// The work on one answer.
pub(crate) enum Task {
    Done(Answer),
    Field(Box<FieldTask>),
    Word(Box<WordTask>),
    Any(Box<AnyTask>),
}

impl Task {
    /// The work on the answer to a term; `eras` are those that the query asks themes of, and `shorter` the answer
    /// to what may be the same word before its last letters were typed.
    pub fn new(term: &Term, eras: &Arc<[Vec<Era>]>, corpus: Corpus<'_>, shorter: Option<Arc<Answer>>) -> Self {
        match term {
            Term::Field { field, .. } => Self::of_field(field, eras, corpus),
            Term::Text { negated, exact, text } => {
                let word = Self::Word(Box::new(WordTask::new(text, *exact, !*negated, corpus, shorter)));
                let others = synonyms::of(&fold(text)).filter(|_| !*exact);
                let others = others.map(|other| Self::Word(Box::new(WordTask::new(other, false, false, corpus, None))));
                let others: VecDeque<Self> = others.collect();
                if others.is_empty() { word } else { Self::Any(Box::new(AnyTask { task: word, others, before: None })) }
            }
        }
    }

    fn of_field(field: &Field, eras: &Arc<[Vec<Era>]>, corpus: Corpus<'_>) -> Self {
        if matches!(field, Field::AsOf(_)) {
            // It asks nothing of a tie.
            return Self::Done(Answer::default());
        }
        let in_columns = !matches!(field, Field::Theme(_)) || eras.is_empty();
        if let Some(ties) = in_columns.then(|| corpus.columns.any_of(field, corpus.dataset)).flatten() {
            return Self::Done(Answer { ties, ..Answer::default() });
        }
        Self::Field(Box::new(FieldTask {
            test: Test::new(field, eras, corpus),
            ties: FixedBitSet::with_capacity(corpus.dataset.ties.len()),
            at: 0,
        }))
    }

    /// Works through the next `ties` ties; the answer, once it is there.
    pub fn advance(self, corpus: Corpus<'_>, ties: usize) -> Result<Answer, Self> {
        match self {
            Self::Done(answer) => Ok(answer),
            Self::Field(task) => task.advance(corpus, ties).map_err(|task| Self::Field(Box::new(task))),
            Self::Word(task) => task.advance(corpus, ties).map_err(Self::Word),
            Self::Any(task) => task.advance(corpus, ties).map_err(Self::Any),
        }
    }
}

/// A word that may be written in several ways: what has one of them will do.
pub(crate) struct AnyTask {
    task: Task,
    others: VecDeque<Task>,
    before: Option<Answer>,
}

impl AnyTask {
    fn advance(self, corpus: Corpus<'_>, ties: usize) -> Result<Answer, Box<Self>> {
        let Self { task, mut others, before } = self;
        let mut answer = match task.advance(corpus, ties) {
            Ok(answer) => answer,
            Err(task) => return Err(Box::new(Self { task, others, before })),
        };
        if let Some(before) = before {
            answer.ties.union_with(&before.ties);
            answer.in_text.union_with(&before.in_text);
            answer.costs.iter_mut().zip(&before.costs).for_each(|(cost, other)| *cost = (*cost).min(*other));
        }
        // A longer word is not written in these other ways.
        answer.word.clear();
        match others.pop_front() {
            None => Ok(answer),
            Some(task) => Err(Box::new(Self { task, others, before: Some(answer) })),
        }
    }
}

/// A field that every tie is asked for by itself.
pub(crate) struct FieldTask {
    test: Test,
    ties: FixedBitSet,
    at: usize,
}

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
                    named.zip(bodies).map(|(hit, body)| hit && body.level == DutchLevel::Municipality).collect(),
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

    fn holds(&self, number: usize, corpus: Corpus<'_>) -> bool {
        let (Some(tie), Some(Some(standing))) = (corpus.dataset.ties.get(number), corpus.standings.get(number)) else {
            return false;
        };
        let has = |of_tie: &[u32], parties: &[bool]| {
            of_tie.get(number).and_then(|&party| parties.get(party as usize)) == Some(&true)
        };
        match self {
            Self::Plain(field) => meets(tie, standing, field),
            Self::Dutch(parties) => has(&corpus.dataset.parties().dutch.of_tie, parties),
            Self::Chinese(parties) => has(&corpus.dataset.parties().chinese.of_tie, parties),
            Self::Eras(eras) => tie.statements.iter().any(|statement| eras::touches(statement, eras)),
            Self::Themes(Field::Theme(wanted), eras) => wanted.iter().any(|theme| eras::has_theme(tie, theme, eras)),
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
    let names = corpus.index.names().iter().map(|name| values.iter().any(|value| goes_by(name, value)));
    let names: Vec<bool> = names.collect();
    let hit = move |entry: &Entry| roles.contains(&entry.role) && names[entry.name];
    parties.iter().map(move |entries| entries.iter().any(&hit))
}

/// Whether a tie has one of the values of a field that needs no preparation.
fn meets(tie: &Tie, standing: &Standing, field: &Field) -> bool {
    let says = |test: &dyn Fn(&Says) -> bool| tie.statements.iter().any(|statement| test(&statement.says));
    match field {
        Field::Source(values) => tie.statements.iter().any(|statement| values.contains(&statement.source)),
        Field::Reason(values) => says(
            &|says| matches!(*says, Says::Reason(stage, why) if values.iter().any(|reason| reason.fits(stage, why))),
        ),
        Field::Since(starts) => starts.iter().any(|began| began.fits(standing.start)),
        Field::Ended(ends) => ends.iter().any(|ended| ended.fits(standing)),
        Field::Is(marks) => marks.iter().any(|mark| match mark {
            Mark::Contested => standing.contested,
            Mark::Reconsidering => standing.reconsidering,
            Mark::Unnamed => tie.chinese.name.is_none(),
            Mark::Costs => says(&|says| matches!(says, Says::Cost { .. } | Says::Gain { .. })),
        }),
        // The columns tell these, the tests above those.
        Field::Province(_) | Field::Status(_) | Field::Level(_) | Field::Kind(_) => false,
        Field::Theme(_) | Field::Municipality(_) | Field::China(_) | Field::Period(_) | Field::AsOf(_) => false,
    }
}

impl FieldTask {
    fn advance(mut self, corpus: Corpus<'_>, ties: usize) -> Result<Answer, Self> {
        let end = self.at.saturating_add(ties).min(corpus.dataset.ties.len());
        for number in self.at..end {
            self.ties.set(number, self.test.holds(number, corpus));
        }
        self.at = end;
        if end < corpus.dataset.ties.len() {
            return Err(self);
        }
        Ok(Answer { ties: self.ties, ..Answer::default() })
    }
}

/// A word, or an exact text, looked for in names and texts.
pub(crate) struct WordTask {
    loose: bool,
    scan: Scan,
    /// The parts of a word with hyphens that are still to be looked for, and what those before cost.
    parts: VecDeque<String>,
    parts_before: Option<Vec<u8>>,
}

impl WordTask {
    fn new(text: &str, exact: bool, loose: bool, corpus: Corpus<'_>, shorter: Option<Arc<Answer>>) -> Self {
        // Who excludes a word does not mean whatever resembles it.
        let matched = if exact { Matched::exact(text, corpus.index) } else { Matched::word(text, loose, corpus.index) };
        let scan = Scan::new(matched, corpus, shorter);
        Self { loose, scan, parts: VecDeque::new(), parts_before: None }
    }

    fn advance(mut self: Box<Self>, corpus: Corpus<'_>, ties: usize) -> Result<Answer, Box<Self>> {
        if !self.scan.advance(corpus, ties) {
            return Err(self);
        }
        let nowhere = !self.scan.matched.hits_names() && self.scan.in_text.is_clear();
        if nowhere && self.loose && !self.scan.matched.exact {
            self.scan.matched.guess(corpus.index);
            self.scan.take_names(corpus);
        }
        if self.parts_before.is_none() && nowhere && !self.scan.matched.hits_names() {
            self.parts = self.scan.matched.parts().into_iter().map(str::to_owned).collect();
        }
        let costs = std::mem::take(&mut self.scan.costs);
        let whole = self.parts_before.is_none() && self.parts.is_empty();
        if let Some(before) = &mut self.parts_before {
            // A miss is the highest cost of all, so what misses one part misses the whole.
            before.iter_mut().zip(&costs).for_each(|(before, cost)| *before = (*before).max(*cost));
        }
        if let Some(part) = self.parts.pop_front() {
            self.scan = Scan::new(Matched::word(&part, self.loose, corpus.index), corpus, None);
            self.parts_before.get_or_insert_with(|| vec![0; costs.len()]);
            return Err(self);
        }
        let costs = self.parts_before.unwrap_or(costs);
        let mut hits = FixedBitSet::with_capacity(costs.len());
        costs.iter().enumerate().filter(|(_, cost)| **cost != MISS).for_each(|(tie, _)| hits.insert(tie));
        let Scan { in_text, matched, .. } = self.scan;
        // What is looked for as a word or its begin says nothing of where a longer one is.
        let word = if whole && matched.stands == Stands::Anywhere { matched.folded } else { String::new() };
        Ok(Answer { ties: hits, costs, in_text, word })
    }
}
