//! `stedenband list [QUERY…]`: the ties that a query lets through.

use std::io::Write as _;

use super::{args::Format, failure::Failure, output::Output, session::Session};
use crate::{
    answer::Answer,
    export::{json, plain, table},
    sanitise::Escaped,
};

/// Writes the ties.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through (JSON is an empty array then), or that of writing.
pub fn run(session: &Session, out: &mut Output) -> Result<(), Failure> {
    let answer = session.answer();
    let entries = answer.entries(&session.dataset);
    let any = !entries.is_empty();
    match out.format {
        Format::Json => json::write(entries, &session.dataset, out)?,
        Format::Plain => entries
            .iter()
            .try_for_each(|entry| writeln!(out, "{}", plain::line(entry, session.lang)))?,
        Format::Table if any => {
            let snippets = answer.snippets(&session.dataset, session.lang);
            table::write(&entries, &snippets, out.table(), out)?;
        }
        Format::Table => {}
    }
    if any {
        return Ok(());
    }
    out.flush()?;
    Err(Failure::Nothing(nothing(session, &answer)))
}

/// That nothing was found, and for what.
pub fn nothing(session: &Session, answer: &Answer) -> Escaped {
    let lang = session.lang;
    if session.query.is_empty() {
        return Escaped::ours(lang.no_ties_found());
    }
    let mut told = Escaped::from(lang.no_ties_found_for(&session.query.to_line(lang)));
    if let Some(absence) = answer.absence(&session.dataset, lang) {
        told = absence.into_iter().fold(told, Escaped::line);
    } else if let Some(name) = answer.meant(&session.dataset) {
        told = told.line(lang.meant(name));
    }
    beside(session, answer)
        .into_iter()
        .fold(told, Escaped::line)
}

/// The most terms, numbers and sources that are told of.
const MAX_BESIDE: usize = 3;

/// What the words stand in beside the ties: terms and national numbers as they are told, sources by their title.
fn beside(session: &Session, answer: &Answer) -> Vec<String> {
    let (dataset, lang) = (&session.dataset, session.lang);
    let found = answer.background(dataset);
    let terms = found.terms_in(dataset);
    let terms = terms.map(|term| format!("{}: {}", term.term, term.about.get(lang)));
    let others = found.others.iter().map(|about| about.get(lang).to_string());
    let sources = found.sources_in(dataset);
    let sources =
        sources.map(|source| format!("{}: {}", source.publisher, source.title.shown(lang)));
    terms
        .take(MAX_BESIDE)
        .chain(others.take(MAX_BESIDE))
        .chain(sources.take(MAX_BESIDE))
        .collect()
}
