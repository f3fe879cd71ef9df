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
//! | [`excerpt`], [`address`] | what is copied of a tie, and the address of a quotation |
//! | [`fact`], [`summary`] | the sentences that the formats for people share |
//! | [`selection`], [`format`](mod@format), [`target`] | what is exported, in which format, and to where |
//!
//! All take the ties with their standing on the date in force, write to any [`std::io::Write`] as they go, and let
//! no text of the dataset pass unsanitised.

use crate::{
    dataset::{Standing, Status, Tie},
    lang::Lang,
    text::words,
};

pub mod address;
pub mod bibtex;
pub mod csl;
pub mod csv;
pub mod detail;
pub mod excerpt;
pub mod fact;
pub mod format;
pub mod html;
pub mod json;
pub mod markdown;
pub mod plain;
pub mod record;
pub mod ron;
pub mod selection;
pub mod summary;
pub mod table;
pub mod target;

pub use format::{ExportFormat, FileFormat};
pub use selection::{Progress, Selection};

/// A tie with what its statements add up to on the date in force.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The tie.
    pub tie: &'a Tie,
    /// Its standing.
    pub standing: Standing,
}

/// How a format for people is written.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The language of all words but the quotations.
    pub lang: Lang,
    /// The columns there are; `None` where nothing bounds a line.
    pub width: Option<usize>,
    /// Whether a status is coloured too.
    pub colour: bool,
}

impl Style {
    /// The symbol and the word for a status, in its colour where colours are wanted.
    #[must_use]
    pub fn status(self, status: Status) -> String {
        self.paint(&format!("{} {}", words::status_symbol(status), words::status(status, self.lang)), status)
    }

    /// `text` as a heading: bold where colours are wanted.
    fn heading(self, text: &str) -> String {
        if self.colour { format!("\x1b[1m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// `text` in the colour of a status where colours are wanted.
    fn paint(self, text: &str, status: Status) -> String {
        match sgr(status) {
            Some(code) if self.colour => format!("\x1b[{code}m{text}\x1b[0m"),
            _ => text.to_owned(),
        }
    }
}

/// The colour of a status as a code of ECMA-48's Select Graphic Rendition; the terminal's own palette
/// decides the shade, so that it reads on light and on dark.
const fn sgr(status: Status) -> Option<u8> {
    match status {
        Status::Active => Some(32),
        Status::Dormant => Some(33),
        Status::Severed => Some(31),
        Status::Unknown => None,
    }
}
