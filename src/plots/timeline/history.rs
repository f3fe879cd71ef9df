//! How the status of a tie changed: on any day the same as [`AsOfView::tie_state`] gives for that day, in one pass.

use chrono::NaiveDate;

use super::{Years, axis::year_of};
use crate::dataset::{
    AsOf, AsOfView, Claim, Dataset, PartialDate, Start, Status, Tie,
    tie_state::{lapses_on, start, starts},
};

/// What is known of a tie on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It may have begun: its start is open, approximate or disputed, and no source shows it there yet.
    Perhaps,
    /// It had begun.
    Is(Status),
}

impl State {
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
    /// The first day; [`NaiveDate::MIN`] where the start is open to the past.
    pub from: NaiveDate,
    /// What is so from then on, until the next change.
    pub state: State,
}

/// The histories of all ties of a dataset.
#[derive(Debug)]
pub struct Histories {
    today: NaiveDate,
    changes: Vec<Change>,
    /// By tie: where its changes end in `changes`.
    ends: Vec<usize>,
}

impl Histories {
    /// Works out the histories of all ties up to `today`.
    #[must_use]
    pub fn new(dataset: &Dataset, today: NaiveDate) -> Self {
        let as_of_view = AsOfView::new(dataset, AsOf::Now(today));
        let mut all = Self {
            today,
            changes: Vec::new(),
            ends: Vec::with_capacity(dataset.ties.len()),
        };
        for tie in &dataset.ties {
            all.changes.extend(history(tie, &as_of_view, today));
            all.ends.push(all.changes.len());
        }
        all
    }

    /// From the year of the first change that has a date to this year.
    #[must_use]
    pub fn years(&self) -> Years {
        let dated = self
            .changes
            .iter()
            .map(|change| change.from)
            .filter(|from| *from > NaiveDate::MIN);
        let first = dated.min().unwrap_or(self.today);
        Years::new(year_of(first), year_of(self.today))
    }

    /// The changes of a tie, by its number in [`Dataset::ties`], the earliest first; empty where it has not begun.
    #[must_use]
    pub fn of(&self, tie: usize) -> &[Change] {
        let start = tie
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied()
            .unwrap_or(0);
        self.ends
            .get(tie)
            .and_then(|&end| self.changes.get(start..end))
            .unwrap_or_default()
    }
}

/// The state on a day; `None` before the first change.
#[must_use]
pub fn state_on(changes: &[Change], day: NaiveDate) -> Option<State> {
    let after = changes.partition_point(|change| change.from <= day);
    after
        .checked_sub(1)
        .and_then(|at| changes.get(at))
        .map(|change| change.state)
}

/// A report of a status.
struct Report {
    /// The day from which it is known; `None` where it is undated: then it counts now and at no other date.
    known: Option<NaiveDate>,
    /// The newest is the last by these dates: its own, and that of its source.
    order: (Option<PartialDate>, Option<PartialDate>),
    status: Status,
}

/// The changes of one tie up to `today`, the earliest first.
#[must_use]
pub fn history(tie: &Tie, as_of_view: &AsOfView<'_>, today: NaiveDate) -> Vec<Change> {
    let began = match start(tie) {
        Start::On(date) => date.earliest().unwrap_or(NaiveDate::MIN),
        Start::Unclear | Start::Unknown => NaiveDate::MIN,
    };
    if began > today {
        return Vec::new();
    }
    let reports = reports(tie, as_of_view);
    let sure = sure_from(tie, as_of_view).max(began);
    let state_on = |day: NaiveDate| {
        if day < sure {
            return State::Perhaps;
        }
        State::Is(status(
            reports
                .iter()
                .filter(|report| report.known.is_some_and(|known| known <= day)),
            day,
        ))
    };
    let known = reports.iter().filter_map(|report| report.known);
    let lapsed = reports
        .iter()
        .filter_map(|report| lapses_on(report.status, report.order.0?));
    let mut days: Vec<NaiveDate> = [began, sure]
        .into_iter()
        .chain(known)
        .chain(lapsed)
        .collect();
    days.retain(|day| (began..today).contains(day));
    days.sort_unstable();
    days.dedup();
    let mut changes: Vec<Change> = days
        .into_iter()
        .map(|day| Change {
            from: day,
            state: state_on(day),
        })
        .collect();
    // Now, what is undated counts as well.
    let now = if sure <= today || reports.iter().any(|report| report.known.is_none()) {
        State::Is(status(reports.iter(), today))
    } else {
        State::Perhaps
    };
    changes.push(Change {
        from: today,
        state: now,
    });
    changes.dedup_by(|later, earlier| later.state == earlier.state);
    changes
}

/// The reports of a status, the newest last.
fn reports(tie: &Tie, as_of_view: &AsOfView<'_>) -> Vec<Report> {
    let mut reports: Vec<Report> = tie
        .statements
        .iter()
        .filter_map(|statement| match statement.says {
            Claim::Status(status) => Some(Report {
                known: as_of_view.known_from(statement),
                order: (
                    as_of_view.date_of(statement),
                    as_of_view.published(statement),
                ),
                status,
            }),
            _ => None,
        })
        .collect();
    reports.sort_by_key(|report| report.order);
    reports
}

/// The status by the newest of the reports that count; a report lapses.
fn status<'a>(counting: impl Iterator<Item = &'a Report>, day: NaiveDate) -> Status {
    let Some(newest) = counting.last() else {
        return Status::Unknown;
    };
    let lapse = newest.order.0.and_then(|on| lapses_on(newest.status, on));
    if lapse.is_some_and(|lapse| lapse <= day) {
        Status::Unknown
    } else {
        newest.status
    }
}

/// The day from which a tie has certainly begun: the latest start that a source can mean, or the first report that
/// shows it alive or ended, whichever comes first; [`NaiveDate::MAX`] where there is neither.
fn sure_from(tie: &Tie, as_of_view: &AsOfView<'_>) -> NaiveDate {
    // Where starts agree, the closest of them tells; where they do not, the latest.
    let closest = start(tie).date();
    let others =
        starts(tie).filter(|date| closest.is_some_and(|closest| !closest.agrees_with(*date)));
    let latest = closest
        .into_iter()
        .chain(others)
        .map(|date| date.latest().unwrap_or(NaiveDate::MAX))
        .max();
    let shown = tie
        .statements
        .iter()
        .filter(|statement| match statement.says {
            Claim::Status(status) => status != Status::Unknown,
            Claim::Kind(kind) => kind.is_tie(),
            Claim::Reconsidering => true,
            _ => false,
        });
    let shown = shown
        .filter_map(|statement| as_of_view.known_from(statement))
        .min();
    latest
        .into_iter()
        .chain(shown)
        .min()
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
