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
#[must_use]
pub fn normalise(text: &str) -> Normalised {
    /// Marks within marks within marks deeper than any document's; bounds the time for hostile text.
    const MOST_ROUNDS: usize = 8;
    let mut letters: Vec<Letter> = text
        .char_indices()
        .map(|(at, letter)| (letter, at))
        .collect();
    for _ in 0..MOST_ROUNDS {
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
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where `quotation` stands in the normal form, in bytes: the first place where it begins and ends with
    /// a whole word.
    #[must_use]
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
    #[must_use]
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
    let letters = compose(letters);
    let letters = without_rules(&letters);
    let letters: Vec<_> = letters
        .into_iter()
        .filter(|&(letter, _)| letter != '\\')
        .collect();
    let letters = without_footnote_marks(&letters);
    let letters = without_link_targets(&letters);
    let letters = without_emphasis(&letters);
    fold_space(&letters)
}

/// Unicode NFC, piece by piece so that places are kept: a piece is what can compose.
fn compose(letters: &[Letter]) -> Vec<Letter> {
    let stands_alone = |letter: char| {
        canonical_combining_class(letter) == 0
            && is_nfc_quick(std::iter::once(letter)) == IsNormalized::Yes
    };
    let mut composed = Vec::with_capacity(letters.len());
    let mut start = 0;
    for end in 1..=letters.len() {
        if letters
            .get(end)
            .is_some_and(|&(letter, _)| !stands_alone(letter))
        {
            continue;
        }
        match &letters[start..end] {
            [letter] if stands_alone(letter.0) => composed.push(*letter),
            piece => composed.extend(
                piece
                    .iter()
                    .map(|&(letter, _)| letter)
                    .nfc()
                    .map(|letter| (letter, piece[0].1)),
            ),
        }
        start = end;
    }
    composed
}

/// A line of three or more hyphens and nothing else ends a page.
fn without_rules(letters: &[Letter]) -> Vec<Letter> {
    let is_rule = |line: &[Letter]| {
        line.iter().filter(|(letter, _)| *letter == '-').count() >= 3
            && line
                .iter()
                .all(|(letter, _)| *letter == '-' || letter.is_whitespace())
    };
    let lines = letters.split_inclusive(|(letter, _)| *letter == '\n');
    lines
        .filter(|line| !is_rule(line))
        .flatten()
        .copied()
        .collect()
}

/// `<sup>12</sup>`, mark and number.
fn without_footnote_marks(letters: &[Letter]) -> Vec<Letter> {
    /// A footnote mark is a number, perhaps with a comma or a letter.
    const LONGEST: usize = 40;
    let starts = |at: usize, tag: &str| {
        tag.chars()
            .enumerate()
            .all(|(i, letter)| letters.get(at + i).is_some_and(|found| found.0 == letter))
    };
    let (open, close) = ("<sup>", "</sup>");
    let mut kept = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let inside = at + open.len();
        let end = letters[at].0 == '<' && starts(at, open);
        let end = end
            .then(|| {
                (inside..inside + LONGEST)
                    .find(|&end| letters.get(end).is_none_or(|found| found.0 == '<'))
            })
            .flatten();
        match end.filter(|&end| starts(end, close)) {
            Some(end) => at = end + close.len(),
            None => {
                kept.push(letters[at]);
                at += 1;
            }
        }
    }
    kept
}

/// `[text](target)` becomes `text`; a target has no spaces.
fn without_link_targets(letters: &[Letter]) -> Vec<Letter> {
    let mut dropped = vec![false; letters.len()];
    let mut open = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match letters[at].0 {
            '[' => open.push(at),
            ']' => {
                let target = open
                    .pop()
                    .and_then(|opened| Some((opened, target_end(letters, at + 1)?)));
                if let Some((opened, end)) = target {
                    dropped[opened] = true;
                    dropped[at..=end].fill(true);
                    at = end;
                }
            }
            _ => {}
        }
        at += 1;
    }
    letters
        .iter()
        .zip(dropped)
        .filter(|(_, dropped)| !dropped)
        .map(|(letter, _)| *letter)
        .collect()
}

/// Where the `(target)` that begins at `start` ends.
fn target_end(letters: &[Letter], start: usize) -> Option<usize> {
    /// Addresses are shorter; bounds the time for text full of brackets.
    const LONGEST: usize = 1_000;
    if letters.get(start)?.0 != '(' {
        return None;
    }
    let target = letters[start..].iter().take(LONGEST);
    let end = start
        + target
            .take_while(|(letter, _)| *letter != ')' && !letter.is_whitespace())
            .count();
    (letters.get(end)?.0 == ')').then_some(end)
}

/// Asterisks, and underscores that aren't inside a word or address.
fn without_emphasis(letters: &[Letter]) -> Vec<Letter> {
    let in_word = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|(letter, _)| letter.is_alphanumeric())
    };
    let marks = |at: usize, letter: char| match letter {
        '*' => true,
        '_' => !(in_word(at.checked_sub(1)) && in_word(Some(at + 1))),
        _ => false,
    };
    letters
        .iter()
        .enumerate()
        .filter(|&(at, &(letter, _))| !marks(at, letter))
        .map(|(_, letter)| *letter)
        .collect()
}

/// One space for a run of white space, none at the ends.
fn fold_space(letters: &[Letter]) -> Vec<Letter> {
    let mut folded: Vec<Letter> = Vec::with_capacity(letters.len());
    for &(letter, at) in letters {
        match letter {
            _ if !letter.is_whitespace() => folded.push((letter, at)),
            _ if folded.last().is_some_and(|last| last.0 != ' ') => folded.push((' ', at)),
            _ => {}
        }
    }
    folded.pop_if(|last| last.0 == ' ');
    folded
}

#[cfg(test)]
mod tests;
