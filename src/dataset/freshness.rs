//! How new the newest evidence about a tie is.
//!
//! What a statement proves is as new as what it tells: its own date, or else that of its source. It is never newer than
//! its source, which may announce something, and of a period it is as new as the end.

use chrono::{Datelike as _, Months, NaiveDate};

use super::{Dataset, Grade, PartialDate, Statement};

/// Evidence is old when it is of more than so many months before the date in force: two years.
pub const OLD_AFTER: Months = Months::new(24);

/// The newest evidence about a tie, among what counts on a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What it is about; `None` where nothing that counts has a date.
    pub newest: Option<PartialDate>,
    /// Whether nothing that counts is of the last two years; what has no date shows nothing of them.
    pub is_old: bool,
}

impl Evidence {
    /// The newest evidence among the statements about a tie that count, seen on `day`.
    pub fn of<'a>(
        counting: impl Iterator<Item = &'a Statement>,
        dataset: &Dataset,
        day: NaiveDate,
    ) -> Self {
        let dates = counting.filter_map(|statement| proven(statement, dataset));
        let newest = dates.max_by_key(|date| (date.settled(), date.exactness()));
        let limit = day.checked_sub_months(OLD_AFTER);
        let is_old =
            newest.is_none_or(|newest| limit.is_some_and(|limit| newest.settled() < limit));
        Self { newest, is_old }
    }

    /// How many whole months before `day` the newest is from; `None` where nothing has a date.
    pub fn months_before(self, day: NaiveDate) -> Option<u32> {
        let from = self.newest?.settled();
        let months = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
        let whole = months(day) - months(from) - i64::from(day.day() < from.day());
        Some(u32::try_from(whole).unwrap_or(0))
    }
}

