//! Text that is shared and not copied: a dataset keeps the file that it was read from, and the texts of its
//! statements are pieces of it.
//!
//! Among a million ties that saves an allocation a text, and more memory than the file itself takes.

use std::{
    borrow::Borrow,
    cell::RefCell,
    cmp, fmt, hash,
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use arcstr::{ArcStr, Substr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

thread_local! {
    /// The text that is being read on this thread. Serde has no way to hand a value down to each field short of
    /// writing every `Deserialize` by hand.
    static READING: RefCell<Reading> = const { RefCell::new(Reading { text: ArcStr::new(), progress: None }) };
}

struct Reading {
    text: ArcStr,
    progress: Option<Progress>,
}

/// How far the reading of a text is; its copies tell the same.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Extent>);

#[derive(Debug, Default)]
struct Extent {
    read: AtomicUsize,
    all: AtomicUsize,
}

impl Progress {
    /// Tells that a text of `bytes` bytes is being read.
    pub fn begin(&self, bytes: usize) {
        self.0.all.store(bytes, Ordering::Relaxed);
    }

    /// How much has been read, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        let (read, all) = (
            self.0.read.load(Ordering::Relaxed),
            self.0.all.load(Ordering::Relaxed),
        );
        (read.saturating_mul(100) / all.max(1)).min(100)
    }
}

/// The most bytes of a text. No quotation or note comes near it; a text of megabytes would have every key that draws
/// it wait while it is taken apart.
pub const LONGEST: usize = 100_000;

/// A text is longer than [`LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text of more than {LONGEST} bytes")
    }
}

impl std::error::Error for TooLong {}

fn bounded<E: de::Error>(text: &str) -> Result<&str, E> {
    if text.len() > LONGEST {
        Err(E::custom(TooLong))
    } else {
        Ok(text)
    }
}

/// A text that is cheap to clone, often a piece of a longer one.
#[derive(Clone, Default)]
pub struct SharedStr(Substr);

impl SharedStr {
    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads from `text` with `read`, which is given the text: what it deserialises out of that on this thread shares
/// the text's memory and keeps it alive.
pub fn sharing<T>(text: &ArcStr, read: impl FnOnce(&str) -> T) -> T {
    reading(
        Reading {
            text: text.clone(),
            progress: None,
        },
        read,
    )
}

/// The same, while `progress` tells others how far it is.
pub fn watched<T>(text: &ArcStr, progress: &Progress, read: impl FnOnce(&str) -> T) -> T {
    reading(
        Reading {
            text: text.clone(),
            progress: Some(progress.clone()),
        },
        read,
    )
}

fn reading<T>(reading: Reading, read: impl FnOnce(&str) -> T) -> T {
    let text = reading.text.clone();
    let before = READING.replace(reading);
    let read = read(&text);
    READING.set(before);
    read
}

impl From<&str> for SharedStr {
    fn from(text: &str) -> Self {
        Self(Substr::from(text))
    }
}

impl From<String> for SharedStr {
    fn from(text: String) -> Self {
        Self(Substr::from(text))
    }
}

impl Deref for SharedStr {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SharedStr {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for SharedStr {
    fn borrow(&self) -> &str {
        self
    }
}

impl fmt::Display for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq for SharedStr {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedStr {}

impl PartialEq<str> for SharedStr {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for SharedStr {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialOrd for SharedStr {
    fn partial_cmp(&self, other: &Self) -> Option<cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SharedStr {
    fn cmp(&self, other: &Self) -> cmp::Ordering {
        self.as_str().cmp(other)
    }
}

impl hash::Hash for SharedStr {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Serialize for SharedStr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedStr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = SharedStr;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<SharedStr, E> {
                bounded(text)?;
                // A piece of another text, which nobody announced, is copied.
                let piece = READING.with_borrow(|reading| {
                    let piece = reading.text.try_substr_from(text)?;
                    if let Some(progress) = &reading.progress {
                        progress.0.read.store(piece.range().end, Ordering::Relaxed);
                    }
                    Some(piece)
                });
                Ok(piece.map_or_else(|| text.into(), SharedStr))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<SharedStr, E> {
                bounded(text).map(SharedStr::from)
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<SharedStr, E> {
                bounded::<E>(&text)?;
                Ok(text.into())
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_shares_the_text_where_it_can() {
        let text = ArcStr::from(r#"["Arnhem", "a \"word\""]"#);
        let read: Vec<SharedStr> = sharing(&text, |text| ron::from_str(text)).unwrap();
        assert_eq!(read, ["Arnhem", "a \"word\""]);
        assert!(ArcStr::ptr_eq(read[0].0.parent(), &text), "a piece of it");
        assert!(
            !ArcStr::ptr_eq(read[1].0.parent(), &text),
            "an escape is no piece of the text"
        );
        let alone: Vec<SharedStr> = ron::from_str(&text).unwrap();
        assert_eq!(alone, read);
        assert!(
            !ArcStr::ptr_eq(alone[0].0.parent(), &text),
            "nobody announced the text"
        );
    }
}
