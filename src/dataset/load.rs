//! Reading a dataset: from the program itself, from text, or from a file.

use std::path::Path;

use arcstr::ArcStr;

use super::{
    Dataset, FORMAT, check,
    fault::Fault,
    shared_str::{LoadProgress, sharing},
};

mod error;
mod file;
mod line_column;
mod preview;
mod ron_error;

pub use error::LoadError;
use file::read_shared;
pub use file::{open, read_file};
pub use line_column::line_and_column;
pub use preview::preview;
pub(crate) use ron_error::fault_of_notation;
use ron_error::{other_version, version};

/// The dataset that comes with the program, as it stands in the project.
pub const EMBEDDED: &str = include_str!("../../data/stedenbanden.ron");

/// The same without indentation and comments, which is read nearly twice as fast; made by `build.rs`.
static COMPACT: ArcStr =
    arcstr::literal!(include_str!(concat!(env!("OUT_DIR"), "/stedenbanden.ron")));

/// The largest file that is read unless the user asks for more: 256 MiB. The dataset of all ties is
/// under one; the limit is there for the wrong file.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The dataset that comes with the program.
///
/// # Panics
/// Never: a test reads it.
pub fn embedded() -> Dataset {
    read(&COMPACT, &LoadProgress::default()).expect("the embedded dataset is read by a test")
}

/// Reads a dataset file of at most `max_bytes`.
///
/// # Errors
/// Why the file can't be read, or what is wrong with what was read.
pub fn load(path: &Path, max_bytes: u64) -> Result<Dataset, LoadError> {
    load_watched(path, max_bytes, &LoadProgress::default())
}

/// The same, while `progress` tells others how far it is.
///
/// # Errors
/// As [`load`].
pub fn load_watched(
    path: &Path,
    max_bytes: u64,
    progress: &LoadProgress,
) -> Result<Dataset, LoadError> {
    let text = read_shared(path, max_bytes)?;
    read(&text, progress).map_err(|faults| LoadError::Faults {
        text: text.to_string(),
        faults,
    })
}

/// Reads a dataset from the text of a file: RON, the version of the format, and that every id is there,
/// unique and known where it is used. What the rest of the program relies on, no more; [`check`] has all.
///
/// # Errors
/// The first fault of the notation, or all faults of ids, in the order of the text.
pub fn parse(text: &str) -> Result<Dataset, Vec<Fault>> {
    read(&text.into(), &LoadProgress::default())
}

/// The same from a text that the dataset keeps: its texts are pieces of that one.
fn read(text: &ArcStr, progress: &LoadProgress) -> Result<Dataset, Vec<Fault>> {
    let dataset = sharing(text, progress, deserialize).map_err(|fault| vec![fault])?;
    let faults = check::references(&dataset).locate(text);
    if faults.is_empty() {
        Ok(dataset)
    } else {
        Err(faults)
    }
}

/// The notation of a dataset: RON in which a field that may be left out holds its value without `Some(…)`, and the fields
/// of what a word of a statement holds stand in its own brackets: `decision(body: …)`.
pub fn notation() -> ron::Options {
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Reads RON of our version, whatever its ids.
///
/// # Errors
/// The first fault of the notation.
pub fn deserialize(text: &str) -> Result<Dataset, Fault> {
    match notation().from_str::<Dataset>(text) {
        Ok(dataset) if dataset.format == FORMAT => Ok(dataset),
        Ok(dataset) => Err(other_version(text, &dataset.format.to_string())),
        // A later version may have fields that this one doesn't know: then its number is what helps.
        Err(error) => Err(match version(text) {
            Some(found) if found != FORMAT.to_string() => other_version(text, found),
            _ => fault_of_notation(text, error),
        }),
    }
}

#[cfg(test)]
mod tests;
