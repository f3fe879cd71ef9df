//! The order of the ties on the timeline, and their groups.

use std::cmp::Ordering;

use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

use super::eras::era_of_start;
use crate::{
    dataset::{Dataset, DutchProvince, PartialDate, Standing, Status, TieState},
    query::Hit,
};

/// What the ties are grouped by; within a group they stand in the order of their start, unknown ones last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimelineGrouping {
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

impl TimelineGrouping {
    /// All of them, in the order that a key steps through.
    pub const ALL: [Self; 4] = [Self::Start, Self::Province, Self::Status, Self::Era];

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

/// A group of ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimelineGroup {
    /// In one province.
    Province(DutchProvince),
    /// Of one status.
    Status(Status),
    /// Begun in an era, by its place in [`Dataset::periods`].
    Era(usize),
    /// Begun outside the eras.
    OutsideEras,
    /// The start is unknown or unclear.
    Undated,
    /// Not counted as ties, and why.
    Standing(Standing),
}

/// A row of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineRow {
    /// The name of a group, above its ties.
    Heading {
        /// Which.
        group: TimelineGroup,
        /// How many ties it has.
        ties: usize,
        /// How many others: what is not counted as a tie.
        others: usize,
    },
    /// A tie.
    Tie {
        /// Its place among the hits.
        hit: usize,
    },
}

/// The ties in the order of their groups and starts, whatever is asked: worked out once for a date.
#[derive(Debug)]
pub struct OrderedTies {
    /// The strata, in order.
    strata: Vec<Stratum>,
    /// By tie: the number of its stratum.
    of_tie: Vec<usize>,
    /// Those that are counted as ties.
    counted: FixedBitSet,
}

/// What the ties of a stratum have in common.
type Stratum = (Option<TimelineGroup>, Option<PartialDate>);

impl OrderedTies {
    /// Those of all ties. `descending` turns the groups and the ties in them around; what is not known stays last.
    #[must_use]
    pub fn new(
        dataset: &Dataset,
        tie_states: &[Option<TieState>],
        grouping: TimelineGrouping,
        descending: bool,
    ) -> Self {
        let stratum = |(tie, state): (usize, &Option<TieState>)| {
            let start = state.and_then(|state| state.start.date());
            (group(tie, *state, dataset, grouping), start)
        };
        let by_tie: Vec<Stratum> = tie_states.iter().enumerate().map(stratum).collect();
        let mut strata = by_tie.clone();
        strata.sort_unstable_by(|a, b| order(a, b, descending));
        strata.dedup();
        let counted = tie_states.iter().enumerate();
        let counted = counted.filter(|(_, state)| state.is_some_and(|state| state.is_tie()));
        let number = |stratum: &Stratum| {
            strata.partition_point(|other| order(other, stratum, descending) == Ordering::Less)
        };
        Self {
            of_tie: by_tie.iter().map(number).collect(),
            strata,
            counted: counted.map(|(tie, _)| tie).collect(),
        }
    }

    /// The rows for `hits`, headings included; those of one stratum stay in their order.
    #[must_use]
    pub fn rows(&self, hits: &[Hit]) -> Vec<TimelineRow> {
        let stratum = |hit: usize| self.of_tie[hits[hit].tie];
        let group = |hit: usize| self.strata[stratum(hit)].0;
        let mut order: Vec<usize> = (0..hits.len()).collect();
        order.sort_by_key(|&hit| stratum(hit));
        let mut rows = Vec::with_capacity(hits.len());
        let is_tie = |hit: &&usize| self.counted.contains(hits[**hit].tie);
        for members in order.chunk_by(|a, b| group(*a) == group(*b)) {
            let ties = members.iter().filter(is_tie).count();
            rows.extend(group(members[0]).map(|group| TimelineRow::Heading {
                group,
                ties,
                others: members.len() - ties,
            }));
            rows.extend(members.iter().map(|&hit| TimelineRow::Tie { hit }));
        }
        rows
    }
}

