//! Quotations: there where the source is quoted, short, and as printed.

use std::collections::HashMap;

use super::{Findings, locate::steps};
use crate::dataset::{
    Dataset, Words,
    fault::{Quotation, Wording},
    quotes::{MAX_QUOTATION_CHARS, all, normalise},
};

/// Finds quotations that are missing, not allowed, empty, too long, or marked up.
pub fn quotations(dataset: &Dataset, findings: &mut Findings) {
    // Where an id is there twice, the first counts.
    let words: HashMap<_, _> = dataset
        .sources
        .iter()
        .rev()
        .map(|source| (&source.id, source.words))
        .collect();
    for (t, tie) in dataset.ties.iter().enumerate() {
        for (s, statement) in tie.statements.iter().enumerate() {
            let quoted = words.get(&statement.source) == Some(&Words::Quoted);
            if quoted && statement.quote.is_none() {
                findings.note(steps!["ties", t, "statements", s], Quotation::Missing);
            }
        }
    }
    for quotation in all(dataset) {
        let length = quotation
            .words
            .chars()
            .take(MAX_QUOTATION_CHARS * 100)
            .count();
        if words.get(quotation.source) == Some(&Words::Paraphrased) {
            findings.note(quotation.path_of_source(), Quotation::FromParaphrased);
        } else if quotation.words.trim().is_empty() {
            findings.note(quotation.path, Wording::Empty);
        } else if length > MAX_QUOTATION_CHARS {
            findings.note(quotation.path, Quotation::TooLong { length });
        } else if normalise(quotation.words).text() != quotation.words {
            findings.note(quotation.path, Quotation::Markup);
        }
    }
}
