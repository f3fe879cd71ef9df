//! CSV as RFC 4180 has it: three related tables in a folder with a `datapackage.json` (Frictionless Data
//! Package, version 1), or one flat table that joins them.
//!
//! A spreadsheet program runs a text that starts with `=`, `+`, `-` or `@` as a formula. Such a text gets an
//! apostrophe in front ([`neutral`]), as OWASP advises against *CSV injection*; who reads the file by program takes
//! it off again with [`original`]. The same is done after a comma, semicolon, tab or line end inside a text: a program
//! that takes one of these for the separator, as a Dutch Excel does with `;`, starts a cell there, quoted or not.

use std::{
    borrow::Cow,
    collections::HashMap,
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

use ::csv::{ErrorKind, Writer, WriterBuilder};

use super::{
    Selection,
    record::{SourceRecord, TieRecord},
};
use crate::{
    dataset::SourceId,
    sanitise::{Escaped, is_hidden},
};

mod columns;
mod package;

use columns::{Column, StatementRow};

/// What a spreadsheet program knows UTF-8 by; files start with it, what goes through a pipe does not.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The files in a folder of tables.
pub const FILES: [&str; 4] = [
    "datapackage.json",
    "ties.csv",
    "statements.csv",
    "sources.csv",
];

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Separator {
    /// `,`, as programs expect.
    #[default]
    Comma,
    /// `;`, as Excel expects where numbers have a decimal comma, in the Netherlands too.
    Semicolon,
}

impl Separator {
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
        }
    }
}

/// Writes the tables and their description into the folder `folder`.
///
/// # Errors
/// Those of the system.
pub fn tables(selection: &Selection<'_>, folder: &Path) -> io::Result<()> {
    let (of_ties, of_statements, of_sources) =
        (columns::ties(), columns::statements(), columns::sources());
    let mut ties = Table::create(&folder.join("ties.csv"), &of_ties)?;
    let mut statements = Table::create(&folder.join("statements.csv"), &of_statements)?;
    for entry in selection.counted(&selection.entries) {
        let mut tie = TieRecord::new(entry);
        for row in selection.heeded(StatementRow::take(&mut tie)) {
            statements.row(&row)?;
        }
        ties.row(&tie)?;
    }
    selection.is_whole()?;
    ties.close()?;
    statements.close()?;
    let mut sources = Table::create(&folder.join("sources.csv"), &of_sources)?;
    for source in selection.heeded(selection.cited()) {
        sources.row(&SourceRecord::new(source))?;
    }
    sources.close()?;
    let package = File::create_new(folder.join("datapackage.json"))?;
    package::write(selection, &mut BufWriter::new(&package))?;
    package.sync_all()
}

/// A table that is a file.
struct Table<'c, R> {
    columns: &'c [Column<R>],
    file: Writer<File>,
}

impl<'c, R> Table<'c, R> {
    fn create(path: &Path, columns: &'c [Column<R>]) -> io::Result<Self> {
        let mut file = File::create_new(path)?;
        file.write_all(BYTE_ORDER_MARK)?;
        let mut file = Writer::from_writer(file);
        put(&mut file, columns.iter().map(|column| column.name))?;
        end_row(&mut file)?;
        Ok(Self { columns, file })
    }

    fn row(&mut self, row: &R) -> io::Result<()> {
        put(&mut self.file, cells(self.columns, row))?;
        end_row(&mut self.file)
    }

    /// Waits for the disk: some only say then that they are full.
    fn close(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }
}

/// Writes one table with a row for each statement: what is told of the tie, of the statement and of its source.
///
/// # Errors
/// Those of the writer.
pub fn flat(
    selection: &Selection<'_>,
    separator: Separator,
    out: &mut impl Write,
) -> io::Result<()> {
    let (of_ties, mut of_statements, mut of_sources) =
        (columns::ties(), columns::statements(), columns::sources());
    // What relates the tables would stand there twice.
    of_statements.remove(0);
    of_sources.remove(0);
    let mut table = WriterBuilder::new()
        .delimiter(separator.byte())
        .from_writer(out);
    let named = |prefix: &str, name: &str| format!("{prefix}{name}");
    put(
        &mut table,
        (of_ties.iter().map(|column| named("tie_", column.name)))
            .chain(of_statements.iter().map(|column| named("", column.name)))
            .chain(
                of_sources
                    .iter()
                    .map(|column| named("source_", column.name)),
            ),
    )?;
    end_row(&mut table)?;
    let by_id: HashMap<&SourceId, SourceRecord<'_>> = selection
        .dataset
        .sources
        .iter()
        .map(|source| (&source.id, SourceRecord::new(source)))
        .collect();
    for entry in selection.counted(&selection.entries) {
        let mut tie = TieRecord::new(entry);
        let statements = StatementRow::take(&mut tie);
        let of_tie: Vec<Cow<'_, str>> = cells(&of_ties, &tie).collect();
        for row in selection.heeded(statements) {
            put(&mut table, &of_tie)?;
            put(&mut table, cells(&of_statements, &row))?;
            match by_id.get(row.said.source) {
                Some(source) => put(&mut table, cells(&of_sources, source))?,
                None => put(&mut table, of_sources.iter().map(|_| ""))?,
            }
            end_row(&mut table)?;
        }
    }
    table.flush()
}

