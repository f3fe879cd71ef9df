//! What checks find: faults by the path of the value, and where these stand in the text.

use std::fmt::Arguments;

use super::locate::locate;
use crate::dataset::fault::{Fault, FaultKind};

/// More than anyone reads; bounds the memory that a hostile file can ask for.
const MAX_FINDINGS: usize = 10_000;

/// What a group of checks found: faults, each with the path of its value, as in `ties/3/statements/2/quote`.
#[derive(Debug, Default)]
pub struct Findings(Vec<(String, FaultKind)>);

impl Findings {
    /// Notes that the value at `path` has a fault.
    pub(crate) fn note(&mut self, path: Arguments<'_>, kind: impl Into<FaultKind>) {
        if self.0.len() < MAX_FINDINGS {
            self.0.push((path.to_string(), kind.into()));
        }
    }

    /// Whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The faults with their places in `text`, in its order.
    pub fn locate(self, text: &str) -> Vec<Fault> {
        if self.is_empty() {
            return Vec::new();
        }
        let (paths, kinds): (Vec<_>, Vec<_>) = self.0.into_iter().unzip();
        let places = locate(text, &paths).into_iter().zip(kinds);
        let mut faults: Vec<Fault> = places.map(|(at, kind)| Fault { kind, at }).collect();
        faults.sort_by_key(|fault| fault.at.start);
        faults
    }
}
