//! Text that is shared and not copied: a dataset keeps the file that it was read from, and the texts of its
//! statements are pieces of it.
//!
//! Among a million ties that saves an allocation a text, and more memory than the file itself takes.

use std::{
    borrow::Borrow,
    cell::RefCell,
    fmt,
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use arcstr::{ArcStr, Substr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

thread_local! {
    /// The text that is being read on this thread, and how far it is. Serde has no way to hand a value down to each
    /// field short of writing every `Deserialize` by hand.
    static READING: RefCell<(ArcStr, LoadProgress)> = RefCell::default();
}

/// How far the reading of a text is; its copies tell the same.
#[derive(Clone, Debug, Default)]
pub struct LoadProgress(Arc<AtomicUsize>);

impl LoadProgress {
    /// How much has been read, in hundredths.
    pub fn percent(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// The most bytes of a text. No quotation or note comes near it; a text of megabytes would have every key that draws
/// it wait while it is taken apart.
pub const MAX_TEXT_BYTES: usize = 100_000;

/// A text is longer than [`MAX_TEXT_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text of more than {MAX_TEXT_BYTES} bytes")
    }
}

impl std::error::Error for TooLong {}

/// A text that is cheap to clone, often a piece of a longer one.
#[derive(Clone, Debug, Default, Eq, PartialOrd, Ord, Hash)]
pub struct SharedStr(Substr);

impl SharedStr {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads from `text` with `read`, which is given the text: what it deserialises out of that on this thread shares
/// the text's memory and keeps it alive. `progress` tells others how far it is.
pub fn sharing<T>(text: &ArcStr, progress: &LoadProgress, read: impl FnOnce(&str) -> T) -> T {
    let before = READING.replace((text.clone(), progress.clone()));
    let read = read(text);
    READING.set(before);
    read
}

impl From<&str> for SharedStr {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for SharedStr {
    fn from(text: String) -> Self {
        Self(text.into())
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

impl<T: ?Sized + AsRef<str>> PartialEq<T> for SharedStr {
    fn eq(&self, other: &T) -> bool {
        self.as_str() == other.as_ref()
    }
}

impl Serialize for SharedStr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedStr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(SharedStrVisitor)
    }
}

struct SharedStrVisitor;

impl<'de> de::Visitor<'de> for SharedStrVisitor {
    type Value = SharedStr;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<SharedStr, E> {
        let piece = READING.with_borrow(|(reading, progress)| {
            let piece = reading.try_substr_from(text)?;
            let percent = piece.range().end * 100 / reading.len().max(1);
            progress.0.store(percent, Ordering::Relaxed);
            Some(piece)
        });
        match piece {
            Some(piece) if text.len() <= MAX_TEXT_BYTES => Ok(SharedStr(piece)),
            // A piece of another text, which nobody announced, is copied.
            _ => self.visit_str(text),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<SharedStr, E> {
        if text.len() > MAX_TEXT_BYTES {
            return Err(E::custom(TooLong));
        }
        Ok(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_shares_the_text_where_it_can() {
        let text = ArcStr::from(r#"["Arnhem", "a \"word\""]"#);
        let read: Vec<SharedStr> =
            sharing(&text, &LoadProgress::default(), |text| ron::from_str(text)).unwrap();
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
