//! `sinds:`: the years in which a tie may have begun, or that no source dates its start.

use std::fmt;

use super::{error::QueryErrorKind, year_range::YearRange};
use crate::{
    dataset::{PartialDate, Start, date::Bound},
    lang::Lang,
    text::labels::pick,
};

/// When a tie that is asked for began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Began {
    /// It may have begun in these years: `voor 2007` may lie in `..1990`.
    In(YearRange),
    /// No source dates its start.
    Undated,
}

impl Began {
    /// Whether a start is one of these.
    #[must_use]
    pub fn fits(self, start: Start) -> bool {
        match (self, start.date()) {
            (Self::In(years), Some(date)) => years.may_hold(date),
            (Self::Undated, date) => date.is_none(),
            (Self::In(_), None) => false,
        }
    }

    /// The form that a query uses, in `lang`: `2014`, `..1990`, `2004..2012`, `2004..`, `onbekend`.
    #[must_use]
    pub fn name_in(self, lang: Lang) -> String {
        match self {
            Self::In(years) => years.to_string(),
            Self::Undated => pick(lang, "onbekend", "unknown").to_owned(),
        }
    }

    /// Reads what was typed; a dash between two years will do.
    pub(crate) fn read(typed: &str) -> Result<Self, QueryErrorKind> {
        let word = super::fold::compact(typed);
        if [Lang::Nl, Lang::En]
            .iter()
            .any(|&lang| Self::Undated.name_in(lang) == word)
        {
            return Ok(Self::Undated);
        }
        years(typed).map(Self::In)
    }
}

impl fmt::Display for Began {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name_in(Lang::Nl))
    }
}

fn years(typed: &str) -> Result<YearRange, QueryErrorKind> {
    let bad = || QueryErrorKind::BadYears {
        value: typed.to_owned(),
    };
    let year = |text: &str| match text.trim() {
        "" => Ok(None),
        text => {
            let date = text.parse::<PartialDate>().ok();
            let year = date.filter(|date| date.bound() == Bound::On && date.month().is_none());
            year.map(|date| Some(date.year())).ok_or_else(bad)
        }
    };
    let ends = typed.split_once("..").or_else(|| {
        typed
            .split_once(['-', '–'])
            .filter(|(a, b)| !a.is_empty() && !b.is_empty())
    });
    let (from, to) = match ends {
        Some((from, to)) => (year(from)?, year(to)?),
        None => (year(typed)?, year(typed)?),
    };
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(QueryErrorKind::ReversedYears { from, to }),
        _ => YearRange::new(from, to).ok_or_else(bad),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_what_is_undated() {
        for (typed, printed) in [
            ("2014", Some("2014")),
            ("..1990", Some("..1990")),
            ("2004-2012", Some("2004..2012")),
            ("2004–2012", Some("2004..2012")),
            ("2004..", Some("2004..")),
            ("onbekend", Some("onbekend")),
            ("Unknown", Some("onbekend")),
            ("2004-05", None),
            ("voor 2007", None),
            ("..", None),
        ] {
            assert_eq!(
                Began::read(typed)
                    .ok()
                    .map(|began| began.to_string())
                    .as_deref(),
                printed,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_start_that_no_one_dates_lies_in_no_years() {
        let since = |text: &str| Start::On(text.parse().unwrap());
        let eighties = Began::read("1980..1989").unwrap();
        for (start, in_eighties, undated) in [
            (since("1985"), true, false),
            (since("voor 2007"), true, false),
            (since("1990"), false, false),
            (Start::Unclear, false, true),
            (Start::Unknown, false, true),
        ] {
            assert_eq!(
                (eighties.fits(start), Began::Undated.fits(start)),
                (in_eighties, undated),
                "{start:?}"
            );
        }
    }
}
