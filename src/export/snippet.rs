//! The words around what a query found in the text about a tie.

use std::ops::Range;

use unicode_width::UnicodeWidthChar as _;

/// A text about a tie, and where in it the words of the query stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The text.
    pub text: String,
    /// The places, sorted.
    pub hits: Vec<Range<usize>>,
}

impl Snippet {
    /// The places that stand in `shown`: the text as far as there was room for it.
    pub fn hits_in(&self, shown: &str) -> impl Iterator<Item = Range<usize>> {
        let same = self.text.bytes().zip(shown.bytes());
        let kept = same.take_while(|(a, b)| a == b).count();
        let hits = self.hits.iter().filter(move |hit| hit.end <= kept);
        hits.cloned()
    }

    /// The text from a little before the first hit on, so that this is among its first `columns`.
    #[must_use]
    pub fn from_hit(&self, columns: usize) -> Self {
        let first = self.hits.first().map_or(0, |hit| hit.start);
        let mut room = columns / 3;
        let mut start = first;
        for (at, c) in self.text[..first].char_indices().rev() {
            let width = c.width().unwrap_or(0);
            if width > room {
                break;
            }
            room -= width;
            // Where a word begins.
            if at == 0 || self.text[..at].ends_with(' ') {
                start = at;
            }
        }
        let cut = if start > 0 { "…" } else { "" };
        let hits = self.hits.iter();
        Self {
            text: format!("{cut}{}", &self.text[start..]),
            hits: hits
                .map(|hit| hit.start - start + cut.len()..hit.end - start + cut.len())
                .collect(),
        }
    }
}
