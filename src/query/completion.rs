//! Completion of field names and values while typing.

use std::ops::Range;

use crate::{
    dataset::{Dataset, Standing},
    lang::Lang,
};

/// One way to complete what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What to put in.
    pub text: String,
    /// In the place of which bytes of the line.
    pub replaces: Range<usize>,
    /// How many ties of the dataset have this value; `None` for the name of a field.
    pub count: Option<usize>,
}

/// The ways to complete the term that ends at byte `cursor` of `line`, the likeliest first.
#[must_use]
pub fn complete(
    line: &str,
    cursor: usize,
    dataset: &Dataset,
    standings: &[Option<Standing>],
    lang: Lang,
) -> Vec<Completion> {
    let _ = (line, cursor, dataset, standings, lang);
    Vec::new()
}
