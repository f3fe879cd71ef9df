//! Grouping: the hits by province or by status, each group with its size.
//!
//! Groups are worked out once per result: where each begins among the hits, and nothing per row.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{
    fields::{FieldName, FieldValue},
    hit::{FoundBy, Hit},
};
use crate::dataset::{Dataset, Standing, TieState};

/// What the list is grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    /// Nothing.
    #[default]
    None,
    /// The Dutch province.
    Province,
    /// The status on the date in force.
    Status,
}

impl GroupBy {
    /// The next, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::None => Self::Province,
            Self::Province => Self::Status,
            Self::Status => Self::None,
        }
    }
}

/// What the hits of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// A value of what the list is grouped by.
    Value(FieldValue),
    /// That they are counted as no ties: such relations have no status, and those that are not known to have existed on
    /// the date in force stand below all others, whatever the list is grouped by.
    Standing(Standing),
    /// What the words of the query found them by.
    FoundBy(FoundBy),
}

/// Hits that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitGroup {
    /// What they have in common.
    pub name: GroupName,
    /// The place of the first of them among the hits.
    pub first: usize,
    /// How many are counted as ties.
    pub ties: usize,
    /// How many are not.
    pub others: usize,
}

/// A row of a grouped list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRow<'a> {
    /// The name of a group.
    Heading(&'a HitGroup),
    /// The hit at this place.
    Hit(usize),
}

/// The groups of a result, in order. Where it is not grouped they are what the words found the ties by, and those that are
/// not known to have existed; the ties found by name need no heading where they come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    groups: Vec<HitGroup>,
    hits: usize,
}

impl Groups {
    /// Puts hits of one group together, in the order that they have, and tells where each group begins.
    #[must_use]
    pub fn new(
        hits: &mut [Hit],
        by: GroupBy,
        dataset: &Dataset,
        tie_states: &[Option<TieState>],
    ) -> Self {
        let field = match by {
            GroupBy::None => None,
            GroupBy::Province => Some(FieldName::Province),
            GroupBy::Status => Some(FieldName::Status),
        };
        let values = field.map_or_else(Vec::new, |field| field.offered(dataset));
        let state = |hit: &Hit| tie_states.get(hit.tie).and_then(Option::as_ref);
        let place = |hit: &Hit| {
            let Some(state) = state(hit) else {
                return usize::MAX;
            };
            if state.standing == Standing::NotKnownToExist {
                return usize::MAX;
            }
            let Some(field) = field else {
                return hit.found_by as usize;
            };
            let mut place = None;
            field.each_of_tie(&dataset.ties[hit.tie], state, |value| {
                place = values.iter().position(|other| *other == value);
            });
            place.unwrap_or(values.len() + state.standing as usize)
        };
        let mut placed: Vec<(usize, Hit)> = hits.iter().map(|hit| (place(hit), *hit)).collect();
        if field.is_some() {
            placed.sort_by_key(|(place, _)| *place);
            for (hit, (_, of_place)) in hits.iter_mut().zip(&placed) {
                *hit = *of_place;
            }
        }
        let (mut groups, mut first) = (Vec::new(), 0);
        for group in placed.chunk_by(|(a, _), (b, _)| a == b) {
            let (place, hit) = &group[0];
            let standing = state(hit).map(|state| state.standing);
            let name = match values.get(*place) {
                Some(value) => Some(GroupName::Value(value.clone())),
                None if field.is_some() || standing == Some(Standing::NotKnownToExist) => {
                    standing.map(GroupName::Standing)
                }
                None if first == 0 && hit.found_by == FoundBy::Name => None,
                None => Some(GroupName::FoundBy(hit.found_by)),
            };
            let is_tie = |(_, hit): &&(usize, Hit)| state(hit).is_some_and(TieState::is_tie);
            let ties = group.iter().filter(is_tie).count();
            groups.extend(name.map(|name| HitGroup {
                name,
                first,
                ties,
                others: group.len() - ties,
            }));
            first += group.len();
        }
        Self {
            groups,
            hits: hits.len(),
        }
    }

