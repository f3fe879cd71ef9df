//! The order of the ties on the timeline, and their groups.

use std::{cmp::Ordering, collections::HashMap};

use foldhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use crate::{
    dataset::{Dataset, DutchProvince, PartialDate, Status, TieState},
    query::Hit,
};

/// What the ties are grouped by; within a group they stand in the order of their start, unknown ones last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// One group: by start alone.
    #[default]
    Start,
    /// The Dutch province.
    Province,
    /// The status on the date in force.
    Status,
    /// The era that they began in.
    Era,
}

impl Grouping {
    /// All of them, in the order that a key steps through.
    pub const ALL: [Self; 4] = [Self::Start, Self::Province, Self::Status, Self::Era];

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Start => Self::Province,
            Self::Province => Self::Status,
            Self::Status => Self::Era,
            Self::Era => Self::Start,
        }
    }
}

/// A group of ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// In one province.
    Province(DutchProvince),
    /// Of one status.
    Status(Status),
    /// Begun in an era, by its place in [`Dataset::periods`]; where eras share a year, the later one.
    Era(usize),
    /// Begun outside the eras.
    OutsideEras,
    /// The start is unknown or unclear.
    Undated,
    /// Not ties: intentions, mere contacts.
    NotTies,
}

/// A row of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The name of a group, above its ties.
    Heading {
        /// Which.
        group: Group,
        /// How many ties it has.
        ties: usize,
    },
    /// A tie.
    Tie {
        /// Its place among the hits.
        hit: usize,
    },
}

/// The ties in the order of their groups and starts, whatever is asked: worked out once for a date, so that the rows
/// of an answer take two passes over it and no sorting.
#[derive(Debug)]
pub struct OrderedTies {
    /// The group of each stratum, in order.
    groups: Vec<Option<Group>>,
    /// By tie: the number of its stratum.
    of_tie: Vec<u32>,
}

/// What the ties of a stratum have in common.
type Stratum = (Option<Group>, Option<PartialDate>);

impl OrderedTies {
    /// Those of all ties. `descending` turns the groups and the ties in them around; what is not known stays last.
    #[must_use]
    pub fn new(
        dataset: &Dataset,
        tie_states: &[Option<TieState>],
        grouping: Grouping,
        descending: bool,
    ) -> Self {
        let mut numbers: HashMap<Stratum, u32, RandomState> = HashMap::default();
        let of_tie = tie_states.iter().enumerate().map(|(tie, tie_state)| {
            let stratum = (
                group(tie, *tie_state, dataset, grouping),
                tie_state.and_then(|tie_state| tie_state.start.date()),
            );
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(stratum).or_insert(next)
        });
        let of_tie: Vec<u32> = of_tie.collect();
        let mut strata: Vec<(Stratum, u32)> = numbers.into_iter().collect();
        strata.sort_unstable_by(|(a, _), (b, _)| order(a, b, descending));
        let mut places = vec![0; strata.len()];
        for (place, (_, number)) in (0..).zip(&strata) {
            places[*number as usize] = place;
        }
        let of_tie = of_tie
            .into_iter()
            .map(|number| places[number as usize])
            .collect();
        Self {
            groups: strata.into_iter().map(|((group, _), _)| group).collect(),
            of_tie,
        }
    }

    /// The rows for `hits`; those of one stratum stay in their order.
    #[must_use]
    pub fn rows(&self, hits: &[Hit]) -> Rows {
        let stratum = |hit: &Hit| {
            self.of_tie
                .get(hit.tie)
                .map_or(0, |&stratum| stratum as usize)
        };
        let mut ends = vec![0_u32; self.groups.len() + 1];
        hits.iter().for_each(|hit| ends[stratum(hit)] += 1);
        let mut headings: Vec<Heading> = Vec::new();
        let mut first = 0;
        for (end, group) in ends.iter_mut().zip(&self.groups) {
            let ties = *end as usize;
            match (group, headings.last_mut()) {
                (Some(group), Some(last)) if last.group == *group => last.ties += ties,
                (Some(group), _) if ties > 0 => headings.push(Heading {
                    group: *group,
                    first: first as usize,
                    ties,
                }),
                _ => {}
            }
            (*end, first) = (first, first + *end);
        }
        let mut order = vec![0; hits.len()];
        for (number, hit) in (0..).zip(hits) {
            let next = &mut ends[stratum(hit)];
            order[*next as usize] = number;
            *next += 1;
        }
        Rows {
            hits: order,
            headings,
        }
    }
}

fn order((a_group, a_start): &Stratum, (b_group, b_start): &Stratum, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    let last = |group: &Option<Group>| matches!(group, Some(Group::Undated | Group::NotTies));
    let groups = last(a_group)
        .cmp(&last(b_group))
        .then_with(|| turned(a_group.cmp(b_group)));
    groups.then_with(|| {
        a_start
            .is_none()
            .cmp(&b_start.is_none())
            .then_with(|| turned(a_start.cmp(b_start)))
    })
}

/// The rows of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The places of the ties among the hits, from row to row.
    hits: Vec<u32>,
    headings: Vec<Heading>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Heading {
    group: Group,
    /// How many ties stand above it.
    first: usize,
    ties: usize,
}

