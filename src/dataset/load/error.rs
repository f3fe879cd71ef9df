//! Why a file gives no dataset.

use std::io::ErrorKind;

use crate::dataset::fault::Fault;

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
