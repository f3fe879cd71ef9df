//! Standard output: where it goes decides about colour, width and the format.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use super::{
    args::{Common, Format},
    failure::Failure,
};
use crate::{
    export::{Style, detail},
    lang::Lang,
};

/// The widest page that reads well, in columns.
const WIDEST_PAGE: usize = 100;

/// Standard output, locked and buffered.
pub struct Output {
    writer: BufWriter<StdoutLock<'static>>,
    terminal: bool,
    lang: Lang,
}

impl Output {
    /// Locks standard output.
    #[must_use]
    pub fn stdout(lang: Lang) -> Self {
        let stdout = io::stdout().lock();
        let terminal = stdout.is_terminal();
        Self { writer: BufWriter::new(stdout), terminal, lang }
    }

    /// The format to write: the one asked for, else a table on a terminal and plain lines elsewhere.
    #[must_use]
    pub fn format(&self, asked: Option<Format>, common: &Common) -> Format {
        match asked {
            Some(format) => format,
            None if self.terminal && !common.plain => Format::Table,
            None => Format::Plain,
        }
    }

    /// How a table is written: as wide as the terminal, and unbounded elsewhere.
    #[must_use]
    pub fn table(&self) -> Style {
        Style { lang: self.lang, width: self.columns(), colour: is_colour_wanted(self.writer.get_ref()) }
    }

    /// How a page is written: as wide as the terminal, but no wider than reads well.
    #[must_use]
    pub fn page(&self) -> Style {
        let width = self.columns().map_or(detail::PAGE, |columns| columns.min(WIDEST_PAGE));
        Style { width: Some(width), ..self.table() }
    }

    /// The language of the interface.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Writes what is still buffered.
    ///
    /// # Errors
    /// [`Failure::Output`].
    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.writer.flush()?)
    }

    /// The columns of the terminal, where there is one that tells.
    fn columns(&self) -> Option<usize> {
        if !self.terminal {
            return None;
        }
        let size = rustix::termios::tcgetwinsize(self.writer.get_ref()).ok()?;
        Some(usize::from(size.ws_col)).filter(|&columns| columns > 0)
    }
}

/// Whether what is written to `stream` is to be coloured: `NO_COLOR` (no-color.org) forbids it,
/// `CLICOLOR_FORCE` (bixense.com/clicolors) asks for it anywhere, and else a terminal that can show it decides.
#[must_use]
pub fn is_colour_wanted(stream: &impl IsTerminal) -> bool {
    let dumb = variable("TERM").is_none_or(|term| term == "dumb");
    let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    !is_colour_forbidden() && (forced || (stream.is_terminal() && !dumb))
}

/// Whether the user wants no colour anywhere: `NO_COLOR` is set and not empty.
#[must_use]
pub fn is_colour_forbidden() -> bool {
    variable("NO_COLOR").is_some()
}

fn variable(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
