//! Quotations: there where the source is quoted, short, and as printed.

use super::Findings;
use crate::dataset::{
    Dataset, SourceId, Words,
    fault::{QuotationFault, WordingFault},
    quotes::{MAX_QUOTATION_CHARS, all, normalise},
};

/// Finds quotations that are missing, not allowed, empty, too long, or marked up.
pub fn quotations(dataset: &Dataset, findings: &mut Findings) {
    let words = |source: &SourceId| dataset.source(source).map(|source| source.words);
    for (t, tie) in dataset.ties.iter().enumerate() {
        for (s, statement) in tie.statements.iter().enumerate() {
            if statement.quote.is_none() && words(&statement.source) == Some(Words::Quoted) {
                findings.note(
                    format_args!("ties/{t}/statements/{s}"),
                    QuotationFault::Missing,
                );
            }
        }
    }
    for quotation in all(dataset) {
        let length = quotation
            .words
            .chars()
            .take(MAX_QUOTATION_CHARS * 100)
            .count();
        let path = format_args!("{}/quote", quotation.path);
        if words(quotation.source) == Some(Words::Paraphrased) {
            let path = format_args!("{}/source", quotation.path);
            findings.note(path, QuotationFault::FromParaphrased);
        } else if quotation.words.trim().is_empty() {
            findings.note(path, WordingFault::Empty);
        } else if length > MAX_QUOTATION_CHARS {
            findings.note(path, QuotationFault::TooLong(length));
        } else if normalise(quotation.words).text() != quotation.words {
            findings.note(path, QuotationFault::Markup);
        }
    }
}
