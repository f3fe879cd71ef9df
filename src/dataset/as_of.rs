//! The date that a dataset is seen from.

use chrono::NaiveDate;

use super::PartialDate;

/// The date that the dashboard is put at (*peildatum*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// Today, which is given so that tests need no clock. Undated statements count.
    Now(NaiveDate),
    /// Another day: only what is dated on or before it counts.
    On(NaiveDate),
}

impl AsOf {
    /// The date that was asked for, a year or a month meaning its end; today where none was.
    pub fn asked(date: Option<PartialDate>, today: NaiveDate) -> Self {
        date.map_or(Self::Now(today), |date| Self::On(date.last_day()))
    }

    /// The day itself.
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Now(day) | Self::On(day) => day,
        }
    }
}
