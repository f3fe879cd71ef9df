//! How many ties had which status at the end of each year.

use super::{
    State, Years,
    axis::year_of,
    history::{Change, Histories},
};
use crate::dataset::Status;

/// How many ties had which status on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [u32; 5],
}

impl Tally {
    /// How many were in this state.
    #[must_use]
    pub const fn of(self, state: State) -> u32 {
        self.counts[place(state)]
    }

    /// How many there were, those that had ended included.
    #[must_use]
    pub fn all(self) -> u32 {
        self.counts.iter().sum()
    }
}

const fn place(state: State) -> usize {
    match state {
        State::Perhaps => 0,
        State::Is(Status::Active) => 1,
        State::Is(Status::Dormant) => 2,
        State::Is(Status::Severed) => 3,
        State::Is(Status::Unknown) => 4,
    }
}

/// The tallies of `ties`, by their numbers in the dataset, at the end of each year: one pass over their changes.
#[must_use]
pub fn by_year(
    histories: &Histories,
    ties: impl Iterator<Item = usize>,
    years: Years,
) -> Vec<Tally> {
    let count = usize::from(years.count().unsigned_abs());
    // Per year how many more there are of each state than the year before; what lies after the last year is left out.
    let mut steps = vec![[0_i32; 5]; count];
    let mut add = |change: &Change, step: i32| {
        let year = year_of(change.from).max(years.first());
        if let Some(year) = usize::try_from(year - years.first())
            .ok()
            .and_then(|at| steps.get_mut(at))
        {
            year[place(change.state)] += step;
        }
    };
    for tie in ties {
        let changes = histories.of(tie);
        for (at, change) in changes.iter().enumerate() {
            add(change, 1);
            if let Some(next) = changes.get(at + 1) {
                add(
                    &Change {
                        from: next.from,
                        state: change.state,
                    },
                    -1,
                );
            }
        }
    }
    let mut running = [0_i32; 5];
    let tally = |step: [i32; 5]| {
        for (sum, step) in running.iter_mut().zip(step) {
            *sum += step;
        }
        Tally {
            counts: running.map(|count| u32::try_from(count).unwrap_or(0)),
        }
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
                let end = NaiveDate::from_ymd_opt(i32::from(year), 12, 31)
                    .unwrap()
                    .min(today);
                let states: Vec<State> = (0..dataset.ties.len())
                    .filter_map(|tie| state_on(histories.of(tie), end))
                    .collect();
                assert_eq!(tally.all() as usize, states.len(), "{year}");
                for state in Status::ALL
                    .map(State::Is)
                    .into_iter()
                    .chain([State::Perhaps])
                {
                    let expected = states.iter().filter(|other| **other == state).count();
                    assert_eq!(tally.of(state) as usize, expected, "{year} {state:?}");
                }
            }
        }
    }
}
