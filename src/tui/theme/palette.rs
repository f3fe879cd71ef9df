//! The colours. Statuses differ in blue and yellow and in lightness, not in red and green alone, so that they can be
//! told apart in every kind of colour blindness; tests hold that, and the contrasts.

use ratatui::style::{Color, Modifier, Style};

use super::Role;
use crate::dataset::Status;

/// Colours by what they are for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Palette {
    /// Running text, where the screen is painted.
    pub(super) text: Color,
    /// The background, where the screen is painted.
    pub(super) paper: Color,
    /// What stands back; a style, for sixteen colours have no grey that is legible everywhere.
    pub(super) dim: Style,
    /// Headings, keys, the pane that has the keys.
    pub(super) accent: Color,
    pub(super) active: Color,
    pub(super) dormant: Color,
    pub(super) severed: Color,
    /// What is wrong.
    pub(super) fault: Color,
    pub(super) badge: Color,
    pub(super) water: Color,
    pub(super) matched: Style,
    pub(super) selected: Style,
    pub(super) selected_elsewhere: Style,
}

/// One of the 256 colours of xterm.
const fn x(number: u8) -> Color {
    Color::Indexed(number)
}

const fn fg(number: u8) -> Style {
    Style::new().fg(x(number))
}

const fn on(number: u8, paper: u8) -> Style {
    Style::new().fg(x(number)).bg(x(paper))
}

/// Legible on black and on white alike: no colour can reach 4.5 to 1 on both but a few of one lightness, which the
/// colour-blind could not tell apart; so these reach 3.5 at least, and running text has the terminal's own colours.
pub(super) const ANYWHERE: Palette = Palette {
    text: Color::Reset,
    paper: Color::Reset,
    dim: fg(243),
    accent: x(30),
    active: x(33),
    dormant: x(130),
    severed: x(161),
    fault: x(161),
    badge: x(133),
    water: x(67),
    matched: on(16, 220),
    selected: on(231, 24),
    selected_elsewhere: on(231, 240),
};

/// For a dark background, up to the dark grey of xterm's 236.
pub(super) const DARK: Palette = Palette {
    text: x(253),
    paper: x(234),
    dim: fg(248),
    accent: x(80),
    active: x(75),
    dormant: x(220),
    severed: x(209),
    fault: x(209),
    badge: x(213),
    water: x(67),
    matched: on(16, 220),
    selected: on(231, 24),
    selected_elsewhere: on(231, 240),
};

/// For a light background, down to the light grey of xterm's 255.
pub(super) const LIGHT: Palette = Palette {
    text: x(234),
    paper: x(231),
    dim: fg(241),
    accent: x(23),
    active: x(26),
    dormant: x(94),
    severed: x(88),
    fault: x(88),
    badge: x(90),
    water: x(67),
    matched: on(16, 220),
    selected: on(231, 24),
    selected_elsewhere: on(16, 252),
};

/// Seven to one or more on black, which is AAA of WCAG 2.
pub(super) const HIGH_CONTRAST: Palette = Palette {
    text: x(231),
    paper: x(16),
    dim: fg(252),
    accent: x(87),
    active: x(75),
    dormant: x(214),
    severed: x(203),
    fault: x(203),
    badge: x(219),
    water: x(75),
    matched: on(16, 226),
    selected: on(16, 231),
    selected_elsewhere: on(231, 238),
};

/// The sixteen colours that every colour terminal has, as the user likes them; which shade each is, only they know.
/// They are sent as the first sixteen of 256.
pub(super) const SIXTEEN: Palette = Palette {
    text: Color::Reset,
    paper: Color::Reset,
    dim: Style::new().add_modifier(Modifier::DIM),
    accent: Color::Cyan,
    active: Color::Green,
    dormant: Color::Yellow,
    severed: Color::Red,
    fault: Color::Red,
    badge: Color::Magenta,
    water: Color::Cyan,
    matched: Style::new().fg(Color::Black).bg(Color::Yellow),
    selected: Style::new().add_modifier(Modifier::REVERSED),
    selected_elsewhere: Style::new().add_modifier(Modifier::UNDERLINED),
};

/// Bright colours on black.
pub(super) const SIXTEEN_HIGH_CONTRAST: Palette = Palette {
    text: Color::White,
    paper: Color::Black,
    dim: Style::new().fg(Color::White),
    accent: Color::LightCyan,
    active: Color::LightGreen,
    dormant: Color::LightYellow,
    severed: Color::LightRed,
    fault: Color::LightRed,
    badge: Color::LightMagenta,
    water: Color::LightCyan,
    matched: Style::new().fg(Color::Black).bg(Color::LightYellow),
    selected: Style::new().fg(Color::Black).bg(Color::White),
    selected_elsewhere: Style::new().add_modifier(Modifier::UNDERLINED),
};

impl Palette {
    /// How a role looks.
    pub(super) const fn style(&self, role: Role) -> Style {
        let new = Style::new();
        match role {
            Role::Text | Role::Quote => new,
            Role::Dim | Role::Border | Role::Status(Status::Unknown) => self.dim,
            Role::Water => new.fg(self.water),
            Role::Brand | Role::Heading => new.fg(self.accent).add_modifier(Modifier::BOLD),
            Role::Key | Role::BorderFocused => new.fg(self.accent),
            Role::Remark => self.dim.add_modifier(Modifier::ITALIC),
            Role::Status(Status::Active) => new.fg(self.active),
            Role::Status(Status::Dormant) => new.fg(self.dormant),
            Role::Status(Status::Severed) => new.fg(self.severed),
            Role::Badge => new.fg(self.badge).add_modifier(Modifier::BOLD),
            Role::Match => self.matched,
            Role::Fault => new.fg(self.fault),
        }
    }
}
