//! Folding: what text is compared by, so that accents, case, hyphens and apostrophes never matter.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` as it is compared: without accents, apostrophes and invisible characters, in lower case, with
/// hyphens, dashes and underscores as spaces, and with runs of space as one, none at either end.
///
/// Compatibility forms are taken apart (Unicode's NFKD), so that `ĳ` is `ij` and full-width letters are
/// plain ones. `Xi’an` folds to `xian`, `'s-Gravenhage` to `s gravenhage`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each(text, |c, _| folded.push(c));
    folded
}

/// As [`fold`], without any space: `noordbrabant` for `Noord-Brabant`.
pub(crate) fn compact(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each(text, |c, _| {
        if c != ' ' {
            folded.push(c);
        }
    });
    folded
}

/// A folded text that knows where each character came from.
pub(crate) struct Folded {
    /// The text as [`fold`] gives it.
    pub text: String,
    /// Per character of `text`: the byte where it begins there, and the bytes that it came from.
    origins: Vec<(usize, Range<usize>)>,
}

impl Folded {
    /// Folds `text`.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        each(text, |c, origin| {
            folded.origins.push((folded.text.len(), origin));
            folded.text.push(c);
        });
        folded
    }

    /// The bytes that a range of bytes of the folded text came from; both on character boundaries.
    pub fn origin(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.partition_point(|(at, _)| *at < range.start);
        let after = self.origins.partition_point(|(at, _)| *at < range.end);
        let (from, to) = (self.origins.get(first)?, self.origins.get(after.checked_sub(1)?)?);
        (first < after).then(|| from.1.start..to.1.end)
    }

    /// The bytes that the character at place `number`, counted in characters, came from.
    pub fn origin_of_char(&self, number: usize) -> Option<Range<usize>> {
        self.origins.get(number).map(|(_, origin)| origin.clone())
    }
}

/// What becomes of a character.
enum Fate {
    Keep(char),
    Space,
    Drop,
}

fn fate(c: char) -> Fate {
    match c {
        '\'' | '`' | '´' | '‘' | '’' | '‛' | 'ʼ' | '′' => Fate::Drop,
        // The soft hyphen, zero-width characters, marks of direction, the byte order mark.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            Fate::Drop
        }
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Fate::Space,
        c if c.is_whitespace() => Fate::Space,
        c if c.is_ascii() => Fate::Keep(c.to_ascii_lowercase()),
        c if is_combining_mark(c) => Fate::Drop,
        c => Fate::Keep(c),
    }
}

/// Calls `keep` with every character of the folded text and the bytes of `text` that it came from,
/// the marks that follow it in `text` included.
fn each(text: &str, mut keep: impl FnMut(char, Range<usize>)) {
    // A space is held back until something follows it; none is wanted before the first character.
    let mut space: Option<Range<usize>> = None;
    let mut begun = false;
    let mut emit = |fate: Fate, origin: &Range<usize>| match fate {
        Fate::Drop => {}
        Fate::Space => {
            if begun && space.is_none() {
                space = Some(origin.clone());
            }
        }
        Fate::Keep(c) => {
            if let Some(origin) = space.take() {
                keep(' ', origin);
            }
            begun = true;
            keep(c, origin.clone());
        }
    };
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_ascii() && chars.peek().is_none_or(|(_, next)| next.is_ascii()) {
            emit(fate(c), &(start..start + 1));
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, mark)) = chars.next_if(|(_, next)| is_combining_mark(*next)) {
            end = at + mark.len_utf8();
        }
        match fate(c) {
            // Taken apart first: a capital may be hidden in a compatibility form, a mark in a letter.
            Fate::Keep(c) => {
                for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
                    emit(fate(part), &(start..end));
                }
            }
            other => emit(other, &(start..end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_hyphens_and_apostrophes_do_not_matter() {
        for (text, folded) in [
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("Su\u{301}dwest", "sudwest"),
            ("Xi'an", "xian"),
            ("Xi’an", "xian"),
            ("'s-Gravenhage", "s gravenhage"),
            ("Noord-Brabant", "noord brabant"),
            ("Arnhem – Wuhan", "arnhem wuhan"),
            ("Ĳsselstein", "ijsselstein"),
            ("ＷＵＨＡＮ", "wuhan"),
            ("İzmir", "izmir"),
            ("武汉", "武汉"),
            ("  a\u{a0}\t b\n", "a b"),
            ("\u{202e}wu\u{200b}han\u{feff}", "wuhan"),
            ("-", ""),
            ("\u{301}\u{301}", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
            assert_eq!(fold(folded), folded, "folding twice changes nothing");
        }
        assert_eq!(compact("Noord-Brabant"), "noordbrabant");
    }

    #[test]
    fn every_folded_character_knows_where_it_came_from() {
        let text = "De gemeente Su\u{301}dwest-Frysl\u{e2}n";
        let folded = Folded::new(text);
        for (word, original) in
            [("sud", "Su\u{301}d"), ("su", "Su\u{301}"), ("west fry", "west-Fry"), ("lan", "l\u{e2}n"), ("de", "De")]
        {
            let at = folded.text.find(word).unwrap();
            assert_eq!(&text[folded.origin(&(at..at + word.len())).unwrap()], original);
        }
        assert_eq!(folded.origin(&(3..3)), None);
        assert_eq!(folded.origin_of_char(1000), None);
    }
}
