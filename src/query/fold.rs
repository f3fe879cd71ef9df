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
    fold_into(
        text,
        &mut Line {
            lines: &mut folded,
            start: 0,
        },
    );
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// Folds `text` onto the end of `lines` as a line of its own. No folded text holds a line end, so a search in a line
/// never runs on into the next. A line begins with a space, so that every word in it has one before it.
pub(crate) fn fold_line(text: &str, lines: &mut String) {
    lines.push(' ');
    let start = lines.len();
    fold_into(text, &mut Line { lines, start });
    lines.truncate(start + lines[start..].trim_end_matches(' ').len());
    lines.push('\n');
}

/// As [`fold`], without any space: `noordbrabant` for `Noord-Brabant`.
pub(crate) fn compact(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
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
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
        };
        fold_into(text, &mut folded);
        if folded.text.ends_with(' ') {
            folded.text.pop();
            folded.origins.pop();
        }
        folded
    }

    /// The bytes that a range of bytes of the folded text came from; both on character boundaries.
    pub fn origin(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.partition_point(|(at, _)| *at < range.start);
        let after = self.origins.partition_point(|(at, _)| *at < range.end);
        let (from, to) = (
            self.origins.get(first)?,
            self.origins.get(after.checked_sub(1)?)?,
        );
        (first < after).then_some(from.1.start..to.1.end)
    }

    /// The bytes that the character at place `number`, counted in characters, came from.
    pub fn origin_of_char(&self, number: usize) -> Option<Range<usize>> {
        self.origins.get(number).map(|(_, origin)| origin.clone())
    }
}

/// What takes in folded characters, with the bytes that each came from.
trait Sink {
    fn keep(&mut self, c: char, origin: Range<usize>);

    /// Takes characters that folding leaves as they are, from byte `at` on.
    fn keep_run(&mut self, run: &str, at: usize) {
        run.char_indices()
            .for_each(|(place, c)| self.keep(c, at + place..at + place + c.len_utf8()));
    }

    /// Takes a space, unless one is there or nothing is.
    fn space(&mut self, origin: Range<usize>);
}

/// The last line of a longer text.
struct Line<'a> {
    lines: &'a mut String,
    start: usize,
}

impl Sink for Line<'_> {
    fn keep(&mut self, c: char, _: Range<usize>) {
        self.lines.push(c);
    }

    fn keep_run(&mut self, run: &str, _: usize) {
        self.lines.push_str(run);
    }

    fn space(&mut self, _: Range<usize>) {
        if self.lines.len() > self.start && !self.lines.ends_with(' ') {
            self.lines.push(' ');
        }
    }
}

impl Sink for Folded {
    fn keep(&mut self, c: char, origin: Range<usize>) {
        self.origins.push((self.text.len(), origin));
        self.text.push(c);
    }

    fn space(&mut self, origin: Range<usize>) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.keep(' ', origin);
        }
    }
}

/// Folds `text`; leaves a space at the end where one was.
fn fold_into(text: &str, sink: &mut impl Sink) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = plain_run(&bytes[at..]);
        if run > 0 {
            sink.keep_run(&text[at..at + run], at);
            at += run;
            continue;
        }
        // Nearly all text is plain: a byte with no mark behind it needs no tables.
        if bytes[at].is_ascii() && bytes.get(at + 1).is_none_or(u8::is_ascii) {
            put(char::from(bytes[at]), at..at + 1, sink);
            at += 1;
            continue;
        }
        let mut chars = text[at..].chars();
        let Some(c) = chars.next() else { return };
        let marks: usize = chars
            .take_while(|c| is_combining_mark(*c))
            .map(char::len_utf8)
            .sum();
        let origin = at..at + c.len_utf8() + marks;
        at = origin.end;
        if is_dropped(c) {
            continue;
        }
        // Taken apart: a capital may be hidden in a compatibility form, a mark in a letter.
        for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
            put(part, origin.clone(), sink);
        }
    }
}

/// How many bytes folding leaves as they are: small letters and digits, and single spaces between them.
/// The last one may bear a mark that follows, so it is left to who looks at that.
fn plain_run(bytes: &[u8]) -> usize {
    const fn is_plain(byte: u8) -> bool {
        byte.is_ascii_lowercase() || byte.is_ascii_digit()
    }
    let mut run = 0;
    while run < bytes.len()
        && (is_plain(bytes[run]) || (bytes[run] == b' ' && run > 0 && bytes[run - 1] != b' '))
    {
        run += 1;
    }
    if bytes.get(run).is_some_and(|byte| !byte.is_ascii()) {
        run.saturating_sub(1)
    } else {
        run
    }
}

/// Puts one character, already taken apart.
fn put(c: char, origin: Range<usize>, sink: &mut impl Sink) {
    match c {
        'a'..='z' | '0'..='9' => sink.keep(c, origin),
        'A'..='Z' => sink.keep(c.to_ascii_lowercase(), origin),
        c if is_dropped(c) => {}
        c if c.is_ascii() => sink.space(origin),
        // The form that a sigma has at the end of a word.
        'ς' => sink.keep('σ', origin),
        c if is_combining_mark(c) => {}
        c if c.is_alphanumeric() => sink.keep(c, origin),
        _ => sink.space(origin),
    }
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
