//! Notices that a file changes, by a thread that sleeps until the system tells it: while nothing changes nothing is
//! done.
//!
//! The folder is watched and not the file, for a file that is replaced or restored is another one. A name can also
//! come to mean another file when a symbolic link on the way to it is turned or a folder above it replaced, and a folder
//! that is not there can come back; so each folder is watched that decides where the way leads. It is worked out anew after every change.

use std::{
    io,
    path::Path,
    sync::mpsc::{Receiver, TrySendError, sync_channel},
};

use super::terminal;
use crate::parallel;

#[cfg(target_os = "linux")]
mod inotify;
#[cfg(target_os = "linux")]
mod path_links;

#[cfg(target_os = "linux")]
use inotify::FileWatcher;

/// A file that is watched until this is dropped.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<io::Result<()>>,
}

impl Watch {
    /// Begins to watch the file at `path`, whether or not it is there. When it changes the dashboard is woken.
    ///
    /// # Errors
    /// What the system says; [`io::ErrorKind::Unsupported`] where the program can't watch files.
    pub fn start(path: &Path) -> io::Result<Self> {
        let mut watcher = FileWatcher::new(path)?;
        // One change that nobody has seen yet stands for all that follow it.
        let (sender, changes) = sync_channel(1);
        let path = path.to_owned();
        parallel::spawn("watch", move || {
            let mut is_watching = true;
            while is_watching {
                // The next look around begins before this change is told of, so that what comes after is not missed.
                let change = watcher
                    .wait_for_quiet()
                    .and_then(|()| FileWatcher::new(&path));
                let change = change.map(|next| watcher = next);
                is_watching = change.is_ok();
                match sender.try_send(change) {
                    Ok(()) => {}
                    // Why nothing is watched any more must not get lost.
                    Err(TrySendError::Full(change)) if change.is_err() => drop(sender.send(change)),
                    Err(TrySendError::Full(_)) => {}
                    Err(TrySendError::Disconnected(_)) => return,
                }
                terminal::wake();
            }
        })?;
        Ok(Self { changes })
    }

    /// Whether the file may have changed since this was last asked.
    ///
    /// # Errors
    /// Why it can't be watched any more.
    pub fn has_changed(&self) -> io::Result<bool> {
        self.changes
            .try_recv()
            .map_or(Ok(false), |seen| seen.map(|()| true))
    }
}

/// Where the program can't watch files.
#[cfg(not(target_os = "linux"))]
struct UnsupportedWatcher;

#[cfg(not(target_os = "linux"))]
use UnsupportedWatcher as FileWatcher;

#[cfg(not(target_os = "linux"))]
impl UnsupportedWatcher {
    fn new(_: &Path) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn wait_for_quiet(&mut self) -> io::Result<()> {
        Ok(())
    }
}
