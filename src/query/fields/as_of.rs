//! `op:`: the date to put the dashboard at, as people type it; no condition on a tie.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use super::period::Era;
use crate::{
    dataset::{Dataset, PartialDate, date::Bound},
    lang::Lang,
    query::{
        choose::{Choice, ValueError},
        fold::{compact, fold},
        query_field::{Names, QueryField, TieTest},
        sign_variants::is_minus,
    },
};

/// What was typed for the date to see the ties from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Now, which is what holds where no date is asked for.
    Now,
    /// The end of that day, month or year.
    On(PartialDate),
}

impl Moment {
    /// Reads `2003`, `2003-07` and `2003-7-21`; in the order of Dutch dates `21-07-2003`, `21/7/2003` and `07-2003`; the
    /// way that every date stands on the screen, `21 juli 2003` and `juli 2003`, in either language; and the words for
    /// now. `None` for all else: `voor 2003` is no moment.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        if ["nu", "vandaag", "now", "today"].contains(&compact(typed).as_str()) {
            return Some(Self::Now);
        }
        let typed: String = typed
            .trim()
            .nfkc()
            .map(|c| if is_minus(c) { '-' } else { c })
            .collect();
        let date = typed
            .parse::<PartialDate>()
            .ok()
            .or_else(|| in_numbers(&typed))
            .or_else(|| spoken(&typed))?;
        (date.bound() == Bound::On).then_some(Self::On(date))
    }
}

impl QueryField for Moment {
    const NAMES: Names = &["op", "asof", "peildatum"];
    const UNKNOWN: [&str; 2] = ["onbekende datum", "unknown date"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        Vec::new()
    }

    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        Self::read(typed).ok_or(ValueError::NoDate)
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        match self {
            Self::Now => "nu".into(),
            Self::On(date) => date.to_string().into(),
        }
    }

    fn test<'a>(&'a self, _: &'a Dataset, _: &'a [Vec<Era>]) -> TieTest<'a> {
        Box::new(|_, _| true)
    }
}

/// `2003-7-21`, `21-7-2003`, `7-2003`, with hyphens, slashes or dots.
fn in_numbers(typed: &str) -> Option<PartialDate> {
    let mut parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    if parts.first().is_some_and(|first| first.len() == 4) {
        parts.reverse();
    }
    let year = parts.pop().filter(|year| year.len() == 4)?;
    let months_and_days: Vec<&str> = parts.into_iter().rev().collect();
    match months_and_days[..] {
        [month] => dated(year, month, None),
        [month, day] => dated(year, month, Some(day)),
        _ => None,
    }
}

/// A date of numbers as text.
fn dated(year: &str, month: &str, day: Option<&str>) -> Option<PartialDate> {
    let is_number =
        |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(month) || !day.is_none_or(is_number) {
        return None;
    }
    let day = day.map(|day| format!("-{day:0>2}")).unwrap_or_default();
    format!("{year}-{month:0>2}{day}").parse().ok()
}

/// `21 juli 2003`, `juli 2003`, `21 Jul. 2003`, `July 21, 2003`.
fn spoken(typed: &str) -> Option<PartialDate> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split(' ').collect();
    match words[..] {
        [month, year] => dated(year, &number_of(month)?.to_string(), None),
        [day, month, year] => {
            let (day, month) = number_of(month)
                .map(|month| (day, month))
                .or_else(|| Some((month, number_of(day)?)))?;
            dated(year, &month.to_string(), Some(day))
        }
        _ => None,
    }
}

/// The number of a month, by its name in either language or the first letters of it.
fn number_of(word: &str) -> Option<u8> {
    if word == "mrt" {
        return Some(3);
    }
    (1..=12).find(|&month| {
        let names = [Lang::Nl, Lang::En].map(|lang| lang.month_name(month).to_lowercase());
        word.len() >= SHORTEST_MONTH && names.iter().any(|name| name.starts_with(word))
    })
}

/// The fewest letters that a month is written with.
const SHORTEST_MONTH: usize = 3;
/// The most words of a date.
const MOST_WORDS: usize = 3;

/// The length of the date of several words that `text` begins with; also of one whose end is still to be typed.
pub fn in_words(text: &str) -> Option<usize> {
    let ends = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .chain([text.len()]);
    let ends: Vec<usize> = ends.take(MOST_WORDS).collect();
    let several = ends.into_iter().skip(1).rev();
    let mut dates = several.filter(|&end| {
        let part = &text[..end];
        spoken(part).is_some() || (end == text.len() && is_begun(part))
    });
    dates.next()
}

/// Whether a text may become a date in words.
pub fn is_begun(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let begins_month = |word: &str| {
        let names = (1..=12).flat_map(|month| {
            [Lang::Nl, Lang::En].map(|lang| lang.month_name(month).to_lowercase())
        });
        names.into_iter().any(|name| name.starts_with(word))
    };
    let is_day =
        |word: &str| matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |word: &str| word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    match words[..] {
        [one] => is_day(one) || begins_month(one),
        [day, month] if is_day(day) => begins_month(month),
        [month, year] => number_of(month).is_some() && is_year(year),
        [day, month, year] => is_day(day) && number_of(month).is_some() && is_year(year),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (typed, date) in [
            ("2003", Some("2003")),
            ("2003-07", Some("2003-07")),
            ("2003-07-21", Some("2003-07-21")),
            ("21-07-2021", Some("2021-07-21")),
            ("1-7-2021", Some("2021-07-01")),
            ("21/7/2021", Some("2021-07-21")),
            ("21.07.2021", Some("2021-07-21")),
            ("07-2021", Some("2021-07")),
            ("2021-7-1", Some("2021-07-01")),
            ("2021/07/01", Some("2021-07-01")),
            ("2021.7", Some("2021-07")),
            ("２０２１–７–１", Some("2021-07-01")),
            ("21 juli 2021", Some("2021-07-21")),
            ("21 July 2021", Some("2021-07-21")),
            ("July 21, 2021", Some("2021-07-21")),
            ("1 mrt. 2021", Some("2021-03-01")),
            ("MAART  2021", Some("2021-03")),
            ("oct 2021", Some("2021-10")),
            ("31 april 2020", None),
            ("21 ju 2021", None),
            ("21 juli", None),
            ("juli 21", None),
            ("vóór 21 juli 2021", None),
            ("31-04-2020", None),
            ("2021-13-1", None),
            ("31-02-2021", None),
            ("13-2021", None),
            ("21-07-21", None),
            ("-07-2021", None),
            ("1-2-3-2021", None),
            ("voor 2003", None),
            ("ca. 2003", None),
            ("gisteren", None),
            ("", None),
        ] {
            let expected = date.map(|date| Moment::On(date.parse().unwrap()));
            assert_eq!(Moment::read(typed), expected, "{typed}");
        }
        for now in ["nu", "Vandaag", "now", "today"] {
            assert_eq!(Moment::read(now), Some(Moment::Now), "{now}");
        }
    }
}
