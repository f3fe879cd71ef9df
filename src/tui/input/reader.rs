//! The terminal as a source of events.

use std::{
    collections::VecDeque,
    io::{self, Read as _},
    os::unix::net::UnixStream,
    time::{Duration, Instant},
};

use crossterm::event::Event;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fd::AsFd,
    io::Errno,
};
use signal_hook::{consts::SIGWINCH, low_level::pipe};

use super::{decoder::Decoder, encoding::Encoding};
use crate::tui::terminal;

/// How many bytes are read at once.
const CHUNK_BYTES: usize = 4_096;

/// Reads keys, pastes, mice and changes of size from the terminal on standard input.
#[derive(Debug)]
pub struct EventReader {
    decoder: Decoder,
    /// Readable once the terminal has another size, or somebody [wakes](terminal::wake) the dashboard.
    resized: UnixStream,
    events: VecDeque<Event>,
    last_byte: Instant,
}

/// What there is to read.
struct Ready {
    bytes: bool,
    resize: bool,
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
            events: VecDeque::new(),
            last_byte: Instant::now(),
        })
    }

    /// Whether there is an event, waiting for one no longer than `patience`; without, as long as it takes.
    ///
    /// # Errors
    /// What the terminal refused; [`io::ErrorKind::UnexpectedEof`] where it has gone.
    pub fn poll(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let deadline = patience.map(|patience| Instant::now() + patience);
        loop {
            self.events
                .extend(std::iter::from_fn(|| self.decoder.pop()));
            if !self.events.is_empty() {
                return Ok(true);
            }
            let expires = self
                .decoder
                .patience()
                .map(|patience| self.last_byte + patience);
            let ready = wait(
                &self.resized,
                [deadline, expires].into_iter().flatten().min(),
            )?;
            if ready.bytes {
                self.read_bytes()?;
            } else if ready.resize {
                self.read_resize()?;
            } else if expires.is_some_and(|expires| expires <= Instant::now()) {
                self.decoder.expire();
            } else if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                return Ok(false);
            }
        }
    }

    /// The next event, waited for as long as it takes.
    ///
    /// # Errors
    /// As [`EventReader::poll`].
    pub fn read(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = self.events.pop_front() {
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
        self.events
            .push_back(Event::Resize(size.width, size.height));
        Ok(())
    }
}

/// Waits until there is something to read, or `until`.
fn wait(resized: &impl AsFd, until: Option<Instant>) -> io::Result<Ready> {
    let stdin = rustix::stdio::stdin();
    let mut files = [
        PollFd::new(&stdin, PollFlags::IN),
        PollFd::new(resized, PollFlags::IN),
    ];
    let patience = until.map(|until| until.saturating_duration_since(Instant::now()));
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    match poll(&mut files, patience.as_ref()) {
        // A hang-up can be read too: as the end.
        Ok(_) => Ok(Ready {
            bytes: !files[0].revents().is_empty(),
            resize: !files[1].revents().is_empty(),
        }),
        Err(Errno::INTR) => Ok(Ready {
            bytes: false,
            resize: false,
        }),
        Err(error) => Err(error.into()),
    }
}
