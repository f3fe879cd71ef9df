//! What a message says of a word that is not known: the word itself, short enough, and what was meant.

use crate::lang::Lang;

/// Text from the file, short enough for a message: a name of ten megabytes is nobody's help.
pub fn excerpt(text: &str) -> Box<str> {
    const MAX_EXCERPT_CHARS: usize = 80;
    match text.char_indices().nth(MAX_EXCERPT_CHARS) {
        None => text.into(),
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
}

/// The word of `known` that `word` is most like, if it is like any.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer words are no misprint of an id, and comparing them is slow.
    const MAX_WORD_BYTES: usize = 100;
    /// Below this two words have little in common (Jaro–Winkler similarity, from 0 to 1).
    const MIN_SIMILARITY: f64 = 0.8;
    let likeness = |known: &str| strsim::jaro_winkler(&word.to_lowercase(), &known.to_lowercase());
    let fits = |word: &str| word.len() <= MAX_WORD_BYTES;
    known
        .into_iter()
        .filter(|known| fits(word) && fits(known))
        .map(|known| (likeness(known), known))
        .filter(|(likeness, _)| *likeness >= MIN_SIMILARITY)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

/// “Bedoelt u ‘…’?” with a space after it, or nothing.
pub(super) fn did_you_mean(nearest: Option<&str>, lang: Lang) -> String {
    nearest.map_or_else(String::new, |word| lang.did_you_mean(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misprint_suggests_what_was_meant() {
        let known = ["clingendael", "ftm", "nrc"];
        for (word, expected) in [
            ("clingendeal", Some("clingendael")),
            ("Clingendael", Some("clingendael")),
            ("trouw", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
        assert_eq!(nearest(&"clingendael".repeat(20), known), None);
    }

    #[test]
    fn an_excerpt_ends_on_a_character() {
        assert_eq!(&*excerpt("kort"), "kort");
        assert_eq!(excerpt(&"é".repeat(200)).chars().count(), 81);
    }
}
