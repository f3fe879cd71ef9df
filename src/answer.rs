//! The answer to a query: the ties found, in order, in groups and counted. Dashboard, `list`, `show` and `export` all
//! ask here, so that they find and tell the same.

mod beside;
mod former_names;
mod freshness;
mod order;
mod passages;
mod selection;

use std::sync::{Arc, Mutex, OnceLock};

use chrono::NaiveDate;
use fixedbitset::FixedBitSet;

pub use self::{
    freshness::{ByEvidence, Freshness},
    order::Order,
    passages::Snippet,
};
use crate::{
    dataset::{AsOf, AsOfView, Dataset, PartialDate, Status, Tie, TieState},
    parallel::in_parts,
    plots::{
        overview::Comparison,
        timeline::{self, OrderedTies},
    },
    query::{
        Background, Corpus, DecisionQuestion, FacetCounts, FacetIndex, FieldValue, Hit, Index,
        PassageFinder, Query, Search, SortKey, group::Groups, highlight::Highlighter,
    },
};

/// More ties than these are assessed by all processors; of fewer, to start a thread takes as long.
const MANY: usize = 16_384;

/// What a query is put to.
#[derive(Clone, Copy)]
pub struct Searchable<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its names and texts. An empty one will do for a query without terms.
    pub index: &'a Index,
    /// The day that counts as today.
    pub today: NaiveDate,
}

/// A query and what it finds. Kept for the next query: the states of all ties and the facets while the date is the
/// same, the order of all ties, what each term found.
#[derive(Default)]
pub struct Answer {
    /// The one state that the query line and the filters are two views of.
    pub query: Query,
    /// Finds in a text what the query hits there.
    pub highlighter: Highlighter,
    /// What the query asks of decisions, on the date in force.
    pub decision_question: DecisionQuestion,
    /// The date from the command line; one in the query goes before it.
    pub as_of: Option<PartialDate>,
    /// How the ties found are ordered.
    pub order: Order,
    /// How many ties had not begun by the date in force, and are left out.
    pub not_begun: usize,
    /// By tie: what it adds up to on the date in force.
    pub tie_states: Vec<Option<TieState>>,
    /// The ties that the query finds, in order. Ties never move; these are their numbers.
    pub hits: Vec<Hit>,
    /// The groups that they stand in.
    pub groups: Groups,
    /// How many ties each filter would show.
    pub counts: FacetCounts,
    /// How many of the hits are not counted as ties on any date.
    pub uncounted: usize,
    /// The hits that are counted as ties.
    pub among: FixedBitSet,
    today: NaiveDate,
    /// Finds what answers the query in the text about a tie.
    finder: PassageFinder,
    /// Whether the text about a tie that was found says why it was.
    pub has_snippets: bool,
    /// What it found, for the rows that were shown.
    snippets: Mutex<passages::Snippets>,
    /// Where the words of the query stand beside the ties, once that is asked for.
    meant: OnceLock<Option<Box<str>>>,
    background: OnceLock<Background>,
    /// The names that those asked for could be taken for, once that is asked for.
    look_alikes: OnceLock<Vec<Box<str>>>,
    /// Whether something beside the ties names the municipality that has none, and how many municipalities a source
    /// counts, once that is asked for.
    absence: OnceLock<(bool, Option<Comparison>)>,
    /// How old the evidence is on the date in force, once that is asked for.
    freshness: OnceLock<Freshness>,
    /// The date that `tie_states` are of.
    assessed: Option<PartialDate>,
    facets: FacetIndex,
    /// All ties in the order that the timeline last needed.
    strata: Option<(timeline::TimelineGrouping, bool, Arc<OrderedTies>)>,
    /// All ties in the order that was last needed.
    sorted: Option<(SortKey, bool, Arc<[u32]>)>,
    /// The last search, with the answers that the next one can use.
    search: Option<Search>,
}

impl Answer {
    /// Puts a first query to `ties`, seen from `as_of` unless it says itself from when.
    #[must_use]
    pub fn new(ties: Searchable<'_>, query: Query, as_of: Option<PartialDate>) -> Self {
        let mut answer = Self {
            query,
            as_of,
            today: ties.today,
            ..Self::default()
        };
        answer.assess(ties);
        answer.search(ties);
        answer
    }

    /// Puts another query to the same ties.
    pub fn ask(&mut self, ties: Searchable<'_>, query: Query) {
        self.query = query;
        if self.date() != self.assessed {
            self.assess(ties);
        }
        self.search(ties);
    }

    /// The date in force, as it was asked for; `None` is now.
    #[must_use]
    pub fn date(&self) -> Option<PartialDate> {
        self.query.as_of().or(self.as_of)
    }

