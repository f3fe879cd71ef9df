//! stedenband.
pub mod dataset;
pub mod lang;
pub mod query;
