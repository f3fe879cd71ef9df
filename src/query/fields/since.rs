//! `sinds:`: the years in which a tie may have begun, or that no source dates its start.

use std::{borrow::Cow, fmt};

use crate::{
    dataset::{Dataset, PartialDate, Start, Tie, TieState, date::Bound},
    lang::{Bilingual, Lang},
    query::{
        choose::{Choice, ValueError},
        decades,
        fold::compact,
        query_field::{Names, QueryField},
        year_range::YearRange,
    },
};

/// When a tie that is asked for began, or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearFilter {
    /// In these years; a start may have been in them: `voor 2007` may lie in `..1990`.
    In(YearRange),
    /// No source dates it.
    Undated,
}

impl YearFilter {
    /// Whether a start may be one of these.
    #[must_use]
    pub fn fits(self, start: Start) -> bool {
        match (self, start.date()) {
            (Self::In(years), Some(date)) => years.may_hold(date),
            (Self::Undated, date) => date.is_none(),
            (Self::In(_), None) => false,
        }
    }
}

impl fmt::Display for YearFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name_in(Lang::Nl))
    }
}

impl QueryField for YearFilter {
    const NAMES: Names = &["sinds", "since"];
    const UNKNOWN: [&str; 2] = ["onbekende datum", "unknown date"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        undated(Self::Undated)
    }

    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        read_years(typed)
    }

    /// `2014`, `..1990`, `2004..2012`, `2004..`, `onbekend`.
    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::In(years) => years.to_string().into(),
            Self::Undated => lang.pick("onbekend", "unknown").into(),
        }
    }

    fn filter_label<'a>(&'a self, _: &'a Dataset, lang: Lang) -> Cow<'a, str> {
        self.name_in(lang).replace("..", "–").into()
    }

    fn holds(&self, _: &Tie, state: &TieState) -> bool {
        self.fits(state.start)
    }

    /// The decades that it may have begun in.
    fn of_tie(_: &Tie, state: &TieState) -> impl Iterator<Item = Self> {
        decades::of(state.start)
    }

    fn offered(dataset: &Dataset) -> Vec<Self> {
        decades::choices(dataset)
    }
}

/// The one choice that is no year.
pub(super) fn undated<T>(value: T) -> Vec<Choice<T>> {
    let [nl, en] = [Lang::Nl, Lang::En].map(|lang| YearFilter::Undated.name_in(lang));
    let names = vec![nl.to_string(), en.to_string()];
    let label = Bilingual {
        nl: nl.into_owned().into(),
        en: en.into_owned().into(),
    };
    vec![Choice {
        value,
        label,
        names,
    }]
}

/// Reads a year, a range of years, or the word for what is undated; a dash between two years will do.
pub(super) fn read_years(typed: &str) -> Result<YearFilter, ValueError> {
    let word = compact(typed);
    if [Lang::Nl, Lang::En]
        .iter()
        .any(|&lang| YearFilter::Undated.name_in(lang) == word)
    {
        return Ok(YearFilter::Undated);
    }
    let year = |text: &str| match text.trim() {
        "" => Ok(None),
        text => {
            let date = text.parse::<PartialDate>().ok();
            let year = date.filter(|date| date.bound() == Bound::On && date.month().is_none());
            year.map(|date| Some(date.year()))
                .ok_or(ValueError::NoYears)
        }
    };
    let ends = typed.split_once("..").or_else(|| {
        let ends = typed.split_once(['-', '–']);
        ends.filter(|(from, to)| !from.is_empty() && !to.is_empty())
    });
    let (from, to) = ends.unwrap_or((typed, typed));
    match (year(from)?, year(to)?) {
        (Some(from), Some(to)) if from > to => Err(ValueError::Reversed { from, to }),
        (from, to) => YearRange::new(from, to)
            .map(YearFilter::In)
            .ok_or(ValueError::NoYears),
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
                read_years(typed)
                    .ok()
                    .map(|years| years.to_string())
                    .as_deref(),
                printed,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_start_that_no_one_dates_lies_in_no_years() {
        let since = |text: &str| Start::On(text.parse().unwrap());
        let eighties = read_years("1980..1989").unwrap();
        for (start, in_eighties, undated) in [
            (since("1985"), true, false),
            (since("voor 2007"), true, false),
            (since("1990"), false, false),
            (Start::Unclear, false, true),
            (Start::Unknown, false, true),
        ] {
            assert_eq!(
                (eighties.fits(start), YearFilter::Undated.fits(start)),
                (in_eighties, undated),
                "{start:?}"
            );
        }
    }
}
