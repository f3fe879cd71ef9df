//! Watching on Linux: inotify tells what happens in a folder.

use std::{
    collections::HashMap,
    ffi::{CStr, OsStr, OsString},
    io,
    mem::MaybeUninit,
    os::unix::ffi::OsStrExt as _,
    path::Path,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fd::OwnedFd,
    fs::inotify::{CreateFlags, ReadFlags, Reader, WatchFlags, add_watch, init},
    io::Errno,
};

use super::path_links::{self, Way};

/// A file is taken to be written once so long nothing has been written to it.
const QUIET: Duration = Duration::from_millis(100);
/// One that is written on and on is looked at all the same after so long.
const LONGEST: Duration = Duration::from_secs(2);

/// Looks out for changes on the way to a file, and of the file.
pub struct FileWatcher {
    inotify: OwnedFd,
    /// The names looked out for, by the number of the watch on their folder.
    names: HashMap<i32, Vec<OsString>>,
}

impl FileWatcher {
    /// Looks out for changes of the file at `path`.
    pub fn on(path: &Path) -> io::Result<Self> {
        let mut way = path_links::way(path);
        loop {
            let eye = Self::at(&way);
            // The way can have changed before all of it was watched.
            let now = path_links::way(path);
            if now == way {
                return eye;
            }
            way = now;
        }
    }

    fn at(way: &Way) -> io::Result<Self> {
        let changes = WatchFlags::MODIFY
            | WatchFlags::CLOSE_WRITE
            | WatchFlags::ATTRIB
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::MOVE
            | WatchFlags::DELETE_SELF
            | WatchFlags::MOVE_SELF;
        let inotify = init(CreateFlags::CLOEXEC)?;
        let mut names: HashMap<i32, Vec<OsString>> = HashMap::new();
        // A folder can be on the way twice, so that what is looked out for adds up.
        let in_folder = WatchFlags::ONLYDIR | WatchFlags::MASK_ADD;
        // From the top: what is put in the place of one that is watched already is noticed. What happens in these
        // folders is of no concern, and would wake the thread for nothing. One that can't be watched, such as a folder
        // that the user may go through but not read, is no reason to notice nothing at all.
        for folder in &way.folders {
            let _ = add_watch(
                &inotify,
                folder,
                WatchFlags::MOVE_SELF | WatchFlags::DELETE_SELF | in_folder,
            );
        }
        for (folder, name) in &way.steps {
            let watch = add_watch(&inotify, folder, changes | in_folder)?;
            names.entry(watch).or_default().push(name.clone());
        }
        Ok(Self { inotify, names })
    }

    /// Sleeps until something has changed, and then until it is quiet.
    pub fn wait_for_quiet(&mut self) -> io::Result<()> {
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut events = Reader::new(&self.inotify, &mut buffer);
        let mut first = None;
        let mut last = Instant::now();
        loop {
            if let Some(first) = first
                && events.is_buffer_empty()
            {
                let now = Instant::now();
                let left = QUIET
                    .saturating_sub(now - last)
                    .min(LONGEST.saturating_sub(now - first));
                match poll(
                    &mut [PollFd::new(&self.inotify, PollFlags::IN)],
                    Timespec::try_from(left).ok().as_ref(),
                ) {
                    Ok(0) => return Ok(()),
                    Ok(_) => {}
                    Err(Errno::INTR) => continue,
                    Err(error) => return Err(error.into()),
                }
            }
            match events.next() {
                Ok(event) if self.concerns(event.wd(), event.events(), event.file_name()) => {
                    last = Instant::now();
                    first.get_or_insert(last);
                }
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Whether something that happened changes the file or the way to it.
    fn concerns(&self, watch: i32, what: ReadFlags, name: Option<&CStr>) -> bool {
        /// These are about the folder itself, or about more than was counted.
        const ANYTHING: ReadFlags = ReadFlags::DELETE_SELF
            .union(ReadFlags::MOVE_SELF)
            .union(ReadFlags::UNMOUNT)
            .union(ReadFlags::QUEUE_OVERFLOW);
        let is_watched = |name: &CStr| {
            let name = OsStr::from_bytes(name.to_bytes());
            self.names
                .get(&watch)
                .is_some_and(|names| names.iter().any(|it| it == name))
        };
        what.intersects(ANYTHING) || name.is_some_and(is_watched)
    }
}
