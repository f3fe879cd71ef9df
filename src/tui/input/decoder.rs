//! Bytes of a terminal to events, one sequence at a time.
//!
//! crossterm takes the last byte that a read gave for the last of its sequence: an ESC that came alone is Esc, and what
//! follows are letters (crossterm issue 993), so that ↓ over a slow line changed the date in force. Here a sequence
//! ends where its grammar says so (ECMA-48, and what rxvt, the Linux console and X10 mice made of it), and only an ESC
//! that stays alone for [`ESCAPE_WAIT`] is Esc.
//!
//! The decoder knows no clock: whoever reads asks [`Decoder::patience`] how long to wait for more, and calls
//! [`Decoder::expire`] when nothing came.

use std::{collections::VecDeque, time::Duration};

use super::{
    InputEvent, background,
    encoding::Encoding,
    grammar::{Next, next},
    sequence::{ALT, key},
};
use crate::keys::key::KeyCode;

/// How long a lone ESC waits for the rest of a sequence before it is the key Esc; vim's `ttimeoutlen`, tmux's
/// `escape-time` and ncurses' `ESCDELAY` are the same wait.
pub const ESCAPE_WAIT: Duration = Duration::from_millis(40);

/// How long a sequence that has begun waits for its next byte before it is dropped. Long: a rest that comes later would
/// be read as keys.
pub const SEQUENCE_WAIT: Duration = Duration::from_secs(1);

/// How long a paste waits for its next byte before it ends with what has come.
pub const PASTE_WAIT: Duration = Duration::from_secs(5);

/// The most of a paste that is kept, in bytes; the rest is read and dropped.
pub const MAX_PASTE_BYTES: usize = 16_384;

/// The most bytes that a sequence of a key, a mouse or an answer has; of a longer one the rest is skipped.
pub(super) const MAX_SEQUENCE_BYTES: usize = 64;

pub(super) const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the bytes to come belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecoderState {
    /// Nothing yet.
    #[default]
    Ground,
    /// A paste, up to its end mark.
    Paste,
    /// A sequence that is too long: all up to its last byte is skipped.
    SkipSequence,
    /// A string (OSC, DCS, APC …): an answer, skipped up to its end; the one to what was asked is read.
    SkipString,
}

/// Whether an answer of the terminal may come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    /// None: what looks like one is skipped.
    #[default]
    No,
    /// One may.
    Yes,
    /// One may, and its ESC may have come alone, so long before the rest that it was read as a key.
    YesAfterEscape,
}

/// Turns the bytes of a terminal into events.
#[derive(Debug, Default)]
pub struct Decoder {
    encoding: Encoding,
    state: DecoderState,
    bytes: Vec<u8>,
    paste: Vec<u8>,
    /// What has come of a string, as far as it could be an answer.
    string: Vec<u8>,
    /// Whether the terminal was asked for its background and has not answered yet.
    asked: Asked,
    /// The events that are complete, in order.
    pub events: VecDeque<InputEvent>,
}

