//! `stedenband export [QUERY…] --format F [-o FILE]`: the ties found, to take along.

use std::{
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{failure::Failure, list, session::Session};
use crate::{
    answer::Answer,
    export::{ExportFormat, ExportProgress, csv::Separator},
    file::Existing,
    lang::Lang,
    sanitise::Escaped,
    signals,
};

/// What to export to where.
#[derive(Clone, Debug)]
pub struct ExportOptions {
    /// The format.
    pub format: ExportFormat,
    /// The file or folder; standard output where there is none, or `-`.
    pub output: Option<PathBuf>,
    /// Whether what is there is replaced.
    pub force: bool,
}

/// The format that `--format` and `--flat` ask for together.
///
/// # Errors
/// [`Failure::Usage`] where another format than CSV is to be flat.
pub fn format(
    format: ExportFormat,
    flat: Option<Separator>,
    lang: Lang,
) -> Result<ExportFormat, Failure> {
    match (format, flat) {
        (format, None) => Ok(format),
        (ExportFormat::Csv, Some(separator)) => Ok(ExportFormat::FlatCsv(separator)),
        _ => Err(Failure::Usage(Escaped::ours(lang.flat_without_csv()))),
    }
}

/// Writes the ties of `answer` to standard output, or to a file or a folder, and then says so.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through: no file is made then, and JSON is an empty array;
/// [`Failure::Usage`] where the file can't be written; [`Failure::Ended`] by a signal; or that of writing to standard
/// output.
pub fn run(
    session: &Session,
    answer: &Answer,
    options: &ExportOptions,
    out: &mut impl io::Write,
) -> Result<(), Failure> {
    let path = options.output.as_deref();
    let path = path.filter(|path| *path != Path::new("-"));
    let signal = Arc::new(AtomicUsize::new(0));
    // What goes to a pipe leaves nothing half-written behind; there the signal ends the program at once.
    if path.is_some() {
        heed_signals(&signal)?;
    }
    let bar = progress_bar(answer.hits.len());
    let tell = |done| {
        if bar.is_hidden() && bar.elapsed() > BAR_DELAY {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_position(done as u64);
        match signal.load(Ordering::Relaxed) {
            0 => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        }
    };
    let progress = ExportProgress::new(&tell);
    let selection = answer.selection(&session.dataset, session.lang, progress);
    if selection.entries.is_empty() {
        if path.is_none() && options.format == ExportFormat::Json {
            options.format.write(&selection, out)?;
            out.flush()?;
        }
        return Err(Failure::Nothing(list::nothing(session, answer)));
    }
    let Some(path) = path else {
        if options.format == ExportFormat::Csv {
            return Err(Failure::Usage(Escaped::ours(
                session.lang.csv_needs_folder(),
            )));
        }
        let written = options.format.write(&selection, out);
        bar.finish_and_clear();
        return Ok(written?);
    };
    let existing = if options.force {
        Existing::Replace
    } else {
        Existing::Keep
    };
    let saved = options.format.save(&selection, path, existing);
    bar.finish_and_clear();
    if let Err(error) = saved {
        let message = error.message(path, session.lang);
        return Err(match u8::try_from(signal.load(Ordering::Relaxed)) {
            Ok(signal @ 1..) => Failure::Ended(message, signal),
            _ => Failure::Usage(message),
        });
    }
    let path = path.display().to_string();
    let message = session.lang.exported(&answer.counted(session.lang), &path);
    writeln!(out, "{}", Escaped::from(message))?;
    Ok(())
}

/// Has each signal that would end the program leave its number in `signal`.
fn heed_signals(signal: &Arc<AtomicUsize>) -> io::Result<()> {
    for ending in signals::ENDING {
        let number = ending.unsigned_abs() as usize;
        signal_hook::flag::register_usize(ending, Arc::clone(signal), number)?;
    }
    // Of this one nothing is to be known but that it is heard.
    signal_hook::flag::register(signals::FILE_TOO_LARGE, Arc::default())?;
    Ok(())
}

/// What is done sooner needs no bar.
const BAR_DELAY: Duration = Duration::from_millis(500);

/// How far a long export has got, hidden at first; later on standard error where that is a terminal.
fn progress_bar(ties: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(ties as u64), ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{percent:>3}% {wide_bar} {pos}/{len}");
    bar.with_style(
        style
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars("█▌ "),
    )
}
