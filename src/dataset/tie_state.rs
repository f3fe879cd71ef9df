//! What the statements about a tie add up to on a date.
//!
//! Nothing here settles a contradiction: where statements of equal standing disagree the tie is
//! *contested*, and the screens show both.

use std::cmp::Reverse;

use chrono::{Days, Months, NaiveDate};

use super::{Claim, Dataset, Kind, PartialDate, Statement, Status, Tie};

/// A reported status lapses after this many months, unless it is an ending: ten years.
const LAPSES_AFTER: Months = Months::new(120);

/// The date that the dashboard is put at (*peildatum*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// Today, which is given so that tests need no clock. Undated statements count.
    Now(NaiveDate),
    /// Another day: only what is dated on or before it counts.
    On(NaiveDate),
}

impl AsOf {
    /// The date that was asked for, a year or a month meaning its end; today where none was.
    #[must_use]
    pub fn asked(date: Option<PartialDate>, today: NaiveDate) -> Self {
        date.map_or(Self::Now(today), |date| Self::On(date.last_day()))
    }

    /// The day itself.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Now(day) | Self::On(day) => day,
        }
    }
}

/// When a tie began, as far as the sources tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A source dates it. Where sources disagree, this is the earliest.
    On(PartialDate),
    /// A source gives a start that can't be read as a date.
    Unclear,
    /// No source tells.
    Unknown,
}

impl Start {
    /// The date, where there is one.
    #[must_use]
    pub const fn date(self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(date),
            _ => None,
        }
    }
}

/// What the statements about one tie add up to on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TieState {
    /// The status; [`Status::Unknown`] where nothing is reported or the report has lapsed.
    pub status: Status,
    /// As of when: of an ending, the first report of it; of any other status, the latest.
    pub status_on: Option<PartialDate>,
    /// Whether that is the date of a publication, whose source gives none for the status itself.
    pub is_report_date: bool,
    /// The status that has lapsed, with the date of its report.
    pub lapsed: Option<(Status, Option<PartialDate>)>,
    /// When the tie began.
    pub start: Start,
    /// What sort of relation it is, by the latest source that has a word for it.
    pub kind: Option<Kind>,
    /// Whether sources contradict each other about it.
    pub contested: bool,
    /// Whether the Dutch party doubts it, without having ended it.
    pub reconsidering: bool,
}

impl TieState {
    /// Whether it is counted as a tie. An intention and mere contacts are not, unless a source dates its start
    /// or reports a status: what was made, and what is active, dormant or ended, was a tie to that source.
    #[must_use]
    pub fn is_tie(&self) -> bool {
        let told =
            self.start.date().is_some() || self.status != Status::Unknown || self.lapsed.is_some();
        told || self.kind.is_none_or(Kind::is_tie)
    }
}

/// A dataset seen from a date.
pub struct AsOfView<'a> {
    as_of: AsOf,
    dataset: &'a Dataset,
}

/// A report of a status that counts on the date in question.
#[derive(Clone, Copy)]
struct Report {
    /// `None` sorts before every date: an undated report yields to every dated one.
    on: Option<PartialDate>,
    published: Option<PartialDate>,
    status: Status,
    /// Whether the source itself dates the status.
    is_dated: bool,
}

impl<'a> AsOfView<'a> {
    /// Sees `dataset` from `as_of`.
    #[must_use]
    pub const fn new(dataset: &'a Dataset, as_of: AsOf) -> Self {
        Self { as_of, dataset }
    }

    /// The same dataset seen from another date.
    #[must_use]
    pub const fn at(&self, as_of: AsOf) -> Self {
        Self::new(self.dataset, as_of)
    }

    /// The status of a tie, without what else is known of it.
    #[must_use]
    pub fn status(&self, tie: &Tie) -> Status {
        let Current { status, on, .. } = current(&self.reports(tie));
        if self.has_lapsed(status, on) {
            Status::Unknown
        } else {
            status
        }
    }

    /// What a tie adds up to; `None` where it had not begun by then, or no statement about it counts.
    #[must_use]
    pub fn tie_state(&self, tie: &Tie) -> Option<TieState> {
        let start = start(tie);
        if let (AsOf::On(day), Start::On(date)) = (self.as_of, start)
            && date.earliest().is_some_and(|begin| begin > day)
        {
            return None;
        }
        let reports = self.reports(tie);
        let Current {
            status,
            on: status_on,
            is_report_date,
        } = current(&reports);
        let lapsed = self.has_lapsed(status, status_on);
        Some(TieState {
            status: if lapsed { Status::Unknown } else { status },
            status_on: if lapsed { None } else { status_on },
            is_report_date: is_report_date && !lapsed,
            lapsed: lapsed.then_some((status, status_on)),
            start,
            kind: self.kind(tie),
            contested: !tie.disputes.is_empty()
                || starts_disagree(tie)
                || newest_disagree(&reports),
            reconsidering: status != Status::Severed && self.is_reconsidering(tie),
        })
    }

    /// The date that a statement is about: its own, or its source's.
    #[must_use]
    pub fn date_of(&self, statement: &Statement) -> Option<PartialDate> {
        statement.on.or_else(|| self.published(statement))
    }

    /// Whether a statement counts on the date in question.
    #[must_use]
    pub fn counts(&self, statement: &Statement) -> bool {
        let AsOf::On(day) = self.as_of else {
            return true;
        };
        self.known_from(statement).is_some_and(|known| known <= day)
    }

