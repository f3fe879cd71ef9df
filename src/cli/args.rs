//! What can be said on the command line, with the help in English as clap takes it from the comments; that of other
//! languages stands in `text`, and [`help`] puts it in.

use std::{ffi::OsString, path::PathBuf};

use clap::{
    ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
    ValueHint,
};

use clap_complete::Shell;

pub mod values;

use super::{failure::Failure, help, usage};
use crate::{
    dataset::{PartialDate, load},
    export::{ExportFormat, csv::Separator},
    lang::Lang,
    settings::theme_choice::ThemeChoice,
};
use values::{bytes, day, file, mark_negation, query_word};

/// Ties between Dutch municipalities and provinces and China, with their sources
#[derive(Debug, Parser)]
#[command(name = "stedenband", version, args_override_self = true)]
#[command(override_usage = "stedenband [OPTIONS] [QUERY]…\n       stedenband [OPTIONS] COMMAND …")]
#[command(after_help = include_str!("../../assets/help/program.en.txt").trim_end())]
#[command(
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub common: CommonArgs,
    /// How the dashboard looks.
    #[command(flatten)]
    pub look: Look,
    /// Follow changes of the file of --data in the dashboard (the default)
    #[arg(long, overrides_with = "no_watch")]
    pub watch: bool,
    /// Read the file of --data only once
    #[arg(long)]
    pub no_watch: bool,
    /// Words and fields, like status:ended
    #[arg(value_name = "QUERY", value_parser = query_word)]
    pub query: Vec<String>,
    /// The command; none opens the dashboard.
    #[command(subcommand)]
    pub command: Option<CliCommand>,
}

/// What every command takes
#[derive(Clone, Debug, Args)]
pub struct CommonArgs {
    /// Another dataset than the one built in
    #[arg(long, global = true, value_name = "FILE", value_parser = file(), value_hint = ValueHint::FilePath)]
    pub data: Option<PathBuf>,
    /// The language: nl or en (else Dutch, unless the system is in English)
    // It is read before the others, by `locale`.
    #[arg(long, global = true, value_name = "LANGUAGE", ignore_case = true)]
    pub lang: Option<Lang>,
    /// See the ties from this date: 2003, 2003-07, 2003-07-21 or '21 July 2003'
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub asof: Option<PartialDate>,
    /// Ask a question with a name, like 'still active'; the query narrows it down
    #[arg(long, global = true, value_name = "NAME")]
    pub question: Option<String>,
    /// The folder with the texts of the sources.
    #[arg(help = "The folder with the texts of the sources: <id of the source>.txt")]
    #[arg(long, global = true, value_name = "DIR", value_parser = file(), value_hint = ValueHint::DirPath)]
    pub sources: Option<PathBuf>,
    /// One fact a line, without columns: for screen readers and scripts
    #[arg(long, global = true)]
    pub plain: bool,
    /// The largest dataset that is read: bytes, or with K, M or G
    #[arg(long, global = true, value_name = "SIZE", value_parser = bytes)]
    pub max_size: Option<u64>,
    /// Show this help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Show the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

impl CommonArgs {
    /// The largest dataset that is read, in bytes.
    pub fn max_bytes(&self) -> u64 {
        self.max_size.unwrap_or(load::MAX_BYTES)
    }
}

/// How the dashboard looks and is used.
#[derive(Clone, Copy, Debug, Args)]
pub struct Look {
    /// The colours of the dashboard: auto, dark, light, high-contrast or mono
    #[arg(long, value_name = "THEME", ignore_case = true)]
    pub theme: Option<ThemeChoice>,
    /// Show only ASCII characters (by itself on a terminal where the locale is not UTF-8)
    #[arg(long)]
    pub ascii: bool,
    /// Click, scroll and drag borders in the dashboard (then select text with Shift)
    #[arg(long)]
    pub mouse: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// List the ties that match a query
    #[command(override_usage = "stedenband list [OPTIONS] [QUERY]…")]
    List {
        /// Words and fields, like status:ended
        #[arg(value_name = "QUERY", value_parser = query_word)]
        query: Vec<String>,
        /// How it is written.
        #[command(flatten)]
        form: Form,
    },
    /// Show all that is known of a tie, with the quotations
    #[command(override_usage = "stedenband show [OPTIONS] ID|NAME…")]
    Show {
        /// An id (arnhem-wuhan), a name (Arnhem, 武汉) or a query
        #[arg(value_name = "NAME", value_parser = query_word, required = true)]
        words: Vec<String>,
        /// How it is written.
        #[command(flatten)]
        form: Form,
    },
    /// Write the ties that match a query to a file
    #[command(override_usage = "stedenband export [OPTIONS] --format FORM [-o FILE] [QUERY]…")]
    #[command(after_help = include_str!("../../assets/help/export.en.txt").trim_end())]
    Export {
        /// Words and fields, like status:ended
        #[arg(value_name = "QUERY", value_parser = query_word)]
        query: Vec<String>,
        /// The form: csv, html, json, ron, markdown, bibtex or csl-json
        #[arg(long = "format", value_name = "FORM", ignore_case = true)]
        file_format: ExportFormat,
        /// One table in place of three, with a comma (default) or a semicolon between cells
        #[arg(long, value_name = "CHARACTER", ignore_case = true)]
        #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "comma")]
        flat: Option<Separator>,
        /// The file, or the folder; without -o, or with -o -, all goes to standard output
        #[arg(short, long, value_name = "FILE", value_parser = file(), value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
        /// Replace what is there already
        #[arg(long)]
        force: bool,
    },
    /// Check a dataset and prove the quotations in it
    #[command(override_usage = "stedenband check [OPTIONS] [FILE]")]
    Check {
        /// The dataset (else that of --data, else the one built in)
        #[arg(value_name = "FILE", value_parser = file(), value_hint = ValueHint::FilePath)]
        file: Option<PathBuf>,
        /// Rewrite quotes.lock beside the dataset
        #[arg(long)]
        lock: bool,
    },
    /// Write the script that has a shell complete
    #[command(override_usage = "stedenband completions [OPTIONS] SHELL")]
    #[command(after_help = include_str!("../../assets/help/completions.en.txt").trim_end())]
    Completions {
        /// The shell: bash, zsh, fish, elvish or powershell
        #[arg(value_name = "SHELL", ignore_case = true)]
        shell: Shell,
    },
    /// Show the settings, or write a file to begin with
    #[command(override_usage = "stedenband config [--show|--init]")]
    Config {
        /// Show the settings in force (default)
        #[arg(long)]
        show: bool,
        /// Write a config.ron with explanations; one that is there stays
        #[arg(long, conflicts_with = "show")]
        init: bool,
    },
    /// Write the manual page, for man(1)
    #[command(
        override_usage = "stedenband man [OPTIONS] [COMMAND]",
        after_help = "  stedenband man | man -l -"
    )]
    Man {
        /// The command that it is about (else the program)
        #[arg(value_name = "COMMAND")]
        page: Option<String>,
    },
    /// List the sources of the dataset
    #[command(override_usage = "stedenband sources [OPTIONS]")]
    Sources {
        /// How it is written.
        #[command(flatten)]
        form: Form,
    },
}

