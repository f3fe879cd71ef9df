//! What is asked, and what follows from it: worked out a stretch of ties at a time, so that a key need not wait for
//! the answer to the one before, however many ties there are.

use std::sync::Arc;

use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

use super::data::Data;
use crate::{
    dataset::{AsOf, PartialDate, Standing, Status, Vantage},
    parallel::in_parts,
    query::{
        Columns, Corpus, Hit, Query, Search,
        facets::FacetCounts,
        group::{Grouping, Groups},
        sort::{self, SortKey},
    },
    timeline::{self, Strata},
};

/// So many ties are worked through before the dashboard looks whether a key was pressed: a millisecond or two.
pub const STRETCH: usize = 16_384;

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    /// The key that the user chose; `None`: the best match while words are searched for, names otherwise.
    pub chosen: Option<SortKey>,
    /// Whether it is turned around.
    pub descending: bool,
    /// What is put together first.
    pub grouping: Grouping,
}

/// The query and what follows from it.
pub struct Found {
    /// The one state that the query line and the filters are two views of.
    pub query: Query,
    /// The date from the command line; one in the query goes before it.
    pub as_of: Option<PartialDate>,
    /// How many ties had not begun by the date in force, and are left out.
    pub not_begun: usize,
    /// By tie: what it adds up to on the date in force.
    pub standings: Vec<Option<Standing>>,
    /// The ties that the query finds, in order. Ties never move; these are their numbers.
    pub hits: Vec<Hit>,
    /// The groups that they stand in.
    pub groups: Groups,
    /// How many ties each filter would show.
    pub counts: FacetCounts,
    /// How they are ordered.
    pub order: Order,
    /// The hits that are counted as ties.
    among: FixedBitSet,
    /// The date that the standings are of, or are being worked out for.
    assessed: Option<PartialDate>,
    columns: Columns,
    /// All ties in the order that the timeline last needed.
    strata: Option<(timeline::Grouping, bool, Arc<Strata>)>,
    /// All ties in the order that was last needed.
    sorted: Option<(SortKey, bool, Arc<[u32]>)>,
    /// The last search, with the answers that the next one can use.
    search: Option<Search>,
    stage: Stage,
}

/// How far the work on a query is.
enum Stage {
    /// Standings are worked out for another date: those of the first ties are there.
    Assessing(Vec<Option<Standing>>),
    /// The query is put to the ties.
    Searching,
    /// All is found.
    Done,
}

impl Found {
    /// Puts the first query to the data.
    #[must_use]
    pub fn new(data: &Data, query: Query, as_of: Option<PartialDate>) -> Self {
        let mut found = Self {
            query,
            as_of,
            not_begun: 0,
            standings: Vec::new(),
            hits: Vec::new(),
            groups: Groups::default(),
            counts: FacetCounts::default(),
            order: Order::default(),
            among: FixedBitSet::new(),
            strata: None,
            assessed: None,
            columns: Columns::default(),
            sorted: None,
            search: None,
            stage: Stage::Assessing(Vec::with_capacity(data.dataset.ties.len())),
        };
        found.assessed = found.date();
        if data.is_large() {
            found.stage = Stage::Assessing(found.all_standings(data));
        }
        found.finish(data);
        found
    }

    /// The date in force, as it was asked for; `None` is now.
    #[must_use]
    pub fn date(&self) -> Option<PartialDate> {
        self.query.as_of().or(self.as_of)
    }

    /// The day in force.
    #[must_use]
    pub fn as_of_day(&self, data: &Data) -> AsOf {
        AsOf::asked(self.date(), data.today)
    }

    /// The key that the list is sorted by.
    #[must_use]
    pub fn sort_key(&self) -> SortKey {
        let unchosen = if self.query.text().is_empty() { SortKey::Dutch } else { SortKey::Relevance };
        self.order.chosen.unwrap_or(unchosen)
    }

    /// Puts another query in force, and finds all that it finds.
    pub fn ask(&mut self, data: &Data, query: Query) {
        self.start(data, query);
        self.finish(data);
    }

    /// Puts another query in force; what is found stays until [`work`](Self::work) has found the rest.
    pub fn start(&mut self, data: &Data, query: Query) {
        self.query = query;
        if self.date() != self.assessed {
            self.assessed = self.date();
            self.stage = Stage::Assessing(Vec::with_capacity(data.dataset.ties.len()));
        } else if !matches!(self.stage, Stage::Assessing(_)) {
            self.search_anew(data);
        }
    }

    /// Whether there is more to find.
    #[must_use]
    pub const fn is_searching(&self) -> bool {
        !matches!(self.stage, Stage::Done)
    }

