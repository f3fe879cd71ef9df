//! BibTeX: the sources, for LaTeX and for programs that keep bibliographies.
//!
//! The entry types are those that classic BibTeX knows, the fields those of `biblatex` beside them (`date`, `url`,
//! `langid`, `origlanguage`), which classic styles pass over. Text is UTF-8, as `biber` and all later programs read it.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::{address::web, sentences::source_note};
use crate::{
    dataset::{
        Authors, PartialDate, Source, SourceKind, SourceLang, author::AuthorName, date::Bound,
    },
    lang::Lang,
    sanitise::{Escaped, folded},
};

/// Writes an entry for each source, with remarks in `lang`.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut keys = HashSet::new();
    for source in sources {
        if !keys.is_empty() {
            writeln!(out)?;
        }
        let key = unused_key(source.id.as_str(), &mut keys);
        entry(source, &key, lang, out)?;
    }
    Ok(())
}

fn entry(source: &Source, key: &str, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let (kind, published_in) = match source.kind {
        SourceKind::Newspaper | SourceKind::TradePress => ("article", "journal"),
        SourceKind::Report => ("techreport", "institution"),
        SourceKind::Government | SourceKind::OfficialBody | SourceKind::PoliticalParty => {
            ("misc", "publisher")
        }
    };
    writeln!(out, "@{kind}{{{key},")?;
    let mut field = |name, value: String| writeln!(out, "  {name} = {value},");
    // Braces of its own keep a title's capitals.
    field(
        "title",
        braced(&braced(&escaped(&source.title.cited(lang)))),
    )?;
    let authors = source.author.iter().flat_map(Authors::names).map(author);
    let authors = Vec::from_iter(authors).join(" and ");
    if !authors.is_empty() {
        field("author", braced(&authors))?;
    }
    field(published_in, braced(&escaped(&source.publisher)))?;
    if let Some(published) = source.published {
        field("date", braced(&iso_date(published)))?;
        if published.bound() == Bound::On {
            field("year", braced(&published.year().to_string()))?;
            if let Some(month) = published.month() {
                // The names of months are macros of every style, and stand without braces.
                field("month", MONTHS[usize::from(month - 1) % 12].to_owned())?;
            }
        }
    }
    field("langid", braced(language(source.lang)))?;
    if let Some(original) = source.translated_from {
        field("origlanguage", braced(language(original)))?;
    }
    // Classic styles print the note, also where those of `biblatex` know a field beside it.
    if let Some(note) = source_note(source, lang) {
        field("note", braced(&escaped(&note)))?;
    }
    if let Some(url) = source.url.as_deref().and_then(address) {
        field("url", braced(&url))?;
    }
    writeln!(out, "}}")
}

/// A language as the package `babel` calls it.
const fn language(lang: SourceLang) -> &'static str {
    match lang {
        SourceLang::Nl => "dutch",
        SourceLang::En => "english",
        SourceLang::De => "german",
        SourceLang::Fy => "frisian",
        SourceLang::Zh => "chinese",
    }
}

fn braced(text: &str) -> String {
    format!("{{{text}}}")
}

/// An author: a person as `Dams, Ties`, a body in braces, which keep it in one piece.
fn author(name: AuthorName<'_>) -> String {
    match name {
        AuthorName::Body(whole)
        | AuthorName::Person {
            family: whole,
            given: "",
        } => braced(&escaped(whole)),
        AuthorName::Person { family, given } => {
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
        braced(&escaped)
    } else {
        escaped
    }
}

/// A date as `biblatex` takes it: ISO 8601, with `~` for about and a range that is open for before and after. Classic
/// styles take a year and a month.
fn iso_date(date: PartialDate) -> String {
    let mut iso = format!("{:04}", date.year());
    for part in date.month().into_iter().chain(date.day()) {
        iso += &format!("-{part:02}");
    }
    match date.bound() {
        Bound::On => iso,
        Bound::About => iso + "~",
        Bound::Before => format!("/{iso}"),
        Bound::After => iso + "/",
    }
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A key that no other entry has. It may hold no space, comma, brace or quotation mark.
fn unused_key(id: &str, keys: &mut HashSet<String>) -> String {
    let may_stay = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    let key = id.replace(|c| !may_stay(c), "-");
    let mut candidate = key.clone();
    let mut number = 1;
    while candidate.is_empty() || !keys.insert(candidate.clone()) {
        number += 1;
        candidate = format!("{key}-{number}");
    }
    candidate
}

/// `text` with what TeX would obey written out, hidden characters visible, white space folded.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    for c in Escaped::from(folded(text)).chars() {
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

/// An address of the web, which TeX takes as it stands. What some programs take for a ligature or a space even there
/// is percent-encoded: `--` and `~`.
fn address(url: &str) -> Option<String> {
    Some(web(url)?.replace("--", "-%2D").replace('~', "%7E"))
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
            address("https://x.org/a b{c}?d=%20&e_f").unwrap(),
            "https://x.org/a%20b%7Bc%7D?d=%20&e_f"
        );
        let tilde = address("https://x.org/~a--b---c----d").unwrap();
        assert_eq!(tilde, "https://x.org/%7Ea-%2Db-%2D-c-%2D-%2Dd");
    }

    #[test]
    fn no_two_entries_have_one_key() {
        let mut keys = HashSet::new();
        let made: Vec<String> = ["a b", "a,b", "a-b", "", "", "a-b-2"]
            .map(|id| unused_key(id, &mut keys))
            .to_vec();
        assert_eq!(made, ["a-b", "a-b-2", "a-b-3", "-2", "-3", "a-b-2-2"]);
    }
}
