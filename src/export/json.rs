//! JSON: an array of records, one a line.

use std::io::{self, Write};

use serde::Serialize;

use super::{TieEntry, record::TieRecord};
use crate::{dataset::Dataset, sanitise::is_hidden};

/// Writes the records of ties as one JSON array; ties are written as they come, none is kept.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(
    entries: impl IntoIterator<Item = TieEntry<'a>>,
    dataset: &'a Dataset,
    out: &mut impl Write,
) -> io::Result<()> {
    let records = entries.into_iter();
    let records = records.map(|entry| TieRecord::new(&entry, dataset));
    write_all(records, out)
}

/// Writes anything as one JSON array, an element a line.
///
/// Hidden characters are escaped (`\u202e`), so the text is faithful and harmless on a terminal.
///
/// # Errors
/// Those of the writer.
pub fn write_all<T: Serialize>(
    elements: impl IntoIterator<Item = T>,
    out: &mut impl Write,
) -> io::Result<()> {
    out.write_all(b"[")?;
    let mut separator = "\n";
    for element in elements {
        let json = escaped(&serde_json::to_string(&element)?, is_hidden);
        write!(out, "{separator}{json}")?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

/// `json` with certain characters, none of which stands outside of strings, written by their numbers.
pub fn escaped(json: &str, is_escaped: impl Fn(char) -> bool) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        if is_escaped(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                text += &format!("\\u{unit:04x}");
            }
        } else {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_read_back_the_same() {
        for text in [
            "武汉 “é”",
            "\u{1b}[31m\u{9b}\u{7f}",
            "a\u{202e}b\u{2028}c",
            "\u{e0041}\"\\\n\t",
            "",
        ] {
            let json = escaped(&serde_json::to_string(text).unwrap(), is_hidden);
            assert!(!json.chars().any(is_hidden), "{json}");
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        }
        assert_eq!(
            escaped("\u{202e}\u{e0041}武", is_hidden),
            r"\u202e\udb40\udc41武"
        );
    }
}
