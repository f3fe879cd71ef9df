//! `periode:`: which statements are dated in an era.
//!
//! A tie is found by an era when a statement about it bears a date of its own in that era: an event, a
//! status, a start, the period of a theme. That a source appeared in the era says nothing about the tie.
//! Beside `periode:`, `thema:` asks for the themes of that era.

use chrono::{Days, NaiveDate};

use crate::dataset::{Claim, Dataset, PartialDate, Period, Statement, ThemeId, Tie, date::Bound};

/// The days of an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Era {
    /// The first and last day.
    whole: (NaiveDate, NaiveDate),
    /// The same without what it shares with the era before and the one after it.
    own: (NaiveDate, NaiveDate),
}

impl Era {
    /// Whether something that lasted from `first` to `last` belongs to it. Eras share the year of the change:
    /// what is dated in that year belongs to both, but what went on through one of them and ends there, or
    /// begins there and goes on through the other, belongs to that one only.
    fn holds(self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        (self.whole.0 <= first && last <= self.whole.1)
            || (first <= self.own.1 && self.own.0 <= last)
    }
}

/// The eras named.
pub(crate) fn named(ids: &[String], dataset: &Dataset) -> Vec<Era> {
    let days = |period: &Period| (period.from.first_day(), period.to.last_day());
    let all: Vec<_> = dataset.periods.iter().map(days).collect();
    let own = |(from, to): (NaiveDate, NaiveDate)| {
        let before = all
            .iter()
            .filter(|other| other.0 < from)
            .map(|other| other.1 + Days::new(1));
        let after = all
            .iter()
            .filter(|other| to < other.1)
            .map(|other| other.0 - Days::new(1));
        (
            before.fold(from, NaiveDate::max),
            after.fold(to, NaiveDate::min),
        )
    };
    let wanted = dataset
        .periods
        .iter()
        .filter(|period| ids.iter().any(|id| period.id == id.as_str()))
        .map(days);
    wanted
        .map(|whole| Era {
            whole,
            own: own(whole),
        })
        .collect()
}

/// Whether a statement is dated in one of the eras.
pub(crate) fn touches(statement: &Statement, eras: &[Era]) -> bool {
    dated(statement).is_some_and(|days| eras.iter().any(|era| era.holds(days)))
}

/// Whether a tie has a theme, and had it in one era of each list by the dates of the statements on that theme.
pub(crate) fn has_theme(tie: &Tie, theme: &ThemeId, eras: &[Vec<Era>]) -> bool {
    let about = || {
        tie.statements
            .iter()
            .filter(|statement| matches!(&statement.says, Claim::Theme(id) if id == theme))
    };
    about().next().is_some()
        && eras
            .iter()
            .all(|eras| about().any(|statement| touches(statement, eras)))
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
        Claim::Since(date) | Claim::FirstContact(date) => Some(date),
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
    use crate::dataset::{Status, load};

    #[test]
    fn a_statement_lies_in_the_eras_of_its_own_dates() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let whole = (day("2004-01-01"), day("2012-12-31"));
        let hu = [Era {
            whole,
            own: (day("2005-01-01"), day("2011-12-31")),
        }];
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
                says: Claim::Status(Status::Active),
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
    fn a_theme_lies_in_the_eras_of_its_own_statements() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [(id: "haven", nl: "Havens", en: "Ports")],
            sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report, words: paraphrased)],
            periods: [
                (id: "jiang", from: "1989", to: "2004", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                (id: "hu", from: "2004", to: "2012", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
                (id: "xi", from: "2012", to: "2021", name: (nl: "", en: ""), about: (nl: "", en: ""), source: "s", quote: "", where: ""),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [
                (says: since("1994"), source: "s"),
                (says: theme("haven"), from: "2004", to: "2012", source: "s"),
                (says: theme("haven"), on: "2012", source: "s"),
            ])])"#,
        )
        .unwrap();
        let theme = &dataset.themes[0].id;
        for (asked, has) in [
            (&[][..], true),
            (&[&["jiang"][..]][..], false),
            (&[&["hu"]], true),
            (&[&["xi"]], true),
            (&[&["jiang", "xi"]], true),
            (&[&["jiang"], &["xi"]], false),
        ] {
            let ids = |ids: &&[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
            let eras: Vec<_> = asked
                .iter()
                .map(|asked| named(&ids(asked), &dataset))
                .collect();
            let tie = &dataset.ties[0];
            assert_eq!(has_theme(tie, theme, &eras), has, "{asked:?}");
        }
    }

    #[test]
    fn the_date_of_a_start_is_its_own() {
        let whole = (
            NaiveDate::from_ymd_opt(2004, 1, 1).unwrap(),
            NaiveDate::from_ymd_opt(2012, 12, 31).unwrap(),
        );
        let eras = [Era { whole, own: whole }];
        for (says, touch) in [("2007", true), ("2014", false)] {
            let statement = Statement {
                says: Claim::Since(says.parse().unwrap()),
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
