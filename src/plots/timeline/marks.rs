//! What is told of a tie with a date: the marks on its bar.

use chrono::NaiveDate;

use crate::dataset::{AsOfView, Claim, PartialDate, Status, Tie};

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// The tie was made.
    Start,
    /// A report of its status.
    Status(Status),
    /// The Dutch party doubted it.
    Doubt,
    /// A council or an executive decided on it, or was asked to.
    Decision,
    /// Something happened: also first contacts, a reason given, money spent.
    Event,
}

/// Something told of a tie with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineMark {
    /// Its place among the statements of the tie.
    pub statement: usize,
    /// The date that it is told with.
    pub date: PartialDate,
    /// The day that it is drawn at: that on which it counts.
    pub day: NaiveDate,
    /// What it stands for.
    pub kind: MarkKind,
}

/// The marks of a tie, the earliest first. A status and a doubt without a date of their own bear that of their
/// source; what else is told without a date has none.
#[must_use]
pub fn marks(tie: &Tie, as_of_view: &AsOfView<'_>) -> Vec<TimelineMark> {
    let mut marks: Vec<TimelineMark> = tie
        .statements
        .iter()
        .enumerate()
        .filter_map(|(number, statement)| {
            let (kind, date) = match &statement.says {
                Claim::Since(date) => (MarkKind::Start, *date),
                Claim::FirstContact(date) => (MarkKind::Event, *date),
                Claim::Status(status) => {
                    (MarkKind::Status(*status), as_of_view.date_of(statement)?)
                }
                Claim::Exists => (MarkKind::Event, as_of_view.date_of(statement)?),
                Claim::Reconsidering => (MarkKind::Doubt, as_of_view.date_of(statement)?),
                Claim::Decision(_) => (MarkKind::Decision, statement.on?),
                Claim::Event { .. }
                | Claim::Reason(..)
                | Claim::Cost { .. }
                | Claim::Gain { .. } => (MarkKind::Event, statement.on?),
                // They say what the tie is, not what happened.
                Claim::SinceUnclear | Claim::Theme(_) | Claim::Kind(_) | Claim::Partner { .. } => {
                    return None;
                }
            };
            let day = if statement.says.date().is_some() {
                date.settled()
            } else {
                as_of_view.known_from(statement)?
            };
            Some(TimelineMark {
                statement: number,
                date,
                day,
                kind,
            })
        })
        .collect();
    marks.sort_by_key(|mark| (mark.date, mark.day));
    marks
}

/// The last mark on or before a day, by its place among the marks.
#[must_use]
pub fn latest_by(marks: &[TimelineMark], day: NaiveDate) -> Option<usize> {
    marks.iter().rposition(|mark| mark.day <= day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, load};

    #[test]
    fn what_is_dated_is_marked_in_the_order_of_time() {
        let dataset = load::embedded();
        let today = "2026-11-23".parse().unwrap();
        let as_of_view = AsOfView::new(&dataset, AsOf::Now(today));
        let arnhem = dataset.tie("arnhem-wuhan").unwrap();
        let marks = marks(arnhem, &as_of_view);
        assert!(marks.windows(2).all(|pair| pair[0].date <= pair[1].date));
        let first = marks
            .iter()
            .position(|mark| mark.kind == MarkKind::Start)
            .unwrap();
        assert_eq!(marks[first].date.year(), 1999);
        let ended = marks
            .iter()
            .find(|mark| mark.kind == MarkKind::Status(Status::Severed))
            .unwrap();
        assert_eq!(ended.date.year(), 2021);
        let at = latest_by(&marks, "2003-12-31".parse().unwrap()).unwrap();
        assert!(
            marks[at].day.to_string().as_str() <= "2003-12-31" && marks[at + 1].day > marks[at].day
        );
        assert_eq!(latest_by(&marks, "1900-01-01".parse().unwrap()), None);
        for tie in &dataset.ties {
            let themes = super::marks(tie, &as_of_view).into_iter().filter(|mark| {
                matches!(
                    tie.statements[mark.statement].says,
                    Claim::Theme(_) | Claim::Kind(_) | Claim::Partner { .. }
                )
            });
            assert_eq!(themes.count(), 0);
        }
    }
}
