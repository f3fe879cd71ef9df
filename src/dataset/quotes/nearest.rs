//! The passage of a text that a quotation is most like: what was meant where a word was changed.

use std::{collections::HashMap, ops::Range};

/// The words of a text, ready to be compared with quotations.
pub struct Passages<'a> {
    pub text: &'a str,
    /// Number of the word, and its bytes.
    words: Vec<(usize, Range<usize>)>,
    numbers: HashMap<String, usize>,
}

impl<'a> Passages<'a> {
    /// Cuts `text` in words.
    pub fn new(text: &'a str) -> Self {
        let mut numbers = HashMap::new();
        let words = words(text)
            .map(|(word, at)| {
                let fresh = numbers.len();
                (*numbers.entry(word.to_lowercase()).or_insert(fresh), at)
            })
            .collect();
        Self {
            text,
            words,
            numbers,
        }
    }

    /// The passage of as many words as `quotation` that has most words in common with it, and among such
    /// the one that takes fewest edits; `None` where even that has less than half. One walk along the text.
    pub fn nearest(&self, quotation: &str) -> Option<Range<usize>> {
        let mut missing = vec![0_i64; self.numbers.len()];
        let mut length = 0;
        for (word, _) in words(quotation) {
            length += 1;
            if let Some(&number) = self.numbers.get(&word.to_lowercase()) {
                missing[number] += 1;
            }
        }
        let (mut common, mut most, mut ends) = (0_usize, 1, Vec::new());
        for (end, &(number, _)) in self.words.iter().enumerate() {
            missing[number] -= 1;
            common += usize::from(missing[number] >= 0);
            if let Some(left) = end.checked_sub(length) {
                let number = self.words[left].0;
                common -= usize::from(missing[number] >= 0);
                missing[number] += 1;
            }
            if common > most {
                (most, ends) = (common, Vec::new());
            }
            if common == most && ends.len() < COMPARED {
                ends.push(end);
            }
        }
        let passage = |end: usize| {
            let start = (end + 1).saturating_sub(length);
            self.words[start].1.start..self.words[end].1.end
        };
        let passages = ends.into_iter().map(passage).filter(|_| most * 2 >= length);
        passages.min_by_key(|at| strsim::levenshtein(&self.text[at.clone()], quotation))
    }
}

/// So many passages with equally many words in common are compared letter by letter.
const COMPARED: usize = 20;

fn words(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            (word, start..start + word.len())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_passage_with_most_words_in_common_is_found() {
        let text = "De stad heeft een band. In 1994 werd een band gesmeed tussen Arnhem en Wuhan. De stad is oud.";
        let passages = Passages::new(text);
        for (quotation, expected) in [
            (
                "in 1993 werd een band gesmeed",
                Some("In 1994 werd een band gesmeed"),
            ),
            ("tussen Arnhem en Wugan", Some("tussen Arnhem en Wuhan")),
            ("stad heeft geen band", Some("stad heeft een band")),
            ("heel iets anders dus", None),
            ("", None),
        ] {
            let nearest = passages.nearest(quotation).map(|at| &text[at]);
            assert_eq!(nearest, expected, "{quotation}");
        }
        assert_eq!(Passages::new("").nearest("een"), None);
    }
}
