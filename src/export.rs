//! Ties in the forms that leave the program, one file per format.
//!
//! | module | what it writes |
//! |---|---|
//! | [`record`], [`json`] | the stable JSON: one array of records |
//! | [`mod@csv`] | three related tables with a `datapackage.json`, or one flat table |
//! | [`ron`] | a dataset file that loads again |
//! | [`markdown`] | a memo: summary, table, a section a tie, the sources as footnotes |
//! | [`html`] | a page for colleagues without a terminal, in one file |
//! | [`bibtex`], [`csl`] | the sources, for programs that make bibliographies |
//! | [`plain`] | one fact a line, without columns or boxes: for screen readers and `grep` |
//! | [`table`] | one tie a row, in aligned columns |
//! | [`detail`] | one tie on a page, wrapped |
//! | [`clipboard_text`], [`address`] | what is copied of a tie, and the address of a quotation |
//! | [`sentences`], [`summary`] | the sentences that the formats for people share |
//! | [`selection`], [`destination`] | what is exported, and to where |
//!
//! Each format writes a [`Selection`] to any [`Write`] as it goes, and escapes what it writes: see
//! [`Escaped`](crate::sanitise::Escaped).
//!
//! To add a format: write its module, and add a variant to [`ExportFormat`] with its row in [`CHOICES`].

use std::{
    io::{self, Write},
    path::Path,
};

use crate::file::Existing;
use csv::Separator;
use destination::TargetError;

pub(crate) mod address;
mod bibtex;
pub mod clipboard_text;
mod csl;
pub mod csv;
pub(crate) mod destination;
pub(crate) mod detail;
mod html;
pub(crate) mod json;
mod markdown;
pub(crate) mod plain;
pub(crate) mod record;
pub mod ron;
mod selection;
pub mod sentences;
mod snippet;
mod summary;
pub mod table;

pub use detail::TextStyle;
pub use selection::{ExportProgress, Selection, TieEntry};
pub use snippet::Snippet;

/// A format of an export; the names are those that `--format` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ExportFormat {
    /// A folder with three related CSV tables and a `datapackage.json`.
    Csv,
    /// The stable JSON, the same as a list gives.
    Json,
    /// A dataset that loads again.
    Ron,
    /// A memo in Markdown.
    Markdown,
    /// A page in one file.
    Html,
    /// The sources in BibTeX.
    Bibtex,
    /// The sources in CSL-JSON.
    CslJson,
    /// One CSV table with a row for each statement: `--format csv --flat`.
    #[value(skip)]
    FlatCsv(Separator),
}

/// What the export form of the dashboard offers, the most asked for first.
pub const CHOICES: [FormatChoice; 8] = [
    FormatChoice {
        format: ExportFormat::Html,
        extension: ".html",
        nl: ("Webpagina", "één bestand met filters, kaart en citaten"),
        en: ("Web page", "one file with filters, map and quotations"),
    },
    FormatChoice {
        format: ExportFormat::Markdown,
        extension: ".md",
        nl: ("Memo", "Markdown, met voetnoten"),
        en: ("Memo", "Markdown, with footnotes"),
    },
    FormatChoice {
        format: ExportFormat::FlatCsv(Separator::Semicolon),
        extension: ".csv",
        nl: ("Tabel", "csv voor Excel, een regel per vermelding"),
        en: ("Table", "csv for Excel, a row for each statement"),
    },
    FormatChoice {
        format: ExportFormat::Csv,
        extension: "",
        nl: ("Drie tabellen", "map met csv en datapackage.json"),
        en: ("Three tables", "folder with csv and datapackage.json"),
    },
    FormatChoice {
        format: ExportFormat::Json,
        extension: ".json",
        nl: ("JSON", "voor programma's"),
        en: ("JSON", "for programs"),
    },
    FormatChoice {
        format: ExportFormat::Ron,
        extension: ".ron",
        nl: ("Dataset", "ron, weer te openen met --data"),
        en: ("Dataset", "ron, opens again with --data"),
    },
    FormatChoice {
        format: ExportFormat::Bibtex,
        extension: ".bib",
        nl: ("BibTeX", "de bronnen, voor LaTeX"),
        en: ("BibTeX", "the sources, for LaTeX"),
    },
    FormatChoice {
        format: ExportFormat::CslJson,
        extension: ".csl.json",
        nl: ("CSL-JSON", "de bronnen, voor Zotero en Word"),
        en: ("CSL-JSON", "the sources, for Zotero and Word"),
    },
];

/// A format as the export form offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatChoice {
    /// What is written.
    pub format: ExportFormat,
    /// How the name of the file ends; empty for a folder.
    pub extension: &'static str,
    /// Its name in Dutch, and what it is good for.
    pub nl: (&'static str, &'static str),
    /// The same in English.
    pub en: (&'static str, &'static str),
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
        if self == Self::Csv {
            return destination::write_folder(path, existing, &csv::FILES, |folder| {
                csv::tables(selection, folder)?;
                selection.ensure_complete()
            });
        }
        destination::write(path, existing, |mut file| {
            if matches!(self, Self::FlatCsv(_)) {
                file.write_all(csv::BYTE_ORDER_MARK)?;
            }
            self.write(selection, &mut file)?;
            selection.ensure_complete()
        })
    }

    /// Writes what was selected to any writer.
    ///
    /// # Errors
    /// Those of the writer; [`io::ErrorKind::Unsupported`] for [`Csv`](Self::Csv), which needs a folder.
    pub fn write(self, selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Csv => Err(io::ErrorKind::Unsupported.into()),
            Self::FlatCsv(separator) => csv::flat(selection, separator, out),
            Self::Json => json::write(
                selection.with_progress(selection.entries.iter().copied()),
                selection.dataset,
                out,
            ),
            Self::Ron => ron::write(selection, out),
            Self::Markdown => markdown::write(selection, out),
            Self::Html => html::write(selection, out),
            Self::Bibtex => bibtex::write(
                selection.with_progress(selection.cited()),
                selection.lang,
                out,
            ),
            Self::CslJson => csl::write(
                selection.with_progress(selection.cited()),
                selection.lang,
                out,
            ),
        }
    }
}
