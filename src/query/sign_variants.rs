//! The signs that mean something in a line, in all the forms that phones, word processors and Chinese keyboards give
//! them.

/// A quotation mark, by how it is closed: one that was opened with a curly mark may hold straight ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteMark {
    Straight,
    Curly,
    Angled,
}

impl QuoteMark {
    /// The sort of mark that a character is.
    pub const fn of(c: char) -> Option<Self> {
        match c {
            '"' | '＂' => Some(Self::Straight),
            '“' | '”' | '„' | '‟' | '〝' | '〞' => Some(Self::Curly),
            '«' | '»' => Some(Self::Angled),
            _ => None,
        }
    }
}

/// Whether a character opens and closes an exact text.
pub(super) const fn is_quote_mark(c: char) -> bool {
    QuoteMark::of(c).is_some()
}

/// Whether a character in front of a term excludes it: a hyphen or an exclamation mark, and the dashes that a minus is
/// made into.
pub(super) const fn is_minus(c: char) -> bool {
    matches!(
        c,
        '!' | '！' | '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Whether a character is a dash that stands between two names, as in `Arnhem – Wuhan`. A hyphen or a minus is not.
pub(super) const fn is_dash_between(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2015}')
}

/// Whether a character stands between the name of a field and its values.
pub(super) const fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '﹕')
}

/// Whether a character stands between the values of a field.
pub(super) const fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '﹐' | '、')
}
