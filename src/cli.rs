//! The command line: parse, load, dispatch, one file per subcommand.
//!
//! | module | its job |
//! |---|---|
//! | [`args`], [`help`] | what can be said on the command line, and the help texts in both languages |
//! | [`locale`] | the language before anything is parsed |
//! | [`usage`] | wrong use, told in the user's language |
//! | [`failure`] | every way to end without success, with its exit code |
//! | [`output`] | standard output: colour, width, errors of writing |
//! | [`clock`] | the day that counts as today |
//! | [`session`] | the dataset, the query and the date in force, as all subcommands need them |
//! | [`complete`], [`completions`] | what can stand at the cursor of a shell, and the scripts that ask for it |
//! | [`config`], [`dashboard`], [`list`], [`show`], [`export`], [`sources`], [`check`] | the subcommands |
//!
//! Exit codes: 0 done, 1 nothing found or a check failed, 2 wrong use or unreadable input.

use std::{ffi::OsString, io::Write as _, process::ExitCode};

use crate::{dataset::load, lang::Lang, sanitise::Escaped, signals, text::labels::pick};

pub mod args;
pub mod check;
mod clock;
mod complete;
mod completions;
mod config;
mod dashboard;
pub mod export;
pub mod failure;
mod help;
mod list;
mod locale;
mod man;
mod output;
pub mod session;
mod show;
mod sources;
mod usage;

use args::{Cli, Command, Common};
use check::CheckOptions;
use export::ExportOptions;
use failure::Failure;
use output::{AskedBy, Output};
use session::{Session, User};

/// Runs the program with the arguments of the process and reports how it ended.
///
/// The only place where a failure becomes words on standard error and an exit code.
#[must_use]
pub fn run() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let user = User::read();
    if let [_, first, asked @ ..] = &arguments[..]
        && first == complete::COMMAND
    {
        return complete::run(asked, &user);
    }
    let lang = locale::choose(&arguments, user.config.language);
    match args::parse(&arguments, lang)
        .and_then(|cli| cli.map_or(Ok(()), |cli| dispatch(cli, user, lang)))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(message) = failure.message(lang) {
                // Where standard error is gone, the exit code has to do.
                let _ = writeln!(std::io::stderr().lock(), "{}", output::for_stderr(&message));
            }
            failure.code()
        }
    }
}

fn dispatch(cli: Cli, user: User, lang: Lang) -> Result<(), Failure> {
    let watch = cli.asks_to_watch();
    let Cli {
        mut common,
        mut look,
        query,
        command,
        ..
    } = cli;
    if let Some(Command::Config { init, .. }) = command {
        let mut output = Output::stdout(lang);
        if init {
            config::init(lang, &mut output)?;
        } else {
            user.report(lang);
            config::show(&user.config, &common, look, lang, &mut output)?;
        }
        return output.finish();
    }
    common.data = common.data.or_else(|| user.config.dataset.clone());
    if let Some(option) = misplaced_watch(watch, &common, command.is_some(), lang) {
        return Err(Failure::Usage(option));
    }
    look.theme = look.theme.or(user.config.theme);
    let (on_line, in_settings) = (look.ascii, user.config.ascii);
    let asked_by = |on_command: bool| match (on_line || on_command, in_settings) {
        (true, _) => Some(AskedBy::Line),
        (_, true) => Some(AskedBy::Settings),
        _ => None,
    };
    look.ascii |= user.config.ascii;
    look.mouse |= user.config.mouse;
    match command {
        // Done above: it tells what the command line says apart from what the settings say.
        Some(Command::Config { .. }) => Ok(()),
        None => dashboard::run(&query, &common, look, watch, user, lang),
        Some(Command::List {
            query,
            format,
            ascii,
        }) => {
            let session = Session::open(&common, &query, user, lang)?;
            let mut output = Output::stdout(lang).in_ascii(asked_by(ascii));
            list::run(&session, format, &common, &mut output)?;
            output.finish()
        }
        Some(Command::Show {
            words,
            format,
            ascii,
        }) => {
            let session = Session::open(&common, &[], user, lang)?;
            let mut output = Output::stdout(lang).in_ascii(asked_by(ascii));
            show::run(session, &words, format, &common, &mut output)?;
            output.finish()
        }
        Some(Command::Check { file, lock }) => {
            let (file, sources) = (file.or(common.data), common.sources);
            let max_bytes = common.max_size.unwrap_or(load::MAX_BYTES);
            proof(
                &CheckOptions {
                    file,
                    sources,
                    lock,
                    max_bytes,
                },
                lang,
            )
        }
        Some(Command::Export {
            query,
            file_format,
            flat,
            output: file,
            force,
        }) => {
            let format = export::format(file_format, flat, lang)?;
            let session = Session::open(&common, &query, user, lang)?;
            let mut output = Output::stdout(lang);
            let options = ExportOptions {
                format,
                output: file,
                force,
            };
            export::run(&session, &session.answer(), &options, &mut output)?;
            output.finish()
        }
        Some(Command::Completions { shell }) => {
            let mut output = Output::stdout(lang);
            completions::run(shell, lang, &mut output)?;
            output.finish()
        }
        Some(Command::Man { page }) => {
            let mut output = Output::stdout(lang);
            man::run(page.as_deref(), &user.keymap(), lang, &mut output)?;
            output.finish()
        }
        Some(Command::Sources { format, ascii }) => {
            let session = Session::open(&common, &[], user, lang)?;
            let mut output = Output::stdout(lang).in_ascii(asked_by(ascii));
            sources::run(&session, format, &common, &mut output)?;
            output.finish()
        }
    }
}

/// Why there is nothing to watch, where the user asks for it.
fn misplaced_watch(
    watch: Option<bool>,
    common: &Common,
    is_command: bool,
    lang: Lang,
) -> Option<Escaped> {
    let (nl, en) = match watch {
        Some(_) if is_command => (
            "fout: --watch en --no-watch gaan over het dashboard, niet over een opdracht",
            "error: --watch and --no-watch are about the dashboard, not about a command",
        ),
        Some(true) if common.data.is_none() => (
            "fout: --watch volgt een bestand, en er is er geen genoemd\n  noem het met --data BESTAND",
            "error: --watch follows a file, and none is named\n  name it with --data FILE",
        ),
        _ => return None,
    };
    Some(Escaped::ours(pick(lang, nl, en)))
}

/// Checks a dataset.
fn proof(options: &CheckOptions, lang: Lang) -> Result<(), Failure> {
    if options.lock {
        signals::leave_nothing_half_written().map_err(Failure::Terminal)?;
    }
    let mut output = Output::stdout(lang);
    let faults = check::run(options, lang, output.table().colour, &mut output)?;
    output.finish()?;
    if faults == 0 {
        Ok(())
    } else {
        Err(Failure::Faults)
    }
}
