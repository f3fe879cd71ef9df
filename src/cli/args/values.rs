//! How words of the command line are read: negated words of a query, paths, dates and sizes.

use std::{ffi::OsString, path::PathBuf};

use clap::builder::{PathBufValueParser, TypedValueParser};

use crate::{dataset::PartialDate, query::Moment};

/// What stands before a negated word while clap looks at it. A control character, so that no one types it.
const MARK: char = '\u{1}';

/// Marks `-word` and `-status:x`, so that clap takes them for words of a query and not for a row of
/// one-letter options. (`allow_hyphen_values` would swallow every real option after the first word.)
///
/// All real options are of the forms `-x` and `--xyz`; what is longer than `-x` is a negated word.
pub fn mark_negation(argument: &OsString) -> OsString {
    match argument.to_str().and_then(|text| text.strip_prefix('-')) {
        Some(word)
            if !word.starts_with('-') && (word.chars().nth(1).is_some() || !word.is_ascii()) =>
        {
            OsString::from(format!("{MARK}-{word}"))
        }
        _ => argument.clone(),
    }
}

/// `text` as the user typed it.
pub fn unmarked(text: &str) -> &str {
    text.strip_prefix(MARK)
        .filter(|word| word.starts_with('-'))
        .unwrap_or(text)
}

/// A word of a query.
///
/// # Errors
/// None: it has the shape of a value parser.
pub fn query_word(text: &str) -> Result<String, std::convert::Infallible> {
    Ok(unmarked(text).to_owned())
}

/// A path may start with a hyphen too, and is then marked like a word; it need not be UTF-8.
pub fn file() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| match path.to_str() {
        Some(text) => PathBuf::from(unmarked(text)),
        None => path,
    })
}

/// A day, a month or a year.
///
/// # Errors
/// For any other text.
pub fn day(text: &str) -> Result<PartialDate, &'static str> {
    match Moment::read(text) {
        Some(Moment::On(date)) => Ok(date),
        _ => Err("no date"),
    }
}

/// Bytes, with `K`, `M` or `G` for powers of 1024.
///
/// # Errors
/// For any other text, 0, and what is more than a `u64` holds.
pub fn bytes(text: &str) -> Result<u64, &'static str> {
    let upper = text.trim().to_ascii_uppercase();
    let digits = upper.trim_end_matches(['K', 'M', 'G']);
    let factor = match &upper[digits.len()..] {
        "" => Some(1),
        "K" => Some(1 << 10),
        "M" => Some(1 << 20),
        "G" => Some(1 << 30),
        _ => None,
    };
    let number = digits.parse::<u64>().ok().zip(factor);
    number
        .and_then(|(number, factor)| number.checked_mul(factor))
        .filter(|&size| size > 0)
        .ok_or("no size")
}
