//! The command line: parse, load, dispatch, one file per subcommand.
//!
//! | module | its job |
//! |---|---|
//! | [`args`], [`help`] | what can be said on the command line, and the help texts in both languages |
//! | [`locale`] | the language before anything is parsed |
//! | [`usage`] | wrong use, told in the user's language |
//! | [`failure`] | every way to end without success, with its exit code |
//! | [`output`] | standard output: colour, width, errors of writing |
//! | [`session`] | the dataset, the query and the date in force, as all subcommands need them |
//! | [`list`], [`show`], [`sources`] | the subcommands |
//!
//! Exit codes: 0 done, 1 nothing found or a check failed, 2 wrong use or unreadable input.

use std::{
    ffi::OsString,
    io::{IsTerminal as _, Write as _},
    process::ExitCode,
};

use crate::{lang::Lang, text::words::pick};

pub mod args;
pub mod failure;
pub mod help;
pub mod list;
pub mod locale;
pub mod output;
pub mod session;
pub mod show;
pub mod sources;
pub mod usage;

use args::{Cli, Command};
use failure::Failure;
use output::Output;
use session::Session;

/// Runs the program with the arguments of the process and reports how it ended.
///
/// The only place where a failure becomes words on standard error and an exit code.
#[must_use]
pub fn run() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let lang = locale::choose(&arguments);
    match args::parse(&arguments, lang).and_then(|cli| cli.map_or(Ok(()), |cli| dispatch(cli, lang))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(message) = failure.message(lang) {
                // Where standard error is gone, the exit code has to do.
                let _ = writeln!(std::io::stderr().lock(), "{}", message.trim_end());
            }
            failure.code()
        }
    }
}

fn dispatch(cli: Cli, lang: Lang) -> Result<(), Failure> {
    let Cli { common, query, command } = cli;
    match command {
        None => dashboard(&query, &common, lang),
        Some(Command::List { query, format }) => {
            let session = Session::open(&common, &query, lang)?;
            let mut output = Output::stdout(lang);
            list::run(&session, format, &common, &mut output)?;
            output.finish()
        }
        Some(Command::Show { words, format }) => {
            let session = Session::open(&common, &[], lang)?;
            let mut output = Output::stdout(lang);
            show::run(session, &words, format, &common, &mut output)?;
            output.finish()
        }
        Some(Command::Sources { format }) => {
            let session = Session::open(&common, &[], lang)?;
            let mut output = Output::stdout(lang);
            sources::run(&session, format, &common, &mut output)?;
            output.finish()
        }
    }
}

/// Opens the dashboard, filtered.
fn dashboard(query: &[String], common: &args::Common, lang: Lang) -> Result<(), Failure> {
    let session = Session::open(common, query, lang)?;
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Failure::Usage(no_terminal(lang)));
    }
    // THE CALL SITE OF THE DASHBOARD: `stedenband::tui::run(session)` goes here.
    drop(session);
    Err(Failure::Usage(pick(lang, "Het dashboard is er nog niet.", "There is no dashboard yet.").to_owned()))
}

fn no_terminal(lang: Lang) -> String {
    pick(
        lang,
        "fout: het dashboard heeft een terminal nodig, en in- of uitvoer is hier geen terminal\n  \
         gebruik in een script of een pijp: stedenband list [ZOEKVRAAG]…  of  stedenband show ID",
        "error: the dashboard needs a terminal, and input or output is not one here\n  \
         in a script or a pipe use: stedenband list [QUERY]…  or  stedenband show ID",
    )
    .to_owned()
}
