//! What ends or wakes the dashboard from outside: signals, the return from a stop (`fg`), and a terminal that disappears.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGWINCH},
    iterator::Signals,
    low_level,
};

use super::{condition::has_gone, lock_patiently, restore};
use crate::{file, parallel, signals};

/// Set when the program goes on after a stop; others may have written on the screen since.
pub(super) static CONTINUED: AtomicBool = AtomicBool::new(false);

/// Starts the threads that sleep until something happens outside.
pub(super) fn watch_the_outside() -> io::Result<()> {
    let mut heard = Signals::new(
        signals::ENDING
            .iter()
            .chain([&SIGCONT, &signals::FILE_TOO_LARGE]),
    )?;
    parallel::spawn("signals", move || {
        for signal in heard.forever() {
            match signal {
                SIGCONT => {
                    CONTINUED.store(true, Ordering::Relaxed);
                    wake();
                }
                signals::FILE_TOO_LARGE => {}
                _ => end(signal),
            }
        }
    })?;
    // crossterm 0.29 spins for ever once its terminal has gone (crossterm issue 793), and the hang-up signal
    // reaches only the programs whose controlling terminal it was.
    parallel::spawn("hang-up", || {
        if has_gone(None) {
            exit(SIGHUP);
        }
    })?;
    Ok(())
}

/// Wakes the dashboard from its wait for a key: it looks around and draws.
pub fn wake() {
    // What it is told is that the size may be another.
    let _ = low_level::raise(SIGWINCH);
}

/// Ends the program as by a signal, with the terminal given back.
fn end(signal: i32) -> ! {
    // Held to the end: whoever draws or takes the terminal now waits for ever.
    let mut lock = lock_patiently();
    restore(lock.as_deref_mut());
    exit(signal)
}

/// Ends the program as by a signal, with nothing half-written left behind.
fn exit(signal: i32) -> ! {
    file::remove_unfinished();
    std::process::exit(128 + signal)
}

/// Ends the program as the hang-up signal does, if the terminal has gone: nobody is there to read of an error.
pub fn end_if_gone() {
    if has_gone(Some(Duration::ZERO)) {
        exit(SIGHUP);
    }
}
