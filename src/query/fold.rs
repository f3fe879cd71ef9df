//! Folding: what text is compared by, so that accents, case, hyphens, apostrophes and punctuation never matter.
//!
//! The exported page folds by the same rules, in `assets/page/fold.js`; `tests/process/browser` compares the two.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` as it is compared: without accents, apostrophes and invisible characters, in lower case, with all that is
/// no letter and no digit as space, and with runs of space as one, none at either end.
///
/// So punctuation at the edges of a word makes no difference: `wuhan.` and `(wuhan)` are `wuhan`.
///
/// Compatibility forms are taken apart (Unicode's NFKD), so that `ĳ` is `ij` and full-width letters are
/// plain ones. `Xi’an` folds to `xian`, `'s-Gravenhage` to `s gravenhage`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |piece, _| folded.push_str(piece));
    folded
}

/// Folds `text` onto the end of `lines` as a line of its own. No folded text holds a line end, so a search in a line
/// never runs on into the next. A line begins with a space, so that every word in it has one before it.
pub(super) fn fold_line(text: &str, lines: &mut String) {
    lines.push(' ');
    fold_each(text, |piece, _| lines.push_str(piece));
    lines.push('\n');
}

/// As [`fold`], without any space: `noordbrabant` for `Noord-Brabant`.
pub(crate) fn compact(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
    folded
}

/// A folded text that knows where each character came from.
pub(super) struct Folded {
    /// The text as [`fold`] gives it.
    pub text: String,
    /// Per character of `text`: the byte where it begins there, and the bytes that it came from.
    origins: Vec<(usize, Range<usize>)>,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let (mut folded, mut origins) = (String::new(), Vec::new());
        fold_each(text, |piece, origin| {
            // A piece as long as what it came from is the same characters, but for case.
            let is_as_long = piece.len() == origin.len();
            for (at, c) in piece.char_indices() {
                let from = origin.start + at;
                let own = if is_as_long {
                    from..from + c.len_utf8()
                } else {
                    origin.clone()
                };
                origins.push((folded.len() + at, own));
            }
            folded.push_str(piece);
        });
        Self {
            text: folded,
            origins,
        }
    }

    /// The bytes that a range of bytes of the folded text came from; both on character boundaries.
    pub fn origin(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.partition_point(|(at, _)| *at < range.start);
        let after = self.origins.partition_point(|(at, _)| *at < range.end);
        let from_them = self.origins.get(first..after)?;
        Some(from_them.first()?.1.start..from_them.last()?.1.end)
    }

    /// The bytes that the character at place `number`, counted in characters, came from.
    pub fn origin_of_char(&self, number: usize) -> Option<Range<usize>> {
        self.origins.get(number).map(|(_, origin)| origin.clone())
    }
}

/// Folds `text`; `keep` takes it piece by piece, each with the bytes that it came from. A piece is one character, or
/// a run of characters that folding leaves as they are.
fn fold_each(text: &str, mut keep: impl FnMut(&str, Range<usize>)) {
    let mut is_begun = false;
    let mut space = None;
    let mut put = |piece: &str, origin: Range<usize>| {
        if piece.starts_with(char::is_alphanumeric) {
            if let Some(origin) = space.take() {
                keep(" ", origin);
            }
            is_begun = true;
            keep(piece, origin);
        } else if is_begun {
            space.get_or_insert(origin);
        }
    };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        // Nearly all text is plain, and needs no tables.
        let run = plain_run(&text.as_bytes()[at..]);
        if run > 0 {
            put(&text[at..at + run], at..at + run);
            at += run;
            continue;
        }
        let mut after = text[at..].char_indices().skip(1);
        let end = after.find(|(_, next)| !is_mark(*next));
        let origin = at..end.map_or(text.len(), |(place, _)| at + place);
        at = origin.end;
        if is_dropped(c) {
            continue;
        }
        if c.is_ascii() {
            put(c.to_ascii_lowercase().encode_utf8(&mut [0; 4]), origin);
            continue;
        }
        // Taken apart: a capital may be hidden in a compatibility form, a mark in a letter.
        for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
            match part {
                // The form that a sigma has at the end of a word.
                'ς' => put("σ", origin.clone()),
                part if is_mark(part) || is_dropped(part) => {}
                part => put(part.encode_utf8(&mut [0; 4]), origin.clone()),
            }
        }
    }
}

/// How many bytes at the beginning folding leaves as they are: small letters and digits, and single spaces between
/// them. The last one is left out where a mark may follow it.
fn plain_run(bytes: &[u8]) -> usize {
    let is_plain = |at: usize| matches!(bytes.get(at), Some(byte) if byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let mut run = 0;
    while is_plain(run) || (run > 0 && bytes.get(run) == Some(&b' ') && is_plain(run + 1)) {
        run += 1;
    }
    if bytes.get(run).is_some_and(|byte| !byte.is_ascii()) {
        run.saturating_sub(1)
    } else {
        run
    }
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && is_combining_mark(c)
}

/// Whether a character does not count: apostrophes; and what can't be seen, the soft hyphen,
/// zero-width characters, marks of direction, the byte order mark.
const fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | '‛' | 'ʼ' | '′'
            | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
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
            ("(Wuhan),", "wuhan"),
            ("wuhan.\u{2026}", "wuhan"),
            ("a/d IJssel", "a d ijssel"),
            ("“Prompt: 145.000!”", "prompt 145 000"),
            ("✗ verbroken · 2021", "verbroken 2021"),
            ("status：verbroken", "status verbroken"),
            ("ΟΔΟΣ", "οδοσ"),
            ("οδος", "οδοσ"),
            ("-", ""),
            ("& + … \0 “”", ""),
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
        for (word, original) in [
            ("sud", "Su\u{301}d"),
            ("su", "Su\u{301}"),
            ("west fry", "west-Fry"),
            ("lan", "l\u{e2}n"),
            ("de", "De"),
        ] {
            let at = folded.text.find(word).unwrap();
            assert_eq!(
                &text[folded.origin(&(at..at + word.len())).unwrap()],
                original
            );
        }
        assert_eq!(folded.origin(&(3..3)), None);
        assert_eq!(folded.origin_of_char(1000), None);
    }
}
