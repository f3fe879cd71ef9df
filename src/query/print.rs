//! From a query to a line: the canonical Dutch form, which parses back to the same query.

use std::fmt::{self, Display};

use super::{
    query_line::{Criterion, Query, Term},
    sign_variants::is_comma,
};
use crate::lang::Lang;

impl Query {
    /// The query as a line in `lang`; either language parses back to the same query.
    #[must_use]
    pub fn to_line(&self, lang: Lang) -> String {
        let terms: Vec<String> = self.terms.iter().map(|term| term.in_lang(lang)).collect();
        terms.join(" ")
    }
}

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_line(Lang::Nl))
    }
}

impl Term {
    fn in_lang(&self, lang: Lang) -> String {
        let sign = if self.negated { "-" } else { "" };
        match &self.criterion {
            Criterion::Field(values) => {
                let written = values
                    .iter()
                    .map(|value| quoted_if_needed(&value.name_in(lang)));
                let written: Vec<String> = written.collect();
                let field = self.field().map_or("", |field| field.name(lang));
                format!("{sign}{field}:{}", written.join(","))
            }
            Criterion::Word(word) => format!("{sign}{word}"),
            Criterion::Exact(text) => format!("{sign}\"{text}\""),
        }
    }
}

/// A value as it must stand in a line: in quotation marks where it holds a space or a comma.
pub(crate) fn quoted_if_needed(value: &str) -> String {
    if value.contains(|c: char| is_comma(c) || c.is_whitespace()) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    }
}
