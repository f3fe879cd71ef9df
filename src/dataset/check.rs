//! Proving a dataset: all its faults at once.
//!
//! Each group of checks collects [`Findings`], which name a value by its path; only when there are any
//! is the text walked to find the places.

use crate::dataset::fault::{Fault, FaultKind};

pub mod locate;
mod references;
pub mod tokens;

pub use references::references;

/// What a group of checks found.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<(locate::Path, FaultKind)>,
}

impl Findings {
    /// More than anyone reads; bounds the memory that a hostile file can ask for.
    const MOST: usize = 10_000;

    /// Notes that the value at `path` has a fault.
    fn note(&mut self, path: locate::Path, kind: FaultKind) {
        if self.found.len() < Self::MOST {
            self.found.push((path, kind));
        }
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
