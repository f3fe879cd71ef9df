//! One normal form for a text and for its quotations.
//!
//! Unicode NFC; runs of white space are one space; and what the conversion of a report to text added is
//! dropped: markdown emphasis, `<sup>…</sup>` footnote marks, link targets, backslash escapes and the
//! `---` between pages. The steps are repeated until nothing changes, so that a quotation copied from a
//! normalised text is found in it.

use std::ops::Range;

use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick,
};

/// A text in normal form, with the place that each of its characters had.
#[derive(Clone, Debug)]
pub struct Normalised {
    text: String,
    /// The byte in the original of every character.
    origins: Vec<usize>,
}

/// A character and the byte that it had in the original.
type Letter = (char, usize);

/// `text` in normal form.
pub fn normalise(text: &str) -> Normalised {
    /// Marks within marks within marks deeper than any document's; bounds the time for hostile text.
    const MAX_ROUNDS: usize = 8;
    let mut letters: Vec<Letter> = text
        .char_indices()
        .map(|(at, letter)| (letter, at))
        .collect();
    for _ in 0..MAX_ROUNDS {
        let next = round(&letters);
        if next == letters {
            break;
        }
        letters = next;
    }
    let origins = letters.iter().map(|&(_, at)| at).collect();
    Normalised {
        text: letters.into_iter().map(|(letter, _)| letter).collect(),
        origins,
    }
}

impl Normalised {
    /// The text in normal form.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where `quotation` stands in the normal form, in bytes: the first place where it begins and ends with
    /// a whole word.
    pub fn find(&self, quotation: &Self) -> Option<Range<usize>> {
        let words = quotation.text.as_str();
        let step = words.chars().next()?.len_utf8();
        let mut from = 0;
        while let Some(found) = self.text[from..].find(words) {
            let range = from + found..from + found + words.len();
            if self.parts_words(range.start) && self.parts_words(range.end) {
                return Some(range);
            }
            from = range.start + step;
        }
        None
    }

    /// Whether no word goes on across this byte.
    fn parts_words(&self, at: usize) -> bool {
        let (before, after) = self.text.split_at(at);
        let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !(joins(before.chars().next_back()) && joins(after.chars().next()))
    }

    /// The bytes of the original that a range of the normal form comes from.
    pub fn in_original(&self, original: &str, range: &Range<usize>) -> Range<usize> {
        let count = |end: usize| self.text[..end].chars().count();
        let (first, last) = (count(range.start), count(range.end));
        let (Some(&start), Some(&end)) = (
            self.origins.get(first),
            self.origins.get(last.saturating_sub(1)),
        ) else {
            return 0..0;
        };
        let mut rest = original[end..].char_indices().skip(1);
        let length = rest
            .find(|&(_, letter)| canonical_combining_class(letter) == 0)
            .map_or(original.len() - end, |(at, _)| at);
        start..end + length
    }
}

fn round(letters: &[Letter]) -> Vec<Letter> {
    let mut letters = compose(letters);
    drop_rules(&mut letters);
    letters.retain(|(letter, _)| *letter != '\\');
    letters = without_footnote_marks(&letters);
    drop_link_targets(&mut letters);
    drop_emphasis(&mut letters);
    fold_space(&mut letters);
    letters
}

/// Unicode NFC, piece by piece so that places are kept: a piece is what can compose.
fn compose(letters: &[Letter]) -> Vec<Letter> {
    let stands_alone = |letter: char| {
        canonical_combining_class(letter) == 0
            && is_nfc_quick(std::iter::once(letter)) == IsNormalized::Yes
    };
    let mut composed = Vec::with_capacity(letters.len());
    for piece in letters.chunk_by(|_, next| !stands_alone(next.0)) {
        let (first, place) = piece[0];
        if piece.len() == 1 && stands_alone(first) {
            composed.push((first, place));
            continue;
        }
        let piece = piece.iter().map(|&(letter, _)| letter);
        composed.extend(piece.nfc().map(|letter| (letter, place)));
    }
    composed
}

/// Keeps the letters whose place fits.
fn retain_places(letters: &mut Vec<Letter>, fits: impl Fn(usize) -> bool) {
    let mut places = 0..;
    letters.retain(|_| places.next().is_none_or(&fits));
}

