//! Why settings can't be used: in full, and in one line for the foot of the screen.

use std::path::Path;

use crate::{config::BadConfig, dataset::load::LoadError, lang::Lang, sanitise::visible, text::words::pick};

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
        let name = self.path.file_name().map(Path::new).unwrap_or(&self.path);
        let line = self.error.in_a_line(name, lang);
        match &self.error {
            LoadError::Faults { faults, .. } if !faults.is_empty() => {
                format!("{line}. {}", visible(&faults[0].kind.help(lang)))
            }
            _ => line,
        }
    }
}
