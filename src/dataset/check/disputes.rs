//! What sources have to do with each other: leaning on another, contradicting another.

use std::collections::HashSet;

use super::{Findings, locate::steps};
use crate::dataset::{
    Dataset, Tie,
    fault::{Reference, excerpt},
};

/// Finds sources that lean on themselves, and disputes between too few sources or between ones that say
/// nothing about the tie.
pub fn disputes(dataset: &Dataset, findings: &mut Findings) {
    for (s, source) in dataset.sources.iter().enumerate() {
        for place in (0..source.leans_on.len()).filter(|&place| source.leans_on[place] == source.id) {
            findings.note(steps!["sources", s, "leans_on", place], Reference::LeansOnItself);
        }
    }
    for (t, tie) in dataset.ties.iter().enumerate().filter(|(_, tie)| !tie.disputes.is_empty()) {
        of_tie(tie, t, findings);
    }
}

fn of_tie(tie: &Tie, t: usize, findings: &mut Findings) {
    let speaking: HashSet<_> = tie.statements.iter().map(|statement| &statement.source).collect();
    for (d, dispute) in tie.disputes.iter().enumerate() {
        let mut named = HashSet::new();
        for (place, source) in dispute.sources.iter().enumerate() {
            let fault = if !named.insert(source) {
                Reference::RepeatedInDispute(excerpt(source.as_str()))
            } else if !speaking.contains(source) {
                Reference::SilentInDispute(excerpt(source.as_str()))
            } else {
                continue;
            };
            findings.note(steps!["ties", t, "disputes", d, "sources", place], fault);
        }
        if named.len() < 2 {
            findings.note(steps!["ties", t, "disputes", d, "sources"], Reference::LonelyDispute);
        }
    }
}
