//! What is asked, and what follows from it.

use std::{borrow::Cow, cell::OnceCell};

use chrono::NaiveDate;

use crate::{
    dataset::{AsOf, Dataset, PartialDate, Standing, Vantage},
    geo::{Land, Places},
    query::{
        Query,
        facets::{self, FacetCounts},
        filter::{self, Hit},
        index::Index,
        sort::{self, SortKey},
    },
};

/// The dataset and what is derived from it once.
pub struct Data {
    /// The ties and their sources.
    pub dataset: Dataset,
    /// Names and texts, folded for matching; made when it is first needed.
    index: OnceCell<Index>,
    /// The places on the map; made when it is first shown.
    places: OnceCell<Places>,
    /// The day that counts as today.
    pub today: NaiveDate,
}

impl Data {
    /// A dataset, seen on `today`.
    #[must_use]
    pub const fn new(dataset: Dataset, today: NaiveDate) -> Self {
        Self { dataset, index: OnceCell::new(), places: OnceCell::new(), today }
    }

    /// Names and texts, folded for matching. Folding takes about as long as drawing a frame, so the first frame
    /// goes before it where it can.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.dataset))
    }

    /// The places on the map.
    pub fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::new(&self.dataset, Land::get()))
    }

    /// What `query` needs of the index: nothing, where it asks nothing.
    fn index_for(&self, query: &Query) -> Cow<'_, Index> {
        if query.is_empty() { Cow::Owned(Index::default()) } else { Cow::Borrowed(self.index()) }
    }
}

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The key that the user chose; `None`: the best match while words are searched for, names otherwise.
    pub chosen: Option<SortKey>,
    /// Whether it is turned around.
    pub descending: bool,
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
    /// How many ties each filter would show.
    pub counts: FacetCounts,
    /// How they are ordered.
    pub order: Order,
}

impl Found {
    /// Puts the first query to the data.
    #[must_use]
    pub fn new(data: &Data, query: Query, as_of: Option<PartialDate>) -> Self {
        let standings = Vec::new();
        let counts = FacetCounts::default();
        let mut found =
            Self { query, as_of, not_begun: 0, standings, hits: Vec::new(), counts, order: Order::default() };
        found.reassess(data);
        found.refresh(data);
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

    /// Puts another query in force.
    pub fn ask(&mut self, data: &Data, query: Query) {
        let date = self.date();
        self.query = query;
        if self.date() != date {
            self.reassess(data);
        }
        self.refresh(data);
    }

    /// Puts another date in force; `None` is now. From here on the query alone tells it.
    pub fn put_at(&mut self, data: &Data, date: Option<PartialDate>) {
        self.as_of = None;
        self.query.put_at(date);
        self.reassess(data);
        self.refresh(data);
    }

    /// Works out the standings anew, for another date.
    fn reassess(&mut self, data: &Data) {
        let vantage = Vantage::new(&data.dataset, self.as_of_day(data));
        self.standings = data.dataset.ties.iter().map(|tie| vantage.standing(tie)).collect();
        self.not_begun = self.standings.iter().filter(|standing| standing.is_none()).count();
    }

    /// Finds, counts and sorts anew.
    pub fn refresh(&mut self, data: &Data) {
        let index = data.index_for(&self.query);
        self.hits = filter::run(&self.query, &data.dataset, &index, &self.standings);
        self.counts = facets::count(&self.query, &data.dataset, &index, &self.standings);
        self.sort(data);
    }

    /// Sorts anew.
    pub fn sort(&mut self, data: &Data) {
        let key = self.sort_key();
        sort::sort(&mut self.hits, key, self.order.descending, &data.dataset, &self.standings);
        // What is not a tie answers "do we have one?" all the same, but stands after those that are.
        let (standings, is_tie) = (&self.standings, Self::is_tie);
        self.hits.sort_by_key(|hit| !is_tie(standings, hit.tie));
    }

    /// How many ties another query would show, counted as in [`tally`](Self::tally), on the date in force or its own.
    #[must_use]
    pub fn count(&self, data: &Data, query: &Query) -> usize {
        let at_another_date = query.as_of().or(self.as_of) != self.date();
        let assessed = at_another_date.then(|| Self::new(data, query.clone(), self.as_of).standings);
        let standings = assessed.as_ref().unwrap_or(&self.standings);
        let hits = filter::run(query, &data.dataset, &data.index_for(query), standings);
        hits.iter().filter(|hit| Self::is_tie(standings, hit.tie)).count()
    }

    /// How many of the ties found are counted as ties, and how many are not.
    #[must_use]
    pub fn tally(&self) -> (usize, usize) {
        let ties = self.hits.iter().filter(|hit| Self::is_tie(&self.standings, hit.tie)).count();
        (ties, self.hits.len() - ties)
    }

    /// How many ties there are on the date in force.
    #[must_use]
    pub fn all_ties(&self) -> usize {
        self.standings.iter().flatten().filter(|standing| standing.is_tie()).count()
    }

    fn is_tie(standings: &[Option<Standing>], tie: usize) -> bool {
        standings.get(tie).copied().flatten().is_some_and(|standing| standing.is_tie())
    }
}
