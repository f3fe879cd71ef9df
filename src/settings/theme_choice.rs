//! The themes that the settings and the command line know by name.
//!
//! To add one: a palette file in `assets/themes`, and here a variant with its palettes.

use clap::{ValueEnum, builder::PossibleValue};

use crate::dataset::closed_list::{ClosedList as _, closed_list};

/// Legible on any background.
pub const ANYWHERE: &str = include_str!("../../assets/themes/anywhere.ron");
/// Light on dark.
pub const DARK: &str = include_str!("../../assets/themes/dark.ron");
/// Dark on light.
pub const LIGHT: &str = include_str!("../../assets/themes/light.ron");
/// The strongest contrast.
pub const HIGH_CONTRAST: &str = include_str!("../../assets/themes/high-contrast.ron");
/// The sixteen colours of the terminal.
pub const SIXTEEN: &str = include_str!("../../assets/themes/sixteen.ron");
/// The strongest contrast in those.
pub const SIXTEEN_HIGH_CONTRAST: &str =
    include_str!("../../assets/themes/sixteen-high-contrast.ron");
/// No colours.
pub const MONO: &str = include_str!("../../assets/themes/mono.ron");

closed_list! {
/// A theme as the user names it, on the command line and in the settings.
#[derive(Default)]
ThemeChoice {
    /// By the terminal: what suits its background where it tells, else what suits any.
    #[default]
    Auto: "auto" | "automatic" => "automatisch" | "automatic",
    /// Light on dark.
    Dark: "dark" | "dark" => "donker" | "dark",
    /// Dark on light.
    Light: "light" | "light" => "licht" | "light",
    /// The strongest contrast.
    HighContrast: "high-contrast" | "high-contrast" => "hoog-contrast" | "high-contrast",
    /// Black and white.
    Mono: "mono" | "black-and-white" => "zwart-wit" | "black-and-white",
}
}

impl ValueEnum for ThemeChoice {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()).aliases(&self.names()[1..]))
    }
}

impl ThemeChoice {
    /// Its palette where the terminal has 256 colours, and that where it has 16.
    #[must_use]
    pub const fn palettes(self) -> (&'static str, &'static str) {
        match self {
            Self::Auto => (ANYWHERE, SIXTEEN),
            Self::Dark => (DARK, SIXTEEN),
            Self::Light => (LIGHT, SIXTEEN),
            Self::HighContrast => (HIGH_CONTRAST, SIXTEEN_HIGH_CONTRAST),
            Self::Mono => (MONO, MONO),
        }
    }
}
