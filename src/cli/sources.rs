//! `stedenband sources`: who says it, and how long ago.

use std::{collections::HashMap, io::Write as _};

use super::{args::Format, failure::Failure, output::Output, session::Session};
use crate::{
    dataset::{Dataset, Source, SourceId},
    export::{detail, json, record::SourceRecord, sentences},
    lang::Lang,
    sanitise::Escaped,
};

/// Writes the sources, in the order of the dataset, with the number of statements from each; then how old the newest
/// evidence about each tie is, which JSON has with the ties (`list`).
///
/// # Errors
/// [`Failure::Nothing`] where there are none, or that of writing.
pub fn run(session: &Session, out: &mut Output) -> Result<(), Failure> {
    let (dataset, lang) = (&session.dataset, session.lang);
    let counts = statements(dataset);
    match out.format {
        Format::Json => json::write_all(dataset.sources.iter().map(SourceRecord::new), out)?,
        _ => {
            for source in &dataset.sources {
                let said = counts.get(&source.id).copied().unwrap_or(0);
                one_line(line(source, said, lang), out)?;
            }
            freshness(session, out)?;
        }
    }
    if dataset.sources.is_empty() {
        out.flush()?;
        return Err(Failure::Nothing(Escaped::ours(lang.no_sources_found())));
    }
    Ok(())
}

/// How old the newest evidence about each tie is, a tie a line, the oldest first; what is no tie stands apart.
fn freshness(session: &Session, out: &mut Output) -> Result<(), Failure> {
    let (lang, answer) = (session.lang, session.answer());
    let (day, freshness) = (answer.as_of_day().day(), answer.freshness());
    let others = (lang.evidence_title_of_others(), &freshness.others);
    for (heading, groups) in [(lang.evidence_title(), &freshness.ties), others] {
        if !groups.is_empty() {
            writeln!(out, "\n{heading}")?;
        }
        for (evidence, ties) in groups {
            let ties = ties.iter().filter_map(|tie| session.dataset.ties.get(*tie));
            for tie in ties {
                let title = sentences::title(tie, lang);
                let line = format!("{title}: {}", sentences::evidence(*evidence, day, lang));
                one_line(line, out)?;
            }
        }
    }
    Ok(())
}

/// A line of its own, wrapped where a table is asked for.
fn one_line(line: String, out: &mut Output) -> Result<(), Failure> {
    match out.format {
        Format::Table => detail::paragraph(0, 4, line, out.page(), out)?,
        _ => writeln!(out, "{}", Escaped::from(line))?,
    }
    Ok(())
}

/// How many statements come from each source.
fn statements(dataset: &Dataset) -> HashMap<&SourceId, usize> {
    let mut counts = HashMap::new();
    for statement in dataset.ties.iter().flat_map(|tie| &tie.statements) {
        *counts.entry(&statement.source).or_default() += 1;
    }
    counts
}

/// One line: `nrc: NRC, 8 mei 2023, The Chinese sister city …, nieuwsmedium, Engels, 31 vermeldingen, https://…`.
fn line(source: &Source, count: usize, lang: Lang) -> String {
    let mut facts = vec![
        source.publisher.to_string(),
        sentences::published(source, lang),
        source.title.shown(lang).into_owned(),
    ];
    facts.extend(source.printed_authors());
    let (kind, language) = (source.kind.label(lang), source.lang.label(lang));
    facts.extend([kind.to_owned(), language.to_owned()]);
    facts.extend(sentences::translation(source, lang));
    facts.push(lang.statements(count));
    facts.extend(source.url.as_deref().map(ToString::to_string));
    format!("{}: {}", source.id, facts.join(", "))
}
