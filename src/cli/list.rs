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
        Format::Table if any => table::write(&entries, out.table(), out)?,
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
    let nothing = Escaped::from(lang.no_ties_found_for(&session.query.to_line(lang)));
    if let Some(name) = answer.unnamed_municipality() {
        return nothing.line(lang.unnamed_municipality(name));
    }
    match answer.meant(&session.dataset) {
        Some(name) => nothing.line(lang.meant(name)),
        None => nothing,
    }
}
