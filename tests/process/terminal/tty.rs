//! The program in a pseudo-terminal of its own.

use std::{
    io::{Read as _, Write},
    num::NonZeroU16,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::setup::{PROGRAM, Setup};

/// How long anything may take before a test fails: much, for machines that do much at once.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// What the terminal received.
struct Received {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    paused: bool,
    gone: bool,
}

/// A terminal with a program in it, which is killed when this is dropped.
pub struct Tty {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    received: Arc<Mutex<Received>>,
    reading: Option<JoinHandle<()>>,
    before: String,
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The text on a screen, without what is blank at the ends of lines.
pub fn text(screen: &vt100::Screen) -> String {
    screen
        .contents()
        .lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

fn parser(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(at_least_one(height), at_least_one(width), 0)
}

fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

/// Everything that is set about the terminal's line: echo, canonical mode, signals, control characters.
fn mode(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

impl Tty {
    /// A terminal of `size` with a program in it; unless `read`, it takes nothing of what is written to it.
    pub fn open(command: CommandBuilder, size: (u16, u16), read: bool) -> Self {
        let size = pty_size(size.0, size.1);
        let pair = native_pty_system().openpty(size).unwrap();
        let before = mode(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let writer = pair.master.take_writer().unwrap();
        let parser = parser(size.cols, size.rows);
        let received = Arc::new(Mutex::new(Received {
            parser,
            bytes: Vec::new(),
            paused: !read,
            gone: false,
        }));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&received);
        let reading = thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            loop {
                while shared.lock().unwrap().paused {
                    thread::sleep(Duration::from_millis(5));
                }
                // Linux ends a terminal that nobody writes to any more with an error instead of an end of file.
                let Ok(count @ 1..) = reader.read(&mut chunk) else {
                    break;
                };
                let mut received = shared.lock().unwrap();
                if received.gone {
                    break;
                }
                received.parser.process(&chunk[..count]);
                received.bytes.extend_from_slice(&chunk[..count]);
            }
        });
        Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            received,
            reading: Some(reading),
            before,
        }
    }

    /// The dashboard at 80×24, once its first frame is there.
    pub fn start(arguments: &[&str]) -> Self {
        Setup::new(PROGRAM, arguments).start().ready()
    }

    /// Waits for the dashboard.
    pub fn ready(self) -> Self {
        self.wait_for("the first frame", |screen| {
            screen.contents().contains("q stoppen")
        });
        self
    }

    fn received(&self) -> MutexGuard<'_, Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Types.
    pub fn send(&mut self, text: impl AsRef<[u8]>) -> &mut Self {
        let writer = self
            .writer
            .as_mut()
            .expect("a terminal that is still there");
        writer.write_all(text.as_ref()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Has the terminal take nothing more of what is written to it, or go on taking it.
    pub fn pause(&self, paused: bool) {
        self.received().paused = paused;
    }

    /// Types one after the other, each once the answer to the one before is there: together with what follows it,
    /// Esc would be Alt.
    pub fn press<const N: usize>(&mut self, keys: [&str; N]) -> &mut Self {
        for key in keys {
            self.send(key);
            self.wait_quiet_for(Duration::from_millis(80));
        }
        self
    }

    /// The text on the screen.
    pub fn contents(&self) -> String {
        text(self.received().parser.screen())
    }

    /// Everything received since the start.
    pub fn bytes(&self) -> Vec<u8> {
        self.received().bytes.clone()
    }

    /// Waits until the whole screen is as it was when [`Tty::contents`] gave `before`.
    #[track_caller]
    pub fn wait_same(&self, before: &str) {
        self.wait_for("the same screen", |screen| text(screen) == before);
    }

    /// Whether the program has the alternate screen.
    pub fn on_alternate_screen(&self) -> bool {
        self.received().parser.screen().alternate_screen()
    }

    /// Replaces the terminal by one that has seen nothing yet.
    pub fn forget(&self) {
        let mut received = self.received();
        let (rows, cols) = received.parser.screen().size();
        received.parser = vt100::Parser::new(rows, cols, 0);
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait_for(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !wanted(self.received().parser.screen()) {
            assert!(
                Instant::now() < deadline,
                "{what} never came; on screen:\n{}",
                self.contents()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn wait_text(&self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// Types `keys` again and again until the screen shows `text`; for keys that do no harm when repeated.
    #[track_caller]
    pub fn send_until(&mut self, keys: &str, text: &str) {
        let deadline = Instant::now() + DEADLINE;
        while !self.contents().contains(text) {
            if let Some(status) = self.child.try_wait().unwrap() {
                let received = String::from_utf8_lossy(&self.received().bytes).into_owned();
                let last: String = received
                    .chars()
                    .rev()
                    .take(300)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev()
                    .collect();
                panic!("the program ended ({status:?}); last received: {last:?}");
            }
            assert!(
                Instant::now() < deadline,
                "{text} never came; on screen:\n{}",
                self.contents()
            );
            self.send(keys);
            self.wait_quiet();
        }
    }

    /// Waits until `count` bytes have come since the start.
    #[track_caller]
    pub fn wait_bytes(&self, count: usize) {
        self.wait_for_bytes("an answer", |sent| sent.len() >= count);
    }

    /// Waits until what has come since the start is as wanted.
    #[track_caller]
    pub fn wait_for_bytes(&self, what: &str, wanted: impl Fn(&[u8]) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !wanted(&self.received().bytes) {
            assert!(
                Instant::now() < deadline,
                "{what} never came; on screen:\n{}",
                self.contents()
            );
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Waits until nothing more has come for a while, and returns how many bytes have.
    pub fn wait_quiet(&self) -> usize {
        self.wait_quiet_for(Duration::from_millis(300))
    }

    /// The same, where the while is `pause`.
    pub fn wait_quiet_for(&self, pause: Duration) -> usize {
        let (mut last, mut since) = (0, Instant::now());
        loop {
            let now = self.received().bytes.len();
            if now != last {
                (last, since) = (now, Instant::now());
            } else if since.elapsed() > pause {
                return now;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Gives the terminal another size.
    pub fn resize(&self, width: u16, height: u16) {
        self.received()
            .parser
            .screen_mut()
            .set_size(at_least_one(height), at_least_one(width));
        self.master().resize(pty_size(width, height)).unwrap();
    }

    /// Has the system tell another size, while what is received is shown in the same one.
    pub fn resize_quietly(&self, width: u16, height: u16) {
        self.master().resize(pty_size(width, height)).unwrap();
    }

    fn master(&self) -> &dyn MasterPty {
        &**self
            .master
            .as_ref()
            .expect("a terminal that is still there")
    }

    /// Whether the terminal's line is as it was before the program started.
    pub fn is_line_restored(&self) -> bool {
        mode(self.master()) == self.before
    }

    /// The process that was started.
    pub fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().cast_signed()).unwrap()
    }

    /// Sends a signal to the process that was started.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Takes the terminal away, as a closed window does, and returns when that was.
    pub fn vanish(&mut self) -> Instant {
        // The thread that reads has a part in the terminal; what Ctrl-L makes the program draw wakes it to end.
        self.received().gone = true;
        self.send("\x0c");
        self.reading.take().expect("gone once").join().unwrap();
        self.writer = None;
        self.master = None;
        Instant::now()
    }

    /// Waits for the end: exit code, and the signal's name where one killed the program.
    #[track_caller]
    pub fn wait_end(&mut self) -> (u32, Option<String>) {
        let deadline = Instant::now() + DEADLINE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status.exit_code(), status.signal().map(ToOwned::to_owned));
            }
            assert!(
                Instant::now() < deadline,
                "the program does not end; on screen:\n{}",
                self.contents()
            );
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Waits for the end, checks that the terminal was given back, and returns the exit code.
    #[track_caller]
    pub fn wait_restored_end(&mut self) -> u32 {
        let (code, signal) = self.wait_end();
        assert_eq!(signal, None, "it ends by itself");
        self.assert_restored();
        code
    }

    /// The terminal is as if nothing had been there.
    #[track_caller]
    pub fn assert_restored(&self) {
        // What the program wrote last may still be on its way.
        self.wait_for("the main screen", |screen| !screen.alternate_screen());
        self.wait_for("the cursor", |screen| !screen.hide_cursor());
        self.wait_for("plain paste", |screen| !screen.bracketed_paste());
        assert!(
            self.is_line_restored(),
            "echo and canonical mode: {}",
            mode(self.master())
        );
        let received = self.received();
        assert_eq!(
            received.parser.screen().mouse_protocol_mode(),
            vt100::MouseProtocolMode::None
        );
        let bytes = &received.bytes;
        let count = |sequence: &[u8]| {
            bytes
                .windows(sequence.len())
                .filter(|window| *window == sequence)
                .count()
        };
        assert_eq!(
            count(b"\x1b[?1049h"),
            count(b"\x1b[?1049l"),
            "entered as often as left"
        );
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.received().paused = false;
    }
}