/// A line of three or more hyphens and nothing else ends a page.
fn drop_rules(letters: &mut Vec<Letter>) {
    let is_rule = |line: &&[Letter]| {
        let mut marks = line
            .iter()
            .map(|(letter, _)| *letter)
            .filter(|letter| !letter.is_whitespace());
        marks.clone().count() >= 3 && marks.all(|letter| letter == '-')
    };
    let lines = letters.split_inclusive(|(letter, _)| *letter == '\n');
    *letters = lines
        .filter(|line| !is_rule(line))
        .flatten()
        .copied()
        .collect();
}

/// `<sup>12</sup>`, mark and number.
fn without_footnote_marks(mut letters: &[Letter]) -> Vec<Letter> {
    let mut kept = Vec::with_capacity(letters.len());
    while let Some((letter, rest)) = letters.split_first() {
        letters = after_footnote_mark(letters).unwrap_or_else(|| {
            kept.push(*letter);
            rest
        });
    }
    kept
}

/// What follows the footnote mark that `letters` begin with.
fn after_footnote_mark(letters: &[Letter]) -> Option<&[Letter]> {
    /// A footnote mark is a number, perhaps with a comma or a letter.
    const MAX_MARK_CHARS: usize = 40;
    let number = after(letters, "<sup>")?;
    let mut number_letters = number.iter().take(MAX_MARK_CHARS);
    let end = number_letters.position(|(letter, _)| *letter == '<')?;
    after(&number[end..], "</sup>")
}

/// What follows `tag` where `letters` begin with it.
fn after<'a>(letters: &'a [Letter], tag: &str) -> Option<&'a [Letter]> {
    let (begin, rest) = letters.split_at_checked(tag.len())?;
    begin
        .iter()
        .map(|(letter, _)| *letter)
        .eq(tag.chars())
        .then_some(rest)
}

/// `[text](target)` becomes `text`; a target has no spaces.
fn drop_link_targets(letters: &mut Vec<Letter>) {
    let mut dropped = vec![false; letters.len()];
    let mut open = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match letters[at].0 {
            '[' => open.push(at),
            ']' => {
                if let Some(opened) = open.pop()
                    && let Some(end) = target_end(letters, at + 1)
                {
                    dropped[opened] = true;
                    dropped[at..=end].fill(true);
                    at = end;
                }
            }
            _ => {}
        }
        at += 1;
    }
    retain_places(letters, |at| !dropped[at]);
}

/// Where the `(target)` that begins at `start` ends.
fn target_end(letters: &[Letter], start: usize) -> Option<usize> {
    /// Addresses are shorter; bounds the time for text full of brackets.
    const MAX_TARGET_CHARS: usize = 1_000;
    let mut target = letters
        .get(start..)?
        .iter()
        .take(MAX_TARGET_CHARS + 1)
        .map(|(letter, _)| *letter);
    if target.next()? != '(' {
        return None;
    }
    let end = start + 1 + target.position(|letter| letter == ')' || letter.is_whitespace())?;
    (letters[end].0 == ')').then_some(end)
}

/// Asterisks, and underscores that aren't inside a word or address.
fn drop_emphasis(letters: &mut Vec<Letter>) {
    let all = letters.clone();
    let in_word = |at: usize| {
        all.get(at)
            .is_some_and(|(letter, _)| letter.is_alphanumeric())
    };
    retain_places(letters, |at| match all[at].0 {
        '*' => false,
        '_' => at > 0 && in_word(at - 1) && in_word(at + 1),
        _ => true,
    });
}

/// One space for a run of white space, none at the ends.
fn fold_space(letters: &mut Vec<Letter>) {
    for (letter, _) in &mut *letters {
        if letter.is_whitespace() {
            *letter = ' ';
        }
    }
    letters.dedup_by(|next, last| next.0 == ' ' && last.0 == ' ');
    letters.pop_if(|last| last.0 == ' ');
    if letters.first().is_some_and(|first| first.0 == ' ') {
        letters.remove(0);
    }
}

#[cfg(test)]
mod tests;
