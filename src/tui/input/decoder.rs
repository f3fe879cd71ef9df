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
    InputEvent,
    encoding::{Decoded, Encoding},
    sequence::{self, ALT, CTRL, key},
};
use crate::keys::key::{Held, Key, KeyCode};

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
const MAX_SEQUENCE_BYTES: usize = 64;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
/// CSI and SS3 as one byte, which terminals with 8-bit controls send. Neither begins a character of UTF-8.
const CSI: u8 = 0x9b;
const SS3: u8 = 0x8f;
const PASTE_START: &[u8] = b"200";
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the bytes to come belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum DecoderState {
    /// Nothing yet.
    #[default]
    Ground,
    /// A paste, up to its end mark.
    Paste,
    /// A sequence that is too long: all up to its last byte is skipped.
    SkipSequence,
    /// A string (OSC, DCS, APC …): an answer to a question that was never asked, skipped up to its end.
    SkipString,
}

/// What stands at the beginning of the bytes that have come.
enum Next {
    /// So many bytes are an event, or mean nothing here.
    Event(usize, Option<InputEvent>),
    /// So many bytes are the beginning of something that is read in another state.
    Enter(usize, DecoderState),
    /// More has to come; else they are dropped.
    Incomplete,
    /// More may come; else the first of them is the key Esc, or they are a key with Alt.
    MaybeKey,
}

/// Turns the bytes of a terminal into events.
#[derive(Debug, Default)]
pub struct Decoder {
    encoding: Encoding,
    state: DecoderState,
    bytes: Vec<u8>,
    paste: Vec<u8>,
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

    /// Takes bytes in.
    pub fn feed(&mut self, bytes: &[u8]) {
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
                        [_, letter, ..] => (key(KeyCode::Char(letter.into()), ALT), None),
                        _ => (esc, None),
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
            DecoderState::SkipString => match bytes.iter().position(|byte| *byte < 0x20) {
                None => return Some(bytes.len()),
                Some(end) => match bytes[end..] {
                    [ESC] => return (end > 0).then_some(end),
                    [ESC, b'\\', ..] => end + 2,
                    [BEL, ..] => end + 1,
                    _ => end,
                },
            },
        };
        self.state = DecoderState::Ground;
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

/// What `bytes`, of which there is one at least, begin with.
fn next(bytes: &[u8], encoding: Encoding) -> Next {
    match bytes[0] {
        ESC => after_escape(bytes, encoding),
        CSI => control_sequence(bytes, 1),
        SS3 => single_shift(bytes, 1),
        control @ (..0x20 | 0x7f) => Next::Event(1, control_key(control)),
        _ => match encoding.decode(bytes) {
            Decoded::Char(c, length) => Next::Event(length, key(KeyCode::Char(c), 0)),
            Decoded::Nothing => Next::Event(1, None),
            Decoded::Incomplete => Next::Incomplete,
        },
    }
}

fn after_escape(bytes: &[u8], encoding: Encoding) -> Next {
    match bytes.get(1) {
        None => Next::MaybeKey,
        Some(b'[') => control_sequence(bytes, 2),
        Some(b'O') => single_shift(bytes, 2),
        Some(b']' | b'P' | b'X' | b'^' | b'_') if bytes.len() == 2 => Next::MaybeKey,
        Some(b']' | b'P' | b'X' | b'^' | b'_') => Next::Enter(2, DecoderState::SkipString),
        Some(&ESC) => match bytes.get(2) {
            None => Next::MaybeKey,
            Some(b'[' | b'O') => with_alt(&after_escape(&bytes[1..], encoding)),
            Some(_) => Next::Event(1, key(KeyCode::Esc, 0)),
        },
        Some(_) => with_alt(&next(&bytes[1..], encoding)),
    }
}

/// A key with Alt, which sends ESC before what the key sends. Before anything else (a paste, a mouse) ESC is Esc.
fn with_alt(next: &Next) -> Next {
    match next {
        Next::Event(length, Some(InputEvent::Key(key))) => {
            let held = match key.held {
                Held::Nothing | Held::Alt => Held::Alt,
                Held::Ctrl | Held::CtrlAlt => Held::CtrlAlt,
            };
            Next::Event(length + 1, Some(InputEvent::Key(Key { held, ..*key })))
        }
        Next::Event(length, None) => Next::Event(length + 1, None),
        Next::Event(_, Some(_)) | Next::Enter(..) => Next::Event(1, key(KeyCode::Esc, 0)),
        Next::Incomplete | Next::MaybeKey => Next::Incomplete,
    }
}

/// CSI, of `intro` bytes: parameters, intermediate bytes and a last byte.
fn control_sequence(bytes: &[u8], intro: usize) -> Next {
    let rest = &bytes[intro..];
    match rest {
        // The Linux console sends F1 to F5 as CSI [ A to CSI [ E.
        [b'['] => return Next::Incomplete,
        [b'[', letter @ 0x20..=0x7e, ..] => {
            return Next::Event(intro + 2, sequence::console_key(*letter));
        }
        // A mouse of X10 sends three bytes after the M, whatever they are.
        [b'M', rest @ ..] if rest.len() < 3 => return Next::Incomplete,
        [b'M', button, column, row, ..] => {
            return Next::Event(intro + 4, sequence::x10_mouse([*button, *column, *row]));
        }
        _ => {}
    }
    let is_end = |at: &usize| match rest[*at] {
        // rxvt ends keys with Shift so, where ECMA-48 has an intermediate byte.
        b'$' => *at > 0 && rest[..*at].iter().all(u8::is_ascii_digit),
        byte => !matches!(byte, 0x20..=0x3f),
    };
    let Some(end) = (0..rest.len()).find(is_end) else {
        if rest.len() > MAX_SEQUENCE_BYTES {
            return Next::Enter(bytes.len(), DecoderState::SkipSequence);
        }
        return Next::Incomplete;
    };
    match (&rest[..end], rest[end]) {
        (PASTE_START, b'~') => Next::Enter(intro + end + 1, DecoderState::Paste),
        (parameters, last @ (b'$' | 0x40..=0x7e)) => {
            Next::Event(intro + end + 1, sequence::control(parameters, last))
        }
        // A control breaks the sequence off, and is read for itself.
        _ => Next::Event(intro + end, None),
    }
}

/// SS3, of `intro` bytes: a letter, with numbers before it where keys are held.
fn single_shift(bytes: &[u8], intro: usize) -> Next {
    let rest = &bytes[intro..];
    let is_parameter = |byte: &u8| matches!(byte, b'0'..=b'9' | b';');
    let end = rest
        .iter()
        .take(MAX_SEQUENCE_BYTES)
        .take_while(|byte| is_parameter(byte))
        .count();
    match rest.get(end) {
        None => Next::Incomplete,
        Some(last @ 0x20..=0x7e) => {
            Next::Event(intro + end + 1, sequence::single_shift(&rest[..end], *last))
        }
        Some(_) => Next::Event(intro + end, None),
    }
}

/// The key of a control character; those without a name are a letter with Ctrl.
fn control_key(control: u8) -> Option<InputEvent> {
    match control {
        b'\r' => key(KeyCode::Enter, 0),
        b'\t' => key(KeyCode::Tab, 0),
        0x7f => key(KeyCode::Backspace, 0),
        0 => key(KeyCode::Char(' '), CTRL),
        // Bit 6 is what Ctrl takes away.
        _ => key(
            KeyCode::Char((control | 0x40).to_ascii_lowercase().into()),
            CTRL,
        ),
    }
}

#[cfg(test)]
mod tests;
