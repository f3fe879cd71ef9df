//! The axis: from days to columns.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, TimeDelta};

/// Whole years, the first and the last included; never reversed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    first: i32,
    last: i32,
}

/// The fewest years that can be zoomed in to.
const MIN_YEARS: i32 = 6;

/// Closer to fewer years, or further away to more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Half as many years.
    In,
    /// Twice as many.
    Out,
}

impl Years {
    /// From `first` to `last`, or `first` alone where that comes later.
    #[must_use]
    pub fn new(first: i32, last: i32) -> Self {
        let last = last.max(first);
        Self { first, last }
    }

    /// The first year.
    #[must_use]
    pub const fn first(self) -> i32 {
        self.first
    }

    /// The last year.
    #[must_use]
    pub const fn last(self) -> i32 {
        self.last
    }

    /// All of them.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<i32> {
        self.first..=self.last
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> i32 {
        self.last - self.first + 1
    }

    /// As many as `count` years from `first` on, moved as little as brings them within `all`.
    fn fitted(first: i32, count: i32, all: Self) -> Self {
        let more = count.min(all.count()) - 1;
        let first = first.clamp(all.first, all.last - more);
        Self::new(first, first + more)
    }

    /// Later by `years`, or earlier, within `all`.
    #[must_use]
    pub fn shifted(self, years: i32, all: Self) -> Self {
        Self::fitted(self.first + years, self.count(), all)
    }

    /// Half as many years around `year`, or twice as many, within `all`.
    #[must_use]
    pub fn zoomed(self, zoom: Zoom, year: i32, all: Self) -> Self {
        let count = match zoom {
            Zoom::In => (self.count() / 2).max(MIN_YEARS),
            Zoom::Out => self.count() * 2,
        };
        let count = count.min(all.count());
        Self::fitted(year - count / 2, count, all)
    }

    /// Moved as little as brings `year` in sight, within `all`.
    #[must_use]
    pub fn showing(self, year: i32, all: Self) -> Self {
        let after = (year - self.last).max(0);
        let before = (year - self.first).min(0);
        self.shifted(after + before, all)
    }
}

/// Years spread over columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The years that it shows.
    pub years: Years,
    /// How many columns it has.
    pub columns: u16,
}

impl Axis {
    /// Spreads `years` over `columns`.
    #[must_use]
    pub const fn new(years: Years, columns: u16) -> Self {
        Self { years, columns }
    }

    /// The column that a day falls in; `None` for a day before the first year or after the last. All years are equally
    /// long here, so that with a column a year none shares its column with another.
    #[must_use]
    pub fn column(self, day: NaiveDate) -> Option<u16> {
        let year = year_of(day);
        if !self.years.range().contains(&year) {
            return None;
        }
        let (length, count) = (length(year), i64::from(self.years.count()));
        let days = i64::from(year - self.years.first) * length + i64::from(day.ordinal0());
        let column = u16::try_from(days * i64::from(self.columns) / (count * length)).ok()?;
        (column < self.columns).then_some(column)
    }

