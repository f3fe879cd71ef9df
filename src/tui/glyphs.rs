//! The signs that views draw with, in one place; each is one column wide. A status has its own sign everywhere
//! ([`Status::symbol`]), and here the line that it draws through time.

use crate::{
    dataset::Status,
    plots::timeline::{DayState, MarkKind},
    tui::theme::RECONSIDERING,
};

pub mod ascii;
pub mod columns;

/// The characters that the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Charset {
    /// All.
    #[default]
    Unicode,
    /// Those of ASCII: every other has [a stand-in](ascii).
    Ascii,
}

impl Charset {
    /// What a locale tells: `nl_NL.ISO-8859-1` names a charset that is not UTF-8, and `C` and `POSIX` stand for ASCII.
    /// A language without a charset (`nl_NL`), or no locale at all, is as good as UTF-8, for that is what terminals are.
    #[must_use]
    pub fn of_locale(locale: Option<&str>) -> Self {
        if matches!(locale, Some("C" | "POSIX")) {
            return Self::Ascii;
        }
        let charset = locale.and_then(|locale| locale.split_once('.'));
        let charset = charset.map_or("", |(_, charset)| charset);
        let name = charset.split('@').next().unwrap_or_default();
        match &*name.to_ascii_lowercase() {
            "" | "utf-8" | "utf8" => Self::Unicode,
            _ => Self::Ascii,
        }
    }
}

impl Charset {
    /// A text with bounds of years as it can be shown: one character of ASCII could stand for either bound, which would be
    /// another date.
    #[must_use]
    pub fn bounds(self, text: String) -> String {
        match self {
            Self::Unicode => text,
            Self::Ascii => text.replace('≤', "<=").replace('≥', ">="),
        }
    }
}

/// The line of a state through time. It can be told from the others without colour; what has ended leaves none.
#[must_use]
pub const fn through_time(state: DayState) -> &'static str {
    match state {
        DayState::Perhaps => "·",
        DayState::Is(Status::Active) => "━",
        DayState::Is(Status::Dormant) => "╍",
        DayState::Is(Status::Unknown) => "┈",
        DayState::Is(Status::Severed) => " ",
    }
}

/// A mark on such a line.
#[must_use]
pub const fn mark(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Start => "┣",
        MarkKind::Status(status) => status.symbol(),
        MarkKind::EndedBy => "≤",
        MarkKind::EndedUndated => "⊗",
        MarkKind::Doubt => RECONSIDERING,
        MarkKind::Event => "◆",
        MarkKind::Decision => DECISION,
    }
}

/// A decision.
pub const DECISION: &str = "§";

/// The date in force, across the rows.
pub const AS_OF: &str = "│";
/// The date in force, above them.
pub const AS_OF_HEAD: &str = "▼";
/// Where an era begins.
pub const ERA: &str = "▏";

/// The columns of a chart, from nothing to full in eighths.
pub const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// What outlines are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pen {
    /// Braille patterns: eight dots in a cell.
    #[default]
    Fine,
    /// Points and colons, for fonts without braille patterns: two dots in a cell.
    Plain,
}

impl Pen {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Fine => Self::Plain,
            Self::Plain => Self::Fine,
        }
    }

    /// The character for the dots of a cell, numbered as in a braille pattern.
    #[must_use]
    pub fn glyph(self, dots: u8) -> char {
        /// The dots in the upper two rows.
        const UPPER: u8 = 0b0001_1011;
        match self {
            _ if dots == 0 => ' ',
            Self::Fine => char::from_u32(0x2800 + u32::from(dots)).unwrap_or('.'),
            Self::Plain if dots & UPPER == 0 => '.',
            Self::Plain if dots & !UPPER == 0 => '\'',
            Self::Plain => ':',
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn only_a_locale_that_names_another_charset_than_utf_8_gives_ascii() {
        for locale in [
            "nl_NL.ISO-8859-1",
            "nl_NL.ISO8859-15@euro",
            "en_US.US-ASCII",
            "POSIX.ANSI_X3.4-1968",
            "C",
            "POSIX",
        ] {
            assert_eq!(Charset::of_locale(Some(locale)), Charset::Ascii, "{locale}");
        }
        for locale in [
            None,
            Some(""),
            Some("nl_NL"),
            Some("nl_NL@euro"),
            Some("C."),
        ] {
            assert_eq!(Charset::of_locale(locale), Charset::Unicode, "{locale:?}");
        }
        for locale in ["nl_NL.UTF-8", "C.utf8", "en_GB.utf-8@x"] {
            assert_eq!(
                Charset::of_locale(Some(locale)),
                Charset::Unicode,
                "{locale}"
            );
        }
    }

    #[test]
    fn every_sign_is_one_column_wide_and_lines_can_be_told_apart() {
        let states = Status::ALL
            .map(DayState::Is)
            .into_iter()
            .chain([DayState::Perhaps]);
        let mut lines: Vec<&str> = states.map(through_time).collect();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), 5);
        let kinds = Status::ALL.map(MarkKind::Status).into_iter().chain([
            MarkKind::Start,
            MarkKind::EndedBy,
            MarkKind::EndedUndated,
            MarkKind::Doubt,
            MarkKind::Event,
            MarkKind::Decision,
        ]);
        let all = lines
            .into_iter()
            .chain(kinds.map(mark))
            .chain(EIGHTHS)
            .chain([AS_OF, AS_OF_HEAD, ERA]);
        assert!(all.into_iter().all(|sign| sign.width() == 1));
    }

    #[test]
    fn a_bound_of_a_year_is_the_same_bound_in_ascii() {
        for (shown, ascii) in [("≤2023", "<=2023"), ("≥2019", ">=2019"), (">2019", ">2019")] {
            assert_eq!(Charset::Ascii.bounds(shown.to_owned()), ascii);
            assert_eq!(Charset::Unicode.bounds(shown.to_owned()), shown);
        }
    }
}
