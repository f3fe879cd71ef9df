//! JSON: an array of records, one a line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::{TieEntry, record::TieRecord};
use crate::sanitise::is_hidden;

/// Writes the records of ties as one JSON array; ties are written as they come, none is kept.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(
    entries: impl IntoIterator<Item = TieEntry<'a>>,
    out: &mut impl Write,
) -> io::Result<()> {
    write_all(entries.into_iter().map(|entry| TieRecord::new(&entry)), out)
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
        out.write_all(separator.as_bytes())?;
        element.serialize(&mut Serializer::with_formatter(&mut *out, Visible))?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

/// Compact JSON in which every hidden character is escaped.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_hidden) {
            let (clean, from) = rest.split_at(at);
            writer.write_all(clean.as_bytes())?;
            let mut chars = from.chars();
            if let Some(hidden) = chars.next() {
                for unit in hidden.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = chars.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        text.serialize(&mut Serializer::with_formatter(&mut out, Visible))
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn hidden_characters_are_escaped_and_read_back_the_same() {
        for text in [
            "武汉 “é”",
            "\u{1b}[31m\u{9b}\u{7f}",
            "a\u{202e}b\u{2028}c",
            "\u{e0041}\"\\\n\t",
            "",
        ] {
            let json = escaped(text);
            assert!(!json.chars().any(is_hidden), "{json}");
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
        }
        assert_eq!(escaped("\u{202e}\u{e0041}武"), r#""\u202e\udb40\udc41武""#);
    }
}
