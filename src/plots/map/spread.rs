//! How the ties found are spread over places and provinces.

use super::Places;
use crate::{
    dataset::{DutchProvince, Status, TieState},
    query::Hit,
};

/// How many ties there are of each status; what is found and is not a tie is counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusTally {
    /// By status, in the order of [`Status::ALL`].
    by_status: [usize; Status::ALL.len()],
    /// Intentions and contacts: not ties.
    pub others: usize,
}

impl StatusTally {
    /// The ties of a status.
    #[must_use]
    pub const fn of(&self, status: Status) -> usize {
        self.by_status[status as usize]
    }

    /// The ties.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.by_status.iter().sum()
    }

    /// All that was found, ties or not.
    #[must_use]
    pub fn all(&self) -> usize {
        self.ties() + self.others
    }

    /// The status that most ties have, the livelier one of equals; `None` where there are none.
    #[must_use]
    pub fn leading(&self) -> Option<Status> {
        let livelier_last = Status::ALL.into_iter().rev();
        livelier_last
            .max_by_key(|status| self.of(*status))
            .filter(|status| self.of(*status) > 0)
    }

    /// The statuses that there are ties of, those of the most first, and then what is no tie; each with how many.
    #[must_use]
    pub fn parts(&self) -> Vec<(Option<Status>, usize)> {
        let mut parts = Vec::from(Status::ALL.map(|status| (Some(status), self.of(status))));
        parts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        parts.push((None, self.others));
        parts.retain(|(_, count)| *count > 0);
        parts
    }

    /// Counts a tie.
    pub(super) fn count(&mut self, tie_state: &TieState) {
        if tie_state.is_tie() {
            self.by_status[tie_state.status() as usize] += 1;
        } else {
            self.others += 1;
        }
    }

    /// Adds what another counted.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.by_status.iter_mut().zip(other.by_status) {
            *mine += theirs;
        }
        self.others += other.others;
    }
}

/// The ties found by place and by province; made once for a result.
#[derive(Clone, Debug, Default)]
pub struct TiesByPlace {
    /// By row of the list: its place.
    places: Vec<usize>,
    /// By place: what is found there.
    pub tallies: Vec<StatusTally>,
    provinces: [StatusTally; DutchProvince::ALL.len()],
}

impl TiesByPlace {
    /// Spreads `hits` over `places`; `tie_states` are by tie, those that the hits were found with.
    #[must_use]
    pub fn new(places: &Places, hits: &[Hit], tie_states: &[Option<TieState>]) -> Self {
        let mut found = Self {
            places: hits.iter().map(|hit| places.of_tie[hit.tie]).collect(),
            tallies: vec![StatusTally::default(); places.all.len()],
            ..Self::default()
        };
        for (hit, &place) in hits.iter().zip(&found.places) {
            if let Some(Some(tie_state)) = tie_states.get(hit.tie) {
                found.tallies[place].count(tie_state);
                found.provinces[places.all[place].province as usize].count(tie_state);
            }
        }
        found
    }

    /// The rows of the list that are at places of which `is_there` is true, in the order of the list.
    pub fn rows(&self, is_there: impl Fn(usize) -> bool) -> Vec<usize> {
        let rows = self.places.iter().enumerate();
        rows.filter(|(_, place)| is_there(**place))
            .map(|(row, _)| row)
            .collect()
    }

    /// What is found in a province, of either level.
    #[must_use]
    pub const fn province(&self, province: DutchProvince) -> StatusTally {
        self.provinces[province as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, load},
        plots::map::Land,
        query::{Index, Query, find},
    };

    #[test]
    fn every_hit_is_counted_once_at_its_place_and_in_its_province() {
        let dataset = load::embedded();
        let tie_states =
            AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states();
        let places = Places::new(&dataset, Land::get());
        for line in [
            "",
            "status:verbroken",
            "provincie:groningen",
            "geen-enkele-band-heet-zo",
        ] {
            let query = Query::parse(line, &dataset).unwrap();
            let hits = find(&query, &dataset, &Index::new(&dataset), &tie_states);
            let spread = TiesByPlace::new(&places, &hits, &tie_states);
            let mut rows: Vec<usize> = (0..places.all.len())
                .flat_map(|place| spread.rows(|it| it == place))
                .collect();
            rows.sort_unstable();
            assert_eq!(rows, (0..hits.len()).collect::<Vec<_>>(), "{line}");
            for province in DutchProvince::ALL {
                let here = |hit: &&Hit| dataset.ties[hit.tie].dutch.province == province;
                assert_eq!(
                    spread.province(province).all(),
                    hits.iter().filter(here).count(),
                    "{line} {province:?}"
                );
            }
            for status in Status::ALL {
                let has = |hit: &&Hit| {
                    tie_states[hit.tie].is_some_and(|it| it.is_tie() && it.status() == status)
                };
                let counted: usize = (0..places.all.len())
                    .map(|place| spread.tallies[place].of(status))
                    .sum();
                assert_eq!(
                    counted,
                    hits.iter().filter(has).count(),
                    "{line} {status:?}"
                );
            }
        }
        assert_eq!(TiesByPlace::default().rows(|_| true), [0; 0]);
    }

    #[test]
    fn the_leading_status_is_the_commonest_and_among_equals_the_livelier() {
        for (by_status, others, leading) in [
            ([1, 0, 0, 3], 0, Some(Status::Unknown)),
            ([1, 1, 0, 1], 0, Some(Status::Active)),
            ([0, 0, 2, 0], 5, Some(Status::Severed)),
            ([0; 4], 2, None),
        ] {
            assert_eq!(StatusTally { by_status, others }.leading(), leading);
        }
    }
}
