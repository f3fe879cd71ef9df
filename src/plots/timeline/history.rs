//! How the status of a tie changed: on any day the same as [`AsOfView::tie_state`] gives for that day, in one pass.

use chrono::NaiveDate;

use super::{Years, axis::year_of};
use crate::dataset::{
    AsOf, AsOfView, Claim, Dataset, Status, Tie,
    tie_state::{exists_from, first_told, lapses_on, start},
};

/// What is known of a tie on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayState {
    /// It may have begun: its start is open, approximate or disputed, and no source shows it there yet.
    Perhaps,
    /// It had begun.
    Is(Status),
}

impl DayState {
    /// The status that a list as of that day shows.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Perhaps => Status::Unknown,
            Self::Is(status) => status,
        }
    }
}

/// From a day on, another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The first day; where the start is open to the past, that of the first thing that is told with a date.
    pub from: NaiveDate,
    /// What is so from then on, until the next change.
    pub state: DayState,
}

/// The histories of all ties of a dataset.
#[derive(Debug)]
pub struct Histories {
    today: NaiveDate,
    of_tie: Vec<Vec<Change>>,
}

impl Histories {
    /// Works out the histories of all ties up to `today`.
    #[must_use]
    pub fn new(dataset: &Dataset, today: NaiveDate) -> Self {
        let as_of_view = AsOfView::new(dataset, AsOf::Now(today));
        let of_tie = dataset
            .ties
            .iter()
            .map(|tie| history(tie, &as_of_view, today));
        Self {
            today,
            of_tie: of_tie.collect(),
        }
    }

    /// From the year of the first change that has a date to this year.
    #[must_use]
    pub fn years(&self) -> Years {
        let days = self.of_tie.iter().flatten().map(|change| change.from);
        Years::new(
            year_of(days.min().unwrap_or(self.today)),
            year_of(self.today),
        )
    }

    /// The changes of a tie, by its number in [`Dataset::ties`], the earliest first; empty where it has not begun.
    #[must_use]
    pub fn of(&self, tie: usize) -> &[Change] {
        self.of_tie.get(tie).map_or(&[], Vec::as_slice)
    }
}

/// The state on a day; `None` before the first change.
#[must_use]
pub fn state_on(changes: &[Change], day: NaiveDate) -> Option<DayState> {
    Some(change_by(changes, day)?.state)
}

/// The last change on or before a day.
#[must_use]
pub fn change_by(changes: &[Change], day: NaiveDate) -> Option<&Change> {
    let after = changes.partition_point(|change| change.from <= day);
    changes.get(after.checked_sub(1)?)
}

/// The changes of one tie up to `today`, the earliest first.
#[must_use]
pub fn history(tie: &Tie, as_of_view: &AsOfView<'_>, today: NaiveDate) -> Vec<Change> {
    let told = || first_told(tie, as_of_view).filter(|day| *day <= today);
    let began = start(tie).earliest().or_else(told).unwrap_or(today);
    if began > today {
        return Vec::new();
    }
    let sure = exists_from(tie, as_of_view).max(began);
    let mut days = vec![began, sure];
    let mut some_undated = false;
    for statement in &tie.statements {
        if let Claim::Status(status) = statement.says {
            let known = as_of_view.known_from(statement);
            some_undated |= known.is_none();
            days.extend(known);
            let reported = as_of_view.date_of(statement);
            days.extend(reported.and_then(|on| lapses_on(status, on)));
        }
        // A government that still weighs to end the tie contradicts an ending that was told before.
        if statement.says == Claim::Reconsidering {
            days.extend(as_of_view.known_from(statement));
        }
    }
    days.retain(|day| (began..today).contains(day));
    days.sort_unstable();
    days.dedup();
    let state = |is_sure: bool, as_of: AsOf| {
        if is_sure {
            DayState::Is(as_of_view.at(as_of).status(tie))
        } else {
            DayState::Perhaps
        }
    };
    let change = |from: NaiveDate| Change {
        from,
        state: state(from >= sure, AsOf::On(from)),
    };
    let mut changes: Vec<Change> = days.into_iter().map(change).collect();
    // Now, what is undated counts as well.
    changes.push(Change {
        from: today,
        state: state(sure <= today || some_undated, AsOf::Now(today)),
    });
    changes.dedup_by_key(|change| change.state);
    changes
}

#[cfg(test)]
mod tests;
