//! What the system tells of the terminal: its size, whether it is there, takes what is written, and is ours to use.

use std::{io, time::Duration};

use ratatui::layout::Size;
use rustix::{
    event::{PollFd, PollFlags, Timespec},
    fd::BorrowedFd,
    io::retry_on_intr,
    process::getpgrp,
    termios::{Winsize, tcgetpgrp, tcgetwinsize},
};

/// The largest screen that is drawn, in columns and in rows. Of a larger one, which a terminal can say it is (65,535
/// columns and rows would take 200 GB), the upper left corner is used.
pub const MAX_SIDE: u16 = 1_000;

/// The size of the terminal, as far as it is drawn.
///
/// # Errors
/// What the terminal refused.
pub fn size() -> io::Result<Size> {
    let Winsize { ws_col, ws_row, .. } = tcgetwinsize(rustix::stdio::stdout())?;
    Ok(Size::new(ws_col.min(MAX_SIDE), ws_row.min(MAX_SIDE)))
}

/// Sleeps until the terminal has gone, for no longer than `patience`; false where that can't be waited for.
pub(super) fn has_gone(patience: Option<Duration>) -> bool {
    // No events are asked for: a hang-up is reported unasked.
    let events = poll_for(&rustix::stdio::stdin(), PollFlags::empty(), patience);
    events.intersects(PollFlags::HUP | PollFlags::ERR)
}

/// Whether the terminal takes what is written, within `patience`.
pub(super) fn has_room(patience: Duration) -> bool {
    poll_for(&rustix::stdio::stdout(), PollFlags::OUT, Some(patience)) == PollFlags::OUT
}

fn poll_for(file: &BorrowedFd<'_>, events: PollFlags, patience: Option<Duration>) -> PollFlags {
    let mut files = [PollFd::new(file, events)];
    poll(&mut files, patience).map_or(PollFlags::empty(), |_| files[0].revents())
}

/// Sleeps until one of `files` is ready, for no longer than `patience`, and counts those that are. A signal does not end
/// it.
///
/// # Errors
/// What the system says.
pub fn poll(files: &mut [PollFd<'_>], patience: Option<Duration>) -> io::Result<usize> {
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    let count = retry_on_intr(|| rustix::event::poll(files, patience.as_ref()))?;
    Ok(count)
}

/// Whether the terminal is this job's to use; true where there is no job control.
pub(super) fn is_in_foreground() -> bool {
    tcgetpgrp(rustix::stdio::stdin()).map_or(true, |group| group == getpgrp())
}
