//! What checks find: faults by the path of the value, and where these stand in the text.

use super::locate::{Path, locate};
use crate::dataset::fault::{Fault, FaultKind};

/// What a group of checks found.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<(Path, FaultKind)>,
}

impl Findings {
    /// More than anyone reads; bounds the memory that a hostile file can ask for.
    const MOST: usize = 10_000;

    /// Notes that the value at `path` has a fault.
    pub(crate) fn note(&mut self, path: Path, kind: impl Into<FaultKind>) {
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
        let places = locate(text, &paths);
        let mut faults: Vec<Fault> = kinds
            .into_iter()
            .zip(places)
            .map(|(kind, at)| Fault { kind, at })
            .collect();
        faults.sort_by_key(|fault| fault.at.start);
        faults
    }
}
