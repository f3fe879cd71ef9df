//! What a sequence of bytes begins with, by the grammar of terminals: ECMA-48, and what rxvt, the Linux console and X10
//! mice made of it.

use super::{
    InputEvent,
    decoder::{DecoderState, ESC, MAX_SEQUENCE_BYTES},
    encoding::{Decoded, Encoding},
    sequence::{self, CTRL, key},
};
use crate::keys::key::{Held, Key, KeyCode};

/// CSI and SS3 as one byte, which terminals with 8-bit controls send. Neither begins a character of UTF-8.
const CSI: u8 = 0x9b;
const SS3: u8 = 0x8f;
const PASTE_START: &[u8] = b"200";

/// What stands at the beginning of the bytes that have come.
pub enum Next {
    /// So many bytes are an event, or mean nothing here.
    Event(usize, Option<InputEvent>),
    /// So many bytes are the beginning of something that is read in another state.
    Enter(usize, DecoderState),
    /// More has to come; else they are dropped.
    Incomplete,
    /// More may come; else the first of them is the key Esc, or they are a key with Alt.
    MaybeKey,
}

/// What `bytes`, of which there is one at least, begin with.
pub fn next(bytes: &[u8], encoding: Encoding) -> Next {
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
