//! `stedenband export [QUERY…] --format F [-o FILE]`: the ties found, to take along.

use std::{
    cell::Cell,
    io::{self, IsTerminal as _},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{args::ExportName, failure::Failure, list, session::Session};
use crate::{
    answer::Answer,
    export::{ExportFormat, FileFormat, Progress, csv::Separator},
    file::Existing,
    lang::Lang,
    sanitise::Escaped,
    signals,
    text::labels::pick,
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
    name: ExportName,
    flat: Option<Separator>,
    lang: Lang,
) -> Result<ExportFormat, Failure> {
    let file = match (name, flat) {
        (ExportName::Csv, None) => return Ok(ExportFormat::Tables),
        (ExportName::Csv, Some(separator)) => FileFormat::Csv(separator),
        (_, Some(_)) => {
            let message = pick(
                lang,
                "fout: --flat past alleen bij --format csv\nzie: stedenband --help",
                "error: --flat goes with --format csv only\nsee: stedenband --help",
            );
            return Err(Failure::Usage(Escaped::ours(message)));
        }
        (ExportName::Json, None) => FileFormat::Json,
        (ExportName::Ron, None) => FileFormat::Ron,
        (ExportName::Markdown, None) => FileFormat::Markdown,
        (ExportName::Html, None) => FileFormat::Html,
        (ExportName::Bibtex, None) => FileFormat::Bibtex,
        (ExportName::CslJson, None) => FileFormat::CslJson,
    };
    Ok(ExportFormat::File(file))
}

/// Writes the ties that the query finds to standard output, or to a file or a folder, and then says so.
///
/// # Errors
/// As [`write`].
pub fn run(
    session: &Session,
    options: &ExportOptions,
    out: &mut impl io::Write,
) -> Result<(), Failure> {
    write(session, &session.answer(), options, out)
}

/// The same of an answer that is there already.
///
/// # Errors
/// [`Failure::Nothing`] where no tie is let through: no file is made then, and JSON is an empty array;
/// [`Failure::Usage`] where the file can't be written; or that of writing to standard output.
pub fn write(
    session: &Session,
    answer: &Answer,
    options: &ExportOptions,
    out: &mut impl io::Write,
) -> Result<(), Failure> {
    let path = options
        .output
        .as_deref()
        .filter(|path| *path != Path::new("-"));
    // What goes to a pipe leaves nothing half-written behind; there the signal ends the program at once.
    let bar = Bar::new(answer.hits.len(), path.is_some())?;
    let tell = |done| bar.tell(done);
    let selection = answer.selection(&session.dataset, session.lang, Progress::new(&tell));
    if selection.entries.is_empty() {
        if let (None, ExportFormat::File(format @ FileFormat::Json)) = (path, options.format) {
            format.write(&selection, out)?;
            out.flush()?;
        }
        return Err(Failure::Nothing(list::nothing(session, answer)));
    }
    let written = match (path, options.format) {
        (Some(path), format) => {
            let existing = if options.force {
                Existing::Replace
            } else {
                Existing::CursorPolicy
            };
            let saved = format.save(&selection, path, existing);
            saved
                .map_err(|error| bar.failure(error.message(path, session.lang)))
                .map(|()| Some(path))
        }
        (None, ExportFormat::File(format)) => format
            .write(&selection, out)
            .map(|()| None)
            .map_err(Failure::from),
        (None, ExportFormat::Tables) => Err(Failure::Usage(needs_folder(session.lang))),
    };
    bar.clear();
    if let Some(path) = written? {
        let path = path.display().to_string();
        let message = session.lang.exported(&answer.counted(session.lang), &path);
        writeln!(out, "{}", Escaped::from(message))?;
    }
    Ok(())
}

/// How far a long export has got, on standard error where that is a terminal.
struct Bar {
    bar: ProgressBar,
    begun: Instant,
    shown: Cell<bool>,
    /// The signal that asked the program to end; 0 while none has.
    ended: Arc<AtomicUsize>,
}

impl Bar {
    /// What is done sooner needs no bar.
    const SHOWN_AFTER: Duration = Duration::from_millis(500);

    fn new(ties: usize, heeds_signals: bool) -> io::Result<Self> {
        let ended = Arc::new(AtomicUsize::new(0));
        if heeds_signals {
            for signal in signals::ENDING {
                signal_hook::flag::register_usize(
                    signal,
                    Arc::clone(&ended),
                    signal.unsigned_abs() as usize,
                )?;
            }
            // Of this one nothing is to be known but that it is heard.
            signal_hook::flag::register(signals::FILE_TOO_LARGE, Arc::default())?;
        }
        let bar = ProgressBar::with_draw_target(Some(ties as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{percent:>3}% {wide_bar} {pos}/{len}");
        bar.set_style(
            style
                .unwrap_or_else(|_| ProgressStyle::default_bar())
                .progress_chars("█▌ "),
        );
        Ok(Self {
            bar,
            begun: Instant::now(),
            shown: Cell::new(!io::stderr().is_terminal()),
            ended,
        })
    }

    fn tell(&self, done: usize) -> ControlFlow<()> {
        if !self.shown.get() && self.begun.elapsed() > Self::SHOWN_AFTER {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown.set(true);
        }
        self.bar.set_position(done as u64);
        if self.signal() == 0 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }

    fn signal(&self) -> u8 {
        u8::try_from(self.ended.load(Ordering::Relaxed)).unwrap_or(0)
    }

    /// Why nothing was written.
    fn failure(&self, message: Escaped) -> Failure {
        match self.signal() {
            0 => Failure::Usage(message),
            signal => Failure::Ended(message, signal),
        }
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

fn needs_folder(lang: Lang) -> Escaped {
    pick(
        lang,
        "fout: csv is een map met drie tabellen: noem een map met -o MAP, of vraag één tabel met --flat",
        "error: csv is a folder with three tables: name a folder with -o DIR, or ask for one table with --flat",
    )
    .into()
}
