//! Reading a dataset.

use super::Dataset;

/// The dataset that comes with the program.
pub const EMBEDDED: &str = include_str!("../../data/stedenbanden.ron");

/// Reads a dataset from the text of a file.
///
/// # Errors
/// What RON found wrong, with its place.
pub fn parse(text: &str) -> Result<Dataset, ron::error::SpannedError> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text)
}
