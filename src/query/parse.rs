//! From a line to a query.

use super::{Query, QueryError, Term};
use crate::dataset::Dataset;

/// The longest line that is read, in bytes.
pub const MAX_BYTES: usize = 4096;

impl Query {
    /// Reads a line.
    ///
    /// # Errors
    /// The first fault in it.
    pub fn parse(line: &str, dataset: &Dataset) -> Result<Self, QueryError> {
        let (query, errors) = Self::parse_lenient(line, dataset);
        errors.into_iter().next().map_or(Ok(query), Err)
    }

    /// Reads a line while it is being typed: what can be understood is used, the rest is reported.
    #[must_use]
    pub fn parse_lenient(line: &str, dataset: &Dataset) -> (Self, Vec<QueryError>) {
        let _ = dataset;
        let terms =
            line.split_whitespace().map(|word| Term::Text { negated: false, exact: false, text: word.to_owned() });
        (Self { terms: terms.collect() }, Vec::new())
    }

    /// Reads the words of a shell: each argument is a term or several.
    ///
    /// # Errors
    /// The first fault; its place is one in the arguments joined by spaces.
    pub fn from_args(args: &[String], dataset: &Dataset) -> Result<Self, QueryError> {
        Self::parse(&args.join(" "), dataset)
    }
}
