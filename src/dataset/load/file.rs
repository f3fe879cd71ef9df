//! The text of a file, or why it can't be read.

use std::{fs::File, io::Read as _, path::Path};

use arcstr::ArcStr;

use super::{error::LoadError, line_column::line_and_column};
use crate::memory;

/// As many bytes as a dataset and what the dashboard derives from it take, for each byte of its file.
const BYTES_PER_BYTE: usize = 3;

/// Reads the text of a file of at most `max_bytes`, without a byte-order mark and with `\n` at the end
/// of lines whatever the file has: places in faults are places in this text.
///
/// # Errors
/// Why it can't be read. Only a regular file is opened, so nothing is waited for.
pub fn read_file(path: &Path, max_bytes: u64) -> Result<String, LoadError> {
    let (file, size) = open(path, max_bytes)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // The file may grow while it is read, and files in /proc tell no size.
    file.take(max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    if size > max_bytes {
        return Err(LoadError::TooLarge {
            size,
            limit: max_bytes,
        });
    }
    decode(bytes)
}

/// The same as a text that a dataset can keep: it is read where it stays, so a large file is never there twice.
pub(super) fn read_shared(path: &Path, max_bytes: u64) -> Result<ArcStr, LoadError> {
    let (mut file, size) = open(path, max_bytes)?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let mut read = Ok(());
    // Files in /proc tell no size.
    let text = (size > 0).then(|| ArcStr::init_with(size, |bytes| read = file.read_exact(bytes)));
    if let (Some(Ok(text)), Ok(())) = (text, read)
        && matches!(file.read(&mut [0]), Ok(0))
        && is_plain(&text)
    {
        return Ok(text);
    }
    // What needs more care: other line ends or encodings, nothing at all, a file that changed meanwhile.
    read_file(path, max_bytes).map(ArcStr::from)
}

/// Whether [`decode`] would leave a text as it is.
fn is_plain(text: &str) -> bool {
    let is_utf16 = text.bytes().take(4).any(|byte| byte == 0);
    !is_utf16 && !text.starts_with('\u{FEFF}') && !text.contains('\r') && !text.trim().is_empty()
}

/// Opens a regular file of at most `max_bytes` that there is memory for; its size in bytes, as far as the system tells.
///
/// # Errors
/// Why it can't be read.
pub fn open(path: &Path, max_bytes: u64) -> Result<(File, u64), LoadError> {
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
        return Err(LoadError::TooLarge {
            size,
            limit: max_bytes,
        });
    }
    memory::probe(
        usize::try_from(size)
            .unwrap_or(usize::MAX)
            .saturating_mul(BYTES_PER_BYTE),
    )?;
    Ok((file, size))
}

pub(super) fn decode(bytes: Vec<u8>) -> Result<String, LoadError> {
    let utf16 = bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
        || bytes.iter().take(4).any(|&b| b == 0);
    let not_utf8 = |valid: &[u8]| {
        let valid = String::from_utf8_lossy(valid);
        let (line, column) = line_and_column(&valid, valid.len());
        LoadError::NotUtf8 {
            line,
            column,
            utf16,
        }
    };
    let mut text = String::from_utf8(bytes)
        .map_err(|error| not_utf8(&error.as_bytes()[..error.utf8_error().valid_up_to()]))?;
    if utf16 {
        return Err(not_utf8(b""));
    }
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    if text.trim().is_empty() {
        Err(LoadError::Empty)
    } else {
        Ok(text)
    }
}