/// Writes cells of a row.
fn put(
    table: &mut Writer<impl Write>,
    cells: impl IntoIterator<Item = impl AsRef<str>>,
) -> io::Result<()> {
    cells
        .into_iter()
        .try_for_each(|cell| table.write_field(cell.as_ref()))
        .map_err(what_the_system_said)
}

fn end_row(table: &mut Writer<impl Write>) -> io::Result<()> {
    table
        .write_record(None::<&[u8]>)
        .map_err(what_the_system_said)
}

/// The crate's own conversion forgets what kind of error it was, and a reader of a pipe that has gone is none.
fn what_the_system_said(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// What stands in a row.
fn cells<'r, R>(columns: &'r [Column<R>], row: &'r R) -> impl Iterator<Item = Cow<'r, str>> {
    columns.iter().map(|column| {
        let cell = (column.cell)(row);
        if column.kind.is_text() {
            neutral(cell)
        } else {
            cell
        }
    })
}

/// `text` so that no spreadsheet program takes it for a formula and no terminal for a command: hidden characters made
/// visible, but line ends and tabs kept; an apostrophe in front of what would start a formula, also where a program
/// that splits the file at another separator would start a cell.
#[must_use]
pub fn neutral(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = if text.contains(|c| !matches!(c, '\n' | '\t') && is_hidden(c)) {
        Escaped::block(&text).into()
    } else {
        text
    };
    let formulas = formulas(&text);
    if formulas.is_empty() {
        return text;
    }
    let mut guarded = String::with_capacity(text.len() + formulas.len());
    let mut copied = 0;
    for at in formulas {
        guarded.push_str(&text[copied..at]);
        guarded.push('\'');
        copied = at;
    }
    guarded.push_str(&text[copied..]);
    guarded.into()
}

/// The text that [`neutral`] was given, hidden characters aside.
#[must_use]
pub fn original(cell: &str) -> Cow<'_, str> {
    let mut text = String::new();
    let mut copied = 0;
    for at in formulas(cell) {
        if cell[at..].starts_with('\'') {
            text.push_str(&cell[copied..at]);
            copied = at + 1;
        }
    }
    if copied == 0 {
        return cell.into();
    }
    text.push_str(&cell[copied..]);
    text.into()
}

/// What separates cells or rows in one program or another.
const SEPARATORS: [char; 4] = [',', ';', '\t', '\n'];

/// What a formula starts with; full-width and small forms are taken for the plain ones.
const FORMULA_STARTS: [char; 13] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
];

/// Where in `text` a formula starts: at its begin, and after what separates cells elsewhere.
fn formulas(text: &str) -> Vec<usize> {
    let begins_with_separator = text.trim_start_matches('\'').starts_with(['\t', '\n']);
    let begin = (begins_with_separator || starts_formula(text)).then_some(0);
    let after = text
        .match_indices(SEPARATORS)
        .map(|(at, separator)| at + separator.len());
    begin
        .into_iter()
        .chain(after.filter(|&at| starts_formula(&text[at..])))
        .collect()
}

/// Whether a text starts a formula, or would without the blanks and quotation marks in front, which programs take off,
/// and the apostrophes: those of a text that has some itself, so that [`original`] takes off what [`neutral`] put
/// there and no more.
fn starts_formula(text: &str) -> bool {
    let is_passed_over =
        |c: char| c == '\'' || c == '"' || (c.is_whitespace() && !SEPARATORS.contains(&c));
    text.trim_start_matches(is_passed_over)
        .starts_with(FORMULA_STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_formula_is_a_text_and_comes_back() {
        for (text, cell) in [
            ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
            ("+31 26", "'+31 26"),
            ("-1", "'-1"),
            ("@SUM(1)", "'@SUM(1)"),
            ("\t=1", "'\t'=1"),
            ("'=1", "''=1"),
            ("''", "''"),
            ("", ""),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("a=b", "a=b"),
            (" =1+1", "' =1+1"),
            ("  +1", "'  +1"),
            ("\u{a0}=1", "'\u{a0}=1"),
            ("\u{3000}@x", "'\u{3000}@x"),
            ("\u{2003} -1", "'\u{2003} -1"),
            ("' =1", "'' =1"),
            ("﹦1", "'﹦1"),
            ("﹢1", "'﹢1"),
            ("﹣1", "'﹣1"),
            ("﹫x", "'﹫x"),
            ("−1", "'−1"),
            ("\"=1\"", "'\"=1\""),
            ("x;=1+1;y", "x;'=1+1;y"),
            ("x, +1", "x,' +1"),
            ("x\t@a\n-1", "x\t'@a\n'-1"),
            (";\"=1", ";'\"=1"),
            ("=1;=2,'=3", "'=1;'=2,''=3"),
            ("a, b; c", "a, b; c"),
            ("武汉", "武汉"),
        ] {
            assert_eq!(neutral(text.into()), cell);
            assert_eq!(original(cell), text);
        }
        assert_eq!(neutral("a\u{1b}\r\nb".into()), "a␛␍\nb");
    }
}