    /// The day in force.
    #[must_use]
    pub fn as_of_day(&self) -> AsOf {
        AsOf::asked(self.date(), self.today)
    }

    /// Works out what every tie adds up to on the date in force.
    fn assess(&mut self, ties: Searchable<'_>) {
        let as_of_view = AsOfView::new(ties.dataset, self.as_of_day());
        let assess = |part: &[Tie]| {
            part.iter()
                .map(|tie| as_of_view.tie_state(tie))
                .collect::<Vec<_>>()
        };
        let all = &ties.dataset.ties;
        self.tie_states = if all.len() > MANY {
            in_parts(all, assess).concat()
        } else {
            assess(all)
        };
        self.assessed = self.date();
        self.facets = FacetIndex::new(ties.dataset, &self.tie_states);
        self.not_begun = self.tie_states.len() - self.facets.begun.count_ones(..);
        self.freshness = OnceLock::new();
        self.sorted = None;
        self.strata = None;
        self.search = None;
    }

    fn search(&mut self, ties: Searchable<'_>) {
        self.highlighter = Highlighter::new(&self.query, ties.index);
        self.background = OnceLock::new();
        self.meant = OnceLock::new();
        self.look_alikes = OnceLock::new();
        self.absence = OnceLock::new();
        self.snippets = Mutex::default();
        let before = self.search.take();
        let query = self.query.clone().seen_from(self.as_of);
        self.decision_question = query.decision_question();
        let corpus = self.corpus(ties);
        let search = Search::new(query, corpus, before);
        let found = search.ties(corpus);
        self.counts = search.counts(corpus);
        self.finder = search.passage_finder(ties.index);
        self.arrange(ties.dataset, &search, &found);
        let mut hits = self.hits.iter();
        self.has_snippets = hits.any(|hit| self.finder.has_words_in_text(hit.tie));
        self.among = found;
        self.among.intersect_with(&self.facets.ties);
        self.search = Some(search);
    }

    /// What a query can be put to on the date in force.
    #[must_use]
    pub fn corpus<'a>(&'a self, ties: Searchable<'a>) -> Corpus<'a> {
        Corpus {
            dataset: ties.dataset,
            index: ties.index,
            tie_states: &self.tie_states,
            facets: &self.facets,
        }
    }

    /// The municipality that is asked for and that no source names.
    #[must_use]
    pub fn unnamed_municipality(&self) -> Option<&'static str> {
        self.search.as_ref()?.unnamed_municipality()
    }

    /// How many ties another query would show, counted as in [`tally`](Self::tally), on the date in force or its own.
    #[must_use]
    pub fn count(&self, ties: Searchable<'_>, query: &Query) -> usize {
        if query.as_of().or(self.as_of) != self.date() {
            return Self::new(ties, query.clone(), self.as_of).tally().0;
        }
        let corpus = self.corpus(ties);
        Search::new(query.clone().seen_from(self.as_of), corpus, None)
            .ties(corpus)
            .intersection_count(&self.facets.ties)
    }

    /// How many of the ties found are counted as ties, and how many are not.
    #[must_use]
    pub fn tally(&self) -> (usize, usize) {
        let counted = self.among.count_ones(..);
        (counted, self.hits.len() - counted)
    }

    /// The place of a hit among those that are counted as ties; `None` where it is not.
    #[must_use]
    pub fn counted_up_to(&self, at: usize) -> Option<usize> {
        let is_counted = |hit: &&Hit| self.among.contains(hit.tie);
        let up_to = self.hits.get(..=at)?;
        up_to.last().filter(is_counted)?;
        Some(up_to.iter().filter(is_counted).count())
    }

    /// How many of the ties found have which status, in the order of [`Status::ALL`].
    #[must_use]
    pub fn of_each_status(&self) -> [usize; Status::ALL.len()] {
        Status::ALL.map(|status| {
            let status = FieldValue::Status(status);
            self.facets.having(&status, &self.among).count()
        })
    }

    /// All ties in an order of the timeline.
    pub fn strata(
        &mut self,
        dataset: &Dataset,
        grouping: timeline::TimelineGrouping,
        descending: bool,
    ) -> Arc<OrderedTies> {
        if let Some((known, turned, strata)) = &self.strata
            && (*known, *turned) == (grouping, descending)
        {
            return Arc::clone(strata);
        }
        let strata = Arc::new(OrderedTies::new(
            dataset,
            &self.tie_states,
            grouping,
            descending,
        ));
        self.strata = Some((grouping, descending, Arc::clone(&strata)));
        strata
    }

    /// How many ties there are on the date in force.
    #[must_use]
    pub fn all_ties(&self) -> usize {
        self.facets.ties.count_ones(..)
    }
}
