//! The dataset on its way to the screen: it is read on a thread of its own, so that the dashboard is there at once
//! and can be used while the rest of a large file comes in.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, SendError, SyncSender, TryRecvError, sync_channel},
    },
    thread,
    time::Duration,
};

use chrono::NaiveDate;

use super::{
    data::Data,
    filters,
    found::{Found, STRETCH},
    model::FilterRow,
};
use crate::{
    dataset::{
        Dataset, PartialDate,
        load::{self, LoadError},
        shared_str::Progress,
    },
    parallel::meanwhile,
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
    pub found: Found,
    /// The rows of the filters.
    pub rows: Vec<FilterRow>,
}

impl Loaded {
    /// Works out what follows from `dataset` on `today`, and puts a first query to it, seen from `as_of`.
    #[must_use]
    pub fn new(dataset: Dataset, today: NaiveDate, query: Query, as_of: Option<PartialDate>) -> Self {
        let data = Arc::new(Data::new(dataset, today));
        let (rows, find) = (|| filters::rows(&data.dataset), || Found::new(&data, query, as_of));
        let (rows, found) = if data.dataset.ties.len() > STRETCH {
            // The list is sorted by the parties, which are looked for while the ties are assessed.
            let parties_and_rows = || (data.dataset.parties(), rows()).1;
            meanwhile(parties_and_rows, find)
        } else {
            (rows(), find())
        };
        Self { data, found, rows }
    }
}

/// What comes from the thread.
enum Arrival {
    /// The whole of a dataset that is read in a blink.
    Whole(Box<Dataset>),
    /// The first ties of a large one; there is more to come.
    Begin(Box<Dataset>),
    /// All of a large one.
    All(Box<Loaded>),
    /// It can't be read.
    Failed(LoadError),
}

/// A file of at most so many bytes is read in a blink: a few milliseconds. The dataset of the program is one.
const SMALL: u64 = 512 * 1024;

/// So long is waited for something of a file to show before the dashboard opens without it.
const PATIENCE: Duration = Duration::from_millis(100);

/// A dataset that is being read.
pub struct Loading {
    arrivals: Receiver<Arrival>,
    progress: Progress,
    /// How long to wait for the first of it; `None`: as long as it takes.
    patience: Option<Duration>,
    /// Tells the thread that what there was to begin with is on screen.
    shown: SyncSender<()>,
}

impl Loading {
    /// Begins to read, on a thread of its own. A small file is read at once: what is wrong with it can then be told
    /// before the screen is taken over.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn start(origin: Origin, today: NaiveDate) -> Result<Self, LoadError> {
        if let Origin::File { path, max_bytes } = &origin
            && load::size(path, *max_bytes)? <= SMALL
        {
            return load::load(path, *max_bytes).map(Self::done);
        }
        // What comes with the program is read in a blink wherever that is not slow in everything.
        let patience = (origin != Origin::Embedded).then_some(PATIENCE);
        let loading = Self::on_a_thread(move |progress, way| read(&origin, today, progress, way))?;
        Ok(Self { patience, ..loading })
    }

    /// Begins to read a file again while its ties are on screen, on a thread of its own: all of it comes, or why it
    /// can't be read.
    ///
    /// # Errors
    /// Why there is no thread.
    pub fn again(path: PathBuf, max_bytes: u64, today: NaiveDate) -> io::Result<Self> {
        Self::on_a_thread(move |progress, way| read_whole(&path, max_bytes, today, progress, way))
    }

    fn on_a_thread(
        read: impl FnOnce(&Progress, &Way) -> Result<(), SendError<Arrival>> + Send + 'static,
    ) -> io::Result<Self> {
        let ((sender, arrivals), (shown, is_shown)) = (sync_channel(2), sync_channel(1));
        let way = Way { sender, is_shown };
        let progress = Progress::default();
        let watched = progress.clone();
        thread::Builder::new().name("loading".into()).spawn(move || {
            // Where nobody waits any more, the dashboard has ended.
            let _ = read(&watched, &way);
        })?;
        Ok(Self { arrivals, progress, patience: Some(PATIENCE), shown })
    }

    /// A dataset that has been read already.
    #[must_use]
    pub fn done(dataset: Dataset) -> Self {
        let (sender, arrivals) = sync_channel(1);
        // There is room for one.
        let _ = sender.send(Arrival::Whole(Box::new(dataset)));
        Self { arrivals, progress: Progress::default(), patience: None, shown: sync_channel(1).0 }
    }

    /// What there is to begin with, and the rest if there is one. A file that takes long begins with nothing.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn begin(self) -> Result<(Dataset, Option<Self>), LoadError> {
        let first = match self.patience {
            Some(patience) => self.arrivals.recv_timeout(patience),
            None => self.arrivals.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match first {
            Ok(Arrival::Whole(dataset)) => Ok((*dataset, None)),
            Ok(Arrival::Begin(dataset)) => Ok((*dataset, Some(self))),
            // So small that it came before the patience for its first ties ended.
            Ok(Arrival::All(loaded)) => Ok((loaded.data.dataset.clone(), None)),
            Ok(Arrival::Failed(error)) => Err(error),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Ok((Dataset::empty(), Some(self))),
        }
    }

    /// Tells the thread that it need not hold back any more for the first frame.
    pub fn shown(&self) {
        // Told before, or nobody waits.
        let _ = self.shown.try_send(());
    }

    /// The rest, if it has come.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn rest(&self) -> Result<Rest, LoadError> {
        match self.arrivals.try_recv() {
            Ok(Arrival::All(loaded)) => Ok(Rest::All(loaded)),
            // What there was to begin with took long to come.
            Ok(Arrival::Begin(dataset) | Arrival::Whole(dataset)) => Ok(Rest::Begin(dataset)),
            Ok(Arrival::Failed(error)) => Err(error),
            Err(TryRecvError::Empty) => Ok(Rest::Coming(self.progress.percent())),
            Err(TryRecvError::Disconnected) => Ok(Rest::None),
        }
    }
}