    /// The first day on which a statement counts, whatever the date in question; `None` where it has no date: then it
    /// counts now alone.
    #[must_use]
    pub fn known_from(&self, statement: &Statement) -> Option<NaiveDate> {
        let date = self.date_of(statement)?;
        // A source that was published within the year that it dates something to knew it by then.
        let known = self
            .published(statement)
            .map(PartialDate::settled)
            .filter(|known| (date.first_day()..=date.last_day()).contains(known));
        Some(known.unwrap_or_else(|| date.settled()).min(date.settled()))
    }

    /// When the source of a statement appeared.
    #[must_use]
    pub fn published(&self, statement: &Statement) -> Option<PartialDate> {
        self.dataset.source(&statement.source)?.published
    }

    /// The reports of a status that count, oldest first.
    fn reports(&self, tie: &Tie) -> Vec<Report> {
        let mut reports: Vec<Report> = tie
            .statements
            .iter()
            .filter_map(|statement| match statement.says {
                Claim::Status(status) if self.counts(statement) => Some(Report {
                    on: self.date_of(statement),
                    published: self.published(statement),
                    status,
                    is_dated: statement.on.is_some(),
                }),
                _ => None,
            })
            .collect();
        reports.sort_by_key(|report| (report.on, report.published));
        reports
    }

    fn has_lapsed(&self, status: Status, on: Option<PartialDate>) -> bool {
        on.and_then(|on| lapses_on(status, on))
            .is_some_and(|lapse| lapse <= self.as_of.day())
    }

    /// What the latest source that has a word for the relation calls it. What no source ever calls a tie was
    /// none before the first of them wrote either.
    fn kind(&self, tie: &Tie) -> Option<Kind> {
        let kinds = || {
            tie.statements
                .iter()
                .filter_map(|statement| match statement.says {
                    Claim::Kind(kind) => Some((statement, kind)),
                    _ => None,
                })
        };
        let counting = kinds().filter(|(statement, _)| self.counts(statement));
        let latest =
            counting.max_by_key(|(statement, kind)| (self.date_of(statement), Reverse(*kind)));
        let never_a_tie = || {
            kinds()
                .map(|(_, kind)| kind)
                .min()
                .filter(|firmest| !firmest.is_tie())
        };
        latest.map(|(_, kind)| kind).or_else(never_a_tie)
    }

    fn is_reconsidering(&self, tie: &Tie) -> bool {
        tie.statements.iter().any(|statement| {
            statement.says == Claim::Reconsidering
                && self.counts(statement)
                && !self.has_lapsed(Status::Dormant, self.date_of(statement))
        })
    }
}

/// The first day on which a status that was reported `on` a date is no longer taken to hold; `None` for one that
/// does not lapse.
#[must_use]
pub fn lapses_on(status: Status, on: PartialDate) -> Option<NaiveDate> {
    if matches!(status, Status::Severed | Status::Unknown) {
        return None;
    }
    on.settled()
        .checked_add_months(LAPSES_AFTER)?
        .checked_add_days(Days::new(1))
}

/// The status in force.
struct Current {
    status: Status,
    on: Option<PartialDate>,
    is_report_date: bool,
}

/// The newest status with its date; of an ending, the date of the first report in the row of them
/// that comes last, told as exactly as any of them tells it: what was ended in July 2021 does not end again
/// when a newspaper retells it in 2023.
fn current(reports: &[Report]) -> Current {
    let Some(newest) = reports.last() else {
        return Current {
            status: Status::Unknown,
            on: None,
            is_report_date: false,
        };
    };
    let row = reports
        .iter()
        .rev()
        .take_while(|report| report.status == Status::Severed && report.on.is_some());
    let first = row.clone().last().and_then(|report| report.on);
    let agreeing = row.filter(|report| {
        report
            .on
            .zip(first)
            .is_some_and(|(on, first)| on.agrees_with(first))
    });
    let closest =
        agreeing.max_by_key(|report| (report.is_dated, report.on.map(PartialDate::exactness)));
    let chosen = if newest.status == Status::Severed {
        closest.unwrap_or(newest)
    } else {
        newest
    };
    Current {
        status: newest.status,
        on: chosen.on,
        is_report_date: chosen.on.is_some() && !chosen.is_dated,
    }
}

/// Whether reports of the newest date differ.
fn newest_disagree(reports: &[Report]) -> bool {
    reports.last().is_some_and(|newest| {
        reports
            .iter()
            .rev()
            .take_while(|report| report.on == newest.on)
            .any(|report| report.status != newest.status)
    })
}

/// The starts that sources give with a date, in the order of the dataset.
pub fn starts(tie: &Tie) -> impl Iterator<Item = PartialDate> + '_ {
    tie.statements
        .iter()
        .filter_map(|statement| match statement.says {
            Claim::Since(date) => Some(date),
            _ => None,
        })
}

/// The earliest start that is told; among those that agree with it, the one told most exactly.
#[must_use]
pub fn start(tie: &Tie) -> Start {
    if let Some(earliest) = starts(tie).min() {
        let agreeing = starts(tie).filter(|date| date.agrees_with(earliest));
        return Start::On(
            agreeing
                .max_by_key(|date| date.exactness())
                .unwrap_or(earliest),
        );
    }
    if tie
        .statements
        .iter()
        .any(|statement| statement.says == Claim::SinceUnclear)
    {
        return Start::Unclear;
    }
    Start::Unknown
}

/// Whether two starts can't mean one day: where one begins after another has ended, the last to begin does so after
/// the first to end.
fn starts_disagree(tie: &Tie) -> bool {
    let last_to_begin = starts(tie).filter_map(PartialDate::earliest).max();
    let first_to_end = starts(tie).filter_map(PartialDate::latest).min();
    last_to_begin
        .zip(first_to_end)
        .is_some_and(|(begins, ends)| begins > ends)
}

#[cfg(test)]
mod tests;
