//! stedenband.
pub mod dataset;
pub mod export;
pub mod lang;
pub mod sanitise;
pub mod text;
