//! stedenband.
pub mod dataset;
pub mod lang;
pub mod sanitise;
pub mod text;
