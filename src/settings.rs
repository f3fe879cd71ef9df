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
//! Each setting may be left out. What is wrong with one is reported with its place, and the others hold; only a file
//! that can't be told apart in settings is as good as none.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use crate::dataset::load::{self, LoadError};

pub mod columns;
mod config;
mod list_rows;
pub(crate) mod ron_fields;
pub mod theme_choice;

pub use config::{Config, SETTINGS, SettingRow};

/// The largest file that is read: no one writes a megabyte of settings by hand.
const MAX_BYTES: u64 = 1 << 20;

/// Settings that can't be used.
#[derive(Debug)]
pub struct BadConfig {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub error: LoadError,
    /// Whether its other settings hold.
    pub others_hold: bool,
}

impl BadConfig {
    /// Whether there is no file, or nothing in it.
    fn is_of_no_file(&self) -> bool {
        match &self.error {
            LoadError::NotFound | LoadError::Empty => true,
            // The home folder of some users is no folder.
            LoadError::Io(error) => error.kind() == ErrorKind::NotADirectory,
            _ => false,
        }
    }
}

/// Where the settings are kept: under `$XDG_CONFIG_HOME`, else `~/.config`; `None` where there is no home folder, or one by a name
/// that leads elsewhere from every folder.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let folder = etcetera::choose_base_strategy().ok()?.config_dir();
    folder
        .is_absolute()
        .then(|| folder.join("stedenband").join("config.ron"))
}

impl Config {
    /// The user's settings, and why not all that is in the file could be used. No file is no fault.
    #[must_use]
    pub fn of_user() -> (Self, Option<BadConfig>) {
        match path() {
            None => (Self::default(), None),
            Some(path) => match Self::read(&path) {
                (config, Some(bad)) if bad.is_of_no_file() => (config, None),
                read => read,
            },
        }
    }

    /// Reads a file of settings: those that can be used, and why not all of them.
    #[must_use]
    pub fn read(path: &Path) -> (Self, Option<BadConfig>) {
        let mut config = Self::default();
        let mut others_hold = false;
        let error = match load::read_file(path, MAX_BYTES) {
            Err(error) => error,
            Ok(text) => {
                let faults = match config::read(&text, path.parent().unwrap_or(Path::new(""))) {
                    Ok((read, faults)) => {
                        (config, others_hold) = (read, true);
                        faults
                    }
                    Err(fault) => vec![fault],
                };
                if faults.is_empty() {
                    return (config, None);
                }
                LoadError::Faults { text, faults }
            }
        };
        let path = path.to_owned();
        let bad = BadConfig {
            path,
            error,
            others_hold,
        };
        (config, Some(bad))
    }
}

#[cfg(test)]
mod tests;
