//! `sinds:`: the years in which a tie may have begun, or that no source dates its start.

use std::{borrow::Cow, fmt};

use chrono::Datelike;

use crate::{
    dataset::{Dataset, PartialDate, Tie, TieState, date::Bound},
    lang::{Bilingual, Lang},
    query::{
        choose::{Choice, ValueError},
        decades,
        fold::compact,
        query_field::{Names, QueryField},
    },
};

/// When a tie that is asked for began, or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearFilter {
    /// In these years. One end may be open, never both; never reversed.
    In {
        /// The first year.
        from: Option<i16>,
        /// The last year.
        to: Option<i16>,
    },
    /// No source dates it.
    Undated,
}

impl YearFilter {
    /// The years from `from` to `to`, both included; `None` where both are open or they are reversed.
    #[must_use]
    pub fn new(from: Option<i16>, to: Option<i16>) -> Option<Self> {
        let is_one = match (from, to) {
            (Some(first), Some(last)) => first <= last,
            (from, to) => from.or(to).is_some(),
        };
        is_one.then_some(Self::In { from, to })
    }

    /// Whether a day that `date` can mean is one of these: `voor 2007` may lie in `..1990`.
    #[must_use]
    pub fn fits(self, date: Option<PartialDate>) -> bool {
        let (from, to, date) = match (self, date) {
            (Self::In { from, to }, Some(date)) => (from, to, date),
            (years, date) => return years == Self::Undated && date.is_none(),
        };
        let begins_by = |year| {
            date.earliest()
                .is_none_or(|day| day.year() <= i32::from(year))
        };
        let ends_from = |year| {
            date.latest()
                .is_none_or(|day| day.year() >= i32::from(year))
        };
        to.is_none_or(begins_by) && from.is_none_or(ends_from)
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
            Self::In { from, to } if from == to => from.unwrap_or_default().to_string().into(),
            Self::In { from, to } => {
                let [from, to] =
                    [from, to].map(|year| year.map(|year| year.to_string()).unwrap_or_default());
                format!("{from}..{to}").into()
            }
            Self::Undated => lang.pick("onbekend", "unknown").into(),
        }
    }

    fn filter_label<'a>(&'a self, _: &'a Dataset, lang: Lang) -> Cow<'a, str> {
        self.name_in(lang).replace("..", "–").into()
    }

    fn holds(&self, _: &Tie, state: &TieState) -> bool {
        self.fits(state.start.date())
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
    let label = Bilingual::of(|lang| YearFilter::Undated.name_in(lang).into_owned());
    let names = [&label.nl, &label.en].map(ToString::to_string).to_vec();
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
        (from, to) => YearFilter::new(from, to).ok_or(ValueError::NoYears),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Start;

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
                (
                    eighties.fits(start.date()),
                    YearFilter::Undated.fits(start.date())
                ),
                (in_eighties, undated),
                "{start:?}"
            );
        }
    }

    #[test]
    fn a_range_is_never_open_at_both_ends_nor_reversed() {
        assert_eq!(YearFilter::new(None, None), None);
        assert_eq!(YearFilter::new(Some(2012), Some(2004)), None);
        for (from, to, text) in [
            (Some(2014), Some(2014), "2014"),
            (None, Some(1990), "..1990"),
            (Some(2004), Some(2012), "2004..2012"),
            (Some(2004), None, "2004.."),
        ] {
            assert_eq!(YearFilter::new(from, to).unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_open_date_may_lie_in_every_year_that_it_can_mean() {
        let range = |from, to| YearFilter::new(from, to).unwrap();
        for (range, date, may) in [
            (range(Some(2014), Some(2014)), "2014-09", true),
            (range(Some(2014), Some(2014)), "2015", false),
            (range(None, Some(1990)), "voor 2007", true),
            (range(Some(2007), None), "voor 2007", false),
            (range(Some(2020), Some(2020)), "na 2019", true),
            (range(Some(2010), Some(2010)), "ca. 2011", true),
            (range(Some(2004), Some(2012)), "2004", true),
        ] {
            assert_eq!(
                range.fits(Some(date.parse().unwrap())),
                may,
                "{range} {date}"
            );
        }
    }
}
