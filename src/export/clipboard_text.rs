//! What is copied of a tie, to be pasted elsewhere.

use std::path::PathBuf;

use super::{TextStyle, TieEntry, detail, markdown, sentences};
use crate::{
    dataset::{AsOfView, Dataset, PartialDate, Statement, Tie, TieId},
    lang::Lang,
    sanitise::Escaped,
};

/// A quotation with its source, in one line: `“…” (NRC, 8 mei 2023, alinea 3, https://…)`. Where the source's words are
/// not quoted, ours with the names of the parties.
pub fn line(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    let Some((credit, url)) = source(statements, dataset, lang) else {
        return Escaped::default();
    };
    let words = words(tie, statements, dataset, lang);
    let is_ours = statements.first().is_some_and(|it| it.quote.is_none());
    let words = if is_ours {
        sentences::without_full_stop(&words)
    } else {
        &words
    };
    let url = url.map(|url| format!(", {url}")).unwrap_or_default();
    format!("{words} ({credit}{url})").into()
}

/// The same in Markdown: a quotation of its own, and the source as a link.
pub fn markdown(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    let Some((credit, url)) = source(statements, dataset, lang) else {
        return Escaped::default();
    };
    let words = markdown::text(&words(tie, statements, dataset, lang));
    let mut source = markdown::inline(&credit);
    if let Some(url) = url.and_then(super::address::web) {
        source = format!("[{source}](<{url}>)");
    }
    Escaped::from(format!("> {words}"))
        .line(">")
        .line(format!("> — {source}"))
        .line("")
}

/// Who says it, when and where, and the address.
fn source<'a>(
    statements: &[&Statement],
    dataset: &'a Dataset,
    lang: Lang,
) -> Option<(String, Option<&'a str>)> {
    let Statement { source, place, .. } = *statements.first()?;
    let credit = sentences::credit(source, place.as_deref(), dataset, lang);
    Some((
        credit,
        dataset
            .source(source)
            .and_then(|source| source.url.as_deref()),
    ))
}

/// The words of the source, else ours.
pub fn words(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    if let Some(quote) = statements.first().and_then(|first| first.quote.as_deref()) {
        return sentences::quoted(quote).into();
    }
    let said = statements.iter();
    let said = said.map(|statement| sentences::said(statement, tie, dataset, lang));
    let said = sentences::in_a_row(&Vec::from_iter(said));
    format!("{}: {said}", sentences::title(tie, lang)).into()
}

/// Everything known about a tie, one paragraph a line: the program that it is pasted into wraps.
pub fn tie(
    entry: &TieEntry<'_>,
    as_of_view: &AsOfView<'_>,
    dataset: &Dataset,
    lang: Lang,
) -> Escaped {
    let style = TextStyle {
        lang,
        width: Some(usize::MAX),
        colour: false,
    };
    let mut out = Vec::new();
    // Writing to memory can't fail.
    let _ = detail::page(entry, dataset, as_of_view, style, &mut out);
    Escaped::block(&String::from_utf8_lossy(&out))
}

/// What the dashboard was opened with on the command line, and a command must be given again to show the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CliContext {
    /// The dataset of the user's own, by a path that leads to it from anywhere.
    pub data: Option<PathBuf>,
    /// The largest dataset that is read, in bytes.
    pub max_size: Option<u64>,
    /// The language.
    pub lang: Option<Lang>,
}

/// The command that shows a tie on the date in force, with what the dashboard was given.
pub fn command(tie: &TieId, as_of: Option<PartialDate>, given: &CliContext) -> Escaped {
    let mut options = String::new();
    let mut option = |name, value: Option<String>| {
        if let Some(value) = value {
            options += &format!(" --{name} {}", quoted(&value));
        }
    };
    option("asof", as_of.map(|date| date.to_string()));
    let data = given.data.as_ref();
    option("data", data.map(|path| path.display().to_string()));
    option("max-size", given.max_size.map(|bytes| bytes.to_string()));
    option("lang", given.lang.map(|lang| lang.code().to_owned()));
    let (id, tie) = (quoted(tie.as_str()), tie.as_str());
    // Quotation marks do not keep an id from being taken for an option; only `--` does, and no option can follow it.
    if tie.starts_with('-') {
        format!("stedenband show{options} -- {id}").into()
    } else {
        format!("stedenband show {id}{options}").into()
    }
}

/// A word as a POSIX shell takes it, hidden characters made visible.
fn quoted(word: &str) -> String {
    let word = Escaped::from(word);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if !word.is_empty() && !word.starts_with('-') && word.chars().all(is_plain) {
        return word.into();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests;
