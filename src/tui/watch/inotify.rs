//! Watching on Linux: inotify tells what happens in a folder.

use std::{
    ffi::{CStr, OsStr, OsString},
    io,
    mem::MaybeUninit,
    os::unix::ffi::OsStrExt as _,
    path::Path,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags},
    fd::OwnedFd,
    fs::inotify::{CreateFlags, Reader, WatchFlags, add_watch, init},
};

use super::path_links::{Way, way};
use crate::tui::terminal;

/// A file is taken to be written once so long nothing has been written to it.
const QUIET: Duration = Duration::from_millis(100);
/// One that is written on and on is looked at all the same after so long.
const MAX_WAIT: Duration = Duration::from_secs(2);

/// Looks out for changes on the way to a file, and of the file.
pub struct FileWatcher {
    inotify: OwnedFd,
    /// The names looked out for.
    names: Vec<OsString>,
}

impl FileWatcher {
    /// Looks out for changes of the file at `path`.
    pub fn new(path: &Path) -> io::Result<Self> {
        let mut before = way(path);
        loop {
            let watcher = Self::on(&before);
            // The way can have changed before all of it was watched.
            let now = way(path);
            if now == before {
                return watcher;
            }
            before = now;
        }
    }

    fn on(way: &Way) -> io::Result<Self> {
        let moved = WatchFlags::DELETE_SELF | WatchFlags::MOVE_SELF;
        let changes = WatchFlags::MODIFY
            | WatchFlags::CLOSE_WRITE
            | WatchFlags::ATTRIB
            | WatchFlags::CREATE
            | WatchFlags::DELETE
            | WatchFlags::MOVE;
        // A folder can be on the way twice, so that what is looked out for adds up.
        let in_folder = WatchFlags::ONLYDIR | WatchFlags::MASK_ADD;
        let inotify = init(CreateFlags::CLOEXEC)?;
        // From the top: what is put in the place of one that is watched already is noticed. What happens in these
        // folders is of no concern, and would wake the thread for nothing. One that can't be watched, such as a folder
        // that the user may go through but not read, is no reason to notice nothing at all.
        for folder in &way.folders {
            let _ = add_watch(&inotify, folder, moved | in_folder);
        }
        let mut names = Vec::new();
        for (folder, name) in &way.steps {
            add_watch(&inotify, folder, changes | moved | in_folder)?;
            names.push(name.clone());
        }
        Ok(Self { inotify, names })
    }

    /// Sleeps until something has changed, and then until it is quiet.
    pub fn wait_for_quiet(&mut self) -> io::Result<()> {
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut events = Reader::new(&self.inotify, &mut buffer);
        // The first change and the last one so far.
        let mut changed: Option<(Instant, Instant)> = None;
        loop {
            let left = changed.map(|(first, last)| {
                let until = (last + QUIET).min(first + MAX_WAIT);
                until.saturating_duration_since(Instant::now())
            });
            let mut files = [PollFd::new(&self.inotify, PollFlags::IN)];
            if events.is_buffer_empty() && terminal::poll(&mut files, left)? == 0 {
                return Ok(());
            }
            if concerns(&self.names, events.next()?.file_name()) {
                let now = Instant::now();
                changed = Some((changed.map_or(now, |(first, _)| first), now));
            }
        }
    }
}

/// Whether what happened to `name` in a folder may change the file or the way to it. Without a name it is about the folder
/// itself, or about more than the system kept.
fn concerns(names: &[OsString], name: Option<&CStr>) -> bool {
    name.is_none_or(|name| {
        names
            .iter()
            .any(|it| *it == OsStr::from_bytes(name.to_bytes()))
    })
}
