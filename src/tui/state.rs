//! What the dashboard remembers from one time to the next, where the user wants that (`remember` in the settings).

use std::{fs, io, path::PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use super::{model::Model, views::View};
use crate::{
    dataset::load,
    file::{self, Existing},
};

/// The largest file that is read.
const MAX_BYTES: u64 = 1 << 16;

/// Where the user left off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The view on screen.
    pub view: View,
    /// The query in force.
    pub query: String,
}

/// Where it is kept: under `$XDG_STATE_HOME`, else `~/.local/state`; `None` where there is no home folder.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Some(folder.join("stedenband").join("state.ron"))
}

impl State {
    /// Where the user is.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        Self { view: model.view, query: model.found.query.to_line(model.lang) }
    }

    /// Whether anything was remembered before.
    #[must_use]
    pub fn is_kept() -> bool {
        path().is_some_and(|path| path.exists())
    }

    /// What was remembered last. What can't be read is as good as nothing: it is no file for people.
    #[must_use]
    pub fn last() -> Option<Self> {
        let text = load::read_file(&path()?, MAX_BYTES).ok()?;
        load::notation().from_str(&text).ok()
    }

    /// Remembers it, whole or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep(&self) -> io::Result<()> {
        let path = path().ok_or(io::ErrorKind::NotFound)?;
        let text = ron::to_string(self).map_err(io::Error::other)?;
        fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
        file::write(&path, Existing::Replace, |out| io::Write::write_all(out, text.as_bytes()))
    }
}
