//! stedenband.
pub mod dataset;
pub mod lang;
pub mod report;
pub mod sanitise;
pub mod text;
