//! The eras that what is told of a tie lies in: the one rule for the year that two of them share.

use chrono::{Days, NaiveDate};

use super::{Claim, Dataset, PartialDate, Period, Statement, Tie, date::Bound};

/// The days of an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// The first and last day.
    whole: (NaiveDate, NaiveDate),
    /// The same without what it shares with the era before and the one after it.
    own: (NaiveDate, NaiveDate),
    /// Its place in [`Dataset::periods`].
    number: usize,
}

impl Era {
    /// That of the period at a place in [`Dataset::periods`].
    pub fn new(number: usize, dataset: &Dataset) -> Option<Self> {
        let (from, to) = dataset.periods.get(number)?.days();
        let mut own = (from, to);
        for other in dataset.periods.iter().map(Period::days) {
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
            number,
        })
    }

    /// Whether a statement about `tie` is dated in it. Eras share the year of the change: what is dated in that year
    /// belongs to the one in whose chapter it is told, by this source or by one that says the same, or to both where none
    /// tells it there; but what went on through one of them and ends there, or begins there and goes on through the
    /// other, belongs to that one only.
    pub fn touches(self, statement: &Statement, tie: &Tie, dataset: &Dataset) -> bool {
        let Some((first, last)) = dated(statement) else {
            return false;
        };
        let lies_in = |days: (NaiveDate, NaiveDate)| days.0 <= first && last <= days.1;
        if first <= self.own.1 && self.own.0 <= last {
            return true;
        }
        let holds_it = |era: &usize| lies_in(dataset.periods[*era].days());
        let others = tie.statements.iter();
        let others = others.filter(|other| says_the_same(statement, other));
        let mut told_in = std::iter::once(statement)
            .chain(others)
            .filter_map(|it| dataset.era_of_chapter(it));
        lies_in(self.whole) && told_in.find(holds_it).is_none_or(|era| era == self.number)
    }
}

/// Whether two statements tell the same: the same thing on the same date, or starts that can be one day.
fn says_the_same(one: &Statement, other: &Statement) -> bool {
    match (&one.says, &other.says) {
        (Claim::Since(a), Claim::Since(b)) | (Claim::FirstContact(a), Claim::FirstContact(b)) => {
            a.agrees_with(*b)
        }
        (a, b) => a == b && one.on == other.on,
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
    use crate::dataset::load;

    /// The ids of the eras in which a statement lies, of a tie with a second statement too.
    fn eras(statement: &str, other: &str) -> Vec<String> {
        let dataset = load::parse(&format!(
            r#"(format: 1, title: "", edition: "2024", themes: [],
            sources: [
                (id: "book", title: "", publisher: "", published: "2022", lang: nl, kind: report),
                (id: "paper", title: "", publisher: "", published: "2023", lang: nl, kind: newspaper),
            ],
            periods: [
                (id: "jiang", from: "1989", to: "2004", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "book", quote: "", where: ""),
                (id: "hu", from: "2004", to: "2012", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "book", quote: "", where: ""),
                (id: "xi", from: "2012", to: "2021", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "book", quote: "", where: ""),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statement}, {other}])])"#
        ))
        .unwrap();
        let tie = &dataset.ties[0];
        let of = |period: &&Period| {
            let number = dataset.periods.iter().position(|other| other == *period);
            let era = Era::new(number.unwrap(), &dataset).unwrap();
            era.touches(&tie.statements[0], tie, &dataset)
        };
        let periods = dataset.periods.iter().filter(of);
        periods.map(|period| period.id.to_string()).collect()
    }

    const OTHER: &str = r#"(says: kind(contact), source: "paper")"#;

    #[test]
    fn a_statement_lies_in_the_eras_of_its_own_dates() {
        for (dates, expected) in [
            (r#"on: "2007""#, "hu"),
            (r#"on: "2004""#, "jiang hu"),
            (r#"on: "2003-12""#, "jiang"),
            (r#"on: "voor 2007""#, "hu"),
            (r#"on: "voor 2004""#, "jiang"),
            (r#"on: "na 2012""#, "xi"),
            (r#"from: "1999", to: "2005""#, "jiang hu"),
            (r#"from: "1999""#, "jiang hu xi"),
            (r#"from: "2013""#, "xi"),
            (r#"to: "2003""#, "jiang"),
            (r#"on: "2012""#, "hu xi"),
            (r#"from: "2012", to: "2021""#, "xi"),
            (r#"from: "2011", to: "2021""#, "hu xi"),
            (r#"from: "2012""#, "xi"),
            (r#"from: "1994", to: "2004""#, "jiang"),
            ("", ""),
        ] {
            let dates = format!("(says: status(actief), source: \"book\", {dates})");
            assert_eq!(
                eras(&dates.replace(", )", ")"), OTHER).join(" "),
                expected,
                "{dates}"
            );
        }
    }

    #[test]
    fn the_date_of_a_start_is_its_own() {
        for (says, expected) in [("2007", "hu"), ("2014", "xi")] {
            let statement = format!(r#"(says: since("{says}"), on: "2009", source: "book")"#);
            assert_eq!(eras(&statement, OTHER).join(" "), expected, "{says}");
        }
    }

    #[test]
    fn a_shared_year_goes_by_the_chapter_that_tells_it() {
        let since = |source: &str, place: &str| {
            format!(r#"(says: since("2004"), source: "{source}", where: "{place}")"#)
        };
        for (statement, other, expected) in [
            (since("book", "4 · 2004-2012 · Spurts"), OTHER.to_owned(), "hu"),
            (since("book", "4 · 1989-2004"), OTHER.to_owned(), "jiang"),
            // A chapter of another time, or of another document, decides nothing.
            (since("book", "4 · 2012-2021"), OTHER.to_owned(), "jiang hu"),
            (since("paper", "4 · 2004-2012"), OTHER.to_owned(), "jiang hu"),
            (since("book", "in de jaren 2004-2012"), OTHER.to_owned(), "jiang hu"),
            // Who says the same goes with it; who says something else does not.
            (since("paper", "alinea 1"), since("book", "4 · 2004-2012"), "hu"),
            (
                since("paper", "alinea 1"),
                r#"(says: since("ca. 2004"), source: "book", where: "4 · 2004-2012")"#.to_owned(),
                "hu",
            ),
            (
                since("paper", "alinea 1"),
                r#"(says: first_contact("2004"), source: "book", where: "4 · 2004-2012")"#.to_owned(),
                "jiang hu",
            ),
            // What went on for years belongs to where it went on, whatever tells it.
            (
                r#"(says: status(actief), from: "1994", to: "2004", source: "book", where: "4 · 2004-2012")"#.to_owned(),
                OTHER.to_owned(),
                "jiang",
            ),
        ] {
            assert_eq!(eras(&statement, &other).join(" "), expected, "{statement} {other}");
        }
    }
}
