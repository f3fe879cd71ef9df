//! The dataset on its way to the screen: the first ties of a large file are there at once, and can be used while a
//! thread reads all of it.

use std::{
    panic::resume_unwind,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, channel},
    },
};

use chrono::NaiveDate;

use super::{
    dataset_cache::Data,
    filters::{self, FilterRow},
};
use crate::{
    answer::Answer,
    dataset::{
        Dataset,
        load::{self, LoadError},
        shared_str::LoadProgress,
    },
    parallel,
    query::Query,
};

/// A dataset file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Where it is.
    pub path: PathBuf,
    /// The largest that is read, in bytes.
    pub max_bytes: u64,
}

/// How much of what is being read has been, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percent {
    /// Of a dataset whose first ties are on screen.
    OfTheRest(usize),
    /// Of a file that has changed; the ties on screen are those from before.
    OfTheChange(usize),
}

/// A dataset with all that the dashboard derives from it.
pub struct Loaded {
    /// The dataset.
    pub data: Arc<Data>,
    /// What was asked of it, and what that finds.
    pub found: Answer,
    /// The rows of the filters.
    pub rows: Vec<FilterRow>,
}

impl Loaded {
    /// Works out what follows from `dataset` on `today`, and puts a first query to it.
    #[must_use]
    pub fn new(dataset: Dataset, today: NaiveDate, query: Query) -> Self {
        let data = Arc::new(Data::new(dataset, today));
        let rows = filters::rows(&data.dataset);
        let found = Answer::new(data.searchable_by(&query), query, None);
        Self { data, found, rows }
    }
}

/// A file of at most so many bytes is read in a blink: a few milliseconds.
const SMALL: u64 = 512 * 1024;

/// What there is to begin with, and the rest where it is on its way: all of a small dataset, so that what is wrong with
/// it is told before the screen is taken over, and of a large file a screenful of ties. Without a `file` it is the
/// dataset that comes with the program.
///
/// # Errors
/// Why it can't be read.
pub fn begin(
    file: Option<&DataFile>,
    today: NaiveDate,
) -> Result<(Dataset, Option<Reading>), LoadError> {
    let Some(file) = file else {
        return Ok((load::embedded(), None));
    };
    let (_, size) = load::open(&file.path, file.max_bytes)?;
    if size <= SMALL {
        return Ok((load::load(&file.path, file.max_bytes)?, None));
    }
    let first = load::preview(&file.path).unwrap_or_else(Dataset::empty);
    Ok((first, Some(Reading::start(file.clone(), today))))
}

/// A file that is being read.
pub struct Reading {
    whole: Receiver<Result<Box<Loaded>, LoadError>>,
    progress: LoadProgress,
}

impl Reading {
    /// Has a thread read all of a file; where there is none, it has been read when this returns.
    #[must_use]
    pub fn start(file: DataFile, today: NaiveDate) -> Self {
        let (sender, whole) = channel();
        let progress = LoadProgress::default();
        let watched = progress.clone();
        parallel::spawn_or_do("loading", move || {
            let dataset = load::load_watched(&file.path, file.max_bytes, &watched);
            let loaded =
                dataset.map(|dataset| Box::new(Loaded::new(dataset, today, Query::default())));
            // Where nobody waits any more, the dashboard has ended.
            let _ = sender.send(loaded);
        });
        Self { whole, progress }
    }

    /// How much has been read, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.progress.percent()
    }

    /// All of it, or why it can't be read; `None` while it is on its way.
    #[must_use]
    pub fn whole(&self) -> Option<Result<Box<Loaded>, LoadError>> {
        match self.whole.try_recv() {
            Ok(loaded) => Some(loaded),
            Err(TryRecvError::Empty) => None,
            // The report of it has been written.
            Err(TryRecvError::Disconnected) => {
                resume_unwind(Box::new("the thread that reads has crashed"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn whole(reading: &Reading) -> Result<Box<Loaded>, LoadError> {
        loop {
            assert!(reading.percent() <= 100);
            match reading.whole() {
                Some(whole) => return whole,
                None => std::thread::yield_now(),
            }
        }
    }

    #[test]
    fn a_small_dataset_comes_whole() {
        let (dataset, rest) = begin(None, today()).unwrap();
        assert_eq!(dataset, load::embedded());
        assert!(rest.is_none(), "nothing is said to be loading");
    }

    #[test]
    fn of_a_large_file_the_first_ties_come_before_the_rest() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let tie = |number: usize| {
            let quote = "x".repeat(900);
            format!(
                r#"(id: "t{number}", dutch: (name: "Breda", level: gemeente, province: NoordBrabant), statements: [(says: status(actief), source: "s", quote: "{quote}")]),"#
            )
        };
        let head = r#"(format: 1, title: "", edition: "2024", themes: [], sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], ties: ["#;
        let ties: String = (0..2_000).map(tie).collect();
        std::fs::write(file.path(), format!("{head}{ties}])")).unwrap();
        let data = DataFile {
            path: file.path().into(),
            max_bytes: load::MAX_BYTES,
        };
        let (first, rest) = begin(Some(&data), today()).unwrap();
        assert!(
            (1..2_000).contains(&first.ties.len()),
            "{}",
            first.ties.len()
        );
        let loaded = whole(&rest.unwrap()).unwrap();
        assert_eq!(loaded.data.dataset.ties.len(), 2_000);
        assert_eq!(loaded.data.dataset.ties[..first.ties.len()], first.ties[..]);
        assert_eq!(loaded.found.hits.len(), 2_000);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let none = DataFile {
            path: "/no/such/file".into(),
            max_bytes: load::MAX_BYTES,
        };
        assert!(matches!(
            begin(Some(&none), today()),
            Err(LoadError::NotFound)
        ));
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "(".repeat(1 << 20)).unwrap();
        let data = DataFile {
            path: file.path().into(),
            max_bytes: load::MAX_BYTES,
        };
        let (first, rest) = begin(Some(&data), today()).unwrap();
        assert!(first.ties.is_empty());
        assert!(
            matches!(whole(&rest.unwrap()), Err(LoadError::Faults { .. })),
            "a large one, told later"
        );
    }
}
