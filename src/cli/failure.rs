//! Every way to end without success.

use std::{io, process::ExitCode};

use crate::{
    lang::Lang,
    parallel::NoThread,
    text::{system, words::pick},
};

/// Why a command ended without success. All messages are sanitised and in the user's language.
#[derive(Debug)]
pub enum Failure {
    /// Nothing was found; what was asked for was understood.
    Nothing(String),
    /// A check found faults and has reported them.
    Faults,
    /// Wrong use, or input that can't be read.
    Usage(String),
    /// A signal put an end to it before it was done: what to say of that, and the signal.
    Ended(String, u8),
    /// Standard output can't be written.
    Output(io::Error),
    /// The terminal refused the dashboard.
    Terminal(io::Error),
}

impl Failure {
    /// What to tell the user; nothing where the reader of a pipe has gone, which is no fault.
    #[must_use]
    pub fn message(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Nothing(message) | Self::Usage(message) | Self::Ended(message, _) => Some(message.clone()),
            Self::Faults => None,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Output(error) => {
                let message =
                    pick(lang, "fout: de uitvoer kan niet worden geschreven", "error: cannot write the output");
                Some(format!("{message}: {}", system::why(error, lang)))
            }
            Self::Terminal(error) if error.get_ref().is_some_and(|inner| inner.is::<NoThread>()) => {
                let advice = pick(
                    lang,
                    "sluit andere programma's, of verhoog de grens (ulimit -u)",
                    "end other programs, or raise the limit (ulimit -u)",
                );
                Some(format!("{}: {}\n  {advice}", pick(lang, "fout", "error"), system::why(error, lang)))
            }
            Self::Terminal(error) if error.kind() == io::ErrorKind::OutOfMemory => Some(
                pick(
                    lang,
                    "fout: er is niet genoeg geheugen voor het dashboard\n  \
                     sluit andere programma's, of verhoog de grens (ulimit -v)",
                    "error: there is not enough memory for the dashboard\n  \
                     end other programs, or raise the limit (ulimit -v)",
                )
                .to_owned(),
            ),
            Self::Terminal(error) => {
                let message = pick(lang, "fout: de terminal werkt niet mee", "error: the terminal does not cooperate");
                Some(format!("{message}: {}", system::why(error, lang)))
            }
        }
    }

    /// The exit code.
    #[must_use]
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