    /// How many rows there are, headings included.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.hits + self.groups.len()
    }

    /// The row of the hit at `place`.
    #[must_use]
    pub fn row_of(&self, place: usize) -> usize {
        place + self.groups.partition_point(|group| group.first <= place)
    }

    /// Whether a heading stands just above the hit at `place`.
    #[must_use]
    pub fn begins_at(&self, place: usize) -> bool {
        self.groups
            .binary_search_by_key(&place, |group| group.first)
            .is_ok()
    }

    /// What stands in a row; `None` past the last.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<ListRow<'_>> {
        // The heading of the group at place n stands n headings and `first` hits down; groups are few.
        let mut before = 0;
        for group in &self.groups {
            match (group.first + before).cmp(&row) {
                Ordering::Less => before += 1,
                Ordering::Equal => return Some(ListRow::Heading(group)),
                Ordering::Greater => break,
            }
        }
        let place = row - before;
        (place < self.hits).then_some(ListRow::Hit(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, Status, load},
        query::{index::Index, query_line::Query, search::find},
    };

    fn result(line: &str, by: GroupBy) -> (Vec<Hit>, Groups) {
        let dataset = load::embedded();
        let query = Query::parse(line, &dataset).unwrap();
        let tie_states =
            AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states();
        let mut hits = find(&query, &dataset, &Index::new(&dataset), &tie_states);
        let groups = Groups::new(&mut hits, by, &dataset, &tie_states);
        (hits, groups)
    }

    #[test]
    fn every_hit_is_in_one_group_and_keeps_its_order_there() {
        for by in [GroupBy::None, GroupBy::Province, GroupBy::Status] {
            let (hits, groups) = result("", by);
            let (plain, _) = result("", GroupBy::None);
            let mut sorted = hits.clone();
            sorted.sort_by_key(|hit| hit.tie);
            assert_eq!(sorted, plain, "none lost, none twice");
            for (at, group) in groups.groups.iter().enumerate() {
                let end = groups
                    .groups
                    .get(at + 1)
                    .map_or(hits.len(), |next| next.first);
                assert_eq!(group.ties + group.others, end - group.first, "{group:?}");
                assert!(
                    hits[group.first..end].is_sorted_by_key(|hit| hit.tie),
                    "{group:?}"
                );
            }
        }
    }

    #[test]
    fn rows_are_headings_and_hits_in_turn() {
        for (line, by) in [
            ("", GroupBy::Province),
            ("", GroupBy::Status),
            ("", GroupBy::None),
            ("breda", GroupBy::Status),
        ] {
            let (hits, groups) = result(line, by);
            let rows: Vec<ListRow<'_>> = (0..groups.rows())
                .map(|row| groups.row(row).unwrap())
                .collect();
            assert_eq!(groups.row(groups.rows()), None);
            let mut place = 0;
            for (at, row) in rows.iter().enumerate() {
                match row {
                    ListRow::Heading(group) => assert_eq!(group.first, place, "{line} {by:?} {at}"),
                    ListRow::Hit(hit) => {
                        assert_eq!((*hit, groups.row_of(*hit)), (place, at), "{line} {by:?}");
                        let below_heading = at > 0 && matches!(rows[at - 1], ListRow::Heading(_));
                        assert_eq!(groups.begins_at(*hit), below_heading);
                        place += 1;
                    }
                }
            }
            assert_eq!(place, hits.len());
        }
    }

    #[test]
    fn what_is_no_tie_has_no_status_and_stands_last() {
        let (_, groups) = result("", GroupBy::Status);
        let counts: Vec<_> = groups
            .groups
            .iter()
            .map(|group| (group.name.clone(), group.ties, group.others))
            .collect();
        assert_eq!(
            counts,
            [
                (GroupName::Value(FieldValue::Status(Status::Active)), 18, 0),
                (GroupName::Value(FieldValue::Status(Status::Dormant)), 7, 0),
                (GroupName::Value(FieldValue::Status(Status::Severed)), 9, 0),
                (GroupName::Value(FieldValue::Status(Status::Unknown)), 16, 0),
                (GroupName::Standing(Standing::NotATie), 0, 12),
                (GroupName::Standing(Standing::MayBeListed), 0, 2),
            ]
        );
    }
}