impl Decoder {
    /// A decoder of a terminal that sends text in `encoding`.
    #[must_use]
    pub fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            ..Self::default()
        }
    }

    /// Tells that the terminal was asked for its background: an answer is an event then, once.
    pub const fn expect_background(&mut self) {
        self.asked = Asked::Yes;
    }

    /// Whether an answer of the terminal may still come.
    #[must_use]
    pub fn expects_answer(&self) -> bool {
        self.asked != Asked::No
    }

    /// Takes bytes in.
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.asked == Asked::YesAfterEscape {
            self.asked = Asked::Yes;
            // Nobody types this in one go.
            if bytes.starts_with(background::ANSWER) {
                self.bytes.push(ESC);
            }
        }
        self.bytes.extend_from_slice(bytes);
        while !self.bytes.is_empty()
            && let Some(length) = self.advance()
        {
            self.bytes.drain(..length);
        }
    }

    /// How long to wait for more bytes before [`Decoder::expire`]; `None` where nothing is incomplete.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            DecoderState::Paste => Some(PASTE_WAIT),
            DecoderState::SkipSequence | DecoderState::SkipString => Some(SEQUENCE_WAIT),
            DecoderState::Ground if self.bytes.is_empty() => None,
            DecoderState::Ground => match next(&self.bytes, self.encoding) {
                // The begin of an answer is no key with Alt, however long the rest takes.
                Next::MaybeKey if self.asked == Asked::Yes && self.bytes.len() > 1 => {
                    Some(SEQUENCE_WAIT)
                }
                Next::MaybeKey => Some(ESCAPE_WAIT),
                _ => Some(SEQUENCE_WAIT),
            },
        }
    }

    /// Ends what is incomplete, for nothing more came.
    pub fn expire(&mut self) {
        match self.state {
            DecoderState::Paste => {
                let rest = std::mem::take(&mut self.bytes);
                self.keep_pasted(&rest);
                self.end_paste();
            }
            DecoderState::SkipSequence | DecoderState::SkipString => {}
            DecoderState::Ground => {
                if matches!(next(&self.bytes, self.encoding), Next::MaybeKey) {
                    let esc = key(KeyCode::Esc, 0);
                    let (first, second) = match self.bytes[..] {
                        [_, ESC, ..] => (esc.clone(), esc),
                        [_, b']'] if self.asked == Asked::Yes => (None, None),
                        [_, letter, ..] => (key(KeyCode::Char(letter.into()), ALT), None),
                        _ => {
                            if self.asked == Asked::Yes {
                                self.asked = Asked::YesAfterEscape;
                            }
                            (esc, None)
                        }
                    };
                    self.events.extend(first.into_iter().chain(second));
                }
            }
        }
        self.bytes.clear();
        self.state = DecoderState::Ground;
    }

    /// Reads one thing at the beginning of the bytes, and tells how many bytes it was; `None` where more has to come.
    fn advance(&mut self) -> Option<usize> {
        let bytes = &self.bytes[..];
        let length = match self.state {
            DecoderState::Ground => match next(bytes, self.encoding) {
                Next::Event(length, event) => {
                    self.events.extend(event);
                    length
                }
                Next::Enter(length, state) => {
                    self.state = state;
                    self.string = bytes[1..length].to_vec();
                    return Some(length);
                }
                Next::Incomplete | Next::MaybeKey => return None,
            },
            DecoderState::Paste => return self.advance_paste(),
            // A control breaks what is skipped off, and is read for itself, so that Ctrl-c always does what it does.
            DecoderState::SkipSequence => {
                match bytes.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) {
                    None => return Some(bytes.len()),
                    Some(end) => end + usize::from(matches!(bytes[end], 0x40..=0x7e)),
                }
            }
            DecoderState::SkipString => return self.advance_string(),
        };
        self.state = DecoderState::Ground;
        Some(length)
    }

    /// Skips a string up to its end; where that is the answer to what was asked, it is told.
    fn advance_string(&mut self) -> Option<usize> {
        let bytes = &self.bytes[..];
        let end = bytes.iter().position(|byte| *byte < 0x20);
        let kept = end.unwrap_or(bytes.len());
        let room = MAX_SEQUENCE_BYTES.saturating_sub(self.string.len());
        let (is_whole, length) = match bytes[kept..] {
            [] => return self.keep_string(kept, room),
            [ESC] => return self.keep_string(kept, room).filter(|kept| *kept > 0),
            [ESC, b'\\', ..] => (true, kept + 2),
            [BEL, ..] => (true, kept + 1),
            _ => (false, kept),
        };
        self.keep_string(kept, room);
        self.state = DecoderState::Ground;
        let string = std::mem::take(&mut self.string);
        if is_whole && self.expects_answer() {
            let told = background::read(&string);
            if string.starts_with(background::ANSWER) {
                self.asked = Asked::No;
            }
            self.events.extend(told.map(InputEvent::Background));
        }
        Some(length)
    }

    /// Keeps the first bytes of a string, no more than there is room for.
    fn keep_string(&mut self, length: usize, room: usize) -> Option<usize> {
        self.string.extend(self.bytes.iter().take(length.min(room)));
        Some(length)
    }

    fn advance_paste(&mut self) -> Option<usize> {
        let bytes = std::mem::take(&mut self.bytes);
        let end = memchr::memmem::find(&bytes, PASTE_END);
        // Without an end, the last bytes may be the beginning of its mark.
        let length = end.unwrap_or_else(|| bytes.len().saturating_sub(PASTE_END.len() - 1));
        self.keep_pasted(&bytes[..length]);
        self.bytes = bytes;
        if end.is_none() {
            return (length > 0).then_some(length);
        }
        self.end_paste();
        self.state = DecoderState::Ground;
        Some(length + PASTE_END.len())
    }

    fn keep_pasted(&mut self, bytes: &[u8]) {
        let room = MAX_PASTE_BYTES.saturating_sub(self.paste.len());
        self.paste.extend(bytes.iter().take(room));
    }

    fn end_paste(&mut self) {
        let text = self.encoding.text(&std::mem::take(&mut self.paste));
        self.events.push_back(InputEvent::Paste(text));
    }
}

#[cfg(test)]
mod tests;
