//! The signals that would end the program at once, with the terminal taken and files half-written.

use std::{io, process};

use signal_hook::{
    consts::{
        SIGABRT, SIGALRM, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2,
        SIGVTALRM, SIGXCPU, SIGXFSZ,
    },
    iterator::Signals,
};

use crate::{file, parallel};

/// Those that end it: what users, shells, systems and their limits send. SIGKILL can't be heard, and after those of a
/// fault in the program nothing can be relied on.
pub const ENDING: [i32; 12] = [
    SIGABRT, SIGALRM, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2,
    SIGVTALRM, SIGXCPU,
];

/// Sent with every byte beyond the largest file that the user may write. Once it is heard, and comes to nothing, the
/// system refuses the byte instead, which is told as any other refusal.
pub const FILE_TOO_LARGE: i32 = SIGXFSZ;

/// From here on such a signal removes what is half-written before it ends the program.
///
/// # Errors
/// What the system refused.
pub fn leave_nothing_half_written() -> io::Result<()> {
    let mut signals = Signals::new(ENDING.iter().chain([&FILE_TOO_LARGE]))?;
    parallel::spawn("signals", move || {
        if let Some(signal) = signals.forever().find(|signal| *signal != FILE_TOO_LARGE) {
            file::remove_unfinished();
            process::exit(128 + signal);
        }
    })?;
    Ok(())
}
