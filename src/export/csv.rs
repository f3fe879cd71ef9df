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
use serde_json::{Value, json};

use super::Selection;
use crate::{
    dataset::{AsOf, SourceId},
    sanitise::{Escaped, is_hidden},
};

mod rows;

/// What a spreadsheet program knows UTF-8 by; files start with it, what goes through a pipe does not.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The description of the tables, beside them.
const PACKAGE_FILE: &str = "datapackage.json";
/// All files in a folder of tables, the tables first.
pub const FILES: [&str; 4] = ["ties.csv", "statements.csv", "sources.csv", PACKAGE_FILE];

/// The description of the tables: the names, types and meanings of their columns, and how they hang together.
const PACKAGE: &str = include_str!("../../assets/datapackage.json");

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Separator {
    /// `,`, as programs expect.
    #[default]
    Comma,
    /// `;`, as Excel expects where numbers have a decimal comma, in the Netherlands too.
    Semicolon,
}

/// Writes the tables and their description into the folder `folder`.
///
/// # Errors
/// Those of the system.
pub fn tables(selection: &Selection<'_>, folder: &Path) -> io::Result<()> {
    let package = package(selection)?;
    let create = |table: usize| {
        let mut file = File::create_new(folder.join(FILES[table]))?;
        file.write_all(BYTE_ORDER_MARK)?;
        let mut writer = Writer::from_writer(file);
        write_row(&mut writer, &columns(&package, table))?;
        Ok::<_, io::Error>(writer)
    };
    let (mut ties, mut statements) = (create(0)?, create(1)?);
    for entry in selection.with_progress(&selection.entries) {
        for (at, said) in selection.interruptible(entry.tie.statements.iter().enumerate()) {
            let row = rows::statement(entry.tie, at + 1, said, selection.dataset);
            write_row(&mut statements, &row.map(neutral))?;
        }
        write_row(&mut ties, &rows::tie(entry).map(neutral))?;
    }
    selection.ensure_complete()?;
    let mut sources = create(2)?;
    for source in selection.interruptible(selection.cited()) {
        write_row(&mut sources, &rows::source(source).map(neutral))?;
    }
    for mut table in [ties, statements, sources] {
        table.flush()?;
        // Some disks only say then that they are full.
        table.get_ref().sync_all()?;
    }
    let file = File::create_new(folder.join(PACKAGE_FILE))?;
    let mut out = BufWriter::new(&file);
    serde_json::to_writer_pretty(&mut out, &package)?;
    out.write_all(b"\n")?;
    out.flush()?;
    file.sync_all()
}

/// Writes one table with a row for each statement, which joins the columns of the tie, the statement and its source.
///
/// # Errors
/// Those of the writer.
pub fn flat(
    selection: &Selection<'_>,
    separator: Separator,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut table = WriterBuilder::new()
        .delimiter(match separator {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
        })
        .from_writer(out);
    // The columns that relate the tables, the first of statements and sources, would stand there twice.
    let package = package(selection)?;
    let mut heading = Vec::new();
    for (table, prefix, left_out) in [(0, "tie_", 0), (1, "", 1), (2, "source_", 1)] {
        let names = columns(&package, table).into_iter().skip(left_out);
        heading.extend(names.map(|name| format!("{prefix}{name}")));
    }
    write_row(&mut table, &heading)?;
    let sources = selection.dataset.sources.iter();
    let sources: HashMap<&SourceId, _> = sources
        .map(|source| (&source.id, rows::source(source).map(neutral)))
        .collect();
    let no_source = Default::default();
    for entry in selection.with_progress(&selection.entries) {
        let tie = rows::tie(entry).map(neutral);
        for (at, said) in selection.interruptible(entry.tie.statements.iter().enumerate()) {
            let statement = rows::statement(entry.tie, at + 1, said, selection.dataset);
            let statement = statement.map(neutral);
            let source = sources.get(&said.source).unwrap_or(&no_source);
            let cells = tie.iter().chain(&statement[1..]).chain(&source[1..]);
            write_row(&mut table, cells)?;
        }
    }
    table.flush()
}

/// The description of the tables, with what was asked for on which date.
fn package(selection: &Selection<'_>) -> io::Result<Value> {
    let asked = selection.asked.as_deref();
    let asked = asked.map(|asked| format!("Selected by: {asked}. "));
    let day = match selection.as_of {
        AsOf::Now(day) => format!("As of {day}."),
        AsOf::On(day) => format!("As of {day}, with what was known then."),
    };
    let description = Escaped::from(format!(
        "{}{day} An apostrophe before =, +, - or @ (or before blanks or quotation marks and one of these) at the start \
         of a cell, or after a comma, semicolon, tab or line end in it, is none of the text's; nor is one before a tab or \
         line end at the start. They keep spreadsheet programs from running a text as a formula.",
        asked.unwrap_or_default()
    ));
    let mut package: Value = serde_json::from_str(PACKAGE)?;
    package["title"] = json!(*Escaped::from(&*selection.dataset.title));
    package["description"] = json!(*description);
    package["version"] = json!(selection.dataset.edition.to_string());
    Ok(package)
}

/// The names of the columns of a table: 0 is ties, 1 is statements, 2 is sources.
fn columns(package: &Value, table: usize) -> Vec<&str> {
    let fields = package["resources"][table]["schema"]["fields"].as_array();
    let names = fields.into_iter().flatten().map(|field| &field["name"]);
    names.filter_map(Value::as_str).collect()
}

fn write_row<'c>(
    table: &mut Writer<impl Write>,
    cells: impl IntoIterator<Item = &'c (impl AsRef<str> + 'c)>,
) -> io::Result<()> {
    let cells = cells.into_iter().map(|cell| cell.as_ref().as_bytes());
    // The crate's own conversion forgets what kind of error it was, and a reader of a pipe that has gone is none.
    table
        .write_record(cells)
        .map_err(|error| match error.into_kind() {
            ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
}

/// `text` so that no spreadsheet program takes it for a formula and no terminal for a command: hidden characters made
/// visible, but line ends and tabs kept; an apostrophe in front of what would start a formula, also where a program
/// that splits the file at another separator would start a cell.
pub fn neutral(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = if text.contains(|c| !matches!(c, '\n' | '\t') && is_hidden(c)) {
        Escaped::block(&text).into()
    } else {
        text
    };
    if !parts(&text).any(|(_, is_formula)| is_formula) {
        return text;
    }
    let mut guarded = String::new();
    for (part, is_formula) in parts(&text) {
        if is_formula {
            guarded.push('\'');
        }
        guarded += part;
    }
    guarded.into()
}

/// The text that [`neutral`] was given, hidden characters aside.
pub fn original(cell: &str) -> String {
    let mut text = String::new();
    for (part, is_formula) in parts(cell) {
        let guarded = part.strip_prefix('\'').filter(|_| is_formula);
        text += guarded.unwrap_or(part);
    }
    text
}

/// What separates cells or rows in one program or another.
const SEPARATORS: [char; 4] = [',', ';', '\t', '\n'];

/// What a formula starts with; full-width and small forms are taken for the plain ones.
const FORMULA_STARTS: [char; 13] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
];

/// What one program or another takes for the cells of `text`, separators included, and whether each may run as a
/// formula.
fn parts(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let begins_with_separator = text.trim_start_matches('\'').starts_with(['\t', '\n']);
    let parts = text.split_inclusive(SEPARATORS).enumerate();
    parts.map(move |(number, part)| {
        let is_first_blank = number == 0 && begins_with_separator;
        (part, is_first_blank || starts_formula(part))
    })
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
