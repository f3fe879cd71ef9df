//! When a tie began, and from when on a source shows that it existed.

use chrono::NaiveDate;

use super::AsOfView;
use crate::dataset::{Claim, PartialDate, Statement, Status, Tie};

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

    /// The first day that it can mean; `None` where it is open to the past.
    pub fn earliest(self) -> Option<NaiveDate> {
        self.date()?.earliest()
    }
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
pub(super) fn disagree(tie: &Tie) -> bool {
    let last_to_begin = starts(tie).filter_map(PartialDate::earliest).max();
    let first_to_end = starts(tie).filter_map(PartialDate::latest).min();
    matches!((last_to_begin, first_to_end), (Some(begins), Some(ends)) if begins > ends)
}

/// The day of the first thing that is told of a tie with a date, whatever it is; `None` where nothing is.
pub fn first_told(tie: &Tie, as_of_view: &AsOfView<'_>) -> Option<NaiveDate> {
    let days = tie.statements.iter().filter_map(|statement| {
        let own = statement.says.date().map(PartialDate::settled);
        own.or_else(|| as_of_view.known_from(statement))
    });
    days.min()
}

/// The day from which a tie has certainly existed: the latest start that a source can mean, or the first report that
/// shows it alive or ended, whichever comes first; [`NaiveDate::MAX`] where there is neither.
pub fn exists_from(tie: &Tie, as_of_view: &AsOfView<'_>) -> NaiveDate {
    // Where starts agree, the closest of them tells; where they do not, the latest.
    let closest = start(tie).date();
    let others =
        starts(tie).filter(|date| closest.is_some_and(|closest| !closest.agrees_with(*date)));
    let dates = closest.into_iter().chain(others);
    let latest = dates
        .map(|date| date.latest().unwrap_or(NaiveDate::MAX))
        .max();
    let shown = tie.statements.iter().filter(|it| match it.says {
        Claim::Status(status) => status != Status::Unknown,
        Claim::Kind(kind) => kind.is_tie(),
        Claim::Exists | Claim::Reconsidering => true,
        _ => false,
    });
    let shown = shown.filter_map(|statement| as_of_view.known_from(statement));
    shown.chain(latest).min().unwrap_or(NaiveDate::MAX)
}
