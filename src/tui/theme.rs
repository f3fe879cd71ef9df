//! Roles, and how each looks in a theme. Nothing else in the program names a colour.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};
use ron::extensions::Extensions;
use serde::Deserialize;

use crate::dataset::Status;

mod surroundings;

pub use surroundings::Surroundings;

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
    /// The heading of the ties of a status; of none: of what are no ties.
    GroupHeading(Option<Status>),
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
    /// The row or cell under the cursor.
    Selected {
        /// Whether its pane has keyboard focus.
        focused: bool,
    },
    /// What the query hit in that row: the colours of a hit, with the reverse or the underline of the row.
    SelectedMatch {
        /// Whether its pane has keyboard focus.
        focused: bool,
    },
}

/// How the roles look: a palette file of `assets/themes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Foreground and background of the whole screen; empty where it keeps those of the terminal.
    text: Style,
    dim: Style,
    remark: Style,
    /// Headings, keys, the border of the focused pane.
    accent: Style,
    active: Style,
    dormant: Style,
    severed: Style,
    unknown: Style,
    fault: Style,
    badge: Style,
    water: Style,
    matched: Style,
    selected: Style,
    selected_elsewhere: Style,
}

impl Theme {
    /// Reads a palette of `assets/themes`. They are part of the program, and a test reads each: one that can't be read
    /// is no colours at all.
    #[must_use]
    pub fn read(palette: &str) -> Self {
        ron::Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
            .from_str(palette)
            .unwrap_or_default()
    }

    /// The same on the terminal's own background, which is like the one that it is made for.
    fn unpainted(self) -> Self {
        Self {
            text: Style::new(),
            ..self
        }
    }

    /// Whether it has colours, and not only bold, dim and reverse.
    #[must_use]
    pub const fn has_colours(&self) -> bool {
        self.accent.fg.is_some()
    }

    /// How a role looks.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Text | Role::Quote => Style::new(),
            Role::Dim | Role::Border => self.dim,
            Role::Brand | Role::Heading => self.accent.add_modifier(Modifier::BOLD),
            Role::Key | Role::BorderFocused => self.accent,
            Role::Remark => self.remark,
            Role::Status(Status::Active) => self.active,
            Role::Status(Status::Dormant) => self.dormant,
            Role::Status(Status::Severed) => self.severed,
            Role::Status(Status::Unknown) => self.unknown,
            Role::GroupHeading(Some(status)) => self
                .style(Role::Status(status))
                .add_modifier(Modifier::BOLD),
            Role::GroupHeading(None) => self.dim.add_modifier(Modifier::BOLD),
            Role::Badge => self.badge,
            Role::Match => self.matched,
            Role::Water => self.water,
            Role::Fault => self.fault,
            Role::Selected { focused: true } => self.selected,
            Role::Selected { focused: false } => self.selected_elsewhere,
            Role::SelectedMatch { focused } => {
                self.style(Role::Selected { focused }).patch(self.matched)
            }
        }
    }

    /// Has all that is drawn stand back, for something lies over it.
    pub fn recede(&self, buffer: &mut Buffer) {
        for cell in &mut buffer.content {
            cell.set_style(Style::reset().patch(self.dim));
        }
    }

    /// Gives the cells that have no colours of their own those of the theme.
    pub fn paint(&self, buffer: &mut Buffer) {
        let (Some(text), Some(paper)) = (self.text.fg, self.text.bg) else {
            return;
        };
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = text;
            }
            if cell.bg == Color::Reset {
                cell.bg = paper;
            }
        }
    }
}

/// The badge of a tie that sources contradict each other about.
pub const CONTESTED: &str = "≠";
/// The badge of a tie that was being reconsidered.
pub const RECONSIDERING: &str = "~";
pub use crate::export::sentences::NOT_A_TIE;
/// Behind a status that we conclude from what its source tells.
pub const INFERRED: &str = "*";

#[cfg(test)]
mod tests;
