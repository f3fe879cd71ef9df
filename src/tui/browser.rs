//! Opening an address in the user's browser.

use std::{
    env, io,
    os::unix::process::CommandExt as _,
    process::{Command, Stdio},
    thread,
};

/// Whether there is a browser on the screen that the user looks at: not over SSH, and not without a display.
#[must_use]
pub fn is_here() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_remote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].into_iter().any(is_set);
    let has_display = cfg!(target_os = "macos") || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set);
    !is_remote && has_display
}

/// Opens `address`, which has to be one of the web ([`address::web`](crate::export::address::web)), with the first
/// program for that purpose that there is.
///
/// The crate `open` knows what they are called; they are started here, each with the address as one argument and no
/// shell between. They can't read from the terminal or write on it, and in a process group of their own what ends the
/// dashboard does not end them.
///
/// # Errors
/// Why the last of them could not be started.
pub fn open(address: &str) -> io::Result<()> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for command in open::commands(address) {
        match start(command) {
            Ok(()) => return Ok(()),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn start(mut command: Command) -> io::Result<()> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let mut child = command.spawn()?;
    // Some run as long as the browser does; without somebody who waits they would stay on as zombies.
    thread::Builder::new().name("browser".into()).spawn(move || child.wait())?;
    Ok(())
}
