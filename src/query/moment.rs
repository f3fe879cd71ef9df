//! `op:`: the date to put the dashboard at, as people type it.

use crate::dataset::{PartialDate, date::Bound};

use super::fold::compact;

/// What was typed for the date to see the ties from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Now, which is what holds where no date is asked for.
    Now,
    /// The end of that day, month or year.
    On(PartialDate),
}

impl Moment {
    /// Reads `2003`, `2003-07` and `2003-07-21`; in the order of Dutch dates `21-07-2003`, `21/7/2003` and
    /// `07-2003`; and the words for now in either language. `None` for all else: `voor 2003` is no moment.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if ["nu", "vandaag", "now", "today"].contains(&compact(typed).as_str()) {
            return Some(Self::Now);
        }
        let date = typed.parse::<PartialDate>().ok().or_else(|| day_first(typed)?.parse().ok())?;
        (date.bound() == Bound::On).then_some(Self::On(date))
    }
}

/// `2003-07-21` for `21-7-2003`, `2003-07` for `7-2003`.
fn day_first(typed: &str) -> Option<String> {
    let mut parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let year = parts.pop().filter(|year| year.len() == 4 && is_number(year))?;
    if !matches!(parts.len(), 1 | 2) || !parts.iter().all(|part| part.len() <= 2 && is_number(part)) {
        return None;
    }
    let rest: Vec<String> = parts.iter().rev().map(|part| format!("{part:0>2}")).collect();
    Some(format!("{year}-{}", rest.join("-")))
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
