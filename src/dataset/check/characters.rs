//! Characters that command a terminal, turn the text or show nothing, anywhere in the file: in values,
//! in comments, and as escapes in strings, which RON turns into the characters themselves. Line ends and tabs
//! are fine between values, and no part of one.

use super::tokens::{Token, Tokens};
use crate::{
    dataset::fault::{Fault, Wording},
    sanitise::is_hidden,
};

/// More than anyone reads; bounds the memory that a hostile file can ask for.
const MOST: usize = 1_000;

/// Finds them, in the order of the text.
#[must_use]
pub fn characters(text: &str) -> Vec<Fault> {
    let fault = |at: usize, length: usize, letter| Fault {
        kind: Wording::Hidden(letter).into(),
        at: at..at + length,
    };
    let raw = text
        .char_indices()
        .filter(|&(_, letter)| is_hidden(letter) && !"\n\t".contains(letter))
        .map(|(at, letter)| fault(at, letter.len_utf8(), letter));
    let strings =
        || Tokens::new(text).filter(|(token, _)| matches!(token, Token::Text | Token::Literal));
    let layout = strings().flat_map(|(_, at)| {
        let start = at.start;
        text[at]
            .char_indices()
            .filter(|(_, letter)| "\n\t".contains(*letter))
            .map(move |(at, letter)| fault(start + at, 1, letter))
    });
    let escaped = strings()
        .filter(|(token, _)| *token == Token::Text)
        .flat_map(|(_, at)| {
            let start = at.start;
            escapes(&text[at]).map(move |(at, length, letter)| fault(start + at, length, letter))
        });
    raw.take(MOST)
        .chain(layout.take(MOST))
        .chain(escaped.take(MOST))
        .collect()
}

/// The escapes in a string that stand for a hidden character, with their place and length.
fn escapes(string: &str) -> impl Iterator<Item = (usize, usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += string[at..].find('\\')?;
            let start = at;
            let (length, letter) = escape(&string[at..]);
            at += length;
            if let Some(letter) = letter.filter(|&letter| is_hidden(letter)) {
                return Some((start, length, letter));
            }
        }
    })
}

/// The length of the escape that `text` starts with, and what it stands for.
fn escape(text: &str) -> (usize, Option<char>) {
    let number = |digits: &str| {
        u32::from_str_radix(digits, 16)
            .ok()
            .and_then(char::from_u32)
    };
    let bytes = text.as_bytes();
    let decoded = |length, letter: Option<char>| {
        if letter.is_some() {
            (length, letter)
        } else {
            (2, None)
        }
    };
    match bytes.get(1) {
        None => (1, None),
        Some(b'x') => decoded(4, text.get(2..4).and_then(number)),
        // Six digits and two brackets at most: looking further would be slow where none closes.
        Some(b'u') => match bytes.iter().take(10).position(|&byte| byte == b'}') {
            Some(close) => decoded(close + 1, text.get(3..close).and_then(number)),
            None => (2, None),
        },
        Some(b'0') => (2, Some('\0')),
        Some(b'n') => (2, Some('\n')),
        Some(b'r') => (2, Some('\r')),
        Some(b't') => (2, Some('\t')),
        Some(_) => (1 + text[1..].chars().next().map_or(0, char::len_utf8), None),
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
                    kind: Wording::Hidden(letter).into(),
                    at,
                })
                .collect();
            assert_eq!(characters(text), expected, "{text:?}");
        }
    }
}
