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

    /// The line, [selected](Self::selected) where it is the one under the cursor.
    #[must_use]
    pub fn selected_if(self, is_selected: bool, focused: bool) -> Self {
        if is_selected {
            self.selected(focused)
        } else {
            self
        }
    }

    /// The line under the cursor: one colour throughout, for others would not be legible on it. What the query hit
    /// stays marked.
    #[must_use]
    pub fn selected(mut self, focused: bool) -> Self {
        for (role, _) in &mut self.pieces {
            *role = match role {
                Role::Match => Role::SelectedMatch { focused },
                _ => Role::Selected { focused },
            };
        }
        self
    }
}

/// A text wrapped in `width` columns, each line set in by `indent`.
#[must_use]
pub fn wrapped(role: Role, indent: &str, text: &str, width: usize) -> Vec<TextLine> {
    let text = Escaped::from(text);
    let lines = textwrap::wrap(&text, width.saturating_sub(indent.len()).max(1)).into_iter();
    let lines = lines.map(|line| TextLine::new(role, format!("{indent}{line}")));
    lines.collect()
}

/// Columns of lines beside each other, each so many columns of the terminal behind the one before.
#[must_use]
pub fn side_by_side(columns: Vec<Vec<TextLine>>, step: usize) -> Vec<TextLine> {
    let mut page: Vec<TextLine> = Vec::new();
    for (column, lines) in columns.into_iter().enumerate() {
        page.resize(page.len().max(lines.len()), TextLine::default());
        for (whole, line) in page.iter_mut().zip(lines) {
            if !line.pieces.is_empty() {
                *whole = std::mem::take(whole).padded(column * step).join(line);
            }
        }
    }
    page
}

/// A line with a text beside it, in the columns from `column` up to `width`, or below it where it leaves no room.
#[must_use]
pub fn with_text_beside(line: TextLine, column: usize, text: &str, width: usize) -> Vec<TextLine> {
    let (mut before, mut lines) = (line, Vec::new());
    if before.width() >= column {
        lines.push(std::mem::take(&mut before));
    }
    for text in textwrap::wrap(text, width.saturating_sub(column).max(1)) {
        let before = std::mem::take(&mut before).padded(column);
        lines.push(before.with(Role::Text, text));
    }
    lines
}
