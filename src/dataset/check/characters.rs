//! Characters that command a terminal, turn the text or show nothing, anywhere in the file: in values,
//! in comments, and as escapes in strings, which RON turns into the characters themselves. Line ends and tabs
//! are fine between values, and no part of one.

use super::tokens::{RonToken, Tokens};
use crate::{
    dataset::fault::{Fault, WordingFault},
    sanitise::is_hidden,
};

/// More than anyone reads; bounds the memory that a hostile file can ask for.
const MAX_OF_A_KIND: usize = 1_000;

/// Finds them: those in the text itself, then line ends and tabs in strings, then escapes.
pub fn characters(text: &str) -> Vec<Fault> {
    let strings = || {
        Tokens::new(text).filter(|(token, _)| matches!(token, RonToken::Text | RonToken::Literal))
    };
    let is_layout = |letter: char| "\n\t".contains(letter);
    let raw = text
        .char_indices()
        .filter(|&(_, letter)| is_hidden(letter) && !is_layout(letter))
        .map(|(at, letter)| (at, letter.len_utf8(), letter));
    let layout = strings().flat_map(|(_, at)| {
        let letters = text[at.clone()].char_indices();
        letters
            .filter(|&(_, letter)| is_layout(letter))
            .map(move |(place, letter)| (at.start + place, 1, letter))
    });
    let escaped = strings()
        .filter(|(token, _)| *token == RonToken::Text)
        .flat_map(|(_, at)| {
            escapes(&text[at.clone()])
                .filter(|&(_, _, letter)| is_hidden(letter))
                .map(move |(place, length, letter)| (at.start + place, length, letter))
        });
    raw.take(MAX_OF_A_KIND)
        .chain(layout.take(MAX_OF_A_KIND))
        .chain(escaped.take(MAX_OF_A_KIND))
        .map(|(at, length, letter)| Fault {
            kind: WordingFault::Hidden(letter).into(),
            at: at..at + length,
        })
        .collect()
}

/// The escapes in a string that stand for a character by its number or its letter, with their place and length.
fn escapes(string: &str) -> impl Iterator<Item = (usize, usize, char)> + '_ {
    // What stands behind a backslash is no begin of another escape.
    let mut free = 0;
    string.match_indices('\\').filter_map(move |(at, _)| {
        if at < free {
            return None;
        }
        free = at + 2;
        let (length, letter) = escape(&string[at..])?;
        Some((at, length, letter))
    })
}

/// The length of the escape that `text` starts with, and what it stands for.
fn escape(text: &str) -> Option<(usize, char)> {
    let number = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    match text.as_bytes().get(1)? {
        b'x' => Some((4, number(text.get(2..4)?)?)),
        b'u' => {
            // Six digits and two brackets at most: looking further would be slow where none closes.
            let close = text.bytes().take(10).position(|byte| byte == b'}')?;
            Some((close + 1, number(text.get(3..close)?)?))
        }
        b'0' => Some((2, '\0')),
        b'n' => Some((2, '\n')),
        b'r' => Some((2, '\r')),
        b't' => Some((2, '\t')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_found_raw_and_escaped_wherever_they_are() {
        for (text, found) in [
            ("// \u{202e} comment", vec![(3..6, '\u{202e}')]),
            ("(a: \"x\u{1b}[2J\")", vec![(6..7, '\u{1b}')]),
            (r#"(a: "x\u{202E}y")"#, vec![(6..14, '\u{202e}')]),
            (
                r#"(a: "\x1b \0 \r \t \n")"#,
                vec![
                    (5..9, '\u{1b}'),
                    (10..12, '\0'),
                    (13..15, '\r'),
                    (16..18, '\t'),
                    (19..21, '\n'),
                ],
            ),
            (r#"(a: "\\u{202E} \" \é")"#, vec![]),
            (r#"(a: r"\u{202E}")"#, vec![]),
            ("\tplain\nword \u{e9}", vec![]),
            (
                "(a: \"x\ny\",\n b: r\"\t\")",
                vec![(6..7, '\n'), (17..18, '\t')],
            ),
            (
                "a\u{200b}b\u{feff}",
                vec![(1..4, '\u{200b}'), (5..8, '\u{feff}')],
            ),
            ("\"\\", vec![]),
            ("\"\\u{", vec![]),
            ("\"\\x1", vec![]),
            ("\"\\xé\\ué{é}\\u{é}\"", vec![]),
        ] {
            let expected: Vec<_> = found
                .into_iter()
                .map(|(at, letter)| Fault {
                    kind: WordingFault::Hidden(letter).into(),
                    at,
                })
                .collect();
            assert_eq!(characters(text), expected, "{text:?}");
        }
    }
}
