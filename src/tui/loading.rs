//! The dataset on its way to the screen: it is read on a thread of its own, so that the dashboard is there at once
//! and can be used while the rest of a large file comes in.

use std::{
    panic::resume_unwind,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, sync_channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use chrono::NaiveDate;

use super::{data::Data, filters, model::FilterRow};
use crate::{
    answer::Answer,
    dataset::{
        Dataset, PartialDate,
        load::{self, LoadError},
        shared_str::Progress,
    },
    parallel::{self, meanwhile},
    query::Query,
};

/// Where a dataset comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The one that comes with the program.
    Embedded,
    /// A file of at most so many bytes.
    File {
        /// The file.
        path: PathBuf,
        /// The largest that is read.
        max_bytes: u64,
    },
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
    /// Works out what follows from `dataset` on `today`, and puts a first query to it, seen from `as_of`.
    #[must_use]
    pub fn new(dataset: Dataset, today: NaiveDate, query: Query, as_of: Option<PartialDate>) -> Self {
        let data = Arc::new(Data::new(dataset, today));
        let (rows, find) = (|| filters::rows(&data.dataset), || Answer::new(data.searchable_by(&query), query, as_of));
        let (rows, found) = if data.is_large() {
            // The list is sorted by the parties, which are looked for while the ties are assessed.
            let parties_and_rows = || (data.dataset.parties(), rows()).1;
            meanwhile(parties_and_rows, find)
        } else {
            (rows(), find())
        };
        Self { data, found, rows }
    }
}

/// A file of at most so many bytes is read in a blink: a few milliseconds. The dataset of the program is one.
const SMALL: u64 = 512 * 1024;

/// So long is waited for something of a file to show before the dashboard opens without it.
const PATIENCE: Duration = Duration::from_millis(100);

/// So long a terminal is left alone with the first frame, which it needs a processor to show, before all of them read
/// on.
const A_MOMENT: Duration = Duration::from_millis(2);

/// A dataset that is being read.
pub struct Loading(Stage);

enum Stage {
    /// All of it has been read.
    Done(Box<Dataset>),
    /// A thread reads the dataset that comes with the program, while the screen is taken over.
    BuiltIn(JoinHandle<Dataset>),
    /// The first ties of a large file have been read.
    Begun(Box<Dataset>, File),
    /// They are on their way to the screen. To read on at full speed meanwhile would hold up the first frame.
    Waiting(File),
    /// A thread reads a large file.
    Reading(Reading),
}

/// A large file, with what must be known to read it.
#[derive(Clone)]
struct File {
    path: PathBuf,
    max_bytes: u64,
    today: NaiveDate,
}

/// What comes from the thread that reads a file.
struct Reading {
    arrivals: Receiver<Result<Box<Loaded>, LoadError>>,
    progress: Progress,
}

impl Loading {
    /// Begins to read. A small file is read at once: what is wrong with it can then be told before the screen is taken
    /// over. So are the first ties of a large one; the rest is read on a thread of its own once they are
    /// [shown](Self::shown).
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn start(origin: Origin, today: NaiveDate) -> Result<Self, LoadError> {
        let Origin::File { path, max_bytes } = origin else {
            return Ok(match parallel::spawn("loading", load::embedded) {
                Ok(thread) => Self(Stage::BuiltIn(thread)),
                Err(_no_thread) => Self::done(load::embedded()),
            });
        };
        if load::size(&path, max_bytes)? <= SMALL {
            return load::load(&path, max_bytes).map(Self::done);
        }
        let file = File { path, max_bytes, today };
        Ok(Self(match load::preview(&file.path) {
            Some(first) => Stage::Begun(Box::new(first), file),
            None => Stage::Reading(file.read(Duration::ZERO)),
        }))
    }

    /// Begins to read a file again while its ties are on screen, on a thread of its own: all of it comes, or why it
    /// can't be read.
    #[must_use]
    pub fn again(path: PathBuf, max_bytes: u64, today: NaiveDate) -> Self {
        Self(Stage::Reading(File { path, max_bytes, today }.read(Duration::ZERO)))
    }

    /// A dataset that has been read already.
    #[must_use]
    pub fn done(dataset: Dataset) -> Self {
        Self(Stage::Done(Box::new(dataset)))
    }

