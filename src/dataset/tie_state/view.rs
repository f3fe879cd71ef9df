//! A dataset seen from a date: which statements count by then, and what each tie adds up to.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    Dating, Reasons, Standing, Start, StatusReport, TieState, exists_from, first_told, start,
    start::disagree,
    status_report::{in_force, newest_disagree},
};
use crate::dataset::{AsOf, Claim, Dataset, Evidence, Kind, PartialDate, Statement, Status, Tie};

/// The reports of a status that count on a date, oldest first.
struct Reports {
    /// Those that the status follows from.
    standing: Vec<StatusReport>,
    /// Whether a party's own government contradicts others, which tell an ending.
    is_contradicted: bool,
}

/// A dataset seen from a date.
pub struct AsOfView<'a> {
    as_of: AsOf,
    dataset: &'a Dataset,
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
        let reports = self.reports(&self.counting(tie)).standing;
        let report = in_force(&reports);
        report
            .filter(|report| report.holds_on(self.as_of.day()))
            .map_or(Status::Unknown, |report| report.status)
    }

    /// What a tie adds up to; `None` where it had not begun by then, or no statement about it counts.
    pub fn tie_state(&self, tie: &Tie) -> Option<TieState> {
        let start = start(tie);
        if !self.has_begun(tie, start) {
            return None;
        }
        let counting = self.counting(tie);
        let Reports {
            standing: reports,
            is_contradicted,
        } = self.reports(&counting);
        let newest = in_force(&reports).copied();
        let (report, last_known) = match newest {
            Some(newest) if newest.holds_on(self.as_of.day()) => (Some(newest), None),
            other => (None, other),
        };
        let ended = report.filter(|report| report.status == Status::Severed);
        let existed = self.last(&counting, &Claim::Exists);
        let end = ended.and_then(|report| report.dating.date());
        let exists_after_its_end = end
            .zip(existed.and_then(Dating::date))
            .is_some_and(|(end, existed)| existed > end && !existed.agrees_with(end));
        let kind = self.kind(tie, &counting);
        let is_told =
            start.date().is_some() || newest.is_some_and(|it| it.status != Status::Unknown);
        Some(TieState {
            standing: self.standing(tie, start, is_told || kind.is_none_or(Kind::is_tie)),
            report,
            last_known,
            existed,
            start,
            kind,
            has_memorandum: counting
                .iter()
                .any(|it| it.says == Claim::Kind(Kind::Memorandum)),
            contested: !tie.disputes.is_empty()
                || disagree(tie)
                || newest_disagree(&reports)
                || is_contradicted
                || exists_after_its_end,
            reconsidering: self.reconsidering(&counting).filter(|_| ended.is_none()),
            reasons: reasons(&counting),
            evidence: Evidence::of(counting.into_iter(), self.dataset, self.as_of.day()),
        })
    }

    /// What every tie adds up to, in the order of the dataset.
    pub fn tie_states(&self) -> Vec<Option<TieState>> {
        let ties = self.dataset.ties.iter();
        ties.map(|tie| self.tie_state(tie)).collect()
    }

    /// Whether a tie may have begun by then. One whose start is open to the past is left out before the first thing
    /// that is told of it with a date.
    fn has_begun(&self, tie: &Tie, start: Start) -> bool {
        let AsOf::On(day) = self.as_of else {
            return true;
        };
        let begin = start.earliest().or_else(|| first_told(tie, self));
        begin.is_some_and(|begin| begin <= day)
    }

    fn standing(&self, tie: &Tie, start: Start, is_called_a_tie: bool) -> Standing {
        let is_known = match self.as_of {
            AsOf::On(day) if start.earliest().is_none() => exists_from(tie, self) <= day,
            _ => true,
        };
        if !is_called_a_tie {
            Standing::NotATie
        } else if tie.chinese.name.is_none() && self.dataset.has_named_tie(&tie.dutch) {
            Standing::MayBeListed
        } else if !is_known {
            Standing::NotKnownToExist
        } else {
            Standing::Tie
        }
    }

    /// The date that a statement is about: its own, or its source's.
    pub fn date_of(&self, statement: &Statement) -> Option<PartialDate> {
        self.dataset.dating(statement).date()
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
        // What has been so since a date was so before it was reported.
        if let (Claim::Status(_), Some(from)) = (&statement.says, statement.from) {
            return Some(from.settled());
        }
        let date = self.date_of(statement)?;
        // A source that was published within the year that it dates something to knew it by then.
        let days = date.first_day()..=date.last_day();
        let published = self.published(statement).map(PartialDate::settled);
        let known = published.filter(|known| days.contains(known));
        Some(known.map_or(date.settled(), |known| known.min(date.settled())))
    }

    /// When the source of a statement appeared.
    pub fn published(&self, statement: &Statement) -> Option<PartialDate> {
        self.dataset.published(statement)
    }

    /// The statements of a tie that count; worked out once, for all that follows from them.
    fn counting<'t>(&self, tie: &'t Tie) -> Vec<&'t Statement> {
        let statements = tie.statements.iter();
        statements
            .filter(|statement| self.counts(statement))
            .collect()
    }

    /// The reports of a status among the statements that count.
    fn reports(&self, counting: &[&Statement]) -> Reports {
        let mut reports = Vec::new();
        for statement in counting {
            if let Claim::Status(status) = statement.says {
                reports.push(StatusReport {
                    status,
                    dating: self.dataset.dating(statement),
                    from: statement.from,
                    basis: statement.basis,
                    published: self.published(statement),
                });
            }
        }
        reports.sort_by_key(StatusReport::order);
        // By the time that a government still weighed whether to end the tie it had not.
        let doubted = self.doubted_by_its_government(counting);
        let all = reports.len();
        reports.retain(|report| !report.is_ending_by(doubted));
        Reports {
            is_contradicted: reports.len() < all,
            standing: reports,
        }
    }

    /// When something that counts was last told.
    fn last(&self, counting: &[&Statement], claim: &Claim) -> Option<Dating> {
        let told = counting.iter().filter(|it| it.says == *claim);
        told.map(|statement| self.dataset.dating(statement))
            .max_by_key(|dating| dating.date())
    }

    /// When the Dutch party last doubted the tie; a doubt lapses as a status does.
    fn reconsidering(&self, counting: &[&Statement]) -> Option<Dating> {
        let last = self.last(counting, &Claim::Reconsidering)?;
        let lapses = last
            .date()
            .and_then(|on| super::lapses_on(Status::Dormant, on));
        lapses
            .is_none_or(|lapse| self.as_of.day() < lapse)
            .then_some(last)
    }

    /// When a party's own government last told that it weighs whether to end the tie: by then it had not.
    fn doubted_by_its_government(&self, counting: &[&Statement]) -> Option<PartialDate> {
        let doubts = counting
            .iter()
            .filter(|it| it.says == Claim::Reconsidering && self.dataset.is_of_a_party(it));
        doubts.filter_map(|doubt| self.date_of(doubt)).max()
    }

    /// What the latest source that has a word for the relation calls it. What no source ever calls a tie was
    /// none before the first of them wrote either.
    fn kind(&self, tie: &Tie, counting: &[&Statement]) -> Option<Kind> {
        let kinds = counting.iter().filter_map(|it| Some((kind_in(it)?, *it)));
        let date = |&(kind, statement): &(Kind, _)| (self.date_of(statement), Reverse(kind));
        let latest = kinds.max_by_key(date).map(|(kind, _)| kind);
        latest.or_else(|| {
            let firmest = tie.statements.iter().filter_map(kind_in).min();
            firmest.filter(|kind| !kind.is_tie())
        })
    }
}

/// What a statement calls the relation.
const fn kind_in(statement: &Statement) -> Option<Kind> {
    match statement.says {
        Claim::Kind(kind) => Some(kind),
        _ => None,
    }
}

/// The reasons among the statements that count.
fn reasons(counting: &[&Statement]) -> Reasons {
    let mut reasons = Reasons::default();
    for statement in counting {
        if let Claim::Reason(stage, why) = statement.says {
            reasons.insert(stage, why);
        }
    }
    reasons
}
