//! Lines of text with roles: what pages and views are made of. They become styled text in `view::pane` alone, so all
//! text that is drawn is [`Escaped`], and no page names a colour.

use unicode_width::UnicodeWidthStr as _;

use super::theme::Role;
use crate::sanitise::Escaped;

/// A piece of a line, with its role.
pub type TextPiece = (Role, Escaped);

/// A line of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextLine {
    /// The pieces, from left to right.
    pub pieces: Vec<TextPiece>,
}

impl TextLine {
    /// A line of one piece.
    #[must_use]
    pub fn new(role: Role, text: impl Into<Escaped>) -> Self {
        Self::default().with(role, text)
    }

    /// The line with a piece behind it.
    #[must_use]
    pub fn with(mut self, role: Role, text: impl Into<Escaped>) -> Self {
        self.pieces.push((role, text.into()));
        self
    }

    /// The line with another behind it.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// The line with spaces behind it up to a width in columns.
    #[must_use]
    pub fn padded(self, width: usize) -> Self {
        match width.saturating_sub(self.width()) {
            0 => self,
            missing => self.with(Role::Text, " ".repeat(missing)),
        }
    }

    /// How many columns it takes.
    #[must_use]
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|(_, text)| text.width()).sum()
    }

    /// The line under the cursor: one colour throughout, for others would not be legible on it. What the query hit
    /// stays marked.
    #[must_use]
    pub fn selected(mut self, focused: bool) -> Self {
        for (role, _) in &mut self.pieces {
            if *role != Role::Match {
                *role = Role::Selected { focused };
            }
        }
        self
    }
}
