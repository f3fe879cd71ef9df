//! Proving a dataset: all its faults at once.
//!
//! Each group of checks collects [`Findings`], which name a value by its path; only when there are any
//! is the text walked to find the places.

use std::cmp::Reverse;

use super::{
    Dataset,
    fault::{Fault, FaultKind},
    load,
};

mod characters;
mod comparisons;
mod disputes;
mod identities;
pub mod locate;
mod places;
mod quotations;
mod references;
mod texts;
mod times;
pub mod tokens;

pub use identities::slug;
pub use quotations::LONGEST;
pub use references::references;

/// All faults of the dataset in `text`, in its order, with what `proof` finds about its quotations
/// against their texts or the lock.
///
/// Where the notation is wrong nothing else can be read: then it is that one fault, and the characters
/// that may have caused it.
#[must_use]
pub fn check(text: &str, proof: impl FnOnce(&Dataset, &mut Findings)) -> Vec<Fault> {
    let mut faults = characters::characters(text);
    match load::deserialize(text) {
        Err(fault) => faults.push(fault),
        Ok(dataset) => {
            let mut findings = references(&dataset);
            for group in [
                identities::identities,
                disputes::disputes,
                times::times,
                places::places,
                texts::texts,
                comparisons::comparisons,
                quotations::quotations,
            ] {
                group(&dataset, &mut findings);
            }
            proof(&dataset, &mut findings);
            faults.extend(findings.locate(text));
        }
    }
    faults.sort_by_key(|fault| (fault.at.start, Reverse(fault.at.end)));
    faults
}

/// What a group of checks found.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<(locate::Path, FaultKind)>,
}

impl Findings {
    /// More than anyone reads; bounds the memory that a hostile file can ask for.
    const MOST: usize = 10_000;

    /// Notes that the value at `path` has a fault.
    pub(crate) fn note(&mut self, path: locate::Path, kind: impl Into<FaultKind>) {
        if self.found.len() < Self::MOST {
            self.found.push((path, kind.into()));
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The faults with their places in `text`, in its order.
    #[must_use]
    pub fn locate(self, text: &str) -> Vec<Fault> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let (paths, kinds): (Vec<_>, Vec<_>) = self.found.into_iter().unzip();
        let places = locate::locate(text, &paths);
        let mut faults: Vec<Fault> = kinds.into_iter().zip(places).map(|(kind, at)| Fault { kind, at }).collect();
        faults.sort_by_key(|fault| fault.at.start);
        faults
    }
}
