//! What the statements about a tie add up to on a date.
//!
//! Nothing here settles a contradiction: where statements of equal standing disagree the tie is
//! *contested*, and the screens show both.

use std::cmp::Reverse;

use chrono::{Days, Months, NaiveDate};

use super::{AsOf, Claim, Dataset, Evidence, Kind, PartialDate, Statement, Status, Tie};

/// A reported status lapses after this many months, unless it is an ending: ten years.
const LAPSES_AFTER: Months = Months::new(120);

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
    /// The newest evidence about it.
    pub evidence: Evidence,
}

impl TieState {
    /// Whether it is counted as a tie. An intention and mere contacts are not, unless a source dates its start
    /// or reports a status: what was made, and what is active, dormant or ended, was a tie to that source.
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
struct StatusReport {
    /// `None` sorts before every date: an undated report yields to every dated one.
    on: Option<PartialDate>,
    published: Option<PartialDate>,
    status: Status,
    /// Whether the source itself dates the status.
    is_dated: bool,
}

impl<'a> AsOfView<'a> {
    /// Sees `dataset` from `as_of`.
    pub const fn new(dataset: &'a Dataset, as_of: AsOf) -> Self {
        Self { as_of, dataset }
    }

    /// The same dataset seen from another date.
    pub const fn at(&self, as_of: AsOf) -> Self {
        Self::new(self.dataset, as_of)
    }

    /// The status of a tie, without what else is known of it.
    pub fn status(&self, tie: &Tie) -> Status {
        let reports = self.reports(tie);
        let holds = |report: &&StatusReport| !self.has_lapsed(report.status, report.on);
        in_force(&reports)
            .filter(holds)
            .map_or(Status::Unknown, |report| report.status)
    }

    /// What a tie adds up to; `None` where it had not begun by then, or no statement about it counts.
    pub fn tie_state(&self, tie: &Tie) -> Option<TieState> {
        let start = start(tie);
        if let (AsOf::On(day), Start::On(date)) = (self.as_of, start)
            && date.earliest().is_some_and(|begin| begin > day)
        {
            return None;
        }
        let reports = self.reports(tie);
        let in_force = in_force(&reports);
        let lapsed = in_force.filter(|report| self.has_lapsed(report.status, report.on));
        let in_force = in_force.filter(|_| lapsed.is_none());
        let status = in_force.map_or(Status::Unknown, |report| report.status);
        Some(TieState {
            status,
            status_on: in_force.and_then(|report| report.on),
            is_report_date: in_force.is_some_and(|report| report.on.is_some() && !report.is_dated),
            lapsed: lapsed.map(|report| (report.status, report.on)),
            start,
            kind: self.kind(tie),
            contested: !tie.disputes.is_empty()
                || starts_disagree(tie)
                || newest_disagree(&reports),
            reconsidering: status != Status::Severed && self.is_reconsidering(tie),
            evidence: Evidence::of(
                tie.statements.iter().filter(|it| self.counts(it)),
                self.dataset,
                self.as_of.day(),
            ),
        })
    }

    /// What every tie adds up to, in the order of the dataset.
    pub fn tie_states(&self) -> Vec<Option<TieState>> {
        let ties = self.dataset.ties.iter();
        ties.map(|tie| self.tie_state(tie)).collect()
    }

    /// The date that a statement is about: its own, or its source's.
    pub fn date_of(&self, statement: &Statement) -> Option<PartialDate> {
        statement.on.or_else(|| self.published(statement))
    }

    /// Whether a statement counts on the date in question.
    pub fn counts(&self, statement: &Statement) -> bool {
        let AsOf::On(day) = self.as_of else {
            return true;
        };
        self.known_from(statement).is_some_and(|known| known <= day)
    }

    /// The first day on which a statement counts, whatever the date in question; `None` where it has no date: then it
    /// counts now alone.
    pub fn known_from(&self, statement: &Statement) -> Option<NaiveDate> {
        let date = self.date_of(statement)?;
        // A source that was published within the year that it dates something to knew it by then.
        let days = date.first_day()..=date.last_day();
        let published = self.published(statement).map(PartialDate::settled);
        let known = published.filter(|known| days.contains(known));
        Some(known.map_or(date.settled(), |known| known.min(date.settled())))
    }

