//! The terminal: taken over, and given back whatever happens.
//!
//! One lock guards who has the terminal, and what is sent to it is sent under that lock. So a frame leaves
//! whole or not at all, nothing is drawn once the terminal is given back, and it is given back once: leaving the
//! alternate screen twice would put the cursor on top of what was printed in between.
//!
//! Three things end or interrupt the dashboard from outside, each noticed by a thread that sleeps until then:
//! signals, the return from a stop (`fg`), and the terminal's disappearance.

use std::{
    io::{self, IsTerminal, Write, stdout},
    sync::{
        Mutex, MutexGuard, Once, PoisonError, TryLockError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::{
    Command as _,
    clipboard::CopyToClipboard,
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Frame, Terminal};
use rustix::{
    process::{Signal, kill_current_process_group},
    termios::{QueueSelector, tcflush},
};

use super::{
    backend::AnsiBackend,
    input::{background, encoding::Encoding, reader::EventReader},
};
use condition::{has_room, is_in_foreground};
pub use condition::{poll, size};
use multiplexer::Multiplexer;
use outside::{CONTINUED, watch_the_outside};
pub use outside::{end_if_gone, wake};

mod condition;
pub mod multiplexer;
mod outside;

/// Whether the dashboard has the terminal; else whoever started the program has.
static HAS_TERMINAL: Mutex<bool> = Mutex::new(false);

/// Whether the terminal is asked to report the mouse.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Has the terminal report where the mouse is pressed, moved while it is pressed (1002), and its wheel turned, as
/// numbers of any size (1006). Not every move: that would keep the program awake for nothing.
const MOUSE_ON: Print<&str> = Print("\x1b[?1000h\x1b[?1002h\x1b[?1006h");
const MOUSE_OFF: Print<&str> = Print("\x1b[?1006l\x1b[?1002l\x1b[?1000l");

/// How long a terminal that reads nothing may hold up the end of the program.
const MAX_STUCK_TIME: Duration = Duration::from_millis(300);

/// How long after it was asked an answer of the terminal is likely to come still.
const ANSWER_TIME: Duration = Duration::from_secs(1);

/// The terminal while the dashboard has it; given back when dropped.
pub struct Screen {
    terminal: Terminal<AnsiBackend<OwnedStdout>>,
    events: EventReader,
    /// When it was asked for its background.
    asked: Option<Instant>,
}

impl Screen {
    /// Whether there is a terminal to take over.
    #[must_use]
    pub fn is_possible() -> bool {
        io::stdin().is_terminal() && stdout().is_terminal()
    }

    /// Takes the terminal over, and the `mouse` where the user wants that. What is typed comes in `encoding`.
    ///
    /// # Errors
    /// What the terminal refused; it is given back first.
    pub fn open(mouse: bool, encoding: Encoding) -> io::Result<Self> {
        MOUSE.store(mouse, Ordering::Relaxed);
        watch_the_outside()?;
        give_back_on_panic();
        // Before the first look at the size, so that no change of it is missed.
        let events = EventReader::open(encoding)?;
        take()?;
        let backend = AnsiBackend::new(OwnedStdout, size()?);
        let mut terminal = Terminal::new(backend)?;
        // What is on the screen is not known.
        terminal.clear()?;
        Ok(Self {
            terminal,
            events,
            asked: None,
        })
    }

    /// What the user does.
    pub fn events(&mut self) -> &mut EventReader {
        &mut self.events
    }

    /// Draws a frame, and sends what differs from the one before.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.backend_mut().size = size()?;
        self.terminal.draw(draw).map(drop)
    }

    /// Hands the terminal to the shell until it continues the program.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        // What Ctrl-Z does to other programs: the whole job stops, for its shell to see, and where no shell
        // could ever continue it the kernel lets it go on. SIGSTOP would stop this process alone, and for good.
        kill_current_process_group(Signal::TSTP)?;
        // The thread that hears of the return does so a little later, and would have it all done again.
        let deadline = Instant::now() + Duration::from_millis(100);
        while !CONTINUED.swap(false, Ordering::Relaxed) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        take()?;
        self.repaint()
    }

    /// Asks the terminal what colour its background has. Nobody waits for an answer: it is an event, if it comes.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn ask_background(&mut self) -> io::Result<()> {
        self.events.decoder().expect_background();
        self.asked = Some(Instant::now());
        OwnedStdout.write_all(background::QUESTION.as_bytes())
    }

    /// Sends `text` to the clipboard of the terminal (OSC 52), which may be on another machine; whether it takes it,
    /// it does not tell.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn copy(&mut self, text: &str, multiplexer: Multiplexer) -> io::Result<()> {
        let mut sequence = String::new();
        // Writing to a String can't fail.
        let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
        OwnedStdout.write_all(multiplexer.pass_on(&sequence).as_bytes())
    }

    /// Takes the terminal over anew where the program went on after a stop that it did not ask for.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn repaint_if_continued(&mut self) -> io::Result<()> {
        if !CONTINUED.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        take()?;
        self.repaint()
    }

    /// Has the next frame drawn in full.
    ///
    /// # Errors
    /// What the terminal refused.
    pub fn repaint(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // An answer that came just now would be typed at the shell.
        let is_due = self
            .asked
            .is_some_and(|asked| asked.elapsed() < ANSWER_TIME);
        if is_due && self.events.decoder().expects_answer() {
            let _ = tcflush(rustix::stdio::stdin(), QueueSelector::IFlush);
        }
        give_back();
    }
}