    /// The first day that falls in a column, or in the one after the last.
    #[must_use]
    pub fn first_day(self, column: u16) -> NaiveDate {
        let columns = i64::from(self.columns.max(1));
        let years = i64::from(column) * i64::from(self.years.count());
        let year = self.years.first + i32::try_from(years / columns).unwrap_or_default();
        let days = (years % columns * length(year) + columns - 1) / columns;
        start_of(year)
            .and_then(|start| start.checked_add_signed(TimeDelta::days(days)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The last day that falls in a column.
    #[must_use]
    pub fn last_day(self, column: u16) -> NaiveDate {
        let next = self.first_day(column.saturating_add(1));
        next.pred_opt().unwrap_or(next)
    }

    /// The years to be named above it, each with its column, `room` columns apart or more.
    #[must_use]
    pub fn ticks(self, room: u16) -> Vec<(u16, i32)> {
        const STEPS: [i32; 7] = [1, 2, 5, 10, 20, 50, 100];
        let fits = |step: &i32| step * i32::from(self.columns) / self.years.count() >= room.into();
        let step = STEPS.into_iter().find(fits).unwrap_or(100);
        let years = self.years.range().filter(|year| year % step == 0);
        let tick = |year| Some((self.column(start_of(year)?)?, year));
        years.filter_map(tick).collect()
    }
}

/// The days of a year.
fn length(year: i32) -> i64 {
    start_of(year).map_or(365, |start| 365 + i64::from(start.leap_year()))
}

/// The first day of a year.
fn start_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

/// The year that a day lies in.
#[must_use]
pub fn year_of(day: NaiveDate) -> i32 {
    day.year()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_one_column_and_every_column_its_last_day() {
        for (first, last, columns) in [
            (1978, 2026, [7, 64]),
            (2020, 2025, [1, 49]),
            (2020, 2025, [137, 400]),
        ] {
            for columns in columns {
                let axis = Axis::new(Years::new(first, last), columns);
                let (mut day, end) = (start_of(first).unwrap(), start_of(last + 1).unwrap());
                assert_eq!(
                    (axis.column(day.pred_opt().unwrap()), axis.column(end)),
                    (None, None)
                );
                let mut before = 0;
                while day < end {
                    let column = axis.column(day).unwrap();
                    assert!(column < columns && (before..=before + 1).contains(&column));
                    let is_last = day.succ_opt().and_then(|next| axis.column(next)) != Some(column);
                    assert_eq!(is_last, axis.last_day(column) == day, "{day} in {columns}");
                    assert!((axis.first_day(column)..=axis.last_day(column)).contains(&day));
                    before = column;
                    day = day.succ_opt().unwrap();
                }
            }
        }
    }

    #[test]
    fn with_a_column_a_year_every_year_has_its_own() {
        let axis = Axis::new(Years::new(1978, 2026), 49);
        for (column, year) in (0..).zip(1978..=2026) {
            for day in ["01-01", "02-28", "12-31"] {
                assert_eq!(
                    axis.column(format!("{year}-{day}").parse().unwrap()),
                    Some(column),
                    "{year}-{day}"
                );
            }
        }
    }

    #[test]
    fn named_years_keep_their_distance() {
        for columns in 1..200 {
            let axis = Axis::new(Years::new(1978, 2026), columns);
            let ticks = axis.ticks(6);
            assert!(
                ticks.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 5),
                "{columns}: {ticks:?}"
            );
        }
        let named: Vec<i32> = Axis::new(Years::new(1978, 2026), 56)
            .ticks(5)
            .into_iter()
            .map(|(_, year)| year)
            .collect();
        assert_eq!(
            named,
            [1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]
        );
    }

    #[test]
    fn years_zoom_and_shift_within_all() {
        let all = Years::new(1978, 2026);
        let closer = all.zoomed(Zoom::In, 2020, all);
        assert_eq!((closer.first(), closer.last()), (2003, 2026));
        assert_eq!(closer.zoomed(Zoom::Out, 2020, all), Years::new(1979, 2026));
        assert_eq!(
            closer
                .zoomed(Zoom::In, 2020, all)
                .zoomed(Zoom::In, 2020, all)
                .zoomed(Zoom::In, 2020, all)
                .count(),
            MIN_YEARS
        );
        assert_eq!(all.zoomed(Zoom::Out, 2000, all), all);
        assert_eq!(closer.shifted(-100, all).first(), 1978);
        assert_eq!(closer.shifted(100, all).last(), 2026);
        assert_eq!(closer.showing(1990, all).first(), 1990);
        assert_eq!(closer.showing(2010, all), closer);
        assert_eq!(Years::new(1978, 1990).showing(1999, all).last(), 1999);
        assert_eq!(Years::new(2030, 2020).count(), 1);
    }
}
