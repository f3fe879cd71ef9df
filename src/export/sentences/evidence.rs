//! How old the newest evidence about a tie is, in words.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    dataset::{Evidence, PartialDate},
    lang::Lang,
};

/// The date of evidence, and how old that is on `day`: `januari 2022, 4 jaar oud`.
pub fn evidence(evidence: Evidence, day: NaiveDate, lang: Lang) -> String {
    match evidence.newest.zip(evidence.months_before(day)) {
        Some((date, _)) if is_no_closer_than_the_year_of(day, date) => {
            format!("{}, {}", lang.date(date), lang.evidence_this_year())
        }
        Some((date, months)) => format!("{}, {}", lang.date(date), lang.evidence_age(months)),
        None => lang.undated().to_owned(),
    }
}

/// Whether all that is known of a date is that it is in the year of `day`: in which month nobody tells.
fn is_no_closer_than_the_year_of(day: NaiveDate, date: PartialDate) -> bool {
    date.month().is_none() && i32::from(date.year()) == day.year()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_no_more_exact_than_its_date() {
        for (date, day, nl, en) in [
            ("2003", "2003-12-31", "2003, dit jaar", "2003, this year"),
            ("2003", "2003-06-30", "2003, dit jaar", "2003, this year"),
            (
                "2003-12",
                "2003-12-31",
                "december 2003, deze maand",
                "December 2003, this month",
            ),
            (
                "2003",
                "2005-12-31",
                "2003, 2 jaar oud",
                "2003, 2 years old",
            ),
            (
                "2023-02",
                "2025-11-30",
                "februari 2023, 2 jaar en 9 maanden oud",
                "February 2023, 2 years and 9 months old",
            ),
            (
                "2024-10-31",
                "2025-11-30",
                "31 oktober 2024, 1 jaar oud",
                "31 October 2024, 1 year old",
            ),
            (
                "2024-10-01",
                "2025-11-30",
                "1 oktober 2024, 1 jaar en 1 maand oud",
                "1 October 2024, 1 year and 1 month old",
            ),
            (
                "2022-11",
                "2025-12-31",
                "november 2022, 3 jaar oud",
                "November 2022, 3 years old",
            ),
        ] {
            let newest = Evidence {
                newest: date.parse().ok(),
                is_old: false,
            };
            let day = day.parse().unwrap();
            let told = [Lang::Nl, Lang::En].map(|lang| evidence(newest, day, lang));
            assert_eq!(told, [nl, en], "{date} on {day}");
        }
    }
}
