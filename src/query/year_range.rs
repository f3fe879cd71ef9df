//! Runs of years, as `sinds:` and `einde:` take them.

use std::fmt;

use crate::dataset::PartialDate;

/// A run of years, one end of which may be open, never both; never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearRange {
    from: Option<i16>,
    to: Option<i16>,
}

impl YearRange {
    /// The years from `from` to `to`, both included; `None` where both are open or they are reversed.
    #[must_use]
    pub const fn new(from: Option<i16>, to: Option<i16>) -> Option<Self> {
        match (from, to) {
            (None, None) => None,
            (Some(first), Some(last)) if first > last => None,
            _ => Some(Self { from, to }),
        }
    }

    /// Whether a year is one of them.
    #[must_use]
    pub fn holds(self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }

    /// Whether a day that `date` can mean lies in these years: `voor 2007` may lie in `..1990`.
    #[must_use]
    pub fn may_hold(self, date: PartialDate) -> bool {
        use chrono::Datelike;
        let begins_by = date
            .earliest()
            .zip(self.to)
            .is_none_or(|(day, year)| day.year() <= i32::from(year));
        let ends_from = date
            .latest()
            .zip(self.from)
            .is_none_or(|(day, year)| day.year() >= i32::from(year));
        begins_by && ends_from
    }
}

impl fmt::Display for YearRange {
    /// The form that a query uses: `2014`, `..1990`, `2004..2012`, `2004..`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (from, to) => {
                from.map_or(Ok(()), |year| write!(f, "{year}"))?;
                f.write_str("..")?;
                to.map_or(Ok(()), |year| write!(f, "{year}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_never_open_at_both_ends_nor_reversed() {
        assert_eq!(YearRange::new(None, None), None);
        assert_eq!(YearRange::new(Some(2012), Some(2004)), None);
        for (from, to, text) in [
            (Some(2014), Some(2014), "2014"),
            (None, Some(1990), "..1990"),
            (Some(2004), Some(2012), "2004..2012"),
            (Some(2004), None, "2004.."),
        ] {
            assert_eq!(YearRange::new(from, to).unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_open_date_may_lie_in_every_year_that_it_can_mean() {
        let range = |from, to| YearRange::new(from, to).unwrap();
        for (range, date, may) in [
            (range(Some(2014), Some(2014)), "2014-09", true),
            (range(Some(2014), Some(2014)), "2015", false),
            (range(None, Some(1990)), "voor 2007", true),
            (range(Some(2007), None), "voor 2007", false),
            (range(Some(2020), Some(2020)), "na 2019", true),
            (range(Some(2010), Some(2010)), "ca. 2011", true),
            (range(Some(2004), Some(2012)), "2004", true),
        ] {
            assert_eq!(range.may_hold(date.parse().unwrap()), may, "{range} {date}");
        }
    }
}
