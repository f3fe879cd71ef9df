//! `stedenband sources`: who says it.

use std::{collections::HashMap, io::Write as _};

use super::{args::Format, failure::Failure, output::Output, session::Session};
use crate::{
    dataset::{Dataset, Source, SourceId},
    export::{detail, json, record::SourceRecord, sentences},
    lang::Lang,
    sanitise::Escaped,
};

/// Writes the sources, in the order of the dataset, with the number of statements from each.
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
    if dataset.sources.is_empty() {
        out.flush()?;
        return Err(Failure::Nothing(Escaped::ours(lang.no_sources_found())));
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
