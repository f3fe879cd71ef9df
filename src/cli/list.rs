//! `stedenband list [QUERY…]`: the ties that a query lets through.

use std::io::Write as _;

use super::{
    args::{Common, Format},
    failure::Failure,
    output::Output,
    session::Session,
};
use crate::{
    dataset::Standing,
    export::{Entry, json, plain, table},
    query::{Columns, Corpus, Hit, Index, Search, SortKey, Term, filter, sort, suggest},
    sanitise::Escaped,
    text::{texts, words::pick},
};

/// Writes the ties.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through (JSON is an empty array then), or that of writing.
pub fn run(session: &Session, format: Option<Format>, common: &Common, out: &mut Output) -> Result<(), Failure> {
    let standings = session.standings();
    let entries = found(session, &standings);
    let any = !entries.is_empty();
    match out.format(format, common) {
        Format::Json => json::write(entries, out)?,
        Format::Plain => entries.iter().try_for_each(|entry| writeln!(out, "{}", plain::line(entry, session.lang)))?,
        Format::Table if any => table::write(&entries, out.table(), out)?,
        Format::Table => {}
    }
    if any {
        return Ok(());
    }
    out.flush()?;
    Err(Failure::Nothing(nothing(session)))
}

/// The ties that the query lets through: those that answer its words best first, else by the Dutch party.
pub(super) fn found<'a>(session: &'a Session, standings: &[Option<Standing>]) -> Vec<Entry<'a>> {
    session.report_ignored();
    let index = Index::new(&session.dataset);
    let mut hits: Vec<Hit> = filter::run(&session.query, &session.dataset, &index, standings);
    let worded = session.query.terms.iter().any(|term| matches!(term, Term::Text { negated: false, .. }));
    let key = if worded { SortKey::Relevance } else { SortKey::Dutch };
    sort::sort(&mut hits, key, false, &session.dataset, standings);
    session.entries(&hits, standings)
}

/// That nothing was found, and for what.
pub(super) fn nothing(session: &Session) -> Escaped {
    let lang = session.lang;
    let message = pick(lang, "Geen banden gevonden", "No ties found");
    if session.query.is_empty() {
        return format!("{message}.").into();
    }
    let line = session.query.to_line(lang);
    let nothing = Escaped::from(format!("{message} {} {line}", pick(lang, "voor:", "for:")));
    if let Some(name) = unnamed_municipality(session) {
        return nothing.line((texts(lang).unnamed_municipality)(name));
    }
    match suggest::meant(&session.query, &session.dataset) {
        Some((_, name)) => nothing.line((texts(lang).meant)(name)),
        None => nothing,
    }
}

/// The municipality that is asked for and that no source names.
fn unnamed_municipality(session: &Session) -> Option<&'static str> {
    let (standings, index) = (session.standings(), Index::new(&session.dataset));
    let columns = Columns::new(&session.dataset, &standings);
    let corpus = Corpus { dataset: &session.dataset, index: &index, standings: &standings, columns: &columns };
    Search::run(session.query.clone(), corpus).unnamed_municipality()
}
