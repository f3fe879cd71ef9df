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
//! | [`selection`], [`format`](mod@format), [`destination`] | what is exported, in which format, and to where |
//!
//! All take the ties with their standing on the date in force, write to any [`std::io::Write`] as they go, and
//! escape what they write: see [`Escaped`](crate::sanitise::Escaped).

pub(crate) mod address;
mod bibtex;
pub mod clipboard_text;
mod csl;
pub mod csv;
pub(crate) mod destination;
pub(crate) mod detail;
mod entry;
mod format;
mod html;
pub(crate) mod json;
mod markdown;
pub(crate) mod plain;
pub(crate) mod record;
pub mod ron;
mod selection;
pub mod sentences;
mod style;
mod summary;
pub mod table;

pub use entry::Entry;
pub use format::{ExportFormat, FileFormat};
pub use selection::{Progress, Selection};
pub use style::Style;
