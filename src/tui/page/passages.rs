//! Which parts of a page answer the query, and how well.

use std::ops::Range;

use super::TextPage;
use crate::{dataset::Dispute, query::PassageScore};

/// Lines that tell something that the query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweringLines {
    /// The lines.
    pub lines: Range<usize>,
    /// The number of the quotation in or just below them.
    pub quotation: usize,
    /// How well it answers.
    pub score: PassageScore,
}

impl TextPage<'_> {
    /// Notes what of the passages whose quotations are number `first` and after answers the query.
    pub fn rank_passages(&mut self, first: usize) {
        let Some(tie) = self.tie else {
            return;
        };
        for (at, shown) in self.quotations.iter().enumerate().skip(first) {
            let score = self
                .found
                .score(tie, &shown.statements, self.dataset, self.lang);
            self.passages.extend(score.map(|score| AnsweringLines {
                lines: shown.passage.clone(),
                quotation: at,
                score,
            }));
        }
    }

    /// Notes whether a contradiction, told from line `start` on, answers the query.
    pub fn rank_dispute(&mut self, dispute: &Dispute, start: usize) {
        let score = |tie| self.found.score_of_dispute(tie, dispute, self.lang);
        let passage = self.tie.and_then(score).map(|score| AnsweringLines {
            lines: start..self.lines.len(),
            quotation: self.quotations.len(),
            score,
        });
        self.passages.extend(passage);
    }
}
