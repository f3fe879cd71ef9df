//! `stedenband export [QUERY…] --format F [-o FILE]`: the ties found, as a file to take along.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use super::{failure::Failure, list, output::Output, session::Session};
use crate::{
    export::{FileFormat, Selection, target},
    file::Existing,
    lang::Lang,
    sanitise::visible,
    text::words::pick,
};

/// What to export to where.
#[derive(Clone, Debug)]
pub struct ExportOptions {
    /// The format.
    pub format: FileFormat,
    /// The file; standard output where there is none, or `-`.
    pub output: Option<PathBuf>,
    /// Whether a file that is there is replaced.
    pub force: bool,
}

/// Writes the ties to standard output, or to a file, and then says so.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through: no file is made then, and JSON is an empty array;
/// [`Failure::Usage`] where the file can't be written; or that of writing to standard output.
pub fn run(session: &Session, options: &ExportOptions, out: &mut Output) -> Result<(), Failure> {
    let standings = session.standings();
    let selection =
        Selection { dataset: &session.dataset, entries: list::found(session, &standings), asked: asked(session) };
    let file = options.output.as_deref().filter(|path| *path != Path::new("-"));
    if selection.entries.is_empty() {
        if file.is_none() && options.format == FileFormat::Json {
            options.format.write(&selection, out)?;
            out.flush()?;
        }
        return Err(Failure::Nothing(list::nothing(session)));
    }
    let Some(path) = file else { return Ok(options.format.write(&selection, out)?) };
    let existing = if options.force { Existing::Replace } else { Existing::Keep };
    target::write(path, existing, |file| options.format.write(&selection, file))
        .map_err(|error| Failure::Usage(error.message(path, session.lang)))?;
    writeln!(out, "{}", written(path, selection.entries.len(), session.lang))?;
    Ok(())
}

/// The query with the date of `--asof`; nothing where neither was given.
fn asked(session: &Session) -> Option<String> {
    let query = session.query.to_string();
    let date = session.asof.filter(|_| session.query.as_of().is_none()).map(|date| format!("op:{date}"));
    let parts: Vec<String> = [query].into_iter().chain(date).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn written(path: &Path, ties: usize, lang: Lang) -> String {
    let noun = match ties {
        1 => pick(lang, "band", "tie"),
        _ => pick(lang, "banden", "ties"),
    };
    let path = path.display().to_string();
    format!("{}: {ties} {noun} {}", visible(&path), pick(lang, "geschreven", "written"))
}
