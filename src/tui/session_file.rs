//! What the dashboard remembers from one time to the next: that the tour was offered, and where the user was, if that is
//! wanted (`remember` in the settings).

use super::model::{Model, arrangement::Arrangement};

use std::{
    fs::{self, File},
    io,
    path::PathBuf,
};

use etcetera::BaseStrategy as _;
use serde::Serialize;

use crate::{
    dataset::load,
    file,
    keys::view_kind::View,
    settings::ron_fields::{RonField, RonValue},
};

/// The largest file that is read.
const MAX_BYTES: u64 = 1 << 16;

/// Where the user left off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SavedState {
    /// The view on screen.
    pub view: View,
    /// The query in force.
    pub query: String,
    /// How what is shown was arranged.
    pub arrangement: Arrangement,
}

/// Where it is kept; see [`state_file`].
#[must_use]
pub fn path() -> Option<PathBuf> {
    state_file("state.ron")
}

/// The empty file that is there once the tour was offered.
fn tour_offered() -> Option<PathBuf> {
    state_file("tour-offered")
}

/// Whether the tour is to be offered: nothing shows that the dashboard was open here before.
#[must_use]
pub fn is_tour_due() -> bool {
    let mut left = [tour_offered(), path()].into_iter().flatten();
    !left.any(|file| file.symlink_metadata().is_ok())
}

/// Keeps that the tour was offered. Nothing is overwritten; where nothing can be written the tour is offered again, which
/// is no reason for a message.
pub fn keep_tour_offered() {
    let Some(file) = tour_offered() else { return };
    if let Some(folder) = file.parent()
        && fs::create_dir_all(folder).is_ok()
    {
        let _ = File::create_new(file);
    }
}

/// A file of the program for what it remembers: under `$XDG_STATE_HOME`, else `~/.local/state`; `None` where there is no
/// home folder, or one by a name that leads elsewhere from every folder.
#[must_use]
pub fn state_file(name: &str) -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    folder
        .is_absolute()
        .then(|| folder.join("stedenband").join(name))
}

impl SavedState {
    /// Where the user is.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let query = model.found.query.to_line(model.lang);
        Self {
            view: model.view,
            query,
            arrangement: Arrangement::of(model),
        }
    }

    /// What was remembered last. What can't be read is as good as nothing: it is no file for people.
    #[must_use]
    pub fn last() -> Option<Self> {
        load::read_file(&path()?, MAX_BYTES)
            .ok()
            .map(|text| Self::read(&text))
    }

    fn read(text: &str) -> Self {
        let mut read = Self::default();
        for RonField { name, value } in RonValue::whole(text).fields().unwrap_or_default() {
            match name.source() {
                "view" => read.view = value.read().unwrap_or_default(),
                "query" => read.query = value.read().unwrap_or_default(),
                "arrangement" => read.arrangement = Arrangement::read(&value),
                _ => {}
            }
        }
        read
    }

    /// Remembers it, whole or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep(&self) -> io::Result<()> {
        let path = path().ok_or(io::ErrorKind::NotFound)?;
        let text = ron::to_string(self).map_err(io::Error::other)?;
        fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
        file::update(&path, |out| io::Write::write_all(out, text.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{group, sort::SortKey};
    use crate::{
        answer::Order, plots::timeline::TimelineGrouping, tui::model::sources_state::SourceSort,
    };

    fn arranged() -> SavedState {
        let list = Order {
            chosen: Some(SortKey::Start),
            descending: true,
            grouping: group::GroupBy::Status,
        };
        let arrangement = Arrangement {
            list,
            timeline: TimelineGrouping::Era,
            timeline_descending: true,
            sources: SourceSort::Name,
            widths: ron::from_str("(filters: Some(30), below: Some((429)))").unwrap(),
        };
        SavedState {
            view: View::Map,
            query: "wuhan \"a b\"".into(),
            arrangement,
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        for state in [SavedState::default(), arranged()] {
            assert_eq!(SavedState::read(&ron::to_string(&state).unwrap()), state);
        }
    }

    #[test]
    fn what_another_version_kept_is_read_as_far_as_it_is_known() {
        let kept = ron::to_string(&arranged()).unwrap();
        let newer = kept
            .replace("map", "globe")
            .replace("(list", "(knows: [1, (2)], list")
            .replace("era", "dynasty");
        let expected = SavedState {
            view: View::Ties,
            ..arranged()
        };
        let arrangement = Arrangement {
            timeline: TimelineGrouping::Start,
            ..arranged().arrangement
        };
        assert_eq!(
            SavedState::read(&newer),
            SavedState {
                arrangement,
                ..expected
            }
        );
        assert_eq!(
            SavedState::read("(view:map,query:\"x\")").view,
            View::Map,
            "of an older one"
        );
        for damaged in [
            "",
            "(",
            "(view:",
            "[]",
            "\0",
            "(view: 3, query: 4, arrangement: 5)",
            "(arrangement:(widths:(filters:-1)))",
        ] {
            assert_eq!(
                SavedState::read(damaged),
                SavedState::default(),
                "{damaged}"
            );
        }
    }
}
