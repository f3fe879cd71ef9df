//! stedenband.
pub mod cli;
pub mod dataset;
pub mod export;
pub mod file;
pub mod lang;
pub mod query;
pub mod report;
pub mod sanitise;
pub mod text;
pub mod tui;
