//! `periode:`: an era. A tie is found by it when a statement about it bears a date of its own in that era: an event, a
//! status, a start, the period of a theme. That a source appeared in the era says nothing about the tie.
//! Beside `periode:`, `thema:` asks for the themes of that era.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::{
    dataset::{Dataset, PartialDate, Period, Statement, date::Bound},
    lang::{Bilingual, Lang},
    query::{
        choose::Choice,
        query_field::{Names, QueryField, TieTest},
    },
};

/// The id of an era.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PeriodId(pub String);

impl QueryField for PeriodId {
    const NAMES: Names = &["periode", "period"];
    const UNKNOWN: [&str; 2] = ["onbekende periode", "unknown period"];

    /// By their ids, or a word of their names.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        let choice = |period: &Period| Choice {
            value: Self(period.id.to_string()),
            label: Bilingual::same(&period.id),
            names: [&period.id, &period.name.nl, &period.name.en]
                .map(ToString::to_string)
                .to_vec(),
        };
        dataset.periods.iter().map(choice).collect()
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, _: &'a [Vec<Era>]) -> TieTest<'a> {
        let era = Era::new(self, dataset);
        Box::new(move |tie, _| {
            era.is_some_and(|era| {
                let mut statements = dataset.ties[tie].statements.iter();
                statements.any(|statement| era.touches(statement))
            })
        })
    }
}

/// The days of an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) struct Era {
    /// The first and last day.
    whole: (NaiveDate, NaiveDate),
    /// The same without what it shares with the era before and the one after it.
    own: (NaiveDate, NaiveDate),
}

impl Era {
    pub fn new(id: &PeriodId, dataset: &Dataset) -> Option<Self> {
        let days = |period: &Period| (period.from.first_day(), period.to.last_day());
        let period = dataset.periods.iter().find(|period| *period.id == *id.0)?;
        let (from, to) = days(period);
        let mut own = (from, to);
        for other in dataset.periods.iter().map(days) {
            if other.0 < from {
                own.0 = own.0.max(other.1 + Days::new(1));
            }
            if to < other.1 {
                own.1 = own.1.min(other.0 - Days::new(1));
            }
        }
        Some(Self {
            whole: (from, to),
            own,
        })
    }

    /// Whether a statement is dated in it. Eras share the year of the change: what is dated in that year belongs to
    /// both, but what went on through one of them and ends there, or begins there and goes on through the other, belongs
    /// to that one only.
    pub fn touches(self, statement: &Statement) -> bool {
        dated(statement).is_some_and(|(first, last)| {
            (self.whole.0 <= first && last <= self.whole.1)
                || (first <= self.own.1 && self.own.0 <= last)
        })
    }
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
    statement.says.date().or(statement.on).map(days)
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
    use crate::dataset::{Claim, Status, StatusBasis};

    #[test]
    fn a_statement_lies_in_the_eras_of_its_own_dates() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let whole = (day("2004-01-01"), day("2012-12-31"));
        let hu = Era {
            whole,
            own: (day("2005-01-01"), day("2011-12-31")),
        };
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
            ("2012", "", "", true),
            ("", "2012", "2021", false),
            ("", "2011", "2021", true),
            ("", "2012", "", false),
            ("", "1994", "2004", false),
            ("", "", "", false),
        ] {
            let statement = Statement {
                basis: StatusBasis::Told,
                says: Claim::Status(Status::Active),
                on: date(on),
                from: date(from),
                to: date(to),
                source: "s".into(),
                quote: None,
                place: None,
                note: None,
            };
            assert_eq!(hu.touches(&statement), touch, "{on} {from} {to}");
        }
    }

    #[test]
    fn the_date_of_a_start_is_its_own() {
        let whole = (
            NaiveDate::from_ymd_opt(2004, 1, 1).unwrap(),
            NaiveDate::from_ymd_opt(2012, 12, 31).unwrap(),
        );
        let era = Era { whole, own: whole };
        for (says, touch) in [("2007", true), ("2014", false)] {
            let statement = Statement {
                basis: StatusBasis::Told,
                says: Claim::Since(says.parse().unwrap()),
                on: Some("2009".parse().unwrap()),
                from: None,
                to: None,
                source: "s".into(),
                quote: None,
                place: None,
                note: None,
            };
            assert_eq!(era.touches(&statement), touch, "{says}");
        }
    }
}
