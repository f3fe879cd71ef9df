//! `periode:`: which statements are dated in an era.
//!
//! A tie is found by an era when a statement about it bears a date of its own in that era: an event, a
//! status, a start, the period of a theme. That a source appeared in the era says nothing about the tie.

use chrono::NaiveDate;

use crate::dataset::{Dataset, PartialDate, Says, Statement, date::Bound};

/// The first and last day of the eras named.
pub(crate) fn spans(ids: &[String], dataset: &Dataset) -> Vec<(NaiveDate, NaiveDate)> {
    let named = dataset.periods.iter().filter(|period| ids.contains(&period.id));
    named.map(|period| (period.from.first_day(), period.to.last_day())).collect()
}

/// Whether a statement is dated in one of the eras.
pub(crate) fn touches(statement: &Statement, eras: &[(NaiveDate, NaiveDate)]) -> bool {
    dated(statement).is_some_and(|(first, last)| eras.iter().any(|(from, to)| first <= *to && *from <= last))
}

/// The first and last day that a statement is about, by its own dates.
fn dated(statement: &Statement) -> Option<(NaiveDate, NaiveDate)> {
    match (statement.from, statement.to) {
        (Some(from), Some(to)) => return Some((days(from).0, days(to).1)),
        // What began and is not told to have ended goes on.
        (Some(from), None) => return Some((days(from).0, NaiveDate::MAX)),
        (None, Some(to)) => return Some(days(to)),
        (None, None) => {}
    }
    let told = match statement.says {
        Says::Since(date) | Says::FirstContact(date) => Some(date),
        _ => None,
    };
    told.or(statement.on).map(days)
}

/// The days that a date names; of an open one the day next to it, for `voor 2007` is no word on 1950.
fn days(date: PartialDate) -> (NaiveDate, NaiveDate) {
    match date.bound() {
        Bound::On | Bound::About => (date.first_day(), date.last_day()),
        Bound::Before | Bound::After => (date.settled(), date.settled()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Status;

    #[test]
    fn a_statement_lies_in_the_eras_of_its_own_dates() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let hu = [(day("2004-01-01"), day("2012-12-31"))];
        let date = |text: &str| (!text.is_empty()).then(|| text.parse::<PartialDate>().unwrap());
        for (on, from, to, touch) in [
            ("2004", "", "", true),
            ("2003-12", "", "", false),
            ("voor 2007", "", "", true),
            ("voor 2004", "", "", false),
            ("na 2012", "", "", false),
            ("", "1999", "2005", true),
            ("", "1999", "", true),
            ("", "2013", "", false),
            ("", "", "2003", false),
            ("", "", "", false),
        ] {
            let statement = Statement {
                says: Says::Status(Status::Active),
                on: date(on),
                from: date(from),
                to: date(to),
                source: "s".into(),
                quote: None,
                place: None,
                note: None,
            };
            assert_eq!(touches(&statement, &hu), touch, "{on} {from} {to}");
        }
    }

    #[test]
    fn the_date_of_a_start_is_its_own() {
        let eras = [(NaiveDate::from_ymd_opt(2004, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2012, 12, 31).unwrap())];
        for (says, touch) in [("2007", true), ("2014", false)] {
            let statement = Statement {
                says: Says::Since(says.parse().unwrap()),
                on: Some("2009".parse().unwrap()),
                from: None,
                to: None,
                source: "s".into(),
                quote: None,
                place: None,
                note: None,
            };
            assert_eq!(touches(&statement, &eras), touch, "{says}");
        }
    }
}
