//! The encoding in which a terminal sends text.

/// The encoding in which a terminal sends text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// ISO-8859-1: a byte a character, with its number.
    Latin1,
    /// ISO-8859-15: the same but for eight characters.
    Latin9,
}

/// The characters of ISO-8859-15 that are others than in ISO-8859-1 (Unicode's mapping table 8859-15.TXT).
const LATIN9: [(u8, char); 8] = [
    (0xa4, '€'),
    (0xa6, 'Š'),
    (0xa8, 'š'),
    (0xb4, 'Ž'),
    (0xb8, 'ž'),
    (0xbc, 'Œ'),
    (0xbd, 'œ'),
    (0xbe, 'Ÿ'),
];

/// What stands at the beginning of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoded {
    /// A character, of so many bytes.
    Char(char, usize),
    /// A byte that is no character.
    Nothing,
    /// The beginning of a character, of which more has to come.
    Incomplete,
}

impl Encoding {
    /// The encoding that a locale (`nl_NL.ISO-8859-15@euro`) names; one that names none, or one that is not known here,
    /// is as good as UTF-8, for that is what terminals are.
    #[must_use]
    pub fn of_locale(locale: Option<&str>) -> Self {
        let (_, charset) = locale
            .unwrap_or_default()
            .split_once('.')
            .unwrap_or_default();
        let name = charset
            .split('@')
            .next()
            .unwrap_or_default()
            .replace(['-', '_'], "");
        match &*name.to_ascii_lowercase() {
            "iso88591" | "latin1" => Self::Latin1,
            "iso885915" | "latin9" => Self::Latin9,
            _ => Self::Utf8,
        }
    }

    /// What `bytes`, of which there is one at least, begin with.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Decoded {
        match self {
            Self::Utf8 => utf8(bytes),
            _ => self
                .latin(bytes[0])
                .map_or(Decoded::Nothing, |c| Decoded::Char(c, 1)),
        }
    }

    /// Bytes as text; what is none is shown by U+FFFD.
    #[must_use]
    pub fn text(self, bytes: &[u8]) -> String {
        if self == Self::Utf8 {
            return String::from_utf8_lossy(bytes).into_owned();
        }
        let char_of = |byte: &u8| self.latin(*byte).unwrap_or(char::REPLACEMENT_CHARACTER);
        bytes.iter().map(char_of).collect()
    }

    /// A byte of a Latin encoding; C1 controls are no text.
    fn latin(self, byte: u8) -> Option<char> {
        let special = LATIN9
            .iter()
            .find(|(it, _)| *it == byte && self == Self::Latin9);
        match byte {
            0x80..0xa0 => None,
            _ => Some(special.map_or(char::from(byte), |(_, c)| *c)),
        }
    }
}

/// A byte that can't be where it stands is no character by itself alone: what follows it is read for itself.
fn utf8(bytes: &[u8]) -> Decoded {
    let length = match bytes[0] {
        ..0x80 => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Decoded::Nothing,
    };
    match str::from_utf8(&bytes[..length.min(bytes.len())]) {
        Ok(text) => text
            .chars()
            .next()
            .map_or(Decoded::Nothing, |c| Decoded::Char(c, length)),
        // No length of the error: the end came too early, and no byte is wrong so far.
        Err(error) if error.error_len().is_none() => Decoded::Incomplete,
        Err(_) => Decoded::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_names_the_encoding() {
        for (locale, encoding) in [
            (Some("nl_NL.ISO-8859-1"), Encoding::Latin1),
            (Some("nl_NL.iso88591"), Encoding::Latin1),
            (Some("nl_NL.ISO-8859-15@euro"), Encoding::Latin9),
            (Some("de_DE.ISO8859-15"), Encoding::Latin9),
            (Some("nl_NL.UTF-8"), Encoding::Utf8),
            (Some("C"), Encoding::Utf8),
            (Some(""), Encoding::Utf8),
            (None, Encoding::Utf8),
        ] {
            assert_eq!(Encoding::of_locale(locale), encoding, "{locale:?}");
        }
    }

    #[test]
    fn characters_are_read_in_their_encoding() {
        assert_eq!(Encoding::Latin1.decode(b"\xf6p"), Decoded::Char('ö', 1));
        assert_eq!(Encoding::Latin1.decode(b"\xa4"), Decoded::Char('¤', 1));
        assert_eq!(Encoding::Latin9.decode(b"\xa4"), Decoded::Char('€', 1));
        assert_eq!(Encoding::Latin1.decode(b"\x85"), Decoded::Nothing);
        assert_eq!(
            Encoding::Utf8.decode("武x".as_bytes()),
            Decoded::Char('武', 3)
        );
        assert_eq!(Encoding::Utf8.decode(b"\xe6\xad"), Decoded::Incomplete);
        assert_eq!(Encoding::Utf8.decode(b"\xe9x"), Decoded::Nothing);
        assert_eq!(
            Encoding::Utf8.decode(b"\xed\xa0"),
            Decoded::Nothing,
            "a surrogate"
        );
        assert_eq!(Encoding::Latin9.text(b"\xa4 5 \x80"), "€ 5 \u{fffd}");
    }
}
