//! From a query to a line: the canonical Dutch form, which parses back to the same query.

use std::fmt::{self, Display, Write};

use super::{
    field::Field,
    query_line::{Query, Term},
    sign_variants::is_comma,
};
use crate::{dataset::closed_list::ClosedList, lang::Lang};

impl Query {
    /// The query as a line in `lang`; either language parses back to the same query.
    #[must_use]
    pub fn to_line(&self, lang: Lang) -> String {
        In(self, lang).to_string()
    }
}

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        In(self, Lang::Nl).fmt(f)
    }
}

/// Something to print, with the language to print it in.
struct In<'a, T>(&'a T, Lang);

impl Display for In<'_, Query> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, term) in self.0.terms.iter().enumerate() {
            if number > 0 {
                f.write_char(' ')?;
            }
            In(term, self.1).fmt(f)?;
        }
        Ok(())
    }
}

impl Display for In<'_, Term> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Term::Field { negated, .. } | Term::Text { negated, .. }) = self.0;
        if *negated {
            f.write_char('-')?;
        }
        match self.0 {
            Term::Field { field, .. } => In(field, self.1).fmt(f),
            Term::Text {
                exact: true, text, ..
            } => write!(f, "\"{text}\""),
            Term::Text { text, .. } => f.write_str(text),
        }
    }
}

impl Display for In<'_, Field> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = self.1;
        write!(f, "{}:", self.0.name().name(lang))?;
        match self.0 {
            Field::Province(values) => list(f, values, |value| value.name()),
            Field::Status(values) => list(f, values, |value| value.name_in(lang)),
            Field::Theme(values) => list(f, values, |value| value.as_str()),
            Field::Level(values) => list(f, values, |value| value.name_in(lang)),
            Field::Municipality(values) | Field::Period(values) | Field::China(values) => {
                list(f, values, |value| value)
            }
            Field::Kind(values) => list(f, values, |value| value.name_in(lang)),
            Field::Source(values) => list(f, values, |value| value.as_str()),
            Field::Is(values) => list(f, values, |value| value.name_in(lang)),
            Field::Reason(values) => {
                let reasons: Vec<String> = values.iter().map(|value| value.name_in(lang)).collect();
                list(f, &reasons, |value| value)
            }
            Field::Since(values) => {
                let starts: Vec<String> = values.iter().map(|value| value.name_in(lang)).collect();
                list(f, &starts, |value| value)
            }
            Field::Ended(values) => {
                let ends: Vec<String> = values.iter().map(|value| value.name_in(lang)).collect();
                list(f, &ends, |value| value)
            }
            Field::AsOf(date) => date.fmt(f),
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
    if value.contains(|c: char| is_comma(c) || c.is_whitespace()) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    }
}
