//! How the formats for a terminal are written.

use crate::{dataset::Status, lang::Lang, sanitise::Escaped};

/// How a format for people is written.
#[derive(Clone, Copy, Debug)]
pub struct TextStyle {
    /// The language of all words but the quotations.
    pub lang: Lang,
    /// The columns there are; `None` where nothing bounds a line.
    pub width: Option<usize>,
    /// Whether a status is coloured too.
    pub colour: bool,
}

impl TextStyle {
    /// The symbol and the word for a status, in its colour where colours are wanted.
    pub(super) fn status(self, status: Status) -> Escaped {
        self.paint(
            format!("{} {}", status.symbol(), status.label(self.lang)),
            status,
        )
    }

    /// `text` as a heading: bold where colours are wanted.
    pub(super) fn heading(self, text: impl Into<Escaped>) -> Escaped {
        let text = text.into();
        if self.colour { text.rendered(1) } else { text }
    }

    /// `text` in the colour of a status where colours are wanted.
    pub(super) fn paint(self, text: impl Into<Escaped>, status: Status) -> Escaped {
        let text = text.into();
        match sgr(status) {
            Some(code) if self.colour => text.rendered(code),
            _ => text,
        }
    }
}

/// The colour of a status; the terminal's own palette decides the shade, so that it reads on light and on dark.
const fn sgr(status: Status) -> Option<u8> {
    match status {
        Status::Active => Some(32),
        Status::Dormant => Some(33),
        Status::Severed => Some(31),
        Status::Unknown => None,
    }
}
