//! The dataset, and what the views derive from it: each made when it is first needed, or ahead of that by another
//! thread.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use crate::{
    answer::Searchable,
    dataset::Dataset,
    parallel,
    plots::{
        map::{Land, Places},
        overview::{Comparison, Mentions, compare},
        sources::SourceCounts,
        timeline::Histories,
    },
    query::{Query, index::Index},
};

/// The dataset and what is derived from it once.
pub struct Data {
    /// The ties and their sources.
    pub dataset: Dataset,
    /// Names and texts, folded for matching; made when it is first needed.
    index: OnceLock<Index>,
    /// In its place for a query that asks nothing of names and texts.
    no_index: Index,
    /// The places on the map; made when it is first shown.
    places: OnceLock<Places>,
    /// What each source says; made when they are first shown.
    shares: OnceLock<SourceCounts>,
    /// The statuses of all ties through time; made when they are first needed.
    histories: OnceLock<Histories>,
    /// The political parties that decisions name; made when the overview is first shown.
    mentions: OnceLock<Mentions>,
    /// The numbers of the documents beside those of the dataset; made when the overview is first shown.
    comparisons: OnceLock<Vec<Comparison>>,
    /// The day that counts as today.
    pub today: NaiveDate,
}

impl Data {
    /// A dataset, seen on `today`.
    pub fn new(dataset: Dataset, today: NaiveDate) -> Self {
        Self {
            dataset,
            today,
            no_index: Index::default(),
            index: OnceLock::new(),
            places: OnceLock::new(),
            shares: OnceLock::new(),
            histories: OnceLock::new(),
            mentions: OnceLock::new(),
            comparisons: OnceLock::new(),
        }
    }

    /// Whether there are so many ties that what the views need is better made by another thread.
    pub const fn is_large(&self) -> bool {
        self.dataset.ties.len() > 16_384
    }

    /// The political parties that decisions name.
    pub fn mentions(&self) -> &Mentions {
        self.mentions.get_or_init(|| Mentions::new(&self.dataset))
    }

    /// The numbers of the documents beside those of the dataset.
    pub fn comparisons(&self) -> &[Comparison] {
        self.comparisons
            .get_or_init(|| compare(&self.dataset, self.index()))
    }

    /// Names and texts, folded for matching. Folding takes about as long as drawing a frame, so the first frame
    /// goes before it where it can.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.dataset))
    }

    /// What each source says about each tie.
    pub fn shares(&self) -> &SourceCounts {
        self.shares.get_or_init(|| SourceCounts::new(&self.dataset))
    }

    /// The statuses of all ties through time.
    pub fn histories(&self) -> &Histories {
        self.histories
            .get_or_init(|| Histories::new(&self.dataset, self.today))
    }

    /// The places on the map.
    pub fn places(&self) -> &Places {
        self.places
            .get_or_init(|| Places::new(&self.dataset, Land::get()))
    }

    /// What any query can be put to.
    pub fn searchable(&self) -> Searchable<'_> {
        self.searchable_with(self.index())
    }

    /// What `query` can be put to: one that asks nothing needs no index.
    pub(super) fn searchable_by(&self, query: &Query) -> Searchable<'_> {
        self.searchable_with(if query.is_empty() {
            &self.no_index
        } else {
            self.index()
        })
    }

    fn searchable_with<'a>(&'a self, index: &'a Index) -> Searchable<'a> {
        Searchable {
            dataset: &self.dataset,
            index,
            today: self.today,
        }
    }
}

/// Has a thread make what is made when it is first needed, where that takes long. Where there is no thread, each is made
/// when it is needed.
pub fn make_ahead(data: &Arc<Data>) {
    if data.is_large() {
        let data = Arc::clone(data);
        let _ = parallel::spawn("index", move || {
            data.index();
            data.histories();
            data.places();
            data.shares();
            data.comparisons();
        });
    }
}
