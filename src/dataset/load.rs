//! Reading a dataset: from the program itself, from text, or from a file.

use std::{
    fs::File,
    io::{ErrorKind, Read},
    ops::Range,
    path::Path,
};

use arcstr::ArcStr;
use ron::error::{Error, Position, SpannedError};

use super::{
    Dataset, FORMAT,
    check::{
        self,
        locate::{self, steps},
        tokens::{Token, Tokens},
    },
    date::DateError,
    fault::{Fault, Syntax, excerpt},
    shared_str::{Progress, sharing, watched},
};

mod preview;

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
    let text = read_shared(path, max_bytes)?;
    progress.begin(text.len());
    let read = watched(&text, progress, deserialize).map_err(|fault| vec![fault]);
    read.and_then(|dataset| refer(dataset, &text))
        .map_err(|faults| LoadError::Faults { text: text.as_str().to_owned(), faults })
}

/// Reads the text of a file of at most `max_bytes`, without a byte-order mark and with `\n` at the end
/// of lines whatever the file has: places in faults are places in this text.
///
/// # Errors
/// Why it can't be read. Only a regular file is opened, so nothing is waited for.
pub fn read_file(path: &Path, max_bytes: u64) -> Result<String, LoadError> {
    let (file, size) = open(path, max_bytes)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // The file may grow while it is read, and files in /proc tell no size.
    file.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    if size > max_bytes {
        return Err(LoadError::TooLarge { size, limit: max_bytes });
    }
    decode(bytes)
}

/// The same as a text that a dataset can keep. It is read where it stays: a large file is never there twice.
fn read_shared(path: &Path, max_bytes: u64) -> Result<ArcStr, LoadError> {
    let (mut file, size) = open(path, max_bytes)?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let mut read = Ok(());
    // Files in /proc tell no size.
    let text = (size > 0).then(|| ArcStr::init_with(size, |bytes| read = file.read_exact(bytes)));
    if let (Some(Ok(text)), Ok(())) = (text, read)
        && !text.contains('\r')
        && !text.starts_with(['\u{FEFF}', '\0'])
        && !text.trim_start().is_empty()
    {
        return Ok(text);
    }
    // What needs more care: other line ends, other encodings, nothing at all, a file that shrank meanwhile.
    read_file(path, max_bytes).map(ArcStr::from)
}

/// The size in bytes of a regular file of at most `max_bytes`, as far as the system tells.
///
/// # Errors
/// Why it can't be read.
pub fn size(path: &Path, max_bytes: u64) -> Result<u64, LoadError> {
    open(path, max_bytes).map(|(_, size)| size)
}

/// Opens a regular file of at most `max_bytes`; its size in bytes, as far as the system tells.
fn open(path: &Path, max_bytes: u64) -> Result<(File, u64), LoadError> {
    // A pipe would block in `open` already, so its kind is asked first.
    let kind = std::fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(LoadError::Folder);
    }
    if !kind.is_file() {
        return Err(LoadError::NotRegular);
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > max_bytes {
        return Err(LoadError::TooLarge { size, limit: max_bytes });
    }
    Ok((file, size))
}

fn decode(bytes: Vec<u8>) -> Result<String, LoadError> {
    let utf16 =
        bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.iter().take(4).any(|&b| b == 0);
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        let (line, column) = line_and_column(&valid, valid.len());
        LoadError::NotUtf8 { line, column, utf16 }
    })?;
    if utf16 {
        return Err(LoadError::NotUtf8 { line: 1, column: 1, utf16 });
    }
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    if text.trim().is_empty() { Err(LoadError::Empty) } else { Ok(text) }
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

/// The fault of the notation that RON's error is about.
pub(crate) fn fault_of_notation(text: &str, error: SpannedError) -> Fault {
    let at = place(text, &error);
    let kind = match error.code {
        // RON wants the name of a field or a word of the format there, which would help nobody.
        Error::ExpectedIdentifier if text[at.clone()].starts_with('(') => Syntax::DoubleBracket,
        code => Syntax::Ron(Box::new(code)),
    };
    Fault { at, kind: kind.into() }
}

fn other_version(text: &str, found: &str) -> Fault {
    let at = locate::locate(text, &[steps!["format"]])[0].clone();
    Fault { kind: Syntax::Version(excerpt(found)).into(), at }
}

/// What the field `format` holds, if that is a number.
fn version(text: &str) -> Option<&str> {
    let at = locate::locate(text, &[steps!["format"]])[0].clone();
    Some(&text[at]).filter(|found| !found.is_empty() && found.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The bytes that an error of RON is about. RON tells where its cursor stood before and after.
fn place(text: &str, error: &SpannedError) -> Range<usize> {
    let (start, end) = (byte_at(text, error.span.start), byte_at(text, error.span.end));
    match &error.code {
        Error::MissingStructField { .. } => brackets_around(text, end),
        // The cursor stands behind the opening quotation mark.
        Error::Message(message)
            if *message == DateError::Shape.to_string() || *message == DateError::Impossible.to_string() =>
        {
            start.saturating_sub(1)..end
        }
        // Where the comma is missing, or the string that ran on because nothing closed it.
        Error::ExpectedComma => last_token(text, end),
        Error::Eof => last_token(text, text.len()),
        _ if !text[start..end].trim().is_empty() => start..end,
        _ => Tokens::new(&text[end..]).next().map_or(end..end, |(_, at)| end + at.start..end + at.end),
    }
}

fn byte_at(text: &str, position: Position) -> usize {
    let line = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let column = text[line..].char_indices().nth(position.col.saturating_sub(1));
    column.map_or(text.len(), |(at, _)| line + at)
}

/// From the bracket that is open at `byte` to the one that closes it.
fn brackets_around(text: &str, byte: usize) -> Range<usize> {
    let mut open = Vec::new();
    for (token, at) in Tokens::new(text) {
        match token {
            Token::Close if at.start >= byte => return open.pop().unwrap_or(byte)..at.end,
            Token::Open => open.push(at.start),
            Token::Close => drop(open.pop()),
            _ => {}
        }
    }
    byte..byte
}

/// The last token that begins before `byte`.
fn last_token(text: &str, byte: usize) -> Range<usize> {
    Tokens::new(text).map(|(_, at)| at).take_while(|at| at.start < byte).last().unwrap_or(0..0)
}

#[cfg(test)]
mod tests;
