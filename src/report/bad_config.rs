//! Why settings can't be used: in full, and in one line for the foot of the screen.

use crate::{
    config::BadConfig,
    dataset::load::{LoadError, line_and_column},
    lang::Lang,
    sanitise::visible,
    text::words::pick,
};

impl BadConfig {
    /// What is wrong, where, what to do, and what the program does: a few lines that end with a line break.
    #[must_use]
    pub fn render(&self, lang: Lang, color: bool) -> String {
        let told = self.error.told(&self.path, lang, color);
        let goes_on = pick(
            lang,
            "Het programma gaat verder zonder deze instellingen.",
            "The program goes on without these settings.",
        );
        format!("{told}{goes_on}\n")
    }

    /// `config.ron:3:5: onbekend veld ‘questons’. Bedoelt u ‘questions’?`
    #[must_use]
    pub fn in_a_line(&self, lang: Lang) -> String {
        let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let line = match &self.error {
            LoadError::Faults { text, faults } => faults.first().map(|fault| {
                let (line, column) = line_and_column(text, fault.at.start);
                format!("{name}:{line}:{column}: {}. {}", fault.kind.message(lang), fault.kind.help(lang))
            }),
            error => Some(format!("{name}: {}", error.message(lang))),
        };
        visible(&line.unwrap_or(name)).into_owned()
    }
}
