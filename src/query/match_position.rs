//! As what a word is looked for: inside other words, at their begin, or as a word of its own.

/// A shorter word of plain letters hits a name only where a word of it begins: `w` would stand in nearly every one.
pub(super) const MIN_INSIDE: usize = 3;
/// A shorter word of plain letters is looked for in a text only where a word begins: `boot` is not in *reboot*.
const MIN_INSIDE_TEXT: usize = 5;

/// As what a word is looked for in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Not at all: one letter is the begin of a name, and no word to look for in a text.
    Nowhere,
    /// As a word of its own: the name of a municipality, and what has two letters or fewer, as `eu` and `21`.
    AsAWord,
    /// Where a word begins: what has three or four letters.
    AtTheBegin,
    /// Also inside a word, as `water` in *afvalwater*, and all that is not in plain letters: Chinese has no spaces.
    Anywhere,
}

impl Stands {
    /// As what a folded word is looked for, which is the name of `municipality`.
    pub fn of(folded: &str, municipality: Option<&str>) -> Self {
        match folded.len() {
            0 => Self::Nowhere,
            _ if municipality.is_some() => Self::AsAWord,
            _ if !folded.is_ascii() => Self::Anywhere,
            1 if !folded.bytes().all(|byte| byte.is_ascii_digit()) => Self::Nowhere,
            1..MIN_INSIDE => Self::AsAWord,
            MIN_INSIDE..MIN_INSIDE_TEXT => Self::AtTheBegin,
            _ => Self::Anywhere,
        }
    }

    /// As what a folded word that is no municipality's is looked for in a name.
    pub fn in_name(folded: &str) -> Self {
        if is_short(folded) {
            Self::AtTheBegin
        } else {
            Self::Anywhere
        }
    }

    /// Whether a word of `length` bytes that stands at `at` in a folded text stands there as it should.
    pub fn fits(self, text: &str, at: usize, length: usize) -> bool {
        match self {
            Self::Nowhere => false,
            Self::AsAWord => is_whole_word(text, at, length),
            Self::AtTheBegin => at == 0 || !text[..at].ends_with(char::is_alphanumeric),
            Self::Anywhere => true,
        }
    }
}

/// Whether a folded word is too short to be looked for inside the words of a name. A Chinese name has two characters.
pub(super) fn is_short(folded: &str) -> bool {
    folded.len() < MIN_INSIDE && folded.is_ascii()
}

/// Whether what stands at `at` in a folded text is a word of its own.
pub(crate) fn is_whole_word(text: &str, at: usize, length: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
        && !text[at + length..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{
        municipality_names,
        name_match::{Closeness, plain_name},
    };

    #[test]
    fn what_a_word_is_looked_for_as_depends_on_its_length_and_on_what_it_names() {
        let municipality = |word| municipality_names::named(word);
        for (word, stands) in [
            ("", Stands::Nowhere),
            ("e", Stands::Nowhere),
            ("8", Stands::AsAWord),
            ("eu", Stands::AsAWord),
            ("boot", Stands::AtTheBegin),
            ("ede", Stands::AsAWord),
            ("rheden", Stands::AsAWord),
            ("water", Stands::Anywhere),
            ("武汉", Stands::Anywhere),
        ] {
            assert_eq!(Stands::of(word, municipality(word)), stands, "{word}");
        }
        for (text, word, at, fits) in [
            ("in enschede", "ede", 8, false),
            ("van ede naar", "ede", 4, true),
            ("een reboot", "boot", 6, false),
            ("een bootreis", "boot", 4, true),
            ("afvalwater", "water", 5, true),
        ] {
            assert_eq!(
                Stands::of(word, municipality(word)).fits(text, at, word.len()),
                fits,
                "{text}"
            );
        }
        assert_eq!(plain_name("enschede", "ede", municipality("ede")), None);
        assert_eq!(
            plain_name("ede", "ede", municipality("ede")),
            Some(Closeness::Whole)
        );
    }

    #[test]
    fn a_short_word_hits_text_only_as_a_word() {
        for (text, at, whole) in [
            ("de eu wil\n", 3, true),
            ("reus", 1, false),
            ("(eu)", 1, true),
        ] {
            assert_eq!(is_whole_word(text, at, 2), whole, "{text}");
        }
    }
}
