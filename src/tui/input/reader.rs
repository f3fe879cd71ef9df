//! The terminal as a source of events.

use std::{
    io::{self, Read as _},
    os::unix::net::UnixStream,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags},
    io::Errno,
};
use signal_hook::{consts::SIGWINCH, low_level::pipe};

use super::{InputEvent, decoder::Decoder, encoding::Encoding};
use crate::tui::terminal;

/// How many bytes are read at once.
const CHUNK_BYTES: usize = 4_096;

/// Reads keys, pastes, mice and changes of size from the terminal on standard input.
#[derive(Debug)]
pub struct EventReader {
    decoder: Decoder,
    /// Readable once the terminal has another size, or somebody [wakes](terminal::wake) the dashboard.
    resized: UnixStream,
    last_byte: Instant,
}

impl EventReader {
    /// Reads from now on; text comes in `encoding`.
    ///
    /// # Errors
    /// The system gives no further pipe or signal handler.
    pub fn open(encoding: Encoding) -> io::Result<Self> {
        let (resized, sender) = UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        pipe::register(SIGWINCH, sender)?;
        Ok(Self {
            decoder: Decoder::new(encoding),
            resized,
            last_byte: Instant::now(),
        })
    }

    /// What turns the bytes into events.
    pub const fn decoder(&mut self) -> &mut Decoder {
        &mut self.decoder
    }

    /// Whether there is an event, waiting for one no longer than `patience`; without, as long as it takes.
    ///
    /// # Errors
    /// What the terminal refused; [`io::ErrorKind::UnexpectedEof`] where it has gone.
    pub fn poll(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let deadline = patience.map(|patience| Instant::now() + patience);
        loop {
            if !self.decoder.events.is_empty() {
                return Ok(true);
            }
            let expires = self.decoder.patience().map(|wait| self.last_byte + wait);
            let until = [deadline, expires].into_iter().flatten().min();
            let [bytes, resize] = self.wait(until)?;
            let has_passed = |time: Option<Instant>| time.is_some_and(|it| it <= Instant::now());
            if bytes {
                self.read_bytes()?;
            } else if resize {
                self.read_resize()?;
            } else if has_passed(expires) {
                self.decoder.expire();
            } else if has_passed(deadline) {
                return Ok(false);
            }
        }
    }

    /// The next event, waited for as long as it takes.
    ///
    /// # Errors
    /// As [`EventReader::poll`].
    pub fn read(&mut self) -> io::Result<InputEvent> {
        loop {
            if let Some(event) = self.decoder.events.pop_front() {
                return Ok(event);
            }
            self.poll(None)?;
        }
    }

    fn read_bytes(&mut self) -> io::Result<()> {
        let mut chunk = [0; CHUNK_BYTES];
        match rustix::io::read(rustix::stdio::stdin(), &mut chunk) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                self.decoder.feed(&chunk[..count]);
                self.last_byte = Instant::now();
            }
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// However often the size changed since, there is one.
    fn read_resize(&mut self) -> io::Result<()> {
        while matches!((&self.resized).read(&mut [0; 64]), Ok(1..)) {}
        let size = terminal::size()?;
        let event = InputEvent::Resize(size.width, size.height);
        self.decoder.events.push_back(event);
        Ok(())
    }

    /// Waits until there is something to read, or `until`: whether there are bytes, and whether the size changed.
    fn wait(&self, until: Option<Instant>) -> io::Result<[bool; 2]> {
        let stdin = rustix::stdio::stdin();
        let mut files = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::new(&self.resized, PollFlags::IN),
        ];
        let patience = until.map(|until| until.saturating_duration_since(Instant::now()));
        terminal::poll(&mut files, patience)?;
        // A hang-up can be read too: as the end.
        Ok(files.map(|file| !file.revents().is_empty()))
    }
}
