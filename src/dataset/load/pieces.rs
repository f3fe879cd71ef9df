//! A large file, read in pieces on all processors: while this thread reads and cuts it at its ties, others read the
//! ties of each piece.
//!
//! Nothing here decides what a dataset is; RON does. A piece counts as read where RON, given `[`, the piece and `]`,
//! reads ties up to just that last bracket: then the piece ends outside of any text and comment, after a comma if
//! another follows, and RON would have read the same ties at that place of the whole file. The file without its ties
//! is read with a tie of ours in their place, and must be found to hold it at that place. Where anything at all is
//! unlike that, there is no dataset, and the file is read as one text, which tells what is wrong and where.

use std::{
    io::Read,
    ops::{ControlFlow, RangeInclusive},
    path::Path,
    thread,
};

use arcstr::ArcStr;
use memchr::memchr;
use ron::extensions::Extensions;
use serde::Deserialize as _;

use super::{
    cut::{self, Edge},
    file, notation,
};
use crate::{
    dataset::{
        Dataset, FORMAT, Tie, check,
        shared_str::{Progress, sharing},
    },
    parallel::processors,
};

mod crew;

use crew::Crew;

/// In a smaller file there is too little to do to share it out.
const SMALLEST: u64 = 512 * 1024;

/// More threads than this are not kept busy by one that reads.
const MOST_WORKERS: usize = 8;

/// The least and the most that is read at a time, and is a piece: so many that no thread is left to itself at the end,
/// and so few that to hand them over takes no time.
const BLOCK: RangeInclusive<u64> = 64 * 1024..=1024 * 1024;

/// A file is read in about so many, if these are not too small or too large.
const BLOCKS: u64 = 16;

/// The dataset in a large file of at most `max_bytes`; `None` where it must be read as one text.
pub(super) fn load(path: &Path, max_bytes: u64, progress: &Progress) -> Option<Dataset> {
    let workers = processors().min(MOST_WORKERS);
    let (file, size) = file::open(path, max_bytes).ok()?;
    if workers == 1 || size < SMALLEST {
        return None;
    }
    progress.begin(usize::try_from(size).ok()?);
    let block = usize::try_from((size / BLOCKS).clamp(*BLOCK.start(), *BLOCK.end())).ok()?;
    let mut blocks = Blocks::new(file.take(size.saturating_add(1)), block);
    let dataset = read(&mut blocks, workers, progress)?;
    // A file that changed meanwhile was perhaps read half before and half after.
    (blocks.read == size && check::references(&dataset).is_empty()).then_some(dataset)
}

/// The dataset in a file, whatever its ids.
fn read(blocks: &mut Blocks<impl Read>, workers: usize, progress: &Progress) -> Option<Dataset> {
    let begin = loop {
        match cut::list(blocks.text()?) {
            Some(begin) => break begin,
            None => blocks.read()?,
        }
    };
    let before = blocks.text()?.get(..begin)?.to_owned();
    blocks.drop(begin);
    let ties = thread::scope(|threads| {
        let mut crew = Crew::new(threads, workers, progress)?;
        loop {
            let cut = cut::edges(blocks.text()?).try_fold(0, last_comma);
            let (ControlFlow::Continue(end) | ControlFlow::Break(end)) = cut;
            if cut == ControlFlow::Continue(0) {
                blocks.read()?;
                continue;
            }
            crew.give(in_brackets(&blocks.held[..end])?)?;
            blocks.drop(end);
            if cut.is_break() {
                return crew.finish();
            }
        }
    })?;
    while !blocks.ended {
        blocks.read()?;
    }
    let mut dataset = around(&before, blocks.text()?)?;
    dataset.ties = ties;
    Some(dataset)
}

/// The end of the last comma so far, until the list ends.
const fn last_comma(before: usize, edge: Edge) -> ControlFlow<usize, usize> {
    match edge {
        Edge::Tie(_) => ControlFlow::Continue(before),
        Edge::Comma(end) => ControlFlow::Continue(end),
        Edge::End(end) => ControlFlow::Break(end),
    }
}

/// A text of its own: threads that share one would wait for each other at every text that is a part of it.
fn in_brackets(ties: &[u8]) -> Option<ArcStr> {
    let write = |text: &mut [u8]| {
        if let [open, inside @ .., close] = text {
            (*open, *close) = (b'[', b']');
            inside.copy_from_slice(ties);
        }
    };
    ArcStr::init_with(ties.len() + 2, write).ok()
}

/// The ties of a piece, if it is nothing but ties.
fn ties(piece: &ArcStr) -> Option<Vec<Tie>> {
    sharing(piece, |text| {
        let mut ron = ron::Deserializer::from_str_with_options(text, &notation()).ok()?;
        let ties = Vec::deserialize(&mut ron).ok()?;
        // A bracket before that one would have closed the list as well.
        ron.remainder().is_empty().then_some(ties)
    })
}

/// Stands in the place of the ties.
const OURS: &str = r#"(id:"ours",dutch:(name:"",level:gemeente,province:Drenthe),statements:[])"#;

/// The dataset around its ties, read from what is before and after them.
fn around(before: &str, after: &str) -> Option<Dataset> {
    let text = arcstr::format!("{before}{OURS}{after}");
    let ron = ron::Deserializer::from_str_with_options(&text, &notation()).ok()?;
    // Extensions that a file turns on hold in its ties too.
    if ron.extensions() != Extensions::IMPLICIT_SOME {
        return None;
    }
    let dataset: Dataset = sharing(&text, |text| notation().from_str(text)).ok()?;
    let [tie] = &*dataset.ties else { return None };
    let is_ours = text.try_substr_from(tie.id.as_str())?.range().start == before.len() + OURS.find("ours")?;
    (is_ours && dataset.format == FORMAT).then_some(dataset)
}

/// A file on its way: what has been read and not yet taken.
struct Blocks<R> {
    file: R,
    held: Vec<u8>,
    block: usize,
    read: u64,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    const fn new(file: R, block: usize) -> Self {
        Self { file, held: Vec::new(), block, read: 0, ended: false }
    }

    /// Reads on; `None` where there is no more, or not as it should be. What is held and not taken is doubled, for it
    /// is gone through again from its begin.
    fn read(&mut self) -> Option<()> {
        let before = self.held.len();
        let wanted = self.block.max(before) as u64;
        if self.ended {
            return None;
        }
        let read = self.file.by_ref().take(wanted).read_to_end(&mut self.held).ok()?;
        self.read += read as u64;
        self.ended = read == 0;
        // Line ends of another kind are made ours where the file is read as one text.
        memchr(b'\r', &self.held[before..]).is_none().then_some(())
    }

    /// What is held, up to the last whole character; `None` where that is not where it ends.
    fn text(&self) -> Option<&str> {
        match std::str::from_utf8(&self.held) {
            Ok(text) => Some(text),
            Err(error) if error.error_len().is_none() && !self.ended => {
                std::str::from_utf8(&self.held[..error.valid_up_to()]).ok()
            }
            Err(_) => None,
        }
    }

    /// Holds the first `bytes` bytes no longer.
    fn drop(&mut self, bytes: usize) {
        self.held.drain(..bytes);
    }
}

#[cfg(test)]
mod tests;