/// The way between the thread and the dashboard.
struct Way {
    sender: SyncSender<Arrival>,
    is_shown: Receiver<()>,
}

impl Way {
    fn send(&self, arrival: Arrival) -> Result<(), SendError<Arrival>> {
        self.sender.send(arrival)
    }

    /// Waits until what there was to begin with is on screen. To read on at full speed meanwhile would hold up the
    /// first frame: both ask the system for memory.
    fn wait_for_the_first_frame(&self) {
        // Where it takes long, reading on is more use.
        let _ = self.is_shown.recv_timeout(PATIENCE);
    }
}

/// What is known of the rest of a dataset.
pub enum Rest {
    /// It is on its way: so many hundredths have been read.
    Coming(usize),
    /// The first ties.
    Begin(Box<Dataset>),
    /// All of it.
    All(Box<Loaded>),
    /// There is no more.
    None,
}

fn read(origin: &Origin, today: NaiveDate, progress: &Progress, way: &Way) -> Result<(), SendError<Arrival>> {
    let Origin::File { path, max_bytes } = origin else {
        return way.send(Arrival::Whole(Box::new(load::embedded())));
    };
    if let Some(first) = load::preview(path) {
        way.send(Arrival::Begin(Box::new(first)))?;
        way.wait_for_the_first_frame();
    }
    read_whole(path, *max_bytes, today, progress, way)
}

fn read_whole(
    path: &Path,
    max_bytes: u64,
    today: NaiveDate,
    progress: &Progress,
    way: &Way,
) -> Result<(), SendError<Arrival>> {
    let dataset = match load::load_watched(path, max_bytes, progress) {
        Ok(dataset) => dataset,
        Err(error) => return way.send(Arrival::Failed(error)),
    };
    let loaded = Loaded::new(dataset, today, Query::default(), None);
    let data = Arc::clone(&loaded.data);
    way.send(Arrival::All(Box::new(loaded)))?;
    // The ties are on screen meanwhile. Whoever needs one of these before it is made waits for it and no longer.
    data.make_all();
    Ok(())
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
        let (dataset, rest) = Loading { patience: None, ..loading }.begin().unwrap();
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
        let (first, rest) = Loading { patience: None, ..loading }.begin().unwrap();
        let loading = rest.unwrap();
        assert!((1..2_000).contains(&first.ties.len()), "{}", first.ties.len());
        let loaded = loop {
            match loading.rest().unwrap() {
                Rest::All(loaded) => break loaded,
                Rest::Coming(percent) => assert!(percent <= 100),
                Rest::Begin(_) | Rest::None => panic!("there is more"),
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
        let loading = Loading::start(origin, today()).unwrap();
        assert!(
            matches!(Loading { patience: None, ..loading }.begin(), Err(LoadError::Faults { .. })),
            "a large one, told later"
        );
    }
}