    /// When the source of a statement appeared.
    pub fn published(&self, statement: &Statement) -> Option<PartialDate> {
        self.dataset.source(&statement.source)?.published
    }

    /// The reports of a status that count, oldest first.
    fn reports(&self, tie: &Tie) -> Vec<StatusReport> {
        let mut reports = Vec::new();
        for statement in &tie.statements {
            if let Claim::Status(status) = statement.says
                && self.counts(statement)
            {
                reports.push(StatusReport {
                    on: self.date_of(statement),
                    published: self.published(statement),
                    status,
                    is_dated: statement.on.is_some(),
                });
            }
        }
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
        let statements = tie.statements.iter();
        let kinds = statements.filter_map(|statement| match statement.says {
            Claim::Kind(kind) => Some((kind, statement)),
            _ => None,
        });
        let counting = kinds
            .clone()
            .filter(|(_, statement)| self.counts(statement));
        let date = |&(kind, statement): &(Kind, _)| (self.date_of(statement), Reverse(kind));
        let (kind, _) = counting.max_by_key(date).or_else(|| {
            let firmest = kinds.min_by_key(|(kind, _)| *kind);
            firmest.filter(|(kind, _)| !kind.is_tie())
        })?;
        Some(kind)
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
pub fn lapses_on(status: Status, on: PartialDate) -> Option<NaiveDate> {
    let lapses = !matches!(status, Status::Severed | Status::Unknown);
    lapses.then(|| on.settled() + LAPSES_AFTER + Days::new(1))
}

/// The report of the status in force, the newest; of an ending, the first report in the row of them
/// that comes last, told as exactly as any of them tells it: what was ended in July 2021 does not end again
/// when a newspaper retells it in 2023.
fn in_force(reports: &[StatusReport]) -> Option<&StatusReport> {
    let newest = reports.last()?;
    let row = reports
        .iter()
        .rev()
        .take_while(|report| report.status == Status::Severed && report.on.is_some());
    let first = row.clone().last().and_then(|report| report.on);
    let agrees = |on: PartialDate| first.is_some_and(|first| on.agrees_with(first));
    row.filter(|report| report.on.is_some_and(agrees))
        .max_by_key(|report| (report.is_dated, report.on.map(PartialDate::exactness)))
        .or(Some(newest))
}

/// Whether reports of the newest date differ.
fn newest_disagree(reports: &[StatusReport]) -> bool {
    let Some(newest) = reports.last() else {
        return false;
    };
    let mut of_its_date = reports.iter().filter(|report| report.on == newest.on);
    of_its_date.any(|report| report.status != newest.status)
}

/// The starts that sources give with a date, in the order of the dataset.
pub fn starts(tie: &Tie) -> impl Iterator<Item = PartialDate> + '_ {
    let statements = tie.statements.iter();
    statements.filter_map(|statement| match statement.says {
        Claim::Since(date) => Some(date),
        _ => None,
    })
}

/// The earliest start that is told; among those that agree with it, the one told most exactly.
pub fn start(tie: &Tie) -> Start {
    let is_unclear = |statement: &Statement| statement.says == Claim::SinceUnclear;
    match starts(tie).min() {
        Some(earliest) => {
            let agreeing = starts(tie).filter(|date| date.agrees_with(earliest));
            let closest = agreeing.max_by_key(|date| date.exactness());
            Start::On(closest.unwrap_or(earliest))
        }
        None if tie.statements.iter().any(is_unclear) => Start::Unclear,
        None => Start::Unknown,
    }
}

/// Whether two starts can't mean one day: where one begins after another has ended, the last to begin does so after
/// the first to end.
fn starts_disagree(tie: &Tie) -> bool {
    let last_to_begin = starts(tie).filter_map(PartialDate::earliest).max();
    let first_to_end = starts(tie).filter_map(PartialDate::latest).min();
    matches!((last_to_begin, first_to_end), (Some(begins), Some(ends)) if begins > ends)
}

#[cfg(test)]
mod tests;
