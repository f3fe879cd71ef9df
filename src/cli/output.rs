//! Standard output: where it goes decides about colour, width and the format.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use super::{
    args::{Common, Format},
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
    notation: Notation,
    /// The begin of a line that waits for its end, where lines are folded to ASCII.
    line: Vec<u8>,
}

/// What lines are written in, which says how they are told in ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    /// Text for people: a stand-in for each character.
    Text,
    /// JSON, which has a way to write any character in ASCII.
    Json,
}

impl Output {
    /// Locks standard output.
    pub fn stdout(lang: Lang) -> Self {
        let stdout = io::stdout().lock();
        let terminal = stdout.is_terminal();
        let charset = if terminal {
            locale::charset()
        } else {
            Charset::Unicode
        };
        let (writer, notation, line) = (BufWriter::new(stdout), Notation::Text, Vec::new());
        Self {
            writer,
            terminal,
            lang,
            charset,
            notation,
            line,
        }
    }

    /// With no other characters than those of ASCII, where someone asks for that: the command line anywhere, the
    /// settings on a terminal.
    pub fn in_ascii(mut self, by: Option<AskedBy>) -> Self {
        if by == Some(AskedBy::Line) || (by == Some(AskedBy::Settings) && self.terminal) {
            self.charset = Charset::Ascii;
        }
        self
    }

    /// The format to write: the one asked for, else a table on a terminal and plain lines elsewhere.
    pub fn format(&mut self, asked: Option<Format>, common: &Common) -> Format {
        let format = match asked {
            Some(format) => format,
            None if self.terminal && !common.plain => Format::Table,
            None => Format::Plain,
        };
        self.notation = if format == Format::Json {
            Notation::Json
        } else {
            Notation::Text
        };
        format
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
        let folded = match self.notation {
            Notation::Text => ascii::line(&text),
            Notation::Json => json::escaped(&text, |character| !character.is_ascii()),
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
    !is_colour_forbidden() && (forced || (stream.is_terminal() && !dumb))
}

/// Whether the user wants no colour anywhere: `NO_COLOR` is set and not empty.
pub fn is_colour_forbidden() -> bool {
    variable("NO_COLOR").is_some()
}

fn variable(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedBy {
    /// The command line.
    Line,
    /// The settings.
    Settings,
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
