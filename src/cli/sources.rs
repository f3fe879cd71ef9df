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
        asked => {
            let page = out.page();
            for source in &dataset.sources {
                let line = line(source, counts.get(&source.id).copied().unwrap_or(0), lang);
                match asked {
                    Format::Table => detail::paragraph(0, 4, line, page, out)?,
                    _ => writeln!(out, "{line}")?,
                }
            }
        }
    }
    if out.format != Format::Json {
        freshness(session, out)?;
    }
    if dataset.sources.is_empty() {
        out.flush()?;
        return Err(Failure::Nothing(Escaped::ours(lang.no_sources_found())));
    }
    Ok(())
}

/// How old the newest evidence about each tie is, a tie a line, the oldest first.
fn freshness(session: &Session, out: &mut Output) -> Result<(), Failure> {
    let (dataset, lang) = (&session.dataset, session.lang);
    let answer = session.answer();
    let entries = answer.entries_of(0..dataset.ties.len(), dataset);
    let (day, page, format) = (answer.as_of_day().day(), out.page(), out.format);
    let groups = sentences::by_evidence(entries).into_iter();
    let ties = groups.flat_map(|(evidence, ties)| ties.into_iter().map(move |tie| (evidence, tie)));
    for (number, (evidence, entry)) in ties.enumerate() {
        if number == 0 {
            writeln!(out, "\n{}", lang.evidence_title())?;
        }
        let title = sentences::title(entry.tie, lang);
        let line = format!("{title}: {}", sentences::evidence(evidence, day, lang));
        match format {
            Format::Table => detail::paragraph(0, 4, line, page, out)?,
            _ => writeln!(out, "{}", Escaped::from(line))?,
        }
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

/// One line: `nrc: NRC, 8 mei 2023, The Chinese sister city …, nieuwsmedium, Engels, 31 uitspraken, https://…`.
fn line(source: &Source, count: usize, lang: Lang) -> Escaped {
    let mut facts = vec![
        source.publisher.to_string(),
        sentences::published(source, lang),
        source.title.to_string(),
    ];
    facts.extend(source.printed_authors());
    let (kind, language) = (source.kind.label(lang), source.lang.label(lang));
    facts.extend([kind.to_owned(), language.to_owned()]);
    facts.extend(sentences::translation(source, lang));
    facts.push(lang.statements(count));
    facts.extend(source.url.as_deref().map(ToString::to_string));
    format!("{}: {}", source.id, facts.join(", ")).into()
}
