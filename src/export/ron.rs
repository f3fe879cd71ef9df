//! RON: a dataset file that loads again, laid out as the project lays out its own.

use std::io::{self, Write};

use serde::Serialize;

use super::Selection;
use crate::{
    dataset::{Dataset, Meaning, WordGroup, load},
    sanitise::Lines,
};

mod layout;

/// Writes what was selected as a dataset: the whole one where nothing was asked for, else the ties found with
/// the sources and themes that they need, and what surrounds the ties. Ties are written as they come, in the
/// order of the dataset.
///
/// # Errors
/// Those of the writer.
pub fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let Dataset {
        format,
        title,
        edition,
        sources: _,
        themes: _,
        political_parties,
        ties: _,
        totals,
        periods,
        glossary,
        thesaurus,
        ..
    } = selection.dataset;
    if let Some(asked) = &selection.asked {
        Lines(out).line(format!(
            "// Part of a dataset, selected by stedenband: {asked}"
        ))?;
    }
    writeln!(out, "(")?;
    field("format", format, out)?;
    field("title", title, out)?;
    field("edition", edition, out)?;
    list("sources", selection.interruptible(selection.sources()), out)?;
    list("themes", selection.interruptible(selection.themes()), out)?;
    if !political_parties.is_empty() {
        list("political_parties", political_parties, out)?;
    }
    list("ties", selection.with_progress(selection.ties()), out)?;
    selection.ensure_complete()?;
    if !totals.is_empty() {
        list("totals", totals, out)?;
    }
    if !periods.is_empty() {
        list("periods", periods, out)?;
    }
    if !glossary.is_empty() {
        list("glossary", glossary, out)?;
    }
    let themes = selection.themes();
    let has_theme = |group: &&WordGroup| match &group.means {
        Some(Meaning::Theme(id)) => themes.iter().any(|theme| theme.id == *id),
        _ => true,
    };
    let mut thesaurus = thesaurus.iter().filter(has_theme);
    if let Some(first) = thesaurus.next() {
        list("thesaurus", std::iter::once(first).chain(thesaurus), out)?;
    }
    writeln!(out, ")")
}

fn field(name: &str, value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "    {name}: {},", layout::line(&ron(value)?))
}

fn list<'a, T: Serialize + 'a>(
    name: &str,
    elements: impl IntoIterator<Item = &'a T>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut elements = elements.into_iter().peekable();
    if elements.peek().is_none() {
        return writeln!(out, "    {name}: [],");
    }
    writeln!(out, "    {name}: [")?;
    for element in elements {
        writeln!(out, "        {},", layout::element(&ron(element)?, 8))?;
    }
    writeln!(out, "    ],")
}

/// The RON of a value, without layout.
fn ron(value: &impl Serialize) -> io::Result<String> {
    load::notation().to_string(value).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{dataset::AsOf, export::ExportProgress, lang::Lang};

    fn written(dataset: &Dataset) -> String {
        let mut out = Vec::new();
        let selection = Selection {
            dataset,
            entries: Vec::new(),
            asked: None,
            as_of: AsOf::Now(NaiveDate::default()),
            lang: Lang::Nl,
            progress: ExportProgress::default(),
        };
        write(&selection, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// What changes by hand comes back from `stedenband export --format ron -o data/stedenbanden.ron --force`.
    #[test]
    fn the_dataset_of_the_project_comes_back_as_it_is_laid_out() {
        let text = written(&load::embedded());
        let (_comment, expected) = load::EMBEDDED.split_once('\n').unwrap();
        for (line, (written, expected)) in text.lines().zip(expected.lines()).enumerate() {
            assert_eq!(
                written,
                expected,
                "data/stedenbanden.ron, line {}",
                line + 2
            );
        }
        assert_eq!(text, expected);
    }

    #[test]
    fn every_field_and_every_character_comes_back() {
        let text = include_str!("../../tests/data/valid/every_field.ron");
        let mut dataset = load::parse(text).unwrap();
        dataset.title =
            "\\ \" ' \n\r\t\0\u{1b}[2J \u{202e} \u{e0041} \u{301} é 武汉 {} ) // /* ” r#\"".into();
        dataset.ties[0].id = "\"): \u{7f}".into();
        let text = written(&dataset);
        assert_eq!(load::parse(&text).unwrap(), dataset, "{text}");
        let hidden = text
            .chars()
            .find(|&c| c != '\n' && crate::sanitise::is_hidden(c));
        assert_eq!(hidden, None, "{text}");
        assert!(
            text.contains(" ' ") && text.contains("é 武汉 {} ) // /* ” r#"),
            "{text}"
        );
    }

    #[test]
    fn an_empty_dataset_comes_back() {
        let dataset = load::parse(include_str!("../../tests/data/valid/minimal.ron")).unwrap();
        assert_eq!(load::parse(&written(&dataset)).unwrap(), dataset);
    }
}
