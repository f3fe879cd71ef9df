//! The formats to take ties along in.

use std::{
    io::{self, Write},
    path::Path,
};

use super::{
    Selection, bibtex, csl,
    csv::{self, Separator},
    destination::{self, TargetError},
    html, json, markdown, ron,
};
use crate::file::Existing;

/// What an export makes: one file, or a folder of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// One file, which can go to standard output too.
    File(FileFormat),
    /// A folder with three related CSV tables and a `datapackage.json`.
    Tables,
}

/// The format of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// A dataset that loads again.
    Ron,
    /// The stable JSON, the same as a list gives.
    Json,
    /// One CSV table with a row for each statement.
    Csv(Separator),
    /// A memo in Markdown.
    Markdown,
    /// A page in one file.
    Html,
    /// The sources in BibTeX.
    Bibtex,
    /// The sources in CSL-JSON.
    CslJson,
}

impl ExportFormat {
    /// Writes what was selected to `path`, whole or not at all.
    ///
    /// # Errors
    /// Why nothing was written.
    pub fn save(
        self,
        selection: &Selection<'_>,
        path: &Path,
        existing: Existing,
    ) -> Result<(), TargetError> {
        match self {
            Self::File(format) => destination::write(path, existing, |mut file| {
                if matches!(format, FileFormat::Csv(_)) {
                    file.write_all(csv::BYTE_ORDER_MARK)?;
                }
                format.write(selection, &mut file)?;
                selection.is_whole()
            }),
            Self::Tables => destination::write_folder(path, existing, &csv::FILES, |folder| {
                csv::tables(selection, folder)?;
                selection.is_whole()
            }),
        }
    }
}

impl FileFormat {
    /// Writes what was selected to any writer.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(self, selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Ron => ron::write(selection, out),
            Self::Json => json::write(selection.counted(selection.entries.iter().copied()), out),
            Self::Csv(separator) => csv::flat(selection, separator, out),
            Self::Markdown => markdown::write(selection, out),
            Self::Html => html::write(selection, out),
            Self::Bibtex => bibtex::write(selection.counted_sources(selection.cited()), out),
            Self::CslJson => csl::write(selection.counted_sources(selection.cited()), out),
        }
    }
}
