//! What sources have to do with each other: leaning on another, contradicting another.

use std::collections::{HashMap, HashSet};

use super::Findings;
use crate::dataset::{
    Dataset, Tie,
    fault::{ReferenceFault, excerpt},
};

/// Finds sources that lean on themselves, totals that contradict none, and disputes without a second voice or between
/// sources that say nothing about the tie.
pub fn disputes(dataset: &Dataset, findings: &mut Findings) {
    for (s, source) in dataset.sources.iter().enumerate() {
        for (place, id) in source.leans_on.iter().enumerate() {
            if *id == source.id {
                let path = format_args!("sources/{s}/leans_on/{place}");
                findings.note(path, ReferenceFault::LeansOnItself);
            }
        }
    }
    let totals: HashSet<&str> = dataset.totals.iter().map(|total| &*total.id).collect();
    for (t, total) in dataset.totals.iter().enumerate() {
        for (place, id) in total.contradicts.iter().enumerate() {
            if *id == total.id || !totals.contains(&**id) {
                let path = format_args!("totals/{t}/contradicts/{place}");
                findings.note(path, ReferenceFault::UnknownTotal(excerpt(id)));
            }
        }
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        if !tie.disputes.is_empty() {
            of_tie(tie, t, findings);
        }
    }
}

fn of_tie(tie: &Tie, t: usize, findings: &mut Findings) {
    let mut statements = HashMap::new();
    for statement in &tie.statements {
        *statements.entry(&statement.source).or_insert(0) += 1;
    }
    for (d, dispute) in tie.disputes.iter().enumerate() {
        let path = format_args!("ties/{t}/disputes/{d}/sources");
        let mut named = HashSet::new();
        for (place, source) in dispute.sources.iter().enumerate() {
            let id = excerpt(source.as_str());
            let path = format_args!("{path}/{place}");
            if !named.insert(source) {
                findings.note(path, ReferenceFault::RepeatedInDispute(id));
            } else if !statements.contains_key(source) {
                findings.note(path, ReferenceFault::SilentInDispute(id));
            }
        }
        // A source can contradict itself, in two statements.
        if named.len() < 2
            && !named
                .iter()
                .any(|source| statements.get(source) >= Some(&2))
        {
            findings.note(path, ReferenceFault::LonelyDispute);
        }
    }
}
