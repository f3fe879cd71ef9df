//! Reports of a status: which of them is in force, and how long it holds.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::dataset::{PartialDate, Status, StatusBasis};

/// A reported status lapses after this many months, unless it is an ending: ten years.
const LAPSES_AFTER: Months = Months::new(120);

/// When something that is told was so. What is not dated sorts before all that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dating {
    /// Nothing dates it.
    Undated,
    /// Its source dates it.
    Told(PartialDate),
    /// Only its source has a date: it was so by then, or had happened.
    Reported(PartialDate),
}

impl Dating {
    /// The date, of whichever it is.
    pub const fn date(self) -> Option<PartialDate> {
        match self {
            Self::Undated => None,
            Self::Told(date) | Self::Reported(date) => Some(date),
        }
    }

    /// No more exact than the year; of an open date the nearest year that it allows.
    pub fn to_year(self) -> Self {
        let year_of = |day: NaiveDate| i16::try_from(day.year()).map(PartialDate::year_only);
        let year = |date: PartialDate| year_of(date.settled()).unwrap_or(date);
        match self {
            Self::Undated => self,
            Self::Told(date) => Self::Told(year(date)),
            Self::Reported(date) => Self::Reported(year(date)),
        }
    }
}

/// A report of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusReport {
    /// The status.
    pub status: Status,
    /// As of when.
    pub dating: Dating,
    /// Since when, where the source tells.
    pub from: Option<PartialDate>,
    /// Whether the source tells it, or we conclude it from what the source tells.
    pub basis: StatusBasis,
    /// When its source appeared.
    pub published: Option<PartialDate>,
}

impl StatusReport {
    /// Whether it holds on a day. An ending and what is reported as unknown hold for ever, any other status for ten years;
    /// one that nothing dates holds on no day.
    pub(super) fn holds_on(&self, day: NaiveDate) -> bool {
        if !does_lapse(self.status) {
            return true;
        }
        let date = self.dating.date();
        let lapse = date.and_then(|on| lapses_on(self.status, on));
        lapse.is_some_and(|lapse| day < lapse)
    }

    /// Whether only the publication that tells it is dated.
    pub fn is_only_reported(self) -> bool {
        matches!(self.dating, Dating::Reported(_))
    }

    /// Whether we conclude it from what its source tells.
    pub fn is_inferred(self) -> bool {
        self.basis == StatusBasis::Inferred
    }

    /// Whether it is an ending on or before a date.
    pub(super) fn is_ending_by(&self, date: Option<PartialDate>) -> bool {
        self.status == Status::Severed && self.date().is_some() && self.date() <= date
    }

    fn date(&self) -> Option<PartialDate> {
        self.dating.date()
    }

    /// The order in time: undated first, then by date, and of one date as the sources appeared.
    pub(super) fn order(&self) -> (Option<PartialDate>, Option<PartialDate>) {
        (self.date(), self.published)
    }
}

/// The first day on which a status that was reported `on` a date is no longer taken to hold; `None` for one that
/// does not lapse.
pub fn lapses_on(status: Status, on: PartialDate) -> Option<NaiveDate> {
    does_lapse(status).then(|| on.settled() + LAPSES_AFTER + Days::new(1))
}

fn does_lapse(status: Status) -> bool {
    !matches!(status, Status::Severed | Status::Unknown)
}

/// The report of the status in force among `reports`, which are in order: the newest, as a source tells it rather than as
/// we infer it; of an ending, the first report in the row of them that comes last, told as exactly as any of them tells
/// it: what was ended in July 2021 does not end again when a newspaper retells it in 2023.
pub(super) fn in_force(reports: &[StatusReport]) -> Option<&StatusReport> {
    let newest = reports.last()?;
    let row = reports.iter().rev().take_while(|report| {
        report.status == newest.status
            && report.date().is_some()
            && (report.status == Status::Severed || can_be_one_day(report, newest))
    });
    let first = row.clone().last().and_then(StatusReport::date);
    let agrees = |on: PartialDate| first.is_some_and(|first| on.agrees_with(first));
    row.filter(|report| report.date().is_some_and(agrees))
        .max_by_key(|report| {
            let is_told = report.basis == StatusBasis::Told;
            let is_dated = matches!(report.dating, Dating::Told(_));
            (is_told, is_dated, report.date().map(PartialDate::exactness))
        })
        .or(Some(newest))
}

fn can_be_one_day(one: &StatusReport, other: &StatusReport) -> bool {
    let dates = one.date().zip(other.date());
    dates.is_some_and(|(one, other)| one.agrees_with(other))
}

/// Whether reports of the newest date differ.
pub(super) fn newest_disagree(reports: &[StatusReport]) -> bool {
    let Some(newest) = reports.last() else {
        return false;
    };
    let mut of_its_date = reports
        .iter()
        .filter(|report| report.date() == newest.date());
    of_its_date.any(|report| report.status != newest.status)
}
