//! The library below the terminal: query, dataset, exports, and what the documentation and the code promise of
//! themselves.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail them")]

mod architecture;
mod check_command;
#[path = "../common/mod.rs"]
mod common;
mod data_readme;
mod decisions;
mod dependencies;
mod docs;
mod embedded_dataset;
mod fixtures;
mod growth;
mod mis_edits;
mod properties;
mod query;
mod questions;
