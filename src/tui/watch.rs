//! Notices that a file changes, by a thread that sleeps until the system tells it: while nothing changes nothing is
//! done.
//!
//! The folder is watched and not the file, for a file that is replaced or restored is another one. A name can also
//! come to mean another file when a symbolic link on the way to it is turned or a folder above it replaced, and a folder
//! that is not there can come back; so each folder is watched that decides where the way leads. It is worked out anew after every change.

use std::{
    io,
    path::Path,
    sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
};

use super::terminal;
use crate::parallel;

mod inotify;
#[cfg(target_os = "linux")]
mod path_links;
#[cfg(target_os = "linux")]
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
        let eye = FileWatcher::on(path)?;
        // One change that nobody has seen yet stands for all that follow it.
        let (sender, changes) = sync_channel(1);
        let path = path.to_owned();
        parallel::spawn("watch", move || watch(&path, eye, &sender))?;
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

/// Tells of every change until nobody listens any more.
fn watch(path: &Path, mut eye: FileWatcher, sender: &SyncSender<io::Result<()>>) {
    loop {
        // The next look around begins before this change is told of, so that what comes after is not missed.
        let seen = eye
            .wait_for_quiet()
            .and_then(|()| FileWatcher::on(path))
            .map(|next| eye = next);
        let is_blind = seen.is_err();
        let told = if is_blind {
            sender.send(seen).is_ok()
        } else {
            tell(sender)
        };
        terminal::wake();
        if is_blind || !told {
            return;
        }
    }
}

/// Tells of a change, unless one is known that nobody has looked at; whether someone listens.
fn tell(sender: &SyncSender<io::Result<()>>) -> bool {
    !matches!(sender.try_send(Ok(())), Err(TrySendError::Disconnected(_)))
}

/// Where the program can't watch files.
#[cfg(not(target_os = "linux"))]
struct FileWatcher;

#[cfg(not(target_os = "linux"))]
impl FileWatcher {
    fn on(_: &Path) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn wait_for_quiet(&mut self) -> io::Result<()> {
        Ok(())
    }
}
