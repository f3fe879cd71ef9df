//! The quotations of a dataset, with where they stand in it.

use crate::dataset::{
    Dataset, SharedStr,
    check::locate::{Path, steps},
    id::SourceId,
};

/// The most characters that a quotation may have: a sentence or two.
pub const MAX_QUOTATION_CHARS: usize = 300;

/// A quotation in a dataset.
pub struct Quoted<'a> {
    /// Who is quoted.
    pub source: &'a SourceId,
    /// The words.
    pub words: &'a str,
    /// Where the words stand in the dataset.
    pub path: Path,
}

impl Quoted<'_> {
    /// Where the source of the words stands in the dataset.
    #[must_use]
    pub fn path_of_source(&self) -> Path {
        let mut path = self.path.clone();
        path.pop();
        path.extend(steps!["source"]);
        path
    }
}

/// All quotations of a dataset: of statements, national totals, periods and terms.
pub fn all(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    let statements = dataset.ties.iter().enumerate().flat_map(|(t, tie)| {
        tie.statements
            .iter()
            .enumerate()
            .filter_map(move |(s, statement)| {
                let words = statement.quote.as_deref()?;
                Some(Quoted {
                    source: &statement.source,
                    words,
                    path: steps!["ties", t, "statements", s, "quote"],
                })
            })
    });
    let totals = dataset
        .totals
        .iter()
        .map(|total| (&total.source, &total.quote));
    let periods = dataset
        .periods
        .iter()
        .map(|period| (&period.source, &period.quote));
    let terms = dataset
        .glossary
        .iter()
        .map(|term| (&term.source, &term.quote));
    statements
        .chain(listed("totals", totals))
        .chain(listed("periods", periods))
        .chain(listed("glossary", terms))
}

fn listed<'a>(
    list: &'static str,
    quotations: impl Iterator<Item = (&'a SourceId, &'a SharedStr)>,
) -> impl Iterator<Item = Quoted<'a>> {
    quotations
        .enumerate()
        .map(move |(place, (source, words))| Quoted {
            source,
            words,
            path: steps![list, place, "quote"],
        })
}
