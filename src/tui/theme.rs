//! The look: roles, and what each looks like. No pane names a colour.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
};

use super::glyphs::rows;
use crate::dataset::Status;

mod choice;
mod palette;

pub use choice::Surroundings;
use palette::Palette;

/// What a piece of the screen is, which decides how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Running text.
    #[default]
    Text,
    /// Text that stands back: places, counts, hints.
    Dim,
    /// The program's name.
    Brand,
    /// A heading inside a pane.
    Heading,
    /// The words of a source.
    Quote,
    /// A remark of ours.
    Remark,
    /// A status, its symbol and its word.
    Status(Status),
    /// Something to heed: a contradiction, a doubt.
    Badge,
    /// What the query hit.
    Match,
    /// Water on the map.
    Water,
    /// A pane's border.
    Border,
    /// The border of the pane that the keys go to.
    BorderFocused,
    /// A key in the footer or the help.
    Key,
    /// What is wrong with the query.
    Fault,
}

/// How the roles look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours; none in black and white.
    palette: Option<&'static Palette>,
    /// Whether the screen gets the background that the colours are made for; else it keeps the terminal's.
    is_painted: bool,
}

impl Theme {
    /// Colours of middling lightness: legible on dark and on light.
    pub const ANYWHERE: Self = Self::on_any(&palette::ANYWHERE);
    /// Colours for a dark background, on it.
    pub const DARK: Self = Self::painted(&palette::DARK);
    /// Colours for a light background, on it.
    pub const LIGHT: Self = Self::painted(&palette::LIGHT);
    /// The strongest contrast, on black.
    pub const HIGH_CONTRAST: Self = Self::painted(&palette::HIGH_CONTRAST);
    /// The sixteen colours that the user's terminal has, on its own background.
    pub const SIXTEEN: Self = Self::on_any(&palette::SIXTEEN);
    /// The strongest contrast in sixteen colours.
    pub const SIXTEEN_HIGH_CONTRAST: Self = Self::painted(&palette::SIXTEEN_HIGH_CONTRAST);
    /// No colours at all: bold, dim and reverse only.
    pub const MONOCHROME: Self = Self {
        palette: None,
        is_painted: false,
    };

    const fn on_any(palette: &'static Palette) -> Self {
        Self {
            palette: Some(palette),
            is_painted: false,
        }
    }

    const fn painted(palette: &'static Palette) -> Self {
        Self {
            palette: Some(palette),
            is_painted: true,
        }
    }

    /// The same on the terminal's own background, which is like the one that it is made for.
    const fn unpainted(self) -> Self {
        Self {
            is_painted: false,
            ..self
        }
    }

    /// Whether it has colours.
    #[must_use]
    pub const fn has_colours(self) -> bool {
        self.palette.is_some()
    }

    /// How a role looks.
    #[must_use]
    pub const fn style(self, role: Role) -> Style {
        match self.palette {
            Some(palette) => palette.style(role),
            None => Self::monochrome(role),
        }
    }

    /// A row under the cursor, in the pane that the keys go to or in another.
    #[must_use]
    pub const fn selected(self, focused: bool) -> Style {
        match (self.palette, focused) {
            (Some(palette), true) => palette.selected,
            (Some(palette), false) => palette.selected_elsewhere,
            (None, true) => Style::new().add_modifier(Modifier::REVERSED),
            (None, false) => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// Gives what has no colour of its own in an area those of text and paper.
    pub fn paint(self, buffer: &mut Buffer, area: Rect) {
        let Some(Palette { text, paper, .. }) = self.palette.filter(|_| self.is_painted) else {
            return;
        };
        for cell in rows(buffer, area).flatten() {
            if cell.fg == Color::Reset {
                cell.fg = *text;
            }
            if cell.bg == Color::Reset {
                cell.bg = *paper;
            }
        }
    }

    const fn monochrome(role: Role) -> Style {
        match role {
            Role::Text | Role::Quote | Role::Status(_) | Role::Fault => Style::new(),
            Role::Dim | Role::Border | Role::Water => Style::new().add_modifier(Modifier::DIM),
            Role::Remark => Style::new().add_modifier(Modifier::ITALIC),
            Role::Brand | Role::Heading | Role::Badge | Role::Key | Role::BorderFocused => {
                Style::new().add_modifier(Modifier::BOLD)
            }
            Role::Match => Style::new().add_modifier(Modifier::REVERSED),
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::ANYWHERE
    }
}

/// The badge of a tie that sources contradict each other about.
pub const CONTESTED: &str = "≠";
/// The badge of a tie that is being reconsidered.
pub const RECONSIDERING: &str = "~";
/// The symbol of what is not a tie: an intention, mere contacts.
pub const NOT_A_TIE: &str = "·";

#[cfg(test)]
mod tests;