impl Rows {
    /// How many there are, headings included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.hits.len() + self.headings.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// A row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Row> {
        // A heading stands below the ties before it and as many headings as come before it.
        let row_of = |number: usize, heading: &Heading| heading.first + number;
        let (mut from, mut to) = (0, self.headings.len());
        while from < to {
            let middle = from.midpoint(to);
            if row_of(middle, &self.headings[middle]) <= row {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        match from
            .checked_sub(1)
            .map(|number| (number, &self.headings[number]))
        {
            Some((number, heading)) if row_of(number, heading) == row => Some(Row::Heading {
                group: heading.group,
                ties: heading.ties,
            }),
            _ => self
                .hits
                .get(row - from)
                .map(|&hit| Row::Tie { hit: hit as usize }),
        }
    }

    /// All of them, from a row on.
    pub fn from(&self, row: usize) -> impl Iterator<Item = Row> {
        (row..self.len()).map_while(|row| self.get(row))
    }

    /// The row of the tie at a place among the hits.
    #[must_use]
    pub fn row_of(&self, hit: usize) -> Option<usize> {
        let place = self.hits.iter().position(|&other| other as usize == hit)?;
        Some(
            place
                + self
                    .headings
                    .partition_point(|heading| heading.first <= place),
        )
    }
}

fn group(
    tie: usize,
    tie_state: Option<TieState>,
    dataset: &Dataset,
    grouping: Grouping,
) -> Option<Group> {
    Some(match grouping {
        Grouping::Start => return None,
        Grouping::Province => Group::Province(dataset.ties.get(tie)?.dutch.province),
        Grouping::Status if tie_state.is_some_and(|tie_state| !tie_state.is_tie()) => {
            Group::NotTies
        }
        Grouping::Status => {
            Group::Status(tie_state.map_or(Status::Unknown, |tie_state| tie_state.status))
        }
        Grouping::Era => match tie_state.and_then(|tie_state| tie_state.start.date()) {
            None => Group::Undated,
            Some(start) => era(start, dataset).map_or(Group::OutsideEras, Group::Era),
        },
    })
}

/// The era that a date lies in, by its place in [`Dataset::periods`]; where eras share a year, the later one.
#[must_use]
pub fn era(date: PartialDate, dataset: &Dataset) -> Option<usize> {
    let day = date.settled();
    dataset
        .periods
        .iter()
        .rposition(|period| period.from.first_day() <= day && day <= period.to.last_day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, load},
        query::{Index, Query, find},
    };

    fn every_row(
        grouping: Grouping,
        descending: bool,
    ) -> (Dataset, Vec<Option<TieState>>, Vec<Hit>, Vec<Row>) {
        let dataset = load::embedded();
        let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
        let tie_states: Vec<_> = dataset
            .ties
            .iter()
            .map(|tie| as_of_view.tie_state(tie))
            .collect();
        let hits = find(
            &Query::default(),
            &dataset,
            &Index::new(&dataset),
            &tie_states,
        );
        let rows = OrderedTies::new(&dataset, &tie_states, grouping, descending).rows(&hits);
        let all: Vec<Row> = rows.from(0).collect();
        assert_eq!(all.len(), rows.len());
        for (row, shown) in all.iter().enumerate() {
            if let Row::Tie { hit } = shown {
                assert_eq!(rows.row_of(*hit), Some(row), "{grouping:?}");
            }
        }
        assert!(rows.get(rows.len()).is_none() && rows.row_of(hits.len()).is_none());
        (dataset, tie_states, hits, all)
    }

    #[test]
    fn every_tie_has_one_row_and_headings_count_theirs() {
        for grouping in Grouping::ALL {
            for descending in [false, true] {
                let (_, _, hits, rows) = every_row(grouping, descending);
                let mut seen: Vec<usize> = Vec::new();
                let (mut told, mut counted) = (0, 0);
                for row in &rows {
                    match row {
                        Row::Tie { hit } => {
                            seen.push(*hit);
                            counted += 1;
                        }
                        Row::Heading { ties, .. } => {
                            assert_eq!(told, counted, "{grouping:?}");
                            (told, counted) = (*ties, 0);
                            assert!(*ties > 0, "no empty group");
                        }
                    }
                }
                assert!(grouping == Grouping::Start || told == counted);
                seen.sort_unstable();
                assert_eq!(seen, (0..hits.len()).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn ties_stand_by_their_start_and_unknown_ones_last_either_way() {
        for descending in [false, true] {
            let (_, tie_states, hits, rows) = every_row(Grouping::Start, descending);
            let starts: Vec<Option<PartialDate>> = rows
                .iter()
                .map(|row| match row {
                    Row::Tie { hit } => tie_states[hits[*hit].tie].unwrap().start.date(),
                    Row::Heading { .. } => panic!("one group needs no heading"),
                })
                .collect();
            let dated: Vec<PartialDate> = starts.iter().copied().flatten().collect();
            assert!(starts[dated.len()..].iter().all(Option::is_none));
            assert!(dated.windows(2).all(|pair| if descending {
                pair[0] >= pair[1]
            } else {
                pair[0] <= pair[1]
            }));
        }
    }

    #[test]
    fn a_shared_year_belongs_to_the_later_era() {
        let dataset = load::embedded();
        for (date, id) in [
            ("1978", Some("deng")),
            ("2004", Some("hu")),
            ("2003-12", Some("jiang")),
            ("1900", None),
        ] {
            let era =
                era(date.parse().unwrap(), &dataset).map(|at| dataset.periods[at].id.to_string());
            assert_eq!(era.as_deref(), id, "{date}");
        }
    }
}
