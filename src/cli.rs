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

use crate::{lang::Lang, sanitise::Escaped, signals};

pub mod args;
pub mod check;
pub mod clock;
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

use args::{Cli, CliCommand, Form, Look};
use check::CheckOptions;
use export::ExportOptions;
use failure::Failure;
use output::Output;
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
        .and_then(|cli| cli.map_or(Ok(()), |cli| dispatch(cli, &user, lang)))
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

fn dispatch(cli: Cli, user: &User, lang: Lang) -> Result<(), Failure> {
    let (mut common, config) = (cli.common, &user.config);
    if let Some(CliCommand::Config { init, .. }) = cli.command {
        let mut output = Output::stdout(lang);
        if init {
            config::init(lang, &mut output)?;
        } else {
            user.report(lang);
            config::show(config, &common, cli.look, lang, &mut output)?;
        }
        return output.finish();
    }
    common.data = common.data.or_else(|| config.dataset.clone());
    let is_watch_said = cli.watch || cli.no_watch;
    if is_watch_said && cli.command.is_some() {
        return Err(Failure::Usage(Escaped::ours(lang.watch_with_command())));
    }
    if cli.watch && common.data.is_none() {
        return Err(Failure::Usage(Escaped::ours(lang.watch_without_file())));
    }
    let Some(command) = cli.command else {
        let look = Look {
            theme: cli.look.theme.or(config.theme),
            ascii: cli.look.ascii || config.ascii,
            mouse: cli.look.mouse || config.mouse,
        };
        let watch = is_watch_said.then_some(cli.watch);
        return dashboard::run(&cli.query, &common, look, watch, user, lang);
    };
    let open = |query: &[String]| Session::open(&common, query, user, lang);
    let in_form = |mut form: Form| {
        form.ascii |= cli.look.ascii;
        Output::in_form(lang, form, common.plain, config.ascii)
    };
    let mut output = match &command {
        CliCommand::List { form, .. }
        | CliCommand::Show { form, .. }
        | CliCommand::Sources { form } => in_form(*form),
        _ => Output::stdout(lang),
    };
    match command {
        // Done above: it tells what the command line says apart from what the settings say.
        CliCommand::Config { .. } => {}
        CliCommand::List { query, .. } => list::run(&open(&query)?, &mut output)?,
        CliCommand::Show { words, .. } => show::run(open(&[])?, &words, &mut output)?,
        CliCommand::Sources { .. } => sources::run(&open(&[])?, &mut output)?,
        CliCommand::Completions { shell } => completions::run(shell, lang, &mut output)?,
        CliCommand::Man { page } => man::run(page.as_deref(), &user.keymap(), lang, &mut output)?,
        CliCommand::Export {
            query,
            file_format,
            flat,
            output: file,
            force,
        } => {
            let options = ExportOptions {
                format: export::format(file_format, flat, lang)?,
                output: file,
                force,
            };
            let session = open(&query)?;
            export::run(&session, &session.answer(), &options, &mut output)?;
        }
        CliCommand::Check { file, lock } => {
            if lock {
                signals::leave_nothing_half_written().map_err(Failure::Terminal)?;
            }
            let options = CheckOptions {
                max_bytes: common.max_bytes(),
                file: file.or(common.data),
                sources: common.sources,
                lock,
            };
            let colour = output.table().colour;
            let faults = check::run(&options, lang, colour, &mut output)?;
            output.finish()?;
            return if faults == 0 {
                Ok(())
            } else {
                Err(Failure::Faults)
            };
        }
    }
    output.finish()
}