/// The date of what a statement proves.
fn proven(statement: &Statement, dataset: &Dataset) -> Option<PartialDate> {
    // A political party's own page proves what that party did, and dates nothing of the tie.
    let source = dataset.source(&statement.source);
    if source.is_some_and(|source| source.grade == Some(Grade::C)) {
        return None;
    }
    let published = source.and_then(|source| source.published);
    // What goes on without an end goes on until it is told.
    let own = statement.says.date().or(statement.on).or(statement.to);
    let dates = own.into_iter().chain(published);
    let newest = dates.min_by_key(|date| date.settled());
    // When it was told nobody knows, but that it began is proven.
    newest.or(statement.from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, AsOfView, load};

    /// The newest evidence among statements, and whether it is old, on a day or today.
    fn newest(statements: &str, as_of: AsOf) -> (String, bool) {
        let dataset = load::parse(&format!(
            r#"(format: 1, title: "", edition: "2026-11-23", themes: [(id: "t", nl: "", en: "")],
            sources: [
                (id: "2022", title: "", publisher: "", published: "2022-01", lang: nl, kind: report, words: paraphrased),
                (id: "2025", title: "", publisher: "", published: "2025-06-01", lang: nl, kind: report, words: paraphrased),
                (id: "undated", title: "", publisher: "", lang: nl, kind: report, words: paraphrased),
                (id: "party", title: "", publisher: "", published: "2026", lang: nl, kind: political_party, grade: C, party: "X", words: paraphrased),
            ],
            ties: [(id: "a-b", dutch: (name: "A", level: gemeente, province: Utrecht), statements: [{statements}])])"#
        ))
        .unwrap();
        let view = AsOfView::new(&dataset, as_of);
        let counting = dataset.ties[0]
            .statements
            .iter()
            .filter(|it| view.counts(it));
        let evidence = Evidence::of(counting, &dataset, as_of.day());
        let newest = evidence.newest.map(|date| date.to_string());
        (newest.unwrap_or_default(), evidence.is_old)
    }

    const TODAY: &str = "2026-11-23";

    #[test]
    fn the_newest_is_the_last_date_that_a_statement_is_about() {
        for (statements, date, is_old) in [
            // Of the source's day, without a date of its own.
            (r#"(says: status(actief), source: "2022")"#, "2022-01", true),
            (
                r#"(says: status(actief), source: "2025")"#,
                "2025-06-01",
                false,
            ),
            // Of its own day, whatever the day of the source.
            (
                r#"(says: status(actief), on: "2019", source: "2025")"#,
                "2019",
                true,
            ),
            (r#"(says: since("1999"), source: "2025")"#, "1999", true),
            (
                r#"(says: first_contact("voor 2007"), source: "2025")"#,
                "voor 2007",
                true,
            ),
            // A party's own page dates nothing of the tie.
            (
                r#"(says: decision(body: raad, kind: motie, nl: "", en: "", by: ["X"]), on: "2026", source: "party"),
                (says: status(actief), source: "2022")"#,
                "2022-01",
                true,
            ),
            // The end of a period; without one, until it was told.
            (
                r#"(says: theme("t"), from: "2012", to: "2021", source: "2025")"#,
                "2021",
                true,
            ),
            (
                r#"(says: theme("t"), from: "2012", source: "2025")"#,
                "2025-06-01",
                false,
            ),
            // Without an end or a date of its source, the start.
            (
                r#"(says: theme("t"), from: "2012", source: "undated")"#,
                "2012",
                true,
            ),
            (
                r#"(says: theme("t"), from: "2012", to: "2014", source: "undated")"#,
                "2014",
                true,
            ),
            // No newer than its source, which may only announce it or tell of its own year.
            (
                r#"(says: status(actief), on: "2027", source: "2025")"#,
                "2025-06-01",
                false,
            ),
            (
                r#"(says: status(actief), on: "2022", source: "2022")"#,
                "2022-01",
                true,
            ),
            // Of several the newest, wherever it stands.
            (
                r#"(says: status(actief), source: "2025"), (says: status(actief), source: "2022"), (says: since("1999"), source: "2025")"#,
                "2025-06-01",
                false,
            ),
            // Nothing dated shows nothing of the last two years.
            (r#"(says: status(actief), source: "undated")"#, "", true),
            (
                r#"(says: status(actief), on: "2020-05", source: "undated")"#,
                "2020-05",
                true,
            ),
        ] {
            let found = newest(statements, AsOf::Now(TODAY.parse().unwrap()));
            assert_eq!(found, (date.to_owned(), is_old), "{statements}");
        }
    }

    #[test]
    fn evidence_is_old_the_day_after_two_years() {
        for (day, is_old) in [("2027-06-01", false), ("2027-06-02", true)] {
            let statement = r#"(says: status(actief), source: "2025")"#;
            let found = newest(statement, AsOf::Now(day.parse().unwrap()));
            assert_eq!(found.1, is_old, "{day}");
        }
        // A month counts to its last day, a year too.
        for (on, day, is_old) in [
            ("2022-01", "2024-01-31", false),
            ("2022-01", "2024-02-01", true),
            ("2021", "2023-12-31", false),
            ("2021", "2024-01-01", true),
        ] {
            let statement = format!(r#"(says: status(actief), on: "{on}", source: "2025")"#);
            let found = newest(&statement, AsOf::Now(day.parse().unwrap()));
            assert_eq!(found.1, is_old, "{on} on {day}");
        }
    }

    #[test]
    fn only_what_counts_on_the_date_in_force_is_evidence() {
        let statements =
            r#"(says: status(actief), source: "2022"), (says: status(verbroken), source: "2025")"#;
        let on = |day: &str| newest(statements, AsOf::On(day.parse().unwrap()));
        assert_eq!(on("2023-12-31"), ("2022-01".to_owned(), false));
        assert_eq!(on("2024-12-31"), ("2022-01".to_owned(), true));
        assert_eq!(on("2025-12-31"), ("2025-06-01".to_owned(), false));
    }

    #[test]
    fn its_age_is_told_in_whole_months() {
        for (date, day, months) in [
            ("2022-01-31", "2022-02-27", 0),
            ("2022-01-15", "2022-02-15", 1),
            ("2022-01", "2026-11-23", 57),
            ("2026", "2026-11-23", 0),
        ] {
            let evidence = Evidence {
                newest: date.parse().ok(),
                is_old: false,
            };
            assert_eq!(
                evidence.months_before(day.parse().unwrap()),
                Some(months),
                "{date}"
            );
        }
        assert_eq!(
            Evidence::default().months_before(TODAY.parse().unwrap()),
            None
        );
    }
}
