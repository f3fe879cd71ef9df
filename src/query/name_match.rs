//! Whether, and how well, a name has what was typed.

use super::{fold::fold, index::former_names, match_position::is_short};
use crate::dataset::FormerName;

/// A shorter word has too many neighbours for a guess at its spelling.
pub(super) const MIN_MISSPELT: usize = 5;

/// How well a word hits a name; the best comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// It is the name.
    Whole,
    /// The name or a word of it begins so.
    Begin,
    /// It stands inside a word of the name.
    Inside,
    /// Its letters stand in the name in this order, close together; or it is one slip away.
    Loose,
}

/// Whether `part` stands in `text` from the start of a word; both folded. Chinese has no spaces between
/// words: there it may stand anywhere.
pub(super) fn begins_word(text: &str, part: &str) -> bool {
    !part.is_empty()
        && text
            .match_indices(part)
            .any(|(at, _)| at == 0 || text[..at].ends_with(' ') || !part.is_ascii())
}

/// Whether a place is called `wanted`: a word of its name begins so, or its name does when written
/// without spaces (`denhaag`). Both folded.
pub(super) fn goes_by(name: &str, wanted: &str) -> bool {
    let mut begin = name.chars().filter(|c| *c != ' ');
    begins_word(name, wanted)
        || wanted
            .chars()
            .filter(|c| *c != ' ')
            .all(|c| begin.next() == Some(c))
}

/// Whether a party goes by what is `wanted`, folded: by one of its names, or by the whole of one of before.
pub(super) fn is_called<'a>(
    mut names: impl Iterator<Item = &'a str>,
    formerly: &[FormerName],
    wanted: &str,
) -> bool {
    names.any(|name| goes_by(&fold(name), wanted))
        || former_names(formerly).any(|name| fold(name) == wanted)
}

/// How a name has a word as it stands, which is the name of `municipality`: Ede is not inside Enschede. Both folded.
pub(super) fn plain_name(name: &str, word: &str, municipality: Option<&str>) -> Option<Closeness> {
    plain(name, word).filter(|closeness| municipality.is_none() || *closeness != Closeness::Inside)
}

/// How a name has a word as it stands; both folded.
pub(super) fn plain(name: &str, word: &str) -> Option<Closeness> {
    if name == word {
        Some(Closeness::Whole)
    } else if begins_word(name, word) {
        Some(Closeness::Begin)
    } else {
        (!is_short(word) && name.contains(word)).then_some(Closeness::Inside)
    }
}

/// Whether `word` is `name` or a word of it with one letter wrong, missing, added or swapped.
pub(super) fn is_one_slip_from(name: &str, word: &str) -> bool {
    let near = |name: &str| {
        name.len().abs_diff(word.len()) < MIN_MISSPELT && strsim::osa_distance(name, word) <= 1
    };
    near(name)
        || name
            .split(' ')
            .any(|part| part.chars().count() >= MIN_MISSPELT && near(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_counts_from_the_start_of_a_word_except_in_chinese() {
        for (text, part, begins) in [
            ("den haag", "haag", true),
            ("den haag", "den h", true),
            ("den haag", "aag", false),
            ("武汉", "汉", true),
            ("den haag", "", false),
        ] {
            assert_eq!(begins_word(text, part), begins, "{text} {part}");
        }
    }

    #[test]
    fn a_place_goes_by_the_begin_of_its_name_with_or_without_spaces() {
        for (name, wanted, goes) in [
            ("den haag", "denh", true),
            ("den haag", "haag", true),
            ("den haag", "den haags", false),
            ("ede", "e d", true),
        ] {
            assert_eq!(goes_by(name, wanted), goes, "{name} {wanted}");
        }
    }

    #[test]
    fn a_word_hits_a_name_as_it_stands() {
        for (name, word, closeness) in [
            ("breda", "breda", Some(Closeness::Whole)),
            ("den haag", "haa", Some(Closeness::Begin)),
            ("amsterdam", "dam", Some(Closeness::Inside)),
            ("amsterdam", "am", Some(Closeness::Begin)),
            ("amsterdam", "da", None),
            ("武汉", "汉", Some(Closeness::Begin)),
            ("breda", "bredaa", None),
        ] {
            assert_eq!(plain(name, word), closeness, "{name} {word}");
        }
    }

    #[test]
    fn one_slip_is_forgiven_in_a_long_word() {
        for (name, word, near) in [
            ("eindhoven", "eindhofen", true),
            ("arnhem", "arnhme", true),
            ("den helder", "heldre", true),
            ("wuhan", "wuxan", true),
            ("eindhoven", "aindhofen", false),
        ] {
            assert_eq!(is_one_slip_from(name, word), near, "{name} {word}");
        }
    }
}
