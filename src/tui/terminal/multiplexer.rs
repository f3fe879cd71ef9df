//! Programs between the dashboard and the terminal that pass on only what they know.

use std::{env, fmt::Write as _};

/// The program between the dashboard and the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Multiplexer {
    /// None, or one that knows what it is sent: tmux takes a text for the clipboard itself.
    None,
    /// GNU screen, which swallows sequences that it does not know unless they stand in a DCS string.
    GnuScreen,
}

/// The longest string that any GNU screen passes on, in bytes: 256 before 2008, 768 today (hterm's `osc52.sh`).
const MAX_STRING_BYTES: usize = 250;

impl Multiplexer {
    /// The one that this process runs in. Where both have left their variable tmux is taken to be the inner one.
    #[must_use]
    pub fn of_process() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        if is_set("STY") && !is_set("TMUX") {
            Self::GnuScreen
        } else {
            Self::None
        }
    }

    /// `sequence`, so that it reaches the terminal. For GNU screen it comes in pieces, each a DCS string; within one
    /// ST would end it, so that the sequence ends with BEL.
    #[must_use]
    pub fn pass_on(self, sequence: &str) -> String {
        if self == Self::None {
            return sequence.to_owned();
        }
        let sequence = sequence
            .strip_suffix("\x1b\\")
            .map_or_else(|| sequence.to_owned(), |body| format!("{body}\x07"));
        let mut pieces = String::new();
        let mut rest = sequence.as_str();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(MAX_STRING_BYTES));
            // Writing to a String can't fail.
            let _ = write!(pieces, "\x1bP{piece}\x1b\\");
            rest = after;
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn screen_gets_strings_that_put_together_are_the_sequence() {
        let sequence = format!("\x1b]52;c;{}\x1b\\", "QUJD".repeat(500));
        let passed = Multiplexer::GnuScreen.pass_on(&sequence);
        let pieces: Vec<&str> = passed
            .split_terminator("\x1b\\")
            .map(|piece| piece.strip_prefix("\x1bP").unwrap())
            .collect();
        assert!(pieces.len() == 9 && pieces.iter().all(|piece| piece.len() <= MAX_STRING_BYTES));
        assert_eq!(pieces.concat(), sequence.replace("\x1b\\", "\x07"));
        assert_eq!(Multiplexer::None.pass_on(&sequence), sequence);
    }
}
