//! `stedenband list [QUERY…]`: the ties that a query lets through.

use std::io::Write as _;

use super::{
    args::{Common, Format},
    failure::Failure,
    output::Output,
    session::Session,
};
use crate::{
    export::{json, plain, table},
    query::{Hit, Index, SortKey, Term, filter, sort},
    sanitise::visible,
    text::words::pick,
};

/// Writes the ties, those that answer the words of the query best first, else by the Dutch party.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through (JSON is an empty array then), or that of writing.
pub fn run(session: &Session, format: Option<Format>, common: &Common, out: &mut Output) -> Result<(), Failure> {
    let standings = session.standings();
    let index = Index::new(&session.dataset);
    let mut hits: Vec<Hit> = filter::run(&session.query, &session.dataset, &index, &standings);
    let worded = session.query.terms.iter().any(|term| matches!(term, Term::Text { negated: false, .. }));
    let key = if worded { SortKey::Relevance } else { SortKey::Dutch };
    sort::sort(&mut hits, key, false, &session.dataset, &standings);
    let entries = session.entries(&hits, &standings);
    let found = !entries.is_empty();
    match out.format(format, common) {
        Format::Json => json::write(entries, out)?,
        Format::Plain => entries.iter().try_for_each(|entry| plain::line(entry, session.lang, out))?,
        Format::Table if found => table::write(&entries, out.table(), out)?,
        Format::Table => {}
    }
    if found {
        return Ok(());
    }
    out.flush()?;
    Err(Failure::Nothing(nothing(session)))
}

fn nothing(session: &Session) -> String {
    let lang = session.lang;
    let message = pick(lang, "Geen banden gevonden", "No ties found");
    if session.query.is_empty() {
        return format!("{message}.");
    }
    let line = session.query.to_string();
    format!("{message} {} {}", pick(lang, "voor:", "for:"), visible(&line))
}
