//! Standard output: where it goes decides about colour, width and the format.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use super::{
    args::{Form, Format},
    failure::Failure,
    locale,
};
use crate::{
    export::{TextStyle, detail, json},
    lang::Lang,
    sanitise::Escaped,
    tui::glyphs::{Charset, ascii},
};

/// The widest page that reads well, in columns.
const WIDEST_PAGE: usize = 100;

/// Standard output, locked and buffered.
pub struct Output {
    writer: BufWriter<StdoutLock<'static>>,
    terminal: bool,
    lang: Lang,
    charset: Charset,
    /// How what is found is written.
    pub format: Format,
    /// The beginning of a line that waits for its end, where lines are folded to ASCII.
    line: Vec<u8>,
}

impl Output {
    /// Locks standard output, for plain lines.
    pub fn stdout(lang: Lang) -> Self {
        let stdout = io::stdout().lock();
        let terminal = stdout.is_terminal();
        let charset = if terminal {
            locale::charset()
        } else {
            Charset::Unicode
        };
        Self {
            writer: BufWriter::new(stdout),
            terminal,
            lang,
            charset,
            format: Format::Plain,
            line: Vec::new(),
        }
    }

    /// The same in a form: the one asked for, else a table on a terminal and plain lines elsewhere. ASCII counts
    /// anywhere where the command line asks for it, and on a terminal alone where the settings do.
    pub fn in_form(lang: Lang, form: Form, is_plain: bool, is_ascii_set: bool) -> Self {
        let mut output = Self::stdout(lang);
        if form.ascii || (is_ascii_set && output.terminal) {
            output.charset = Charset::Ascii;
        }
        output.format = match form.format {
            Some(format) => format,
            None if output.terminal && !is_plain => Format::Table,
            None => Format::Plain,
        };
        output
    }

    /// How a table is written: as wide as the terminal, and unbounded elsewhere.
    pub fn table(&self) -> TextStyle {
        TextStyle {
            lang: self.lang,
            width: self.columns(),
            colour: is_colour_wanted(self.writer.get_ref()),
        }
    }

    /// How a page is written: as wide as the terminal, but no wider than reads well.
    pub fn page(&self) -> TextStyle {
        let width = self
            .columns()
            .map_or(detail::PAGE, |columns| columns.min(WIDEST_PAGE));
        TextStyle {
            width: Some(width),
            ..self.table()
        }
    }

    /// Writes what is still buffered.
    ///
    /// # Errors
    /// [`Failure::Output`].
    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.flush()?)
    }

    /// Writes what waits, in ASCII.
    fn write_line(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&line);
        let folded = if self.format == Format::Json {
            json::escaped(&text, |character| !character.is_ascii())
        } else {
            ascii::line(&text)
        };
        self.writer.write_all(folded.as_bytes())
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
pub fn is_colour_wanted(stream: &impl IsTerminal) -> bool {
    let dumb = variable("TERM").is_none_or(|term| term == "dumb");
    let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    variable("NO_COLOR").is_none() && (forced || (stream.is_terminal() && !dumb))
}

fn variable(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// A message for standard error, in the characters that the terminal there can show.
pub fn for_stderr(message: &Escaped) -> String {
    if io::stderr().is_terminal() && locale::charset() == Charset::Ascii {
        return message
            .lines()
            .map(ascii::line)
            .collect::<Vec<_>>()
            .join("\n");
    }
    message.trim_end().to_owned()
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.charset == Charset::Unicode {
            return self.writer.write(bytes);
        }
        // Only whole lines: a character, or a name in characters, may come in pieces.
        for piece in bytes.split_inclusive(|&byte| byte == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                self.write_line()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.line.is_empty() {
            self.write_line()?;
        }
        self.writer.flush()
    }
}
