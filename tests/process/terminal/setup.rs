//! What runs in a terminal, and in which.

use std::{fs, path::Path};

use portable_pty::CommandBuilder;

use super::tty::Tty;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_stedenband");

/// A place for what the dashboard keeps, where the tour was offered before: a test looks at other things, and leaves the
/// home folder of its user alone.
fn state_home() -> String {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("state");
    let folder = home.join("stedenband");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("tour-offered"), "").unwrap();
    home.display().to_string()
}

/// How a terminal is set up; see [`Tty::start`] for the usual one.
pub struct Setup {
    command: CommandBuilder,
    size: (u16, u16),
    read: bool,
}

impl Setup {
    /// `program` with `arguments` in an environment of nothing but the usual.
    pub fn new(program: &str, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in [
            ("LC_ALL", "nl_NL.UTF-8"),
            ("TERM", "xterm-256color"),
            ("PATH", "/usr/bin:/bin"),
        ] {
            command.env(name, value);
        }
        command.env("XDG_STATE_HOME", state_home());
        Self {
            command,
            size: (80, 24),
            read: true,
        }
    }

    /// A line of shell, with the program as `$0`.
    pub fn shell(line: &str) -> Self {
        Self::new("sh", &["-mc", line, PROGRAM])
    }

    /// Sets a variable, or removes it.
    pub fn env(mut self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.command.env(name, value),
            None => self.command.env_remove(name),
        }
        self
    }

    /// The folder that it works in.
    pub fn folder(mut self, folder: &Path) -> Self {
        self.command.cwd(folder);
        self
    }

    /// Columns and rows.
    pub fn size(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// The terminal sends no signals: it is not the one that controls the program.
    pub fn without_signals(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    /// The terminal takes nothing of what is written to it.
    pub fn unread(mut self) -> Self {
        self.read = false;
        self
    }

    /// Starts the program.
    pub fn start(self) -> Tty {
        Tty::open(self.command, self.size, self.read)
    }
}
