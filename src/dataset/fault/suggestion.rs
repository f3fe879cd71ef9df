//! What a message says of a word that is not known: the word itself, short enough, and what was meant.

use crate::lang::Lang;

/// Text from the file, short enough for a message: a name of ten megabytes is nobody's help.
#[must_use]
pub fn excerpt(text: &str) -> Box<str> {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        None => text.into(),
        Some((end, _)) => format!("{}…", &text[..end]).into(),
    }
}

/// The word of `known` that `word` is most like, if it is like any.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer words are no misprint of an id, and comparing them is slow.
    const LONGEST: usize = 100;
    /// Below this two words have little in common (Jaro–Winkler similarity, from 0 to 1).
    const ALIKE: f64 = 0.8;
    if word.len() > LONGEST {
        return None;
    }
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| {
            (
                strsim::jaro_winkler(&word.to_lowercase(), &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

/// “Bedoelt u ‘…’?” with a space after it, or nothing.
pub(super) fn did_you_mean(nearest: Option<&str>, lang: Lang) -> String {
    match (nearest, lang) {
        (None, _) => String::new(),
        (Some(word), Lang::Nl) => format!("Bedoelt u ‘{word}’? "),
        (Some(word), Lang::En) => format!("Did you mean ‘{word}’? "),
    }
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
