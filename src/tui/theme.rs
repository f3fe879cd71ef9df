//! The look: roles, and what each looks like. No pane names a colour.

use ratatui::style::{Color, Modifier, Style};

use crate::dataset::Status;

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
pub enum Theme {
    /// Colours of middling lightness on the terminal's own background: legible on dark and on light.
    Colour,
    /// No colours at all: bold, dim and reverse only.
    Monochrome,
}

/// The colours of [`Theme::Colour`], out of the 256 of xterm. Each has a contrast of about 4.5 to 1 or more
/// against both black and white, or as near as its hue allows (the formula is that of WCAG 2).
mod palette {
    use ratatui::style::Color;

    pub(super) const GREEN: Color = Color::Indexed(28);
    pub(super) const AMBER: Color = Color::Indexed(130);
    pub(super) const RED: Color = Color::Indexed(160);
    pub(super) const GREY: Color = Color::Indexed(243);
    pub(super) const BLUE: Color = Color::Indexed(32);
    pub(super) const WATER: Color = Color::Indexed(67);
    pub(super) const PURPLE: Color = Color::Indexed(133);
    pub(super) const SELECTED: Color = Color::Indexed(24);
    pub(super) const SELECTED_ELSEWHERE: Color = Color::Indexed(240);
    pub(super) const ON_SELECTED: Color = Color::Indexed(231);
    pub(super) const MATCH: Color = Color::Indexed(220);
    pub(super) const ON_MATCH: Color = Color::Indexed(16);
}

impl Theme {
    /// How a role looks.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Colour => Self::colour(role),
            Self::Monochrome => Self::monochrome(role),
        }
    }

    /// A row under the cursor, in the pane that the keys go to or in another.
    #[must_use]
    pub fn selected(self, focused: bool) -> Style {
        match (self, focused) {
            (Self::Colour, true) => Style::new().fg(palette::ON_SELECTED).bg(palette::SELECTED),
            (Self::Colour, false) => Style::new().fg(palette::ON_SELECTED).bg(palette::SELECTED_ELSEWHERE),
            (Self::Monochrome, true) => Style::new().add_modifier(Modifier::REVERSED),
            (Self::Monochrome, false) => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    fn colour(role: Role) -> Style {
        let fg = |colour: Color| Style::new().fg(colour);
        match role {
            Role::Text | Role::Quote => Style::new(),
            Role::Dim | Role::Border | Role::Status(Status::Unknown) => fg(palette::GREY),
            Role::Water => fg(palette::WATER),
            Role::Brand | Role::Heading => fg(palette::BLUE).add_modifier(Modifier::BOLD),
            Role::Key | Role::BorderFocused => fg(palette::BLUE),
            Role::Remark => fg(palette::GREY).add_modifier(Modifier::ITALIC),
            Role::Status(Status::Active) => fg(palette::GREEN),
            Role::Status(Status::Dormant) => fg(palette::AMBER),
            Role::Status(Status::Severed) => fg(palette::RED),
            Role::Badge => fg(palette::PURPLE).add_modifier(Modifier::BOLD),
            Role::Match => fg(palette::ON_MATCH).bg(palette::MATCH),
            Role::Fault => fg(palette::RED),
        }
    }

    fn monochrome(role: Role) -> Style {
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

/// The badge of a tie that sources contradict each other about.
pub const CONTESTED: &str = "≠";
/// The badge of a tie that is being reconsidered.
pub const RECONSIDERING: &str = "~";
/// The symbol of what is not a tie: an intention, mere contacts.
pub const NOT_A_TIE: &str = "·";
