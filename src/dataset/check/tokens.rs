//! The tokens of RON, with their places.
//!
//! The grammar is that of <https://github.com/ron-rs/ron/blob/v0.12.3/docs/grammar.md>. The walk never
//! fails and always ends: what is no token of RON comes out as [`RonToken::Other`], and what isn't closed
//! runs to the end.

use std::ops::Range;

use memchr::memchr3;

/// A piece of RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RonToken {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A name, a number or a raw identifier.
    Word,
    /// A string in which `\` escapes, quotation marks included.
    Text,
    /// A raw or byte string, a character: no escape in it matters here.
    Literal,
    /// Anything else.
    Other,
}

/// Walks over the tokens of a text; white space and comments are skipped.
#[derive(Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Starts at the beginning of `text`.
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Starts at the beginning of `range`, and stops at its end.
    #[must_use]
    pub fn within(text: &'a str, range: Range<usize>) -> Self {
        Self {
            text: &text[..range.end],
            at: range.start,
        }
    }

    fn skip_space_and_comments(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += block_comment(trimmed.as_bytes());
            } else {
                return;
            }
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = (RonToken, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_space_and_comments();
        let (token, length) = token(&self.text[self.at..])?;
        let start = self.at;
        self.at += length;
        Some((token, start..self.at))
    }
}

/// The kind and length of the token that `text` starts with.
fn token(text: &str) -> Option<(RonToken, usize)> {
    let bare = text.strip_prefix('b').unwrap_or(text);
    let prefix = text.len() - bare.len();
    Some(match text.as_bytes().first()? {
        b'(' | b'[' | b'{' => (RonToken::Open, 1),
        b')' | b']' | b'}' => (RonToken::Close, 1),
        b',' => (RonToken::Comma, 1),
        b':' => (RonToken::Colon, 1),
        b'"' => (RonToken::Text, quoted(text, b'"')),
        _ if bare.starts_with('"') => (RonToken::Literal, prefix + quoted(bare, b'"')),
        _ if bare.starts_with('\'') => (RonToken::Literal, prefix + quoted(bare, b'\'')),
        _ => match (raw_string(bare), word(text)) {
            (Some(length), _) => (RonToken::Literal, prefix + length),
            (None, 0) => (RonToken::Other, 1),
            (None, length) => (RonToken::Word, length),
        },
    })
}

/// The length of a block comment, in which others may be nested.
fn block_comment(bytes: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a string or character, quotation marks included.
fn quoted(text: &str, mark: u8) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    // Most of a dataset are texts: this is the one loop of the walk whose speed matters.
    while let Some(found) = memchr3(b'\\', mark, b'\n', bytes.get(at..).unwrap_or_default()) {
        at += found + 1;
        match bytes[at - 1] {
            b'\\' => at += 1,
            byte if byte == mark => return at,
            // A lone apostrophe must not swallow the rest of the file.
            _ if mark == b'\'' => return 1,
            _ => {}
        }
    }
    bytes.len()
}

/// The length of `r"…"` or `r#"…"#`.
fn raw_string(text: &str) -> Option<usize> {
    let marks = text.strip_prefix('r')?;
    let body = marks.trim_start_matches('#');
    let hashes = &marks[..marks.len() - body.len()];
    let body = body.strip_prefix('"')?;
    let end = body.find(&format!("\"{hashes}"));
    let length = end.map_or(body.len(), |end| end + 1 + hashes.len());
    Some(text.len() - body.len() + length)
}

/// The length of a name or a number; 0 where there is none.
fn word(text: &str) -> usize {
    let prefix = if text.starts_with("r#") { 2 } else { 0 };
    let is_end = |letter: char| {
        letter.is_ascii() && !letter.is_ascii_alphanumeric() && !"_.+-".contains(letter)
    };
    match text[prefix..].find(is_end).unwrap_or(text.len() - prefix) {
        0 => 0,
        length => prefix + length,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<(RonToken, &str)> {
        Tokens::new(text)
            .map(|(token, at)| (token, &text[at]))
            .collect()
    }

    #[test]
    fn every_kind_of_token_is_told_apart() {
        use RonToken::{Close, Colon, Comma, Literal, Open, Other, Text, Word};
        for (text, expected) in [
            (
                "Name ( a : -1.5e+3 , )",
                vec![
                    (Word, "Name"),
                    (Open, "("),
                    (Word, "a"),
                    (Colon, ":"),
                    (Word, "-1.5e+3"),
                    (Comma, ","),
                    (Close, ")"),
                ],
            ),
            (
                r#""a \" ) // b" ]"#,
                vec![(Text, r#""a \" ) // b""#), (Close, "]")],
            ),
            (
                r##"r#"a " b"# x"##,
                vec![(Literal, r##"r#"a " b"#"##), (Word, "x")],
            ),
            (
                r#"r"\" b"c" br"d""#,
                vec![
                    (Literal, r#"r"\""#),
                    (Literal, r#"b"c""#),
                    (Literal, r#"br"d""#),
                ],
            ),
            (
                r"'\'' '(' b'('",
                vec![(Literal, r"'\''"), (Literal, "'('"), (Literal, "b'('")],
            ),
            (
                "a // ( \n /* ( /* [ */ ( */ b",
                vec![(Word, "a"), (Word, "b")],
            ),
            ("r#type 武汉", vec![(Word, "r#type"), (Word, "武汉")]),
            (
                "#![enable]",
                vec![
                    (Other, "#"),
                    (Other, "!"),
                    (Open, "["),
                    (Word, "enable"),
                    (Close, "]"),
                ],
            ),
        ] {
            assert_eq!(tokens(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_closed_ends_with_the_text() {
        for text in [
            "\"abc",
            "r#\"abc\"",
            "/* /* */",
            "\"abc\\",
            "'",
            "b'",
            "//",
            "r#",
            "r##\"\"#",
        ] {
            assert!(Tokens::new(text).count() <= 4, "{text}");
        }
    }
}
