//! The dataset on its way, and on its way again whenever its file changes. While a new version can't be read, the
//! last that could stays on screen.

use std::path::PathBuf;

use super::{
    loading::{Loading, Percent, Rest},
    model::Model,
    update,
    watch::Watch,
};
use crate::{dataset::load::LoadError, text::texts};

/// A file that is read again when it changes.
#[derive(Debug)]
pub struct Follow {
    /// The file.
    pub path: PathBuf,
    /// The largest that is read, in bytes.
    pub max_bytes: u64,
    /// What notices that it changes.
    pub watch: Watch,
}

/// Where the dataset on screen comes from.
pub struct Live {
    reading: Reading,
    follow: Option<Follow>,
}

/// What is being read.
enum Reading {
    /// Nothing.
    Nothing,
    /// The rest of a dataset whose first ties are on screen.
    Rest(Loading),
    /// A file that has changed.
    Change(Loading),
}

impl Live {
    /// The rest of a dataset, if there is one, and what to follow from there.
    #[must_use]
    pub fn new(rest: Option<Loading>, follow: Option<Follow>) -> Self {
        Self { reading: rest.map_or(Reading::Nothing, Reading::Rest), follow }
    }

    /// Whether something is being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        !matches!(self.reading, Reading::Nothing)
    }

    /// The first ties are on screen: from here on the rest is read.
    pub fn shown(&mut self) {
        if let Reading::Rest(loading) = &mut self.reading {
            loading.shown();
        }
    }

    /// Begins to read the file if it has changed. One that changes while it is read is read once more after that.
    /// Whether there is something new to show.
    pub fn look(&mut self, model: &mut Model) -> bool {
        let Some(follow) = self.follow.as_ref().filter(|_| !self.is_reading()) else { return false };
        match follow.watch.has_changed() {
            Ok(true) => {
                let again = Loading::again(follow.path.clone(), follow.max_bytes, model.data.today);
                self.reading = Reading::Change(again);
            }
            Ok(false) => {}
            Err(error) => {
                let trouble = (texts(model.lang).not_watched)(&follow.path.display().to_string(), &error);
                update::tell_trouble(model, Some(trouble));
                self.follow = None;
                return true;
            }
        }
        false
    }

    /// Takes in what has been read; whether that shows.
    ///
    /// # Errors
    /// Why the rest of the first dataset can't be read.
    pub fn take_in(&mut self, model: &mut Model) -> Result<bool, LoadError> {
        let percent = match &self.reading {
            Reading::Nothing => return Ok(false),
            Reading::Rest(loading) => take_in_rest(loading, model)?,
            Reading::Change(loading) => self.take_in_change(loading, model),
        };
        if percent.is_none() {
            self.reading = Reading::Nothing;
        }
        let before = std::mem::replace(&mut model.loading, percent);
        Ok(percent.is_none() || percent != before)
    }

    fn take_in_change(&self, loading: &Loading, model: &mut Model) -> Option<Percent> {
        match loading.rest() {
            Ok(Rest::Coming(percent)) => return Some(Percent::OfTheChange(percent)),
            Ok(Rest::All(loaded)) => {
                update::tell_trouble(model, None);
                // Whoever writes a dataset writes the lock of its quotations too.
                model.library.renew();
                update::replace(model, *loaded);
            }
            Ok(Rest::None) => {}
            Err(error) => {
                let trouble = self.follow.as_ref().map(|follow| error.in_a_line(&follow.path, model.lang));
                let trouble = trouble.map(|trouble| (texts(model.lang).last_good)(&trouble));
                update::tell_trouble(model, trouble);
            }
        }
        None
    }
}

fn take_in_rest(loading: &Loading, model: &mut Model) -> Result<Option<Percent>, LoadError> {
    Ok(match loading.rest()? {
        Rest::Coming(percent) => Some(Percent::OfTheRest(percent)),
        Rest::All(loaded) => {
            update::replace(model, *loaded);
            None
        }
        Rest::None => None,
    })
}
