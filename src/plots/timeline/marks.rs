//! What is told of a tie with a date: the marks on its bar.

use chrono::NaiveDate;

use crate::dataset::{AsOfView, Claim, PartialDate, Statement, Status, Tie};

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// The tie was made.
    Start,
    /// A report of its status.
    Status(Status),
    /// A report that it had ended, where nothing tells when: by the day of the report.
    EndedBy,
    /// It had ended, and nothing tells when, nor has the report a date: no day is its own.
    EndedUndated,
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
                Claim::Status(status) => (
                    status_mark(*status, statement),
                    as_of_view.date_of(statement)?,
                ),
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

/// An ending is drawn as one only on a day that its source tells.
fn status_mark(status: Status, statement: &Statement) -> MarkKind {
    let is_told = statement.on.or(statement.from).is_some();
    match status {
        Status::Severed if !is_told => MarkKind::EndedBy,
        _ => MarkKind::Status(status),
    }
}

/// What an ending is that a history has on a day: one that is told to be of that day, one of which only the report has a
/// date, or one without any, which a history has at its last day.
#[must_use]
pub fn ending(marks: &[TimelineMark], day: NaiveDate) -> MarkKind {
    const TOLD: MarkKind = MarkKind::Status(Status::Severed);
    let mut endings = marks
        .iter()
        .filter(|mark| matches!(mark.kind, TOLD | MarkKind::EndedBy))
        .peekable();
    if endings.peek().is_none() {
        MarkKind::EndedUndated
    } else if endings.any(|mark| mark.kind == TOLD && mark.day == day) {
        TOLD
    } else {
        MarkKind::EndedBy
    }
}

/// The last mark on or before a day, by its place among the marks.
#[must_use]
pub fn latest_by(marks: &[TimelineMark], day: NaiveDate) -> Option<usize> {
    marks.iter().rposition(|mark| mark.day <= day)
}

/// The last one of a status on or before a day: what gives the tie that status.
#[must_use]
pub fn latest_of(marks: &[TimelineMark], status: Status, day: NaiveDate) -> Option<usize> {
    let is_of_it = |kind: MarkKind| match kind {
        MarkKind::Status(other) => other == status,
        MarkKind::EndedBy | MarkKind::EndedUndated => status == Status::Severed,
        _ => false,
    };
    marks
        .iter()
        .rposition(|mark| mark.day <= day && is_of_it(mark.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, load};

    #[test]
    fn an_ending_of_which_only_the_report_is_dated_has_a_sign_of_its_own() {
        const ENDED: MarkKind = MarkKind::Status(Status::Severed);
        for (says, kind, day) in [
            (
                r#"says: status(verbroken)"#,
                MarkKind::EndedBy,
                "2023-05-07",
            ),
            (
                r#"says: status(verbroken), on: "2021-07""#,
                ENDED,
                "2021-07-31",
            ),
            (
                r#"says: status(verbroken), from: "2019""#,
                ENDED,
                "2019-12-31",
            ),
            (
                r#"says: status(actief)"#,
                MarkKind::Status(Status::Active),
                "2023-05-07",
            ),
        ] {
            let dataset = load::parse(&format!(
                r#"(format: 1, title: "", edition: "2024", themes: [],
                sources: [(id: "paper", title: "", publisher: "", published: "2023-05-07", lang: nl, kind: newspaper)],
                ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht),
                    statements: [({says}, source: "paper", quote: "q")])])"#
            ))
            .unwrap();
            let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
            let marks = marks(&dataset.ties[0], &as_of_view);
            let marks: Vec<_> = marks.iter().map(|mark| (mark.kind, mark.day)).collect();
            assert_eq!(marks, [(kind, day.parse().unwrap())], "{says}");
        }
    }

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

    #[test]
    fn an_ending_without_any_date_is_no_report_of_the_last_day() {
        const ENDED: MarkKind = MarkKind::Status(Status::Severed);
        for (statements, expected) in [
            (
                r#"(says: status(verbroken), source: "site")"#,
                MarkKind::EndedUndated,
            ),
            (
                r#"(says: since("1999"), source: "site"), (says: status(verbroken), source: "site")"#,
                MarkKind::EndedUndated,
            ),
            (
                r#"(says: event(nl: "", en: ""), on: "2020", source: "paper"), (says: status(verbroken), source: "site")"#,
                MarkKind::EndedUndated,
            ),
            // A report of a date tells more than one of none.
            (
                r#"(says: status(verbroken), source: "site"), (says: status(verbroken), source: "paper")"#,
                MarkKind::EndedBy,
            ),
            (
                r#"(says: status(verbroken), source: "site"), (says: status(verbroken), on: "2021", source: "site")"#,
                ENDED,
            ),
        ] {
            let dataset = load::parse(&format!(
                r#"(format: 1, title: "", edition: "2024", themes: [],
                sources: [
                    (id: "paper", title: "", publisher: "", published: "2023-05-07", lang: nl, kind: newspaper, words: paraphrased),
                    (id: "site", title: "", publisher: "", lang: nl, kind: government, words: paraphrased),
                ],
                ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statements}])])"#
            ))
            .unwrap();
            let (tie, today) = (&dataset.ties[0], "2026-11-23".parse().unwrap());
            let as_of_view = AsOfView::new(&dataset, AsOf::Now(today));
            let history = crate::plots::timeline::history::history(tie, &as_of_view, today);
            let last = history.last().unwrap();
            assert_eq!(
                last.state,
                crate::plots::timeline::DayState::Is(Status::Severed)
            );
            let kind = ending(&marks(tie, &as_of_view), last.from);
            assert_eq!(kind, expected, "{statements}");
        }
    }
}