    /// What there is to begin with, and the rest if there is one. A file that takes long begins with nothing.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn begin(self) -> Result<(Dataset, Option<Self>), LoadError> {
        match self.0 {
            Stage::Done(dataset) => Ok((*dataset, None)),
            // It is read in a blink wherever that is not slow in everything.
            Stage::BuiltIn(thread) => Ok((thread.join().unwrap_or_else(|panic| resume_unwind(panic)), None)),
            Stage::Begun(first, file) => Ok((*first, Some(Self(Stage::Waiting(file))))),
            Stage::Waiting(_) => Ok((Dataset::empty(), Some(self))),
            Stage::Reading(reading) => match reading.arrivals.recv_timeout(PATIENCE) {
                // So small that it came before the patience ended.
                Ok(loaded) => Ok((loaded?.data.dataset.clone(), None)),
                Err(_) => Ok((Dataset::empty(), Some(Self(Stage::Reading(reading))))),
            },
        }
    }

    /// What there was to begin with is on screen: from here on the rest is read.
    pub fn shown(&mut self) {
        if let Stage::Waiting(file) = &self.0 {
            self.0 = Stage::Reading(file.clone().read(A_MOMENT));
        }
    }

    /// The rest, if it has come.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn rest(&self) -> Result<Rest, LoadError> {
        let Stage::Reading(reading) = &self.0 else { return Ok(Rest::Coming(0)) };
        match reading.arrivals.try_recv() {
            Ok(loaded) => loaded.map(Rest::All),
            Err(TryRecvError::Empty) => Ok(Rest::Coming(reading.progress.percent())),
            Err(TryRecvError::Disconnected) => Ok(Rest::None),
        }
    }
}

impl File {
    /// Has a thread read all of it, after a `pause`; where there is none, it has been read when this returns.
    fn read(self, pause: Duration) -> Reading {
        let (sender, arrivals) = sync_channel(1);
        let progress = Progress::default();
        let watched = progress.clone();
        parallel::spawn_or_do("loading", move || {
            thread::sleep(pause);
            let loaded = load::load_watched(&self.path, self.max_bytes, &watched);
            let loaded = loaded.map(|dataset| Loaded::new(dataset, self.today, Query::default(), None)).map(Box::new);
            let data = loaded.as_ref().map(|loaded| Arc::clone(&loaded.data)).ok();
            // Where nobody waits any more, the dashboard has ended.
            if let (Ok(()), Some(data)) = (sender.send(loaded), data) {
                // The ties are on screen meanwhile. Whoever needs one of these before it is made waits for it alone.
                data.make_all();
            }
        });
        Reading { arrivals, progress }
    }
}

/// What is known of the rest of a dataset.
pub enum Rest {
    /// It is on its way: so many hundredths have been read.
    Coming(usize),
    /// All of it.
    All(Box<Loaded>),
    /// There is no more.
    None,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_small_dataset_comes_whole() {
        let loading = Loading::start(Origin::Embedded, today()).unwrap();
        let (dataset, rest) = loading.begin().unwrap();
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
        let origin = Origin::File { path: file.path().into(), max_bytes: load::MAX_BYTES };
        let loading = Loading::start(origin, today()).unwrap();
        let (first, rest) = loading.begin().unwrap();
        let mut loading = rest.unwrap();
        assert!((1..2_000).contains(&first.ties.len()), "{}", first.ties.len());
        assert!(matches!(loading.rest().unwrap(), Rest::Coming(0)), "nothing is read before those are on screen");
        loading.shown();
        // It is told after every frame.
        loading.shown();
        let loaded = loop {
            match loading.rest().unwrap() {
                Rest::All(loaded) => break loaded,
                Rest::Coming(percent) => assert!(percent <= 100),
                Rest::None => panic!("there is more"),
            }
        };
        assert_eq!(loaded.data.dataset.ties.len(), 2_000);
        assert_eq!(loaded.data.dataset.ties[..first.ties.len()], first.ties[..]);
        assert_eq!(loaded.found.hits.len(), 2_000);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let origin = Origin::File { path: "/no/such/file".into(), max_bytes: load::MAX_BYTES };
        assert!(matches!(Loading::start(origin, today()), Err(LoadError::NotFound)));
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "(".repeat(1 << 20)).unwrap();
        let origin = Origin::File { path: file.path().into(), max_bytes: load::MAX_BYTES };
        let told = match Loading::start(origin, today()).unwrap().begin() {
            // It took longer than is waited for.
            Ok((_, Some(rest))) => loop {
                match rest.rest() {
                    Ok(Rest::Coming(_)) => thread::yield_now(),
                    Ok(_) => panic!("it can't be read"),
                    Err(error) => break error,
                }
            },
            Ok((_, None)) => panic!("it can't be read"),
            Err(error) => error,
        };
        assert!(matches!(told, LoadError::Faults { .. }), "a large one, told later");
    }
}
