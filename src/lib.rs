//! stedenband.
pub mod dataset;
pub mod lang;
