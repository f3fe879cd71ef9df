//! The user's own settings: `config.ron` in the folder where the platform keeps such files.
//!
//! ```ron
//! (
//!     language: nl,
//!     remember: true,
//!     sources: "/home/ik/teksten",
//!     keys: [(modes: [views], keys: ["f5"], command: export)],
//!     questions: [
//!         (name: "Onze regio", query: "provincie:limburg -status:verbroken"),
//!     ],
//! )
//! ```
//! Each setting may be left out. A file that can't be used is reported with the place, and the program goes on as if
//! there were none.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::Deserialize;

use crate::{
    dataset::{
        check::locate::{locate, steps},
        fault::{Fault, Setting, excerpt},
        load::{self, LoadError},
    },
    lang::{Bilingual, Lang},
    tui::{
        keymap::{Binding, Keymap, Misbound},
        theme::ThemeChoice,
    },
};

/// The largest file that is read: no one writes a megabyte of settings by hand.
const MAX_BYTES: u64 = 1 << 20;

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The language of the interface.
    pub language: Option<Lang>,
    /// The theme.
    pub theme: Option<ThemeChoice>,
    /// Whether to show no other characters than those of ASCII.
    pub ascii: bool,
    /// Another dataset than the one that comes with the program.
    pub dataset: Option<PathBuf>,
    /// The folder with the texts of the sources, `<source id>.txt` each, for reading quotations in their document.
    pub sources: Option<PathBuf>,
    /// Whether the dashboard opens where the user left off.
    pub remember: bool,
    /// Keys of the user's own; they can be used, for that is looked at when they are read.
    pub keys: Vec<Binding>,
    /// Questions with a name of the user's own.
    pub questions: Vec<SavedQuestion>,
}

/// A question that the user keeps.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedQuestion {
    /// What it is called.
    pub name: String,
    /// The query line, in either language. It is read when it is asked, for what it may name is up to the dataset.
    pub query: String,
}

/// Settings that can't be used.
#[derive(Debug)]
pub struct BadConfig {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub error: LoadError,
}

/// Where the settings are kept: under `$XDG_CONFIG_HOME`, else `~/.config`; `None` where there is no home folder.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("stedenband").join("config.ron"))
}

impl Config {
    /// The user's settings, and why those in the file could not be used. No file is no fault.
    #[must_use]
    pub fn of_user() -> (Self, Option<BadConfig>) {
        let Some(path) = path() else { return (Self::default(), None) };
        match Self::read(&path) {
            Ok(config) => (config, None),
            Err(LoadError::NotFound | LoadError::Empty) => (Self::default(), None),
            Err(error) => (Self::default(), Some(BadConfig { path, error })),
        }
    }

    /// Reads a file of settings.
    ///
    /// # Errors
    /// Why it can't be read, or what is wrong in it.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        let text = load::read_file(path, MAX_BYTES)?;
        let mut config: Self = match load::notation().from_str(&text) {
            Ok(config) => config,
            Err(error) => {
                let faults = vec![load::fault_of_notation(&text, error)];
                return Err(LoadError::Faults { text, faults });
            }
        };
        let folder = path.parent().unwrap_or(Path::new(""));
        for path in [&mut config.dataset, &mut config.sources].into_iter().flatten() {
            *path = placed(path, folder);
        }
        let faults = config.faults(&text);
        if faults.is_empty() { Ok(config) } else { Err(LoadError::Faults { text, faults }) }
    }

    /// What can be read and not be used.
    fn faults(&self, text: &str) -> Vec<Fault> {
        let at = |path| locate(text, &[path])[0].clone();
        let mut faults = Vec::new();
        if let Some(path) = self.dataset.as_deref().filter(|path| !path.is_file()) {
            let kind = Setting::NotThere(excerpt(&path.display().to_string()));
            faults.push(Fault { kind: kind.into(), at: at(steps!["dataset"]) });
        }
        if !self.keys.is_empty() {
            let wrong = Keymap::with_own(&self.keys).err().unwrap_or_default();
            faults.extend(wrong.into_iter().map(|Misbound { row, place, why }| {
                let ((nl, help_nl), (en, help_en)) = (why.words(Lang::Nl), why.words(Lang::En));
                let both = |nl: String, en: String| Bilingual { nl: nl.into(), en: en.into() };
                let kind = Setting::Key { message: both(nl, en), help: both(help_nl, help_en) };
                Fault { kind: kind.into(), at: at(steps!["keys", row, "keys", place]) }
            }));
        }
        faults
    }
}

/// A path of the settings: with `~` for the user's own folder, else from the folder of the settings.
fn placed(path: &Path, folder: &Path) -> PathBuf {
    match (path.strip_prefix("~"), etcetera::home_dir()) {
        (Ok(rest), Ok(home)) => home.join(rest),
        _ => folder.join(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn read(text: &str) -> Result<Config, BadConfig> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        std::fs::write(&path, text).unwrap();
        Config::read(&path).map_err(|error| BadConfig { path: PathBuf::from("config.ron"), error })
    }

    #[test]
    fn every_setting_may_be_left_out() {
        assert_eq!(read("()").unwrap(), Config::default());
        let saved = SavedQuestion { name: "Limburg".into(), query: "provincie:limburg".into() };
        let text = r#"(questions: [(name: "Limburg", query: "provincie:limburg")])"#;
        assert_eq!(read(text).unwrap(), Config { questions: vec![saved], ..Config::default() });
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_what_was_meant() {
        for (text, place, hint) in [
            ("(\n  questons: [],\n)", "config.ron:2:3", "Bedoelt u ‘questions’?"),
            (r#"(questions: [(naam: "x", query: "y")])"#, "config.ron:1:15", "name, query"),
            (r#"(questions: [(name: "x")])"#, "config.ron:1:14", "query: …"),
            (r#"(questions: "x")"#, "config.ron:1:13", "lijst"),
            ("(questions: [", "config.ron:1:13", "haakje"),
            ("(language: du)", "config.ron:1:12", "nl, en"),
            ("(theem: dark, remembr: 1)", "config.ron:1:2", "remember"),
            ("(theme: drak)", "config.ron:1:9", "dark"),
            ("(remember: 1)", "config.ron:1:12", ""),
            ("(dataset: \"/weg.ron\")", "config.ron:1:11", "/weg.ron"),
            (r#"(keys: [(modes: [list], keys: ["hyper-x"], command: sort)])"#, "config.ron:1:33", "ctrl-a"),
            (r#"(keys: [(modes: [lijst], keys: ["f5"], command: sort)])"#, "config.ron:1:18", "list"),
            (r#"(keys: [(modes: [list], keys: ["f5"], command: srot)])"#, "config.ron:1:48", "sort"),
            (r#"(keys: [(modes: [list], keys: ["/"], command: sort)])"#, "config.ron:1:32", "zoeken en filteren"),
        ] {
            let bad = read(text).unwrap_err();
            let report = bad.render(Lang::Nl, false);
            assert!(report.contains(place) && report.contains(hint), "{text}\n{report}");
            let line = bad.in_a_line(Lang::Nl);
            assert!(line.starts_with(place) && !line.contains('\n'), "{line}");
        }
    }
}
