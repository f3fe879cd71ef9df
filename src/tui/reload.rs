//! The dataset on its way, and on its way again whenever its file changes. While a new version can't be read, the
//! last that could stays on screen.

use super::{
    dataset_cache::make_ahead,
    loading::{DataFile, Percent, Reading},
    model::Model,
    update,
    watch::Watch,
};
use crate::dataset::load::LoadError;

/// A file that is read again when it changes.
#[derive(Debug)]
pub struct Follow {
    /// The file.
    pub file: DataFile,
    /// What notices that it changes.
    pub watch: Watch,
}

/// Where the dataset on screen comes from.
pub struct Live {
    reading: Option<Reading>,
    /// Whether all of a dataset is on screen; from then on what is read is a change.
    has_all: bool,
    follow: Option<Follow>,
}

impl Live {
    /// The rest of a dataset, if there is one, and what to follow from there.
    #[must_use]
    pub const fn new(rest: Option<Reading>, follow: Option<Follow>) -> Self {
        Self {
            has_all: rest.is_none(),
            reading: rest,
            follow,
        }
    }

    /// Whether something is being read.
    #[must_use]
    pub const fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Begins to read the file if it has changed. One that changes while it is read is read once more after that.
    pub fn look(&mut self, model: &mut Model) {
        let Some(follow) = self.follow.as_ref().filter(|_| !self.is_reading()) else {
            return;
        };
        match follow.watch.has_changed() {
            Ok(true) => {
                self.reading = Some(Reading::start(follow.file.clone(), model.data.today));
            }
            Ok(false) => {}
            Err(error) => {
                let path = follow.file.path.display().to_string();
                let trouble = model.lang.not_watched(&path, &error);
                update::tell_trouble(model, Some(trouble));
                self.follow = None;
            }
        }
    }

    /// Takes in what has been read; whether that shows.
    ///
    /// # Errors
    /// Why the rest of the first dataset can't be read.
    pub fn take_in(&mut self, model: &mut Model) -> Result<bool, LoadError> {
        let Some(reading) = &self.reading else {
            return Ok(false);
        };
        let Some(whole) = reading.whole() else {
            let read = if self.has_all {
                Percent::OfTheChange(reading.percent())
            } else {
                Percent::OfTheRest(reading.percent())
            };
            let before = model.loading.replace(read);
            return Ok(model.loading != before);
        };
        self.reading = None;
        model.loading = None;
        match whole {
            Ok(loaded) => {
                update::tell_trouble(model, None);
                // Whoever writes a dataset writes the lock of its quotations too.
                model.library.renew();
                update::replace(model, *loaded);
                make_ahead(&model.data);
            }
            Err(error) if !self.has_all => return Err(error),
            Err(error) => {
                // Only a file that is followed is read again.
                if let Some(follow) = &self.follow {
                    let why = error.in_a_line(&follow.file.path, model.lang);
                    let trouble = model.lang.last_good(&why);
                    update::tell_trouble(model, Some(trouble));
                }
            }
        }
        self.has_all = true;
        Ok(true)
    }
}
