//! Folding: what text is compared by, so that accents, case, hyphens and apostrophes never matter.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` as it is compared: compatibility-decomposed (NFKD, so `ĳ` is `ij`), without marks, apostrophes
/// and invisible characters, in lower case, with hyphens, dashes and underscores as spaces, and with
/// runs of space as one, none at either end.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            '\'' | '’' | '‘' | '`' => {}
            c if is_combining_mark(c) => {}
            '-' | '_' | '–' | '—' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}
