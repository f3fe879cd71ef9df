//! The terminal: taken over, and given back whatever happens.

use std::{
    io::{self, BufWriter, IsTerminal, Stdout, Write, stdout},
    sync::Once,
    thread,
};

use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Terminal, backend::CrosstermBackend};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
    iterator::Signals,
    low_level,
};

/// A frame leaves in one write of up to this many bytes, rather than line by line.
const FRAME_BYTES: usize = 64 * 1024;

/// The terminal while the dashboard has it; given back when dropped.
pub struct Screen {
    /// Where frames are drawn.
    pub terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Whether there is a terminal to take over.
    #[must_use]
    pub fn is_possible() -> bool {
        io::stdin().is_terminal() && stdout().is_terminal()
    }

    /// Takes the terminal over.
    ///
    /// # Errors
    /// What the terminal refused; it is given back first.
    pub fn open() -> io::Result<Self> {
        watch_the_outside()?;
        give_back_on_panic();
        take()?;
        // From here on whatever fails gives the terminal back.
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, stdout()));
        match Terminal::new(backend) {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Hands the terminal to the shell until it continues the program.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        low_level::raise(signal_hook::consts::SIGSTOP)?;
        take()?;
        self.terminal.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide).inspect_err(|_| give_back())
}

/// Gives the terminal back: main screen, cursor, echo. Safe to call twice.
fn give_back() {
    // Nobody is left to tell when this fails: the terminal is gone.
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}

/// Gives the terminal back before a panic is reported, so that the report can be read.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            give_back();
            report(info);
        }));
    });
}

/// Ends the program, with the terminal given back, on a signal and when the terminal disappears.
///
/// Both threads sleep until something happens. The second is there because crossterm 0.29 spins
/// for ever once its terminal has gone (crossterm issue 793) and a hang-up signal can be ignored.
fn watch_the_outside() -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            give_back();
            std::process::exit(128 + signal);
        }
    })?;
    thread::Builder::new().name("hang-up".into()).spawn(|| {
        if wait_for_hang_up() {
            std::process::exit(128 + SIGHUP);
        }
    })?;
    Ok(())
}

/// Sleeps until the terminal has gone; false where that can't be waited for.
fn wait_for_hang_up() -> bool {
    use rustix::{
        event::{PollFd, PollFlags, poll},
        io::Errno,
    };
    let stdin = rustix::stdio::stdin();
    loop {
        // No events are asked for: a hang-up is reported unasked.
        let mut fds = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut fds, None) {
            Ok(_) => return fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
            Err(Errno::INTR) => {}
            Err(_) => return false,
        }
    }
}
