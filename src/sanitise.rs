//! The one sanitiser: nothing in data can command a terminal or hide in a line.
//!
//! Datasets, file names, queries and environment variables are written by others. Whatever of them leaves
//! the program passes here first: control characters, C1, bidirectional controls and characters that show
//! nothing become visible text. Controls get their picture from the Unicode block Control Pictures
//! (ESC → `␛`); everything else its number (U+202E → `⟦U+202E⟧`).
//!
//! Variation selectors 1–16 are kept: emoji and symbols carry them, and they move nothing.

use std::{
    borrow::Cow,
    fmt,
    io::{self, Write},
    ops::{Add, Deref},
};

/// Text that may leave the program. Only this module makes it, so what takes it can't be handed text that was never
/// looked at: a conversion makes hidden characters visible, line breaks included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Escaped(Cow<'static, str>);

impl Escaped {
    /// Words of ours, which may take several lines: what others wrote does not live as long as the program.
    #[must_use]
    pub const fn ours(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// Several lines of text, line feeds and tabs kept.
    #[must_use]
    pub fn block(text: &str) -> Self {
        let is_hidden = |c| !matches!(c, '\n' | '\t') && is_hidden(c);
        Self(sanitise(text, is_hidden).into())
    }

    /// What `annotate-snippets` made of text that was escaped: it keeps the sequences of colours.
    pub(crate) fn with_colours(text: &str) -> Self {
        let is_hidden = |c| !matches!(c, '\n' | '\t' | '\x1b') && is_hidden(c);
        Self(sanitise(text, is_hidden).into())
    }

    /// A further line below it.
    #[must_use]
    pub fn line(self, line: impl Into<Self>) -> Self {
        self + Self::ours("\n") + line
    }

    /// The same in a colour or in bold: the number is one of ECMA-48's Select Graphic Rendition.
    #[must_use]
    pub fn rendered(self, code: u8) -> Self {
        Self(format!("\x1b[{code}m{self}\x1b[0m").into())
    }
}

impl<T: Into<Self>> Add<T> for Escaped {
    type Output = Self;

    fn add(self, more: T) -> Self {
        Self(self.0 + more.into().0)
    }
}

impl From<String> for Escaped {
    fn from(text: String) -> Self {
        // Most texts hide nothing, and are taken as they are.
        Self(if text.contains(is_hidden) {
            sanitise(&text, is_hidden).into()
        } else {
            text.into()
        })
    }
}

impl<T: AsRef<str> + ?Sized> From<&T> for Escaped {
    fn from(text: &T) -> Self {
        text.as_ref().to_owned().into()
    }
}

impl From<Cow<'_, str>> for Escaped {
    fn from(text: Cow<'_, str>) -> Self {
        text.into_owned().into()
    }
}

impl From<Escaped> for Cow<'_, str> {
    fn from(text: Escaped) -> Self {
        text.0
    }
}

impl From<Escaped> for String {
    fn from(text: Escaped) -> Self {
        text.0.into()
    }
}

impl Deref for Escaped {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Escaped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A writer that takes lines of escaped text alone.
pub(crate) struct Lines<'w, W>(pub(crate) &'w mut W);

impl<W: Write> Lines<'_, W> {
    /// Writes a line.
    pub(crate) fn line(&mut self, line: impl Into<Escaped>) -> io::Result<()> {
        writeln!(self.0, "{}", line.into())
    }
}

/// Whether a character commands a terminal, turns the direction of the text or shows nothing.
///
/// C0, DEL and C1; the format characters and line separators (general categories Cf, Zl, Zp) and the
/// other default ignorable code points of the Unicode Character Database, variation selectors 1–16 excepted.
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    // Most of any text is told from the rest by this alone.
    !matches!(c, ' '..='~')
        && matches!(c as u32,
        0..=0x1F | 0x7F..=0x9F
        | 0xAD | 0x34F | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x890 | 0x891 | 0x8E2
        | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
        | 0x3164 | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB
        | 0x110BD | 0x110CD | 0x13430..=0x1343F | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF)
}