    /// Works through one stretch of ties; whether all is found.
    pub fn work(&mut self, data: &Data) -> bool {
        match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Done => {}
            Stage::Assessing(standings) => self.assess(data, standings),
            Stage::Searching => self.go_on(data),
        }
        !self.is_searching()
    }

    fn finish(&mut self, data: &Data) {
        while !self.work(data) {}
    }

    /// The standings of all ties, worked out by as many threads as there are processors for.
    fn all_standings(&self, data: &Data) -> Vec<Option<Standing>> {
        let (vantage, ties) = (Vantage::new(&data.dataset, self.as_of_day(data)), &data.dataset.ties);
        in_parts(ties, |part| part.iter().map(|tie| vantage.standing(tie)).collect::<Vec<_>>()).concat()
    }

    /// Works out the standings of the next ties.
    fn assess(&mut self, data: &Data, mut standings: Vec<Option<Standing>>) {
        let vantage = Vantage::new(&data.dataset, self.as_of_day(data));
        let next = data.dataset.ties.iter().skip(standings.len()).take(STRETCH);
        standings.extend(next.map(|tie| vantage.standing(tie)));
        if standings.len() < data.dataset.ties.len() {
            self.stage = Stage::Assessing(standings);
            return;
        }
        self.columns = Columns::new(&data.dataset, &standings);
        self.not_begun = standings.len() - self.columns.begun.count_ones(..);
        self.standings = standings;
        self.sorted = None;
        self.strata = None;
        self.search = None;
        self.search_anew(data);
        // Few ties take less time than the way around for another stretch.
        if !data.is_large() {
            self.work(data);
        }
    }

    fn search_anew(&mut self, data: &Data) {
        let before = self.search.take();
        self.search = Some(Search::new(self.query.clone(), self.corpus(data), before));
        self.stage = Stage::Searching;
    }

    fn go_on(&mut self, data: &Data) {
        let Some(mut search) = self.search.take() else { return };
        let corpus = self.corpus(data);
        // Each term is a way through the ties; among few ties all of them are one stretch.
        let stretch = if data.is_large() { STRETCH } else { usize::MAX };
        if search.advance(corpus, stretch) {
            let outcome = search.outcome(corpus);
            self.counts = search.counts(&outcome, corpus);
            self.among.clone_from(&outcome.ties);
            self.among.intersect_with(&self.columns.ties);
            self.arrange(data, &search, &outcome.ties);
        } else {
            self.stage = Stage::Searching;
        }
        self.search = Some(search);
    }

    fn corpus<'a>(&'a self, data: &'a Data) -> Corpus<'a> {
        let index = data.index_for(&self.query);
        Corpus { dataset: &data.dataset, index, standings: &self.standings, columns: &self.columns }
    }

    /// What a query can be put to on the date in force.
    pub fn whole_corpus<'a>(&'a self, data: &'a Data) -> Corpus<'a> {
        Corpus { index: data.index(), ..self.corpus(data) }
    }

    /// The municipality that is asked for and that no source names.
    #[must_use]
    pub fn unnamed_municipality(&self) -> Option<&'static str> {
        self.search.as_ref()?.unnamed_municipality()
    }

    /// Sorts anew.
    pub fn sort(&mut self, data: &Data) {
        let Some(search) = self.search.take() else { return };
        let ties: FixedBitSet = self.hits.iter().map(|hit| hit.tie).collect();
        self.arrange(data, &search, &ties);
        self.search = Some(search);
    }

    /// Puts the hits in order. What is not a tie answers "do we have one?" all the same, but stands after those
    /// that are.
    fn arrange(&mut self, data: &Data, search: &Search, found: &FixedBitSet) {
        let order = self.sorted_ties(data);
        let wanted = |is_tie: bool| {
            let columns = &self.columns;
            let order = order.iter().map(|&tie| tie as usize);
            order.filter(move |&tie| found.contains(tie) && columns.ties.contains(tie) == is_tie)
        };
        let mut hits = Vec::with_capacity(found.count_ones(..));
        hits.extend(search.hits(wanted(true)));
        let ties = hits.len();
        hits.extend(search.hits(wanted(false)));
        if self.sort_key() == SortKey::Relevance {
            let (ties, others) = hits.split_at_mut(ties);
            sort::by_relevance(ties, self.order.descending);
            sort::by_relevance(others, self.order.descending);
        }
        self.groups = Groups::new(&mut hits, self.order.grouping, &data.dataset, &self.standings);
        self.hits = hits;
    }

    /// All ties in the order in force.
    fn sorted_ties(&mut self, data: &Data) -> Arc<[u32]> {
        let (key, descending) = match self.sort_key() {
            SortKey::Relevance => (SortKey::Dutch, false),
            key => (key, self.order.descending),
        };
        if let Some((known, turned, order)) = &self.sorted
            && (*known, *turned) == (key, descending)
        {
            return Arc::clone(order);
        }
        let order: Arc<[u32]> = sort::order(key, descending, &data.dataset, &self.standings).into();
        self.sorted = Some((key, descending, Arc::clone(&order)));
        order
    }

    /// How many ties another query would show, counted as in [`tally`](Self::tally), on the date in force or its own.
    #[must_use]
    pub fn count(&self, data: &Data, query: &Query) -> usize {
        if query.as_of().or(self.as_of) != self.date() {
            return Self::new(data, query.clone(), self.as_of).tally().0;
        }
        let corpus = Corpus { index: data.index_for(query), ..self.corpus(data) };
        Search::run(query.clone(), corpus).outcome(corpus).ties.intersection_count(&self.columns.ties)
    }

    /// How many of the ties found are counted as ties, and how many are not.
    #[must_use]
    pub fn tally(&self) -> (usize, usize) {
        let counted = self.among.count_ones(..);
        (counted, self.hits.len() - counted)
    }

    /// The hits that are counted as ties.
    #[must_use]
    pub const fn among(&self) -> &FixedBitSet {
        &self.among
    }

    /// How many of the ties found have which status, in the order of [`Status::ALL`].
    #[must_use]
    pub fn of_each_status(&self) -> [usize; Status::ALL.len()] {
        Status::ALL.map(|status| self.among.intersection_count(self.columns.status(status)))
    }

    /// All ties in an order of the timeline.
    pub fn strata(&mut self, data: &Data, grouping: timeline::Grouping, descending: bool) -> Arc<Strata> {
        if let Some((known, turned, strata)) = &self.strata
            && (*known, *turned) == (grouping, descending)
        {
            return Arc::clone(strata);
        }
        let strata = Arc::new(Strata::new(&data.dataset, &self.standings, grouping, descending));
        self.strata = Some((grouping, descending, Arc::clone(&strata)));
        strata
    }

    /// How many ties there are on the date in force.
    #[must_use]
    pub fn all_ties(&self) -> usize {
        self.columns.ties.count_ones(..)
    }
}
