//! BibTeX: the sources, for LaTeX and for programs that keep bibliographies.
//!
//! The entry types are those that classic BibTeX knows, the fields those of `biblatex` beside them (`date`, `url`,
//! `langid`), which classic styles pass over. Text is UTF-8, as `biber` and all later programs read it.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::address::web;
use crate::{
    dataset::{Authors, PartialDate, Source, SourceKind, SourceLang, author::Name, date::Bound},
    sanitise::Escaped,
};

/// Writes an entry for each source.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut keys = HashSet::new();
    sources
        .into_iter()
        .enumerate()
        .try_for_each(|(number, source)| {
            if number > 0 {
                writeln!(out)?;
            }
            entry(source, &unused(&key(source.id.as_str()), &mut keys), out)
        })
}

fn entry(source: &Source, key: &str, out: &mut impl Write) -> io::Result<()> {
    let (kind, published_in) = match source.kind {
        SourceKind::Newspaper | SourceKind::TradePress => ("article", "journal"),
        SourceKind::Report => ("techreport", "institution"),
        SourceKind::Government | SourceKind::OfficialBody => ("misc", "publisher"),
    };
    writeln!(out, "@{kind}{{{key},")?;
    // Braces of its own keep a title's capitals.
    field("title", &format!("{{{}}}", escaped(&source.title)), out)?;
    let authors: Vec<String> = source
        .author
        .iter()
        .flat_map(Authors::names)
        .map(author)
        .collect();
    if !authors.is_empty() {
        field("author", &authors.join(" and "), out)?;
    }
    field(published_in, &escaped(&source.publisher), out)?;
    if let Some(published) = source.published {
        dates(published, out)?;
    }
    field("langid", language(source.lang), out)?;
    if let Some(url) = source.url.as_deref().and_then(web) {
        field("url", &address(&url), out)?;
    }
    writeln!(out, "}}")
}

/// An author: a person as `Dams, Ties`, a body in braces, which keep it in one piece.
fn author(name: Name<'_>) -> String {
    match name {
        Name::Body(whole)
        | Name::Person {
            family: whole,
            given: "",
        } => format!("{{{}}}", escaped(whole)),
        Name::Person { family, given } => {
            format!("{}, {}", in_one_piece(family), in_one_piece(given))
        }
    }
}

/// A part of a name; in braces where BibTeX would take it apart.
fn in_one_piece(part: &str) -> String {
    let separates =
        |word: &str| word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("others");
    let escaped = escaped(part);
    if part.contains(',') || part.split_whitespace().any(separates) {
        format!("{{{escaped}}}")
    } else {
        escaped
    }
}

fn field(name: &str, value: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {name} = {{{value}}},")
}

/// `year` and `month` for classic styles; `date` for `biblatex`, which takes ISO 8601 with `~` for about and a
/// range that is open for before and after.
fn dates(published: PartialDate, out: &mut impl Write) -> io::Result<()> {
    let mut iso = format!("{:04}", published.year());
    for part in published.month().into_iter().chain(published.day()) {
        iso.push_str(&format!("-{part:02}"));
    }
    let iso = match published.bound() {
        Bound::On => iso,
        Bound::About => iso + "~",
        Bound::Before => format!("/{iso}"),
        Bound::After => iso + "/",
    };
    field("date", &iso, out)?;
    if published.bound() == Bound::On {
        field("year", &published.year().to_string(), out)?;
        if let Some(month) = published.month() {
            // The names of months are macros of every style, and stand without braces.
            writeln!(
                out,
                "  month = {},",
                MONTHS[usize::from(month - 1) % MONTHS.len()]
            )?;
        }
    }
    Ok(())
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The name of a language as the package `babel` has it.
const fn language(lang: SourceLang) -> &'static str {
    match lang {
        SourceLang::Nl => "dutch",
        SourceLang::En => "english",
        SourceLang::De => "german",
        SourceLang::Fy => "frisian",
        SourceLang::Zh => "chinese",
    }
}

/// A key may hold no space, comma, brace or quotation mark.
fn key(id: &str) -> String {
    id.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "-_.:".contains(c) {
                c
            } else {
                '-'
            }
        })
        .collect()
}

/// A key that no other entry has.
fn unused(key: &str, keys: &mut HashSet<String>) -> String {
    let mut candidate = key.to_owned();
    let mut number = 1;
    while candidate.is_empty() || !keys.insert(candidate.clone()) {
        number += 1;
        candidate = format!("{key}-{number}");
    }
    candidate
}

/// `text` with what TeX would obey written out, hidden characters visible, white space folded.
fn escaped(text: &str) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(folded.len() + 8);
    let mut before = None;
    for c in Escaped::from(folded).chars() {
        if before.is_some_and(|before| joins(before, c)) {
            out.push_str("{}");
        }
        before = Some(c);
        match c {
            // Written as `\{` they would still have to pair up.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '#' | '$' | '&' | '_' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// Whether TeX makes one sign of two: a dash of `--`, quotation marks of `''`, an inverted mark of `?``.
const fn joins(before: char, after: char) -> bool {
    matches!(
        (before, after),
        ('-', '-')
            | ('`', '`')
            | ('\'', '\'')
            | ('?' | '!', '`')
            | (',', ',')
            | ('<', '<')
            | ('>', '>')
    )
}

/// An address of the web: taken as it stands, so that what can't stand there is percent-encoded. So is what some
/// programs take for a ligature or a space of TeX even there: `--` and `~`.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in Escaped::from(url).chars() {
        if c.is_whitespace() || "{}\\\"^`|<>~".contains(c) || (c == '-' && out.ends_with('-')) {
            c.encode_utf8(&mut [0; 4])
                .bytes()
                .for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tex_obeys_is_written_out() {
        for (text, shown) in [
            (
                "50% & $1 #_~^",
                "50\\% \\& \\$1 \\#\\_\\textasciitilde{}\\textasciicircum{}",
            ),
            (
                "}{\\input",
                "\\textbraceright{}\\textbraceleft{}\\textbackslash{}input",
            ),
            ("a\n\tb  c\u{1b}", "a b c␛"),
            ("a---b, ,,q'' ?`", "a-{}-{}-b, ,{},q'{}' ?{}`"),
            ("武汉 é “q”", "武汉 é “q”"),
        ] {
            assert_eq!(escaped(text), shown);
        }
        assert_eq!(
            address("https://x.org/a b{c}?d=%20&e_f"),
            "https://x.org/a%20b%7Bc%7D?d=%20&e_f"
        );
        assert_eq!(address("https://x.org/~a--b"), "https://x.org/%7Ea-%2Db");
    }

    #[test]
    fn no_two_entries_have_one_key() {
        let mut keys = HashSet::new();
        let made: Vec<String> = ["a b", "a,b", "a-b", "", "", "a-b-2"]
            .map(|id| unused(&key(id), &mut keys))
            .to_vec();
        assert_eq!(made, ["a-b", "a-b-2", "a-b-3", "-2", "-3", "a-b-2-2"]);
    }
}
