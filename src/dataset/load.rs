//! Reading a dataset: from the program itself, from text, or from a file.

use std::{io::ErrorKind, path::Path};

use arcstr::ArcStr;

use super::{
    Dataset, FORMAT, check,
    fault::Fault,
    shared_str::{Progress, sharing, watched},
};

mod file;
mod notation;
mod preview;

pub use file::{read_file, size};
pub(crate) use notation::fault_of_notation;
use notation::{other_version, version};
pub use preview::preview;

/// The dataset that comes with the program, as it stands in the project.
pub const EMBEDDED: &str = include_str!("../../data/stedenbanden.ron");

/// The same without indentation and comments, which is read nearly twice as fast; made by `build.rs`.
static COMPACT: ArcStr = arcstr::literal!(include_str!(concat!(env!("OUT_DIR"), "/stedenbanden.ron")));

/// The largest file that is read unless the user asks for more: 256 MiB. The dataset of all ties is
/// under one; the limit is there for the wrong file.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Why a file gives no dataset.
#[derive(Debug)]
pub enum LoadError {
    /// There is no such file.
    NotFound,
    /// The user may not read it.
    NoPermission,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket: reading one could wait for ever.
    NotRegular,
    /// It is larger than allowed, in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// It isn't UTF-8 text.
    NotUtf8 {
        /// The line of the first byte that isn't, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
        /// Whether it looks like UTF-16, as Windows programs save.
        utf16: bool,
    },
    /// There is nothing in it but white space.
    Empty,
    /// The system could not read it.
    Io(std::io::Error),
    /// It was read, and is no dataset that the program can use.
    Faults {
        /// What was read.
        text: String,
        /// What is wrong with it, in the order of the text.
        faults: Vec<Fault>,
    },
}

impl From<std::io::Error> for LoadError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::PermissionDenied => Self::NoPermission,
            ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Io(error),
        }
    }
}

/// The dataset that comes with the program.
///
/// # Panics
/// Never: a test reads it.
#[must_use]
pub fn embedded() -> Dataset {
    read(&COMPACT).expect("the embedded dataset is read by a test")
}

/// Reads a dataset file of at most `max_bytes`.
///
/// # Errors
/// Why the file can't be read, or what is wrong with what was read.
pub fn load(path: &Path, max_bytes: u64) -> Result<Dataset, LoadError> {
    load_watched(path, max_bytes, &Progress::default())
}

/// The same, while others look how far it is.
///
/// # Errors
/// As [`load`].
pub fn load_watched(path: &Path, max_bytes: u64, progress: &Progress) -> Result<Dataset, LoadError> {
    let text = file::read_shared(path, max_bytes)?;
    progress.begin(text.len());
    let read = watched(&text, progress, deserialize).map_err(|fault| vec![fault]);
    read.and_then(|dataset| refer(dataset, &text))
        .map_err(|faults| LoadError::Faults { text: text.as_str().to_owned(), faults })
}

/// The line and the column in characters, both from 1, of a byte of `text`.
#[must_use]
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..byte.min(text.len())];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    // Counting the bytes that begin a character needs no character boundary.
    let column = before[start..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count() + 1;
    (line, column)
}

/// Reads a dataset from the text of a file: RON, the version of the format, and that every id is there,
/// unique and known where it is used. What the rest of the program relies on, no more; [`check`] has all.
///
/// # Errors
/// The first fault of the notation, or all faults of ids, in the order of the text.
pub fn parse(text: &str) -> Result<Dataset, Vec<Fault>> {
    read(&ArcStr::from(text))
}

/// The same from a text that the dataset keeps: its texts are pieces of that one.
///
/// # Errors
/// As [`parse`].
pub fn read(text: &ArcStr) -> Result<Dataset, Vec<Fault>> {
    refer(sharing(text, deserialize).map_err(|fault| vec![fault])?, text)
}

/// Sees that every id is known where it is used.
fn refer(dataset: Dataset, text: &str) -> Result<Dataset, Vec<Fault>> {
    let faults = check::references(&dataset).locate(text);
    if faults.is_empty() { Ok(dataset) } else { Err(faults) }
}

/// The notation of a dataset: RON in which a field that may be left out holds its value without `Some(…)`.
#[must_use]
pub fn notation() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Reads RON of our version, whatever its ids.
///
/// # Errors
/// The first fault of the notation.
pub fn deserialize(text: &str) -> Result<Dataset, Fault> {
    match notation().from_str::<Dataset>(text) {
        Ok(dataset) if dataset.format == FORMAT => Ok(dataset),
        Ok(dataset) => Err(other_version(text, &dataset.format.to_string())),
        // A later version may have fields that this one doesn't know: then its number is what helps.
        Err(error) => Err(match version(text) {
            Some(found) if found != FORMAT.to_string() => other_version(text, found),
            _ => fault_of_notation(text, error),
        }),
    }
}

#[cfg(test)]
mod tests;