/// How a command writes what it found.
#[derive(Clone, Copy, Debug, Args)]
pub struct Form {
    /// The form: table, plain or json (default: table on a terminal, otherwise plain)
    #[arg(long, value_name = "FORM", ignore_case = true)]
    pub format: Option<Format>,
    /// Show only ASCII characters (by itself on a terminal where the locale is not UTF-8)
    #[arg(long)]
    pub ascii: bool,
}

/// The forms of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Columns, or a page, for people at a terminal.
    Table,
    /// One fact a line.
    Plain,
    /// The stable JSON.
    Json,
}

/// Parses the arguments of the process, the first of which is the program's name.
///
/// # Errors
/// [`Failure::Usage`] for wrong use; [`Failure::Output`] where a help text can't be written.
pub fn parse(arguments: &[OsString], lang: Lang) -> Result<Option<Cli>, Failure> {
    let parsed = |command: clap::Command| {
        let matches =
            command.try_get_matches_from(ask_for_help(arguments).iter().map(mark_negation));
        matches.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches))
    };
    // Only who asks for help or needs it waits until its texts are put together.
    match parsed(Cli::command()).or_else(|_| parsed(help::localised(lang))) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) => usage::report(&error, lang).map(|()| None),
    }
}

/// `stedenband help` and `stedenband help list` as people type them: `--help`, `list --help`.
fn ask_for_help(arguments: &[OsString]) -> Vec<OsString> {
    match arguments {
        [program, first] if first == "help" => vec![program.clone(), "--help".into()],
        [program, first, command] if first == "help" => {
            vec![program.clone(), command.clone(), "--help".into()]
        }
        _ => arguments.to_vec(),
    }
}

#[cfg(test)]
mod tests;
