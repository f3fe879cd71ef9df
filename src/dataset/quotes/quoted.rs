//! The quotations of a dataset, with where they stand in it.

use std::fmt;

use crate::dataset::{Dataset, id::SourceId};

/// The most characters that a quotation may have: a sentence or two.
pub const MAX_QUOTATION_CHARS: usize = 300;

/// A quotation in a dataset.
pub struct Quoted<'a> {
    /// Who is quoted.
    pub source: &'a SourceId,
    /// The words.
    pub words: &'a str,
    /// What has both, its `source` and its `quote`.
    pub path: QuotedPath,
}

/// The path of what quotes: written where a fault needs it, for a dataset may have a million quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotedPath {
    /// A statement, by the number of its tie and its own.
    Statement(usize, usize),
    /// An entry of a list beside the ties.
    Entry(&'static str, usize),
}

impl fmt::Display for QuotedPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(tie, statement) => write!(f, "ties/{tie}/statements/{statement}"),
            Self::Entry(list, place) => write!(f, "{list}/{place}"),
        }
    }
}

/// All quotations of a dataset: of statements, national totals, periods and terms.
pub fn all(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    let statements = dataset.ties.iter().enumerate().flat_map(|(t, tie)| {
        let numbered = tie.statements.iter().enumerate();
        numbered.filter_map(move |(s, statement)| {
            Some(Quoted {
                source: &statement.source,
                words: statement.quote.as_deref()?,
                path: QuotedPath::Statement(t, s),
            })
        })
    });
    let citations = dataset
        .citations()
        .map(|(list, place, source, words)| Quoted {
            source,
            words,
            path: QuotedPath::Entry(list, place),
        });
    statements.chain(citations)
}
