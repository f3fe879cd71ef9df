//! What RON finds wrong with a text, and where.

use std::ops::Range;

use ron::error::{Error, Position, SpannedError};

use crate::dataset::{
    check::{
        locate::locate,
        tokens::{RonToken, Tokens},
    },
    date::DateError,
    fault::{Fault, SyntaxFault, excerpt},
};

/// The fault of the notation that RON's error is about.
pub(crate) fn fault_of_notation(text: &str, error: SpannedError) -> Fault {
    let at = place(text, &error);
    let kind = match error.code {
        // RON wants the name of a field or a word of the format there, which would help nobody.
        Error::ExpectedIdentifier if text[at.clone()].starts_with('(') => {
            SyntaxFault::DoubleBracket
        }
        code => SyntaxFault::Ron(Box::new(code)),
    };
    Fault {
        at,
        kind: kind.into(),
    }
}

pub(super) fn other_version(text: &str, found: &str) -> Fault {
    Fault {
        kind: SyntaxFault::Version(excerpt(found)).into(),
        at: locate(text, &["format"]).remove(0),
    }
}

/// What the field `format` holds, if that is a number.
pub(super) fn version(text: &str) -> Option<&str> {
    let found = &text[locate(text, &["format"]).remove(0)];
    (!found.is_empty() && found.bytes().all(|byte| byte.is_ascii_digit())).then_some(found)
}

/// The bytes that an error of RON is about. RON tells where its cursor stood before and after.
fn place(text: &str, error: &SpannedError) -> Range<usize> {
    let (start, end) = (
        byte_at(text, error.span.start),
        byte_at(text, error.span.end),
    );
    match &error.code {
        Error::MissingStructField { .. } => brackets_around(text, end),
        // The cursor stands behind the opening quotation mark.
        Error::Message(message)
            if *message == DateError::Shape.to_string()
                || *message == DateError::Impossible.to_string() =>
        {
            start.saturating_sub(1)..end
        }
        // Where the comma is missing, or the string that ran on because nothing closed it.
        Error::ExpectedComma => last_token(text, end),
        Error::Eof => last_token(text, text.len()),
        _ if !text[start..end].trim().is_empty() => start..end,
        _ => Tokens::within(text, end..text.len())
            .next()
            .map_or(end..end, |(_, at)| at),
    }
}

fn byte_at(text: &str, position: Position) -> usize {
    let line = text
        .split_inclusive('\n')
        .take(position.line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let column = text[line..]
        .char_indices()
        .nth(position.col.saturating_sub(1));
    column.map_or(text.len(), |(at, _)| line + at)
}

/// From the bracket that is open at `byte` to the one that closes it.
fn brackets_around(text: &str, byte: usize) -> Range<usize> {
    let mut open = Vec::new();
    for (token, at) in Tokens::new(text) {
        match token {
            RonToken::Close if at.start >= byte => return open.pop().unwrap_or(byte)..at.end,
            RonToken::Open => open.push(at.start),
            RonToken::Close => drop(open.pop()),
            _ => {}
        }
    }
    byte..byte
}

/// The last token that begins before `byte`.
fn last_token(text: &str, byte: usize) -> Range<usize> {
    Tokens::new(text)
        .map(|(_, at)| at)
        .take_while(|at| at.start < byte)
        .last()
        .unwrap_or(0..0)
}
