//! Proving a dataset: all its faults at once.
//!
//! Each group of checks collects [`Findings`], which name a value by its path; only when there are any
//! is the text walked to find the places.

use std::cmp::Reverse;

use super::{
    Dataset,
    fault::Fault,
    load,
    shared_str::{LoadProgress, sharing},
};

mod bodies;
mod characters;
mod codes;
mod decisions;
mod disputes;
mod findings;
mod former_names;
mod identities;
pub mod locate;
mod places;
mod quotations;
mod references;
mod texts;
mod thesaurus;
mod times;
pub mod tokens;

pub use findings::Findings;
pub use identities::slug;
pub use references::references;

/// All faults of the dataset in `text`, in its order, with what `more` finds: what only those who know queries or the
/// texts of the sources can tell.
///
/// Where the notation is wrong nothing else can be read: then it is that one fault, and the characters
/// that may have caused it.
pub fn check(text: &str, more: impl FnOnce(&Dataset, &mut Findings)) -> Vec<Fault> {
    let mut faults = characters::characters(text);
    match sharing(&text.into(), &LoadProgress::default(), load::deserialize) {
        Err(fault) => faults.push(fault),
        Ok(dataset) => {
            let mut findings = references(&dataset);
            for group in [
                identities::identities,
                disputes::disputes,
                decisions::decisions,
                times::times,
                places::places,
                bodies::bodies,
                codes::codes,
                former_names::former_names,
                texts::texts,
                quotations::quotations,
                thesaurus::thesaurus,
            ] {
                group(&dataset, &mut findings);
            }
            more(&dataset, &mut findings);
            faults.extend(findings.locate(text));
        }
    }
    faults.sort_by_key(|fault| (fault.at.start, Reverse(fault.at.end)));
    faults
}
