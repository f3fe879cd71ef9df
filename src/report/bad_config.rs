//! Why settings can't be used: in full, and in one line for the foot of the screen.

use std::path::Path;

use super::{MAX_FAULTS_SHOWN, load_error::FileRole};
use crate::{
    dataset::load::LoadError,
    lang::{Lang, error_in_english},
    sanitise::Escaped,
    settings::BadConfig,
};

error_in_english!(BadConfig, |bad| bad.in_a_line(Lang::En));

impl BadConfig {
    /// All that is wrong, where, what to do, and what the program does: lines that end with a line break.
    pub fn render(&self, lang: Lang, color: bool) -> Escaped {
        let told = self.error.report(
            FileRole::Settings,
            &self.path,
            lang,
            color,
            MAX_FAULTS_SHOWN,
        );
        let goes_on = if self.others_hold {
            lang.other_settings_hold()
        } else {
            lang.no_settings_hold()
        };
        (told + goes_on).line("")
    }

    /// `config.ron:3:5: onbekende instelling ‘questons’. Bedoelt u ‘questions’?`, and how many more there are.
    pub fn in_a_line(&self, lang: Lang) -> Escaped {
        let name = self.path.file_name().map(Path::new).unwrap_or(&self.path);
        let line = self.error.in_a_line(name, lang);
        let LoadError::Faults { faults, .. } = &self.error else {
            return line;
        };
        let [first, others @ ..] = faults.as_slice() else {
            return line;
        };
        let help = first.kind.words(lang).1;
        // What follows may fall off a narrow screen, so how many there are comes before the advice.
        let more = match others.len() {
            0 => String::new(),
            more => lang.more_bad_settings(more),
        };
        line + format!("{more}. {help}")
    }
}
