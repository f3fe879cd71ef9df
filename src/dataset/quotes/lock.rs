//! `quotes.lock`: what was proven with the texts, for those who don't have them.
//!
//! A line for each source, `source <id> <SHA-256 of its text>`, and under it one for each quotation,
//! `quote <id> <SHA-256 of the normalised quotation> <byte in the normalised text>`, in the order of the
//! text: a change of one quotation is a change of one line.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    io::{self, Write as _},
    path::Path,
};

use sha2::{Digest, Sha256};

use super::Normalised;
use crate::{dataset::id::SourceId, file, lang::error_in_english};

const HEADER: &str = "# stedenband quotes.lock 1: made by `stedenband check --lock`, not by hand";

/// The lock of the embedded dataset.
pub const EMBEDDED_LOCK: &str = include_str!("../../../data/quotes.lock");

/// What was proven.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    sources: BTreeMap<SourceId, Proven>,
}

/// What was proven of one source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Proven {
    /// SHA-256 of the text, in hexadecimal.
    text: String,
    /// The place of every quotation by its SHA-256.
    quotations: BTreeMap<String, usize>,
}

/// The line of a lock, from 1, that can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenLock {
    /// The line.
    pub line: usize,
}

error_in_english!(BrokenLock, |broken| format!(
    "line {} of the lock can't be read",
    broken.line
));

impl Lock {
    /// Reads what [`fmt::Display`] writes.
    ///
    /// # Errors
    /// The first line that isn't as it should be.
    pub fn parse(text: &str) -> Result<Self, BrokenLock> {
        let mut lock = Self::default();
        for (number, line) in text.lines().enumerate() {
            let broken = BrokenLock { line: number + 1 };
            let words: Vec<&str> = line.split_whitespace().collect();
            match *words.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["source", id, hash] if is_hash(hash) => {
                    let proven = Proven {
                        text: hash.to_owned(),
                        quotations: BTreeMap::new(),
                    };
                    if lock.sources.insert(SourceId::from(id), proven).is_some() {
                        return Err(broken);
                    }
                }
                ["quote", id, hash, place] if is_hash(hash) => {
                    let place = place.parse().map_err(|_| broken)?;
                    let proven = lock.sources.get_mut(id).ok_or(broken)?;
                    proven.quotations.insert(hash.to_owned(), place);
                }
                _ => return Err(broken),
            }
        }
        Ok(lock)
    }

    /// Notes the text that quotations of `source` are proven with.
    pub(super) fn add_source(&mut self, source: &SourceId, text: &str) {
        self.sources.entry(source.clone()).or_default().text = hash(text);
    }

    /// Notes that `quotation` stands at byte `place` of the normalised text of `source`.
    pub(super) fn add(&mut self, source: &SourceId, quotation: &Normalised, place: usize) {
        let proven = self.sources.entry(source.clone()).or_default();
        proven.quotations.insert(hash(quotation.text()), place);
    }

    /// Whether `quotation` was proven with a text of `source`.
    pub fn covers(&self, source: &SourceId, quotation: &Normalised) -> bool {
        self.place(source, quotation).is_some()
    }

    /// The byte of the normalised text of `source` at which `quotation` stands.
    pub fn place(&self, source: &SourceId, quotation: &Normalised) -> Option<usize> {
        let proven = self.sources.get(source)?;
        proven.quotations.get(&hash(quotation.text())).copied()
    }

    /// Whether `text` is the one that quotations of `source` were proven with; `None` where it knows no text of it.
    pub fn is_proven_with(&self, source: &SourceId, text: &str) -> Option<bool> {
        self.sources
            .get(source)
            .map(|proven| proven.text == hash(text))
    }

    /// A source whose text was seen to have `quotation`.
    pub fn source_of(&self, quotation: &Normalised) -> Option<&SourceId> {
        let hash = hash(quotation.text());
        let mut sources = self.sources.iter();
        let found = sources.find(|(_, proven)| proven.quotations.contains_key(&hash));
        found.map(|(id, _)| id)
    }

    /// The sources of which the other lock says something else, or nothing.
    pub(super) fn differing<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a SourceId> {
        let all: BTreeSet<_> = self.sources.keys().chain(other.sources.keys()).collect();
        all.into_iter()
            .filter(|id| self.sources.get(*id) != other.sources.get(*id))
    }

    /// Writes the lock to `path`, or where that is a symbolic link to what it leads to, whole or not at all.
    ///
    /// # Errors
    /// What the system says; the old file is still there then.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        file::update(path, |out| write!(out, "{self}"))
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        for (id, proven) in &self.sources {
            writeln!(f, "source {id} {}", proven.text)?;
            let mut in_order: Vec<_> = proven.quotations.iter().collect();
            in_order.sort_unstable_by_key(|&(hash, place)| (place, hash));
            for (hash, place) in in_order {
                writeln!(f, "quote {id} {hash} {place}")?;
            }
        }
        Ok(())
    }
}

fn is_hash(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::dataset::quotes::normalise;

    fn lock() -> Lock {
        let mut lock = Lock::default();
        for id in ["nrc", "ftm"] {
            lock.add_source(&id.into(), "text");
            lock.add(&id.into(), &normalise("later"), 20);
            lock.add(&id.into(), &normalise("first"), 3);
        }
        lock
    }

    #[test]
    fn a_lock_reads_what_it_writes_in_one_order() {
        let text = lock().to_string();
        assert_eq!(Lock::parse(&text), Ok(lock()));
        assert_eq!(Lock::parse(&text.replace('\n', "\r\n")), Ok(lock()));
        let kinds: Vec<_> = text
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert_eq!(
            kinds,
            ["#", "source", "quote", "quote", "source", "quote", "quote"]
        );
        assert!(text.find("source ftm") < text.find("source nrc"));
        // SHA-256 of "text", as sha256sum gives it.
        assert!(text.contains(
            "source ftm 982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1\n"
        ));
    }

    #[test]
    fn a_broken_line_is_told() {
        let hash = "0".repeat(64);
        for (text, line) in [
            (format!("source a {hash}\nquote a {hash}"), 2),
            (format!("quote a {hash} 1"), 1),
            (format!("source a {hash}\nsource a {hash}"), 2),
            ("source a 00".to_owned(), 1),
            ("# fine\n\n<<<<<<< HEAD".to_owned(), 3),
            (format!("source a {hash}\nquote a {hash} -1"), 2),
        ] {
            assert_eq!(Lock::parse(&text), Err(BrokenLock { line }), "{text}");
        }
    }

    #[test]
    fn a_lock_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("quotes.lock");
        Lock::default().write(&path).unwrap();
        lock().write(&path).unwrap();
        assert_eq!(Lock::parse(&fs::read_to_string(&path).unwrap()), Ok(lock()));
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left beside it"
        );
        assert!(
            lock()
                .write(&folder.path().join("none/quotes.lock"))
                .is_err()
        );
    }
}
