//! The themes that the settings and the command line know by name.

/// A theme as the user names it, on the command line and in the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ThemeChoice {
    /// By the terminal: what suits its background where it tells, else what suits any.
    #[default]
    #[value(alias = "automatisch")]
    Auto,
    /// Light on dark.
    #[value(alias = "donker")]
    Dark,
    /// Dark on light.
    #[value(alias = "licht")]
    Light,
    /// The strongest contrast.
    #[value(alias = "hoog-contrast")]
    HighContrast,
    /// Black and white.
    #[value(alias = "zwart-wit")]
    Mono,
}
