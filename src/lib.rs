//! stedenband.
pub mod dataset;
pub mod lang;
pub mod query;
pub mod sanitise;
pub mod text;
pub mod tui;
