//! Every way to end without success.

use std::{io, process::ExitCode};

use crate::{
    lang::{Lang, error_in_english},
    parallel::NoThread,
    sanitise::Escaped,
    text::system,
};

/// Why a command ended without success. All messages are in the user's language.
#[derive(Debug)]
pub enum Failure {
    /// Nothing was found; what was asked for was understood.
    Nothing(Escaped),
    /// A check found faults and has reported them.
    Faults,
    /// Wrong use, or input that can't be read.
    Usage(Escaped),
    /// A signal put an end to it before it was done: what to say of that, and the signal.
    Ended(Escaped, u8),
    /// Standard output can't be written.
    Output(io::Error),
    /// The terminal refused the dashboard.
    Terminal(io::Error),
}

error_in_english!(Failure, |failure| failure
    .message(Lang::En)
    .unwrap_or_default());

impl Failure {
    /// What to tell the user; nothing where the reader of a pipe has gone, which is no fault.
    pub fn message(&self, lang: Lang) -> Option<Escaped> {
        match self {
            Self::Nothing(message) | Self::Usage(message) | Self::Ended(message, _) => {
                Some(message.clone())
            }
            Self::Faults => None,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => Some(lang.output_fails(&system::why(error, lang)).into()),
            Self::Terminal(error) => {
                let why = system::why(error, lang);
                let is_no_thread = error.get_ref().is_some_and(|inner| inner.is::<NoThread>());
                Some(match error.kind() {
                    _ if is_no_thread => Escaped::from(lang.error(&why)).line(lang.hint_threads()),
                    io::ErrorKind::OutOfMemory => Escaped::ours(lang.no_memory()),
                    _ => lang.terminal_fails(&why).into(),
                })
            }
        }
    }

    /// The exit code.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Nothing(_) | Self::Faults => ExitCode::from(1),
            // As shells tell of a program that a signal ended.
            Self::Ended(_, signal) => ExitCode::from(128 + signal),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Usage(_) | Self::Output(_) | Self::Terminal(_) => ExitCode::from(2),
        }
    }
}

impl From<io::Error> for Failure {
    /// Commands write to standard output alone; reading has errors of its own.
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
