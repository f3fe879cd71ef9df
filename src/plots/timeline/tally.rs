//! How many ties had which status at the end of each year.

use super::{DayState, Years, axis::year_of, history::Histories};
use crate::dataset::Status;

/// One place by [`DayState`].
const STATES: usize = 1 + Status::ALL.len();

const fn place(state: DayState) -> usize {
    match state {
        DayState::Perhaps => 0,
        DayState::Is(status) => 1 + status as usize,
    }
}

/// How many ties were in which state on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StateTally([u32; STATES]);

impl StateTally {
    /// How many were in this state.
    #[must_use]
    pub const fn of(self, state: DayState) -> u32 {
        self.0[place(state)]
    }

    /// How many there were, those that had ended included.
    #[must_use]
    pub fn all(self) -> u32 {
        self.0.iter().sum()
    }
}

/// The tallies of `ties`, by their numbers in the dataset, at the end of each year: one pass over their changes.
#[must_use]
pub fn by_year(
    histories: &Histories,
    ties: impl Iterator<Item = usize>,
    years: Years,
) -> Vec<StateTally> {
    // Per year how many more there are of each state than the year before; what lies after the last year is left out.
    let mut steps = vec![[0_i32; STATES]; years.range().count()];
    for tie in ties {
        let mut before = None;
        for change in histories.of(tie) {
            let year = year_of(change.from).max(years.first()) - years.first();
            if let Some(year) = steps.get_mut(year.unsigned_abs() as usize) {
                year[place(change.state)] += 1;
                if let Some(before) = before {
                    year[place(before)] -= 1;
                }
            }
            before = Some(change.state);
        }
    }
    let mut counts = [0_u32; STATES];
    let tally = |step: [i32; STATES]| {
        for (count, step) in counts.iter_mut().zip(step) {
            *count = count.saturating_add_signed(step);
        }
        StateTally(counts)
    };
    steps.into_iter().map(tally).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{dataset::load, plots::timeline::history::state_on};

    #[test]
    fn a_tally_is_what_the_histories_say_at_the_end_of_the_year() {
        let dataset = load::embedded();
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let histories = Histories::new(&dataset, today);
        for years in [
            Years::new(1978, 2026),
            Years::new(1999, 2004),
            Years::new(1940, 1950),
        ] {
            let tallies = by_year(&histories, 0..dataset.ties.len(), years);
            assert_eq!(tallies.len(), years.range().count());
            for (year, tally) in years.range().zip(tallies) {
                let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap().min(today);
                let states: Vec<DayState> = (0..dataset.ties.len())
                    .filter_map(|tie| state_on(histories.of(tie), end))
                    .collect();
                assert_eq!(tally.all() as usize, states.len(), "{year}");
                for state in Status::ALL
                    .map(DayState::Is)
                    .into_iter()
                    .chain([DayState::Perhaps])
                {
                    let expected = states.iter().filter(|other| **other == state).count();
                    assert_eq!(tally.of(state) as usize, expected, "{year} {state:?}");
                }
            }
        }
    }
}
