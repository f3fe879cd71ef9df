//! From a query to a line: the canonical Dutch form, which parses back to the same query.

use std::fmt::{self, Display, Write};

use super::vocabulary::Words;
use super::{Field, Query, Term};
use crate::lang::Lang;

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, term) in self.terms.iter().enumerate() {
            if number > 0 {
                f.write_char(' ')?;
            }
            term.fmt(f)?;
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Field { negated, .. } | Self::Text { negated, .. }) = self;
        if *negated {
            f.write_char('-')?;
        }
        match self {
            Self::Field { field, .. } => field.fmt(f),
            Self::Text { exact: true, text, .. } => write!(f, "\"{text}\""),
            Self::Text { text, .. } => f.write_str(text),
        }
    }
}

impl Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name().name(Lang::Nl))?;
        match self {
            Self::Province(values) => list(f, values, |value| value.name()),
            Self::Status(values) => list(f, values, |value| value.word()),
            Self::Theme(values) => list(f, values, |value| value.as_str()),
            Self::Level(values) => list(f, values, |value| value.word()),
            Self::Municipality(values) | Self::Period(values) | Self::China(values) => list(f, values, |value| value),
            Self::Kind(values) => list(f, values, |value| value.word()),
            Self::Source(values) => list(f, values, |value| value.as_str()),
            Self::Reason(values) => list(f, values, |value| value.word()),
            Self::Is(values) => list(f, values, |value| value.names()[0]),
            Self::Since(values) => {
                let years: Vec<String> = values.iter().map(ToString::to_string).collect();
                list(f, &years, |value| value)
            }
            Self::AsOf(date) => date.fmt(f),
        }
    }
}

fn list<T>(f: &mut fmt::Formatter<'_>, values: &[T], word: impl Fn(&T) -> &str) -> fmt::Result {
    for (number, value) in values.iter().enumerate() {
        if number > 0 {
            f.write_char(',')?;
        }
        f.write_str(&quoted_if_needed(word(value)))?;
    }
    Ok(())
}

/// A value as it must stand in a line: in quotation marks where it holds a space or a comma.
pub(crate) fn quoted_if_needed(value: &str) -> String {
    if value.contains(|c: char| c == ',' || c.is_whitespace()) { format!("\"{value}\"") } else { value.to_owned() }
}