fn order((a_group, a_start): &Stratum, (b_group, b_start): &Stratum, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    let last = |group: &Option<TimelineGroup>| match group {
        Some(TimelineGroup::Undated) => 1,
        Some(TimelineGroup::Standing(standing)) => 2 + *standing as usize,
        _ => 0,
    };
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

/// The group of a tie. What is not known to have existed on the date in force stands apart from all others, whatever they
/// are grouped by.
fn group(
    tie: usize,
    tie_state: Option<TieState>,
    dataset: &Dataset,
    grouping: TimelineGrouping,
) -> Option<TimelineGroup> {
    let standing = tie_state.map(|state| state.standing);
    if standing == Some(Standing::NotKnownToExist) {
        return standing.map(TimelineGroup::Standing);
    }
    Some(match grouping {
        TimelineGrouping::Start => return None,
        TimelineGrouping::Province => {
            TimelineGroup::Province(dataset.ties.get(tie)?.dutch.province)
        }
        TimelineGrouping::Status => match tie_state {
            Some(state) if !state.is_tie() => TimelineGroup::Standing(state.standing),
            state => TimelineGroup::Status(state.map_or(Status::Unknown, |state| state.status())),
        },
        TimelineGrouping::Era => match tie_state.and_then(|tie_state| tie_state.start.date()) {
            None => TimelineGroup::Undated,
            Some(start) => dataset
                .ties
                .get(tie)
                .and_then(|tie| era_of_start(tie, start, dataset))
                .map_or(TimelineGroup::OutsideEras, TimelineGroup::Era),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, load},
        query::{Index, Query, find},
    };

    fn every_row(
        grouping: TimelineGrouping,
        descending: bool,
    ) -> (Dataset, Vec<Option<TieState>>, Vec<Hit>, Vec<TimelineRow>) {
        let dataset = load::embedded();
        let tie_states =
            AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states();
        let hits = find(
            &Query::default(),
            &dataset,
            &Index::new(&dataset),
            &tie_states,
        );
        let rows = OrderedTies::new(&dataset, &tie_states, grouping, descending).rows(&hits);
        (dataset, tie_states, hits, rows)
    }

    #[test]
    fn every_tie_has_one_row_and_headings_count_theirs() {
        for grouping in TimelineGrouping::ALL {
            for descending in [false, true] {
                let (_, _, hits, rows) = every_row(grouping, descending);
                let mut seen: Vec<usize> = Vec::new();
                let (mut told, mut counted) = (0, 0);
                for row in &rows {
                    match row {
                        TimelineRow::Tie { hit } => {
                            seen.push(*hit);
                            counted += 1;
                        }
                        TimelineRow::Heading { ties, others, .. } => {
                            assert_eq!(told, counted, "{grouping:?}");
                            (told, counted) = (ties + others, 0);
                            assert!(told > 0, "no empty group");
                        }
                    }
                }
                assert!(grouping == TimelineGrouping::Start || told == counted);
                seen.sort_unstable();
                assert_eq!(seen, (0..hits.len()).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn headings_count_ties_and_what_was_not_known_to_exist_stands_last() {
        let dataset = load::embedded();
        let as_of = AsOf::On("2010-12-31".parse().unwrap());
        let tie_states = AsOfView::new(&dataset, as_of).tie_states();
        let index = Index::new(&dataset);
        let hits = find(&Query::default(), &dataset, &index, &tie_states);
        let apart = TimelineGroup::Standing(Standing::NotKnownToExist);
        let standing = |hit: usize| tie_states[hits[hit].tie].unwrap().standing;
        for grouping in TimelineGrouping::ALL {
            for descending in [false, true] {
                let rows =
                    OrderedTies::new(&dataset, &tie_states, grouping, descending).rows(&hits);
                let mut counts = Vec::new();
                let mut told = None;
                for row in &rows {
                    match row {
                        TimelineRow::Heading {
                            group,
                            ties,
                            others,
                        } => {
                            told = Some(*group);
                            counts.push((*group, *ties, *others));
                        }
                        TimelineRow::Tie { hit } => {
                            let is_apart = standing(*hit) == Standing::NotKnownToExist;
                            assert_eq!(is_apart, told == Some(apart), "{grouping:?}");
                        }
                    }
                }
                let of = |is: &dyn Fn(Standing) -> bool| {
                    (0..hits.len()).filter(|hit| is(standing(*hit))).count()
                };
                let unknown = of(&|it| it == Standing::NotKnownToExist);
                assert!(unknown > 0);
                assert_eq!(counts.last(), Some(&(apart, 0, unknown)), "{grouping:?}");
                if grouping != TimelineGrouping::Start {
                    let ties: usize = counts.iter().map(|(_, ties, _)| ties).sum();
                    assert_eq!(ties, of(&|it| it == Standing::Tie), "{grouping:?}");
                }
            }
        }
    }

    #[test]
    fn ties_stand_by_their_start_and_unknown_ones_last_either_way() {
        for descending in [false, true] {
            let (_, tie_states, hits, rows) = every_row(TimelineGrouping::Start, descending);
            let starts: Vec<Option<PartialDate>> = rows
                .iter()
                .map(|row| match row {
                    TimelineRow::Tie { hit } => tie_states[hits[*hit].tie].unwrap().start.date(),
                    TimelineRow::Heading { .. } => panic!("one group needs no heading"),
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
}
