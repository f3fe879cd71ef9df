//! The quotations of a dataset, with where they stand in it.

use crate::dataset::{Dataset, id::SourceId};

/// The most characters that a quotation may have: a sentence or two.
pub const MAX_QUOTATION_CHARS: usize = 300;

/// A quotation in a dataset.
pub struct Quoted<'a> {
    /// Who is quoted.
    pub source: &'a SourceId,
    /// The words.
    pub words: &'a str,
    /// The path of what has both, its `source` and its `quote`.
    pub path: String,
}

/// All quotations of a dataset: of statements, national totals, periods and terms.
pub fn all(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    let statements = dataset.ties.iter().enumerate().flat_map(|(t, tie)| {
        let numbered = tie.statements.iter().enumerate();
        numbered.filter_map(move |(s, statement)| {
            Some(Quoted {
                source: &statement.source,
                words: statement.quote.as_deref()?,
                path: format!("ties/{t}/statements/{s}"),
            })
        })
    });
    let citations = dataset
        .citations()
        .map(|(list, place, source, words)| Quoted {
            source,
            words,
            path: format!("{list}/{place}"),
        });
    statements.chain(citations)
}
