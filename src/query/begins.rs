//! Whether a name or a text has what was typed at the begin of a word.

/// Whether `part` stands in `text` from the start of a word; both folded. Chinese has no spaces between
/// words: there it may stand anywhere.
pub(crate) fn begins_word(text: &str, part: &str) -> bool {
    !part.is_empty()
        && text
            .match_indices(part)
            .any(|(at, _)| at == 0 || text[..at].ends_with(' ') || !part.is_ascii())
}

/// Whether a place is called `wanted`: a word of its name begins so, or its name does when written
/// without spaces (`denhaag`). Both folded.
pub(crate) fn goes_by(name: &str, wanted: &str) -> bool {
    let mut begin = name.chars().filter(|c| *c != ' ');
    begins_word(name, wanted)
        || wanted
            .chars()
            .filter(|c| *c != ' ')
            .all(|c| begin.next() == Some(c))
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
}
