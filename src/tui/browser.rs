//! Opening an address in the user's browser.

use std::{
    env, io,
    time::{Duration, Instant},
};

/// How long the same address is not opened again: keys that were pressed while the browser started would open it as
/// often.
const REOPEN_DELAY: Duration = Duration::from_secs(2);

/// The user's browser, and what it was last asked to open.
#[derive(Debug, Default)]
pub struct Browser {
    last: Option<(String, Instant)>,
}

/// Whether there is a browser on the screen that the user looks at: not over SSH, and not without a display.
#[must_use]
pub fn is_here() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_remote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"]
        .into_iter()
        .any(is_set);
    let has_display =
        cfg!(target_os = "macos") || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set);
    !is_remote && has_display
}

impl Browser {
    /// Opens `address`, which has to be one of the web ([`address::web`](crate::export::address::web)), with the first
    /// program for that purpose that there is, unless that was done just before.
    ///
    /// The crate `open` starts `xdg-open` and its like with the address as one argument and no shell between, with their
    /// streams closed and in a session of their own: so they have no terminal to write on, and what ends the dashboard
    /// does not end them. It waits for a quarter of a second whether they fail.
    ///
    /// # Errors
    /// Why none of them could be started.
    pub fn open(&mut self, address: &str) -> io::Result<()> {
        if let Some((last, at)) = &self.last
            && last == address
            && at.elapsed() < REOPEN_DELAY
        {
            return Ok(());
        }
        open::that_detached(address)?;
        self.last = Some((address.to_owned(), Instant::now()));
        Ok(())
    }
}
