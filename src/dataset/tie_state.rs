//! What the statements about a tie add up to on a date.
//!
//! Nothing here settles a contradiction: where statements of equal standing disagree the tie is
//! *contested*, and the screens show both.

mod reasons;
mod start;
mod status_report;
mod view;

pub use self::{
    reasons::Reasons,
    start::{Start, exists_from, first_told, start, starts},
    status_report::{Dating, StatusReport, lapses_on},
    view::AsOfView,
};
use super::{Evidence, Kind, Status, closed_list::closed_list};

closed_list! {
    /// Whether a relation is counted as a tie, and why not.
    Standing {
        /// It is.
        Tie: "tie" => "band" | "tie",
        /// An intention or mere contacts. Where a source dates a start or reports a status it is a tie all the same:
        /// what was made, and what is active, dormant or ended, was a tie to that source.
        NotATie: "no_tie" => "geen band" | "no tie",
        /// No source names the Chinese party, and the Dutch one has another tie: this may be that one.
        MayBeListed: "may_be_listed" => "misschien een van de andere banden" | "may be one of the other ties",
        /// No source tells that it existed by then.
        NotKnownToExist: "not_known_to_exist" => "bestaan toen niet bekend" | "not known to exist then",
    }
}

/// What the statements about one tie add up to on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TieState {
    /// Whether it is counted as a tie.
    pub standing: Standing,
    /// The report of the status in force; `None` where none is reported, or the last known one does not hold any more.
    pub report: Option<StatusReport>,
    /// The report of a status that does not hold any more: it has lapsed, or nothing dates it.
    pub last_known: Option<StatusReport>,
    /// When a source last names it as existing, without a word on its life.
    pub existed: Option<Dating>,
    /// When the tie began.
    pub start: Start,
    /// What sort of relation it is, by the latest source that has a word for it.
    pub kind: Option<Kind>,
    /// Whether a source tells of a memorandum, whatever sort of relation it became.
    pub has_memorandum: bool,
    /// Whether sources contradict each other about it.
    pub contested: bool,
    /// When the Dutch party last doubted it, without having ended it since.
    pub reconsidering: Option<Dating>,
    /// Why it was started, doubted or ended.
    pub reasons: Reasons,
    /// The newest evidence about it.
    pub evidence: Evidence,
}

impl TieState {
    /// The status; [`Status::Unknown`] where none is in force.
    pub fn status(&self) -> Status {
        self.report.map_or(Status::Unknown, |report| report.status)
    }

    /// The status of what is counted as a tie.
    pub fn counted_status(&self) -> Option<Status> {
        self.is_tie().then(|| self.status())
    }

    /// Whether it is counted as a tie.
    pub fn is_tie(&self) -> bool {
        self.standing == Standing::Tie
    }
}

#[cfg(test)]
mod tests;