/// `text` in one line: every run of white space is a space, and there is none at its ends.
#[must_use]
pub(crate) fn folded(text: &str) -> String {
    Vec::from_iter(text.split_whitespace()).join(" ")
}

/// Control characters become their picture, other hidden ones their number.
fn sanitise(text: &str, is_hidden: impl Fn(char) -> bool) -> String {
    let (clean, rest) = text.split_at(text.find(&is_hidden).unwrap_or(text.len()));
    let mut out = clean.to_owned();
    for c in rest.chars() {
        match c as u32 {
            _ if !is_hidden(c) => out.push(c),
            control @ 0..=0x1F => out.extend(char::from_u32(0x2400 + control)),
            0x7F => out.push('␡'),
            code => out += &format!("⟦U+{code:04X}⟧"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for text in [
            "",
            "Arnhem – Wuhan 武汉",
            "'s-Hertogenbosch Fryslân “é”",
            "☎\u{fe0f}",
            "e\u{301}",
            "שלום",
        ] {
            assert_eq!(&*Escaped::from(text), text);
            assert_eq!(&*Escaped::block(text), text);
        }
    }

    #[test]
    fn every_class_of_hidden_character_becomes_visible() {
        for (raw, shown) in [
            ("\u{1b}[31mred\u{1b}[0m", "␛[31mred␛[0m"),
            ("\0\u{7}\u{8}\r\n\t\u{1f}", "␀␇␈␍␊␉␟"),
            ("\u{7f}", "␡"),
            ("a\u{9b}31m\u{85}\u{90}", "a⟦U+009B⟧31m⟦U+0085⟧⟦U+0090⟧"),
            (
                "\u{202e}x\u{2066}\u{61c}\u{200e}",
                "⟦U+202E⟧x⟦U+2066⟧⟦U+061C⟧⟦U+200E⟧",
            ),
            (
                "\u{200b}\u{200d}\u{2060}\u{feff}",
                "⟦U+200B⟧⟦U+200D⟧⟦U+2060⟧⟦U+FEFF⟧",
            ),
            ("\u{2028}\u{2029}", "⟦U+2028⟧⟦U+2029⟧"),
            ("\u{e0041}\u{fff9}\u{ad}", "⟦U+E0041⟧⟦U+FFF9⟧⟦U+00AD⟧"),
        ] {
            assert_eq!(&*Escaped::from(raw), shown);
        }
    }

    #[test]
    fn no_control_character_at_all_comes_through() {
        let all: String = ('\0'..=char::MAX).collect();
        assert!(!Escaped::from(&all).chars().any(char::is_control));
        assert!(!Escaped::from(&all).chars().any(is_hidden));
    }

    #[test]
    fn a_block_keeps_its_lines_and_tabs_and_nothing_else() {
        assert_eq!(
            &*Escaped::block("a\n\tb\u{1b}\r\n\u{2028}"),
            "a\n\tb␛␍\n⟦U+2028⟧"
        );
        assert_eq!(&*Escaped::block("a\n\tb"), "a\n\tb");
    }

    #[test]
    fn what_is_visible_stays_as_it_is() {
        let once = Escaped::from("\u{1b}\u{202e}");
        assert_eq!(Escaped::from(&*once), once);
    }

    #[test]
    fn escaped_text_has_the_lines_and_colours_that_we_give_it_and_no_others() {
        let text = Escaped::from("a\n\u{1b}[2J").line("b\nc") + "\t";
        assert_eq!(&*text, "a␊␛[2J\nb␊c␉");
        assert_eq!(
            &*Escaped::from("\u{1b}").rendered(31),
            "\u{1b}[31m␛\u{1b}[0m"
        );
        assert_eq!(
            &*Escaped::with_colours("\u{1b}[1ma\n\u{202e}\u{9b}"),
            "\u{1b}[1ma\n⟦U+202E⟧⟦U+009B⟧"
        );
        assert_eq!(&*Escaped::ours("a\nb"), "a\nb");
    }
}
