//! The threads that read pieces, and the ties that they have read, in order.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    },
    thread::{Builder, Scope},
};

use arcstr::ArcStr;

use super::ties;
use crate::dataset::{Tie, shared_str::Progress};

/// A piece to be read, with its place among them.
struct Piece {
    place: usize,
    text: ArcStr,
}

/// What a piece has been read as; `None` where it is not what it should be.
struct Read {
    place: usize,
    bytes: usize,
    ties: Option<Vec<Tie>>,
}

/// Threads that read pieces, until there is nobody to give them any.
pub(super) struct Crew<'a> {
    /// `None` once there are no more to give.
    pieces: Option<SyncSender<Piece>>,
    read: Receiver<Read>,
    progress: &'a Progress,
    /// How many pieces have been given out.
    given: usize,
    /// How many have been taken in.
    taken: usize,
    /// Those that were read before one before them.
    early: BTreeMap<usize, Vec<Tie>>,
    /// The ties of those taken in.
    ties: Vec<Tie>,
}

impl<'a> Crew<'a> {
    /// As many threads as `workers`; `None` where the system gives none.
    pub(super) fn new<'scope>(
        threads: &'scope Scope<'scope, '_>,
        workers: usize,
        progress: &'a Progress,
    ) -> Option<Self> {
        // One for each to go on with: more would be memory for nothing.
        let (pieces, waiting) = sync_channel(workers);
        let (sender, read) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..workers {
            let (waiting, sender) = (Arc::clone(&waiting), sender.clone());
            Builder::new().name("reading".into()).spawn_scoped(threads, move || work(&waiting, &sender)).ok()?;
        }
        Some(Self {
            pieces: Some(pieces),
            read,
            progress,
            given: 0,
            taken: 0,
            early: BTreeMap::new(),
            ties: Vec::new(),
        })
    }

    /// Gives a piece out, and takes in what has been read; `None` where one is not what it should be.
    pub(super) fn give(&mut self, text: ArcStr) -> Option<()> {
        self.pieces.as_ref()?.send(Piece { place: self.given, text }).ok()?;
        self.given += 1;
        while let Ok(read) = self.read.try_recv() {
            self.take(read)?;
        }
        Some(())
    }

    /// The ties of all pieces, in order.
    pub(super) fn finish(mut self) -> Option<Vec<Tie>> {
        // Then they end, and what one of them never sends, because of a panic, is not waited for.
        self.pieces = None;
        while self.taken < self.given {
            let read = self.read.recv().ok()?;
            self.take(read)?;
        }
        Some(self.ties)
    }

    fn take(&mut self, read: Read) -> Option<()> {
        self.progress.add(read.bytes);
        self.early.insert(read.place, read.ties?);
        while let Some(mut ties) = self.early.remove(&self.taken) {
            self.ties.append(&mut ties);
            self.taken += 1;
        }
        Some(())
    }
}

/// Reads one piece after another.
fn work(waiting: &Mutex<Receiver<Piece>>, sender: &Sender<Read>) {
    // Whoever waits for the next piece has the others wait for their turn.
    let next = || waiting.lock().ok()?.recv().ok();
    while let Some(Piece { place, text }) = next() {
        if sender.send(Read { place, bytes: text.len(), ties: ties(&text) }).is_err() {
            return;
        }
    }
}
