//! Partial dates: as exact as the source, and never more.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::SharedStr;

/// How a source bounds the date that it gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bound {
    /// Some day before it: `voor 2007`.
    Before,
    /// On it: `2007`.
    #[default]
    On,
    /// On it or near it: `ca. 2007`.
    About,
    /// Some day after it: `na 2019`.
    After,
}

impl Bound {
    /// The word before the date in a dataset, with its space.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Before => "voor ",
            Self::On => "",
            Self::About => "ca. ",
            Self::After => "na ",
        }
    }
}

/// A year, a month or a day, as exact as a source gives it.
///
/// Written `"1999"`, `"2021-07"`, `"2022-01-26"`, and with `"voor …"`, `"ca. …"` or `"na …"` before it
/// where the source leaves the date open. Ordered by time; `voor 2007` comes just before 2007 and
/// `na 2019` just after 2019.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    /// 1–12, or 0 where only the year is known.
    month: u8,
    /// 1–31, or 0 where no day is known.
    day: u8,
    bound: Bound,
}

/// The years that a dataset may speak of: from the first formal ties in the world to a far future.
pub const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// Why a text is not a partial date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It does not have the shape of one.
    Shape,
    /// It has the shape, but the calendar has no such day, month or year (`2021-02-30`, `20014`).
    Impossible,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => r#"not a date: write "1999", "2021-07", "2022-01-26", "voor 2007", "na 2019" or "ca. 2011""#,
            Self::Impossible => "no such date in the calendar (years from 1800 to 2199)",
        })
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// A year, nothing closer.
    pub const fn year_only(year: i16) -> Self {
        Self {
            year,
            month: 0,
            day: 0,
            bound: Bound::On,
        }
    }

    /// An exact day.
    pub fn from_day(day: NaiveDate) -> Self {
        Self {
            year: i16::try_from(day.year()).unwrap_or(*YEARS.end()),
            month: u8::try_from(day.month()).unwrap_or(0),
            day: u8::try_from(day.day()).unwrap_or(0),
            bound: Bound::On,
        }
    }

    /// The year that is named, whatever the bound.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The year in as few columns as can tell it: `1999`, `<2007`, `±2011`, `>2019`.
    pub fn year_in_short(self) -> String {
        let bound = match self.bound() {
            Bound::Before => "<",
            Bound::On => "",
            Bound::About => "±",
            Bound::After => ">",
        };
        format!("{bound}{}", self.year())
    }

    /// The month, 1–12, where one is named.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1–31, where one is named.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// How the source bounds it.
    pub const fn bound(self) -> Bound {
        self.bound
    }

    /// The first day of the year, month or day that is named; `None` where the calendar has none.
    fn in_calendar(self) -> Option<NaiveDate> {
        let (month, day) = (self.month.max(1), self.day.max(1));
        NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into())
    }

    /// The first day of the year, month or day that is named.
    pub fn first_day(self) -> NaiveDate {
        self.in_calendar().unwrap_or(NaiveDate::MIN)
    }

    /// The last day of the year, month or day that is named.
    pub fn last_day(self) -> NaiveDate {
        let length = match (self.month, self.day) {
            (0, _) => Months::new(12),
            (_, 0) => Months::new(1),
            _ => return self.first_day(),
        };
        self.first_day() + length - Days::new(1)
    }

    /// The day from which what is dated so may be taken as having happened: the end of a year or
    /// month, the day before a `voor` and the day after a `na`.
    pub fn settled(self) -> NaiveDate {
        match self.bound {
            Bound::Before => self.first_day() - Days::new(1),
            Bound::On | Bound::About => self.last_day(),
            Bound::After => self.last_day() + Days::new(1),
        }
    }

    /// The earliest day that it can mean; `None` where it is open to the past.
    pub fn earliest(self) -> Option<NaiveDate> {
        match self.bound {
            Bound::Before => None,
            Bound::On => Some(self.first_day()),
            Bound::About => self.first_day().checked_sub_months(Months::new(12)),
            Bound::After => Some(self.settled()),
        }
    }

    /// The latest day that it can mean; `None` where it is open to the future.
    pub fn latest(self) -> Option<NaiveDate> {
        match self.bound {
            Bound::Before => Some(self.settled()),
            Bound::On => Some(self.last_day()),
            Bound::About => self.last_day().checked_add_months(Months::new(12)),
            Bound::After => None,
        }
    }

    /// Whether both can mean the same day: `1994` and `1994-09` can, `1993` and `2007` cannot.
    pub fn agrees_with(self, other: Self) -> bool {
        let starts_by = |a: Self, b: Self| match (a.earliest(), b.latest()) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        starts_by(self, other) && starts_by(other, self)
    }

    /// How much of the date is known, to choose the closest among dates that agree.
    pub const fn exactness(self) -> u8 {
        match (self.bound, self.month, self.day) {
            (Bound::On, 0, _) => 1,
            (Bound::On, _, 0) => 2,
            (Bound::On, _, _) => 3,
            _ => 0,
        }
    }

    /// What it is sorted by.
    const fn key(self) -> (i16, u8, u8, Bound) {
        match (self.bound, self.month, self.day) {
            // `na 2019` follows every day of 2019.
            (Bound::After, 0, _) => (self.year, 13, 0, Bound::After),
            (Bound::After, month, 0) => (self.year, month, 32, Bound::After),
            _ => (self.year, self.month, self.day, self.bound),
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (bound, digits) = [Bound::Before, Bound::About, Bound::After]
            .into_iter()
            .find_map(|bound| Some((bound, text.strip_prefix(bound.prefix())?)))
            .unwrap_or((Bound::On, text));
        let parts: Vec<&str> = digits.split('-').collect();
        let mut numbers = [0_i16; 3];
        for (place, part) in parts.iter().enumerate() {
            // Five digits have the shape of a year, so that a misprint like `20014` is called impossible.
            let widths = if place == 0 { 4..=5 } else { 2..=2 };
            let is_number =
                widths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            let number = numbers
                .get_mut(place)
                .filter(|_| is_number)
                .ok_or(DateError::Shape)?;
            *number = part.parse().map_err(|_| DateError::Impossible)?;
        }
        let [year, month, day] = numbers;
        let date = Self {
            year,
            month: u8::try_from(month).unwrap_or_default(),
            day: u8::try_from(day).unwrap_or_default(),
            bound,
        };
        let is_possible = YEARS.contains(&year)
            && !numbers[..parts.len()].contains(&0)
            && date.in_calendar().is_some();
        is_possible.then_some(date).ok_or(DateError::Impossible)
    }
}

impl fmt::Display for PartialDate {
    /// The form that a dataset uses and [`FromStr`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:04}", self.bound.prefix(), self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A piece of the file that is read: no memory is asked for.
        let text = SharedStr::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
