//! `op:`: the date to put the dashboard at, as people type it; no condition on a tie.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, PartialDate},
    lang::Lang,
    query::{
        asked::AskedTogether,
        choose::{Choice, ValueError},
        fold::{compact, fold},
        query_field::{Names, QueryField, TieTest},
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
        read_date(typed.trim()).map(Self::On)
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

    fn test<'a>(&'a self, _: &'a Dataset, _: &'a AskedTogether) -> TieTest<'a> {
        Box::new(|_, _| true)
    }
}

fn read_date(typed: &str) -> Option<PartialDate> {
    if !typed.starts_with(char::is_alphanumeric) || !typed.ends_with(char::is_alphanumeric) {
        return None;
    }
    let folded = fold(typed);
    let mut parts: Vec<&str> = folded.split(' ').collect();
    let has_name = folded.contains(char::is_alphabetic);
    if !has_name && parts.len() > 1 && parts[0].len() == 4 {
        parts.reverse();
    }
    let (day, month, year) = match parts[..] {
        [year] => (None, None, year),
        [month, year] => (None, Some(month), year),
        [month, day, year] if !is_short_number(month) => (Some(day), Some(month), year),
        [day, month, year] => (Some(day), Some(month), year),
        _ => return None,
    };
    if year.len() != 4 || !day.is_none_or(is_short_number) {
        return None;
    }
    let mut date = year.to_owned();
    if let Some(month) = month {
        date += &format!("-{:02}", number_of_month(month)?);
    }
    if let Some(day) = day {
        date += &format!("-{day:0>2}");
    }
    date.parse().ok()
}

fn is_short_number(part: &str) -> bool {
    matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The names of all months in both languages, with their numbers.
fn months() -> impl Iterator<Item = (u8, String)> {
    (1..=12).flat_map(|month| {
        [Lang::Nl, Lang::En].map(|lang| (month, lang.month_name(month).to_lowercase()))
    })
}

/// The number of a month, by it, by its name in either language or by the first letters of that.
fn number_of_month(word: &str) -> Option<u8> {
    match word {
        "mrt" => Some(3),
        word if is_short_number(word) => word.parse().ok(),
        word if word.len() >= MIN_MONTH_LETTERS => months()
            .find(|(_, name)| name.starts_with(word))
            .map(|(month, _)| month),
        _ => None,
    }
}

/// The fewest letters that a month is written with.
const MIN_MONTH_LETTERS: usize = 3;
/// The most words of a date.
const MAX_WORDS: usize = 3;

/// The length of the date of several words that `text` begins with; also of one whose end is still to be typed.
pub fn in_words(text: &str) -> Option<usize> {
    let spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let ends: Vec<usize> = spaces.chain([text.len()]).take(MAX_WORDS).collect();
    ends.into_iter().skip(1).rev().find(|&end| {
        let part = &text[..end];
        let is_date = part.contains(char::is_alphabetic) && read_date(part).is_some();
        is_date || (end == text.len() && is_begun(part))
    })
}

/// Whether a text may become a date in words.
pub fn is_begun(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let begins_month = |word: &str| months().any(|(_, name)| name.starts_with(word));
    let is_month = |word: &str| !is_short_number(word) && number_of_month(word).is_some();
    let is_year = |word: &str| word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    match words[..] {
        [one] => is_short_number(one) || begins_month(one),
        [day, month] if is_short_number(day) => begins_month(month),
        [month, year] => is_month(month) && is_year(year),
        [day, month, year] => is_short_number(day) && is_month(month) && is_year(year),
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
