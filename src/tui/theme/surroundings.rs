//! Which theme: what the user asks for, as far as the terminal can show it. What it tells stands in the environment;
//! where that says nothing of its background it is asked, and a frame in colours that can be read on any does not wait
//! for the answer.

use super::Theme;
use crate::{
    settings::theme_choice::{DARK, LIGHT, MONO, ThemeChoice},
    tui::input::background::Brightness,
};

impl Theme {
    /// The look on the terminal's own background, where that is known.
    #[must_use]
    pub fn on(background: Brightness) -> Self {
        let palette = match background {
            Brightness::Dark => DARK,
            Brightness::Light => LIGHT,
        };
        Self::read(palette).unpainted()
    }
}

/// What the environment tells about the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORTERM`, which terminals with millions of colours set.
    pub colorterm: Option<String>,
    /// `COLORFGBG`: the numbers of the foreground and the background, as rxvt and Konsole set it.
    pub colorfgbg: Option<String>,
    /// Whether `NO_COLOR` forbids colours (no-color.org).
    pub no_color: bool,
}

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    None,
    Sixteen,
    Many,
}

impl Surroundings {
    /// Those of the process.
    #[must_use]
    pub fn of_process() -> Self {
        let variable = |name| {
            std::env::var_os(name)
                .filter(|v| !v.is_empty())
                .map(|v| v.to_string_lossy().into_owned())
        };
        Self {
            term: variable("TERM"),
            colorterm: variable("COLORTERM"),
            colorfgbg: variable("COLORFGBG"),
            no_color: variable("NO_COLOR").is_some(),
        }
    }

    fn depth(&self) -> Depth {
        let term = self.term.as_deref().unwrap_or("dumb");
        if term == "dumb" || term.starts_with("vt") {
            Depth::None
        } else if self.colorterm.is_some()
            || ["256color", "direct", "kitty"]
                .iter()
                .any(|many| term.contains(many))
        {
            Depth::Many
        } else {
            Depth::Sixteen
        }
    }

    /// The background; `None` where nothing tells.
    fn background(&self) -> Option<Brightness> {
        let number: u8 = self
            .colorfgbg
            .as_deref()?
            .rsplit(';')
            .next()?
            .parse()
            .ok()?;
        // Of the sixteen, as Vim takes them: the dim ones but for light grey, and dark grey.
        Some(match number {
            0..=6 | 8 => Brightness::Dark,
            _ => Brightness::Light,
        })
    }
}

impl ThemeChoice {
    /// Whether the terminal is to be asked for its background: not where the user or the environment tells, where it
    /// could not show the difference, or on the Linux console, which would show the question.
    #[must_use]
    pub fn asks_background(self, around: &Surroundings) -> bool {
        let is_console = around.term.as_deref() == Some("linux");
        let can_differ = self == Self::Auto && around.depth() == Depth::Many && !is_console;
        can_differ && !around.no_color && around.background().is_none()
    }

    /// The theme for a terminal. Colours that the user asks for by name come before `NO_COLOR`, as no-color.org has
    /// it; what the terminal can't show is not sent.
    #[must_use]
    pub fn theme(self, around: &Surroundings) -> Theme {
        let (many, sixteen) = self.palettes();
        match around.depth() {
            Depth::None => Theme::read(MONO),
            _ if self == Self::Auto && around.no_color => Theme::read(MONO),
            Depth::Sixteen => Theme::read(sixteen),
            Depth::Many => match around.background().filter(|_| self == Self::Auto) {
                Some(background) => Theme::on(background),
                None => Theme::read(many),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::theme_choice::{ANYWHERE, HIGH_CONTRAST, SIXTEEN, SIXTEEN_HIGH_CONTRAST};

    fn around(term: &str, colorterm: &str, colorfgbg: &str, no_color: bool) -> Surroundings {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Surroundings {
            term: some(term),
            colorterm: some(colorterm),
            colorfgbg: some(colorfgbg),
            no_color,
        }
    }

    #[test]
    fn the_theme_is_the_one_asked_for_as_far_as_the_terminal_can_show_it() {
        use ThemeChoice::{Auto, Dark, HighContrast, Light, Mono};
        let xterm = "xterm-256color";
        for (choice, (term, colorterm, colorfgbg, no_color), theme) in [
            (Auto, (xterm, "", "", false), Theme::read(ANYWHERE)),
            (
                Auto,
                (xterm, "", "15;0", false),
                Theme::read(DARK).unpainted(),
            ),
            (
                Auto,
                (xterm, "", "0;default;15", false),
                Theme::read(LIGHT).unpainted(),
            ),
            (
                Auto,
                (xterm, "", "0;7", false),
                Theme::read(LIGHT).unpainted(),
            ),
            (
                Auto,
                (xterm, "", "default;default", false),
                Theme::read(ANYWHERE),
            ),
            (Auto, (xterm, "", "", true), Theme::read(MONO)),
            (
                Auto,
                ("dumb", "truecolor", "15;0", false),
                Theme::read(MONO),
            ),
            (Auto, ("", "", "", false), Theme::read(MONO)),
            (Auto, ("vt100", "", "", false), Theme::read(MONO)),
            (Auto, ("linux", "", "15;0", false), Theme::read(SIXTEEN)),
            (
                Auto,
                ("screen", "truecolor", "", false),
                Theme::read(ANYWHERE),
            ),
            (Dark, (xterm, "", "0;15", true), Theme::read(DARK)),
            (Light, (xterm, "", "15;0", false), Theme::read(LIGHT)),
            (Light, ("linux", "", "", false), Theme::read(SIXTEEN)),
            (
                HighContrast,
                (xterm, "", "", false),
                Theme::read(HIGH_CONTRAST),
            ),
            (
                HighContrast,
                ("xterm", "", "", false),
                Theme::read(SIXTEEN_HIGH_CONTRAST),
            ),
            (HighContrast, ("dumb", "", "", false), Theme::read(MONO)),
            (Mono, (xterm, "truecolor", "", false), Theme::read(MONO)),
        ] {
            let around = around(term, colorterm, colorfgbg, no_color);
            assert_eq!(choice.theme(&around), theme, "{choice:?} {around:?}");
        }
    }

    #[test]
    fn a_terminal_is_asked_where_its_answer_would_decide() {
        use ThemeChoice::{Auto, Dark};
        let xterm = "xterm-256color";
        for (choice, (term, colorterm, colorfgbg, no_color), asked) in [
            (Auto, (xterm, "", "", false), true),
            (Auto, ("tmux", "truecolor", "", false), true),
            (Auto, (xterm, "", "default;default", false), true),
            (Auto, (xterm, "", "15;0", false), false),
            (Auto, (xterm, "", "", true), false),
            (Auto, ("xterm", "", "", false), false),
            (Auto, ("linux", "truecolor", "", false), false),
            (Auto, ("dumb", "truecolor", "", false), false),
            (Auto, ("", "", "", false), false),
            (Dark, (xterm, "", "", false), false),
        ] {
            let around = around(term, colorterm, colorfgbg, no_color);
            assert_eq!(
                choice.asks_background(&around),
                asked,
                "{choice:?} {around:?}"
            );
        }
        assert_eq!(Theme::on(Brightness::Dark), Theme::read(DARK).unpainted());
        assert_eq!(Theme::on(Brightness::Light), Theme::read(LIGHT).unpainted());
    }
}
