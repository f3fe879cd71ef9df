//! What sources have to do with each other: leaning on another, contradicting another.

use std::collections::{HashMap, HashSet};

use super::{Findings, locate::steps};
use crate::dataset::{
    Dataset, Tie,
    fault::{Reference, excerpt},
};

/// Finds sources that lean on themselves, totals that contradict none, and disputes without a second voice or between sources that say
/// nothing about the tie.
pub fn disputes(dataset: &Dataset, findings: &mut Findings) {
    for (s, source) in dataset.sources.iter().enumerate() {
        for place in (0..source.leans_on.len()).filter(|&place| source.leans_on[place] == source.id)
        {
            findings.note(
                steps!["sources", s, "leans_on", place],
                Reference::LeansOnItself,
            );
        }
    }
    let totals: HashSet<&str> = dataset
        .totals
        .iter()
        .map(|total| total.id.as_str())
        .collect();
    for (t, total) in dataset.totals.iter().enumerate() {
        for (place, id) in total.contradicts.iter().enumerate() {
            if *id == total.id || !totals.contains(id.as_str()) {
                findings.note(
                    steps!["totals", t, "contradicts", place],
                    Reference::UnknownTotal(excerpt(id)),
                );
            }
        }
    }
    for (t, tie) in dataset
        .ties
        .iter()
        .enumerate()
        .filter(|(_, tie)| !tie.disputes.is_empty())
    {
        of_tie(tie, t, findings);
    }
}

fn of_tie(tie: &Tie, t: usize, findings: &mut Findings) {
    let mut speaking = HashMap::new();
    for statement in &tie.statements {
        *speaking.entry(&statement.source).or_insert(0) += 1;
    }
    for (d, dispute) in tie.disputes.iter().enumerate() {
        let mut named = HashSet::new();
        for (place, source) in dispute.sources.iter().enumerate() {
            let fault = if !named.insert(source) {
                Reference::RepeatedInDispute(excerpt(source.as_str()))
            } else if !speaking.contains_key(source) {
                Reference::SilentInDispute(excerpt(source.as_str()))
            } else {
                continue;
            };
            findings.note(steps!["ties", t, "disputes", d, "sources", place], fault);
        }
        // A source can contradict itself, in two statements.
        let itself = named.iter().any(|source| {
            speaking
                .get(*source)
                .is_some_and(|&statements| statements >= 2)
        });
        if named.len() < 2 && !itself {
            findings.note(
                steps!["ties", t, "disputes", d, "sources"],
                Reference::LonelyDispute,
            );
        }
    }
}
