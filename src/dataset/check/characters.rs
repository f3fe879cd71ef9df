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
    let [mut raw, mut layout, mut escaped] = [const { Vec::new() }; 3];
    let note = |faults: &mut Vec<Fault>, at, length, letter| {
        if is_hidden(letter) && faults.len() < MAX_OF_A_KIND {
            faults.push(Fault {
                kind: WordingFault::Hidden(letter).into(),
                at: at..at + length,
            });
        }
    };
    for (at, letter) in text.char_indices() {
        if !matches!(letter, '\n' | '\t') {
            note(&mut raw, at, letter.len_utf8(), letter);
        }
    }
    for (token, string) in Tokens::new(text) {
        if !matches!(token, RonToken::Text | RonToken::Literal) {
            continue;
        }
        // What stands behind a backslash is no begin of another escape.
        let mut free = string.start;
        for (place, sign) in text[string.clone()].match_indices(['\n', '\t', '\\']) {
            let at = string.start + place;
            match sign {
                "\n" => note(&mut layout, at, 1, '\n'),
                "\t" => note(&mut layout, at, 1, '\t'),
                _ if token == RonToken::Text && at >= free => {
                    free = at + 2;
                    if let Some((length, letter)) = escape(&text[at..string.end]) {
                        note(&mut escaped, at, length, letter);
                    }
                }
                _ => {}
            }
        }
    }
    [raw, layout, escaped].concat()
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
