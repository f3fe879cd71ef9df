//! Every word that the interface speaks, in Dutch and in English.

pub mod date;
pub mod words;
