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
    /// All of them, in the order of the list to choose from.
    pub const ALL: [Self; 4] = [Self::Start, Self::Province, Self::Status, Self::Era];
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
mod tests;