/// Standard output while the dashboard has the terminal: what is written leaves in one piece; later it goes nowhere.
#[derive(Debug)]
pub struct OwnedStdout;

impl Write for OwnedStdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let has_terminal = lock();
        if *has_terminal {
            let mut stdout = stdout().lock();
            stdout.write_all(bytes)?;
            stdout.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn lock() -> MutexGuard<'static, bool> {
    HAS_TERMINAL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lock, unless a frame is stuck in a terminal that reads nothing.
fn lock_patiently() -> Option<MutexGuard<'static, bool>> {
    let deadline = Instant::now() + MAX_STUCK_TIME;
    loop {
        match HAS_TERMINAL.try_lock() {
            Ok(lock) => return Some(lock),
            Err(TryLockError::Poisoned(lock)) => return Some(lock.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= deadline => return None,
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(2)),
        }
    }
}

/// Takes the terminal, or takes it again after others may have changed it.
fn take() -> io::Result<()> {
    if !is_in_foreground() {
        // A signal that came together with the continuation (`kill %1` of a stopped job) is given the time to
        // end the program. Without one the kernel would stop it below, with the lock held: better here.
        thread::sleep(Duration::from_millis(50));
        kill_current_process_group(Signal::TTIN)?;
    }
    let mut has_terminal = lock();
    // After a stop from outside: entering the alternate screen twice would lose the main screen's cursor.
    restore(Some(&mut has_terminal));
    *has_terminal = true;
    enter().inspect_err(|_| restore(Some(&mut has_terminal)))
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    if MOUSE.load(Ordering::Relaxed) {
        execute!(stdout(), MOUSE_ON)?;
    }
    Ok(())
}

/// Gives the terminal back: main screen, cursor, echo. Nothing happens where it has been given back.
fn give_back() {
    restore(lock_patiently().as_deref_mut());
}

/// The same, with the lock if it could be had.
fn restore(has_terminal: Option<&mut bool>) {
    let is_stuck = has_terminal.is_none();
    let had_it = has_terminal.is_none_or(std::mem::take);
    // In the background the terminal is the shell's already, and to touch it would stop the program.
    if !had_it || !is_in_foreground() {
        return;
    }
    // Nobody is left to tell when any of this fails: the terminal is gone. The mode comes first, for it can be
    // set even where the terminal reads nothing.
    let _ = disable_raw_mode();
    if !is_stuck && has_room(MAX_STUCK_TIME) {
        if MOUSE.load(Ordering::Relaxed) {
            let _ = execute!(stdout(), MOUSE_OFF);
        }
        let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    }
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
