//! Grouping: the hits by province or by status, each group with its size.
//!
//! Groups are worked out once per result: where each begins among the hits, and nothing per row.

use serde::{Deserialize, Serialize};

use super::hit::Hit;
use crate::dataset::{Dataset, DutchProvince, Status, TieState};

/// What the list is grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// Nothing.
    #[default]
    None,
    /// The Dutch province.
    Province,
    /// The status on the date in force.
    Status,
}

impl Grouping {
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

/// What the ties of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Common {
    /// The province.
    Province(DutchProvince),
    /// The status.
    Status(Status),
    /// That they are no ties, and so have no status.
    NoTie,
}

/// Hits that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub common: Common,
    /// The place of the first of them among the hits.
    pub first: usize,
    /// How many are counted as ties.
    pub ties: usize,
    /// How many are not.
    pub others: usize,
}

/// A row of a grouped list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// The name of a group.
    Heading(&'a Group),
    /// The hit at this place.
    Hit(usize),
}

/// The groups of a result, in order; none where it is not grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    groups: Vec<Group>,
    hits: usize,
}

impl Groups {
    /// Puts hits of one group together, in the order that they have, and tells where each group begins.
    #[must_use]
    pub fn new(
        hits: &mut Vec<Hit>,
        by: Grouping,
        dataset: &Dataset,
        tie_states: &[Option<TieState>],
    ) -> Self {
        let commons: Vec<Common> = match by {
            Grouping::None => {
                return Self {
                    groups: Vec::new(),
                    hits: hits.len(),
                };
            }
            Grouping::Province => DutchProvince::ALL.map(Common::Province).to_vec(),
            Grouping::Status => Status::ALL
                .map(Common::Status)
                .into_iter()
                .chain([Common::NoTie])
                .collect(),
        };
        let tie_state = |hit: &Hit| tie_states.get(hit.tie).copied().flatten();
        let is_tie = |hit: &Hit| tie_state(hit).is_some_and(|tie_state| tie_state.is_tie());
        let common = |hit: &Hit| match by {
            Grouping::Province => dataset
                .ties
                .get(hit.tie)
                .map(|tie| Common::Province(tie.dutch.province)),
            _ => tie_state(hit)
                .filter(|_| is_tie(hit))
                .map(|tie_state| Common::Status(tie_state.status)),
        };
        let mut by_common: Vec<Vec<Hit>> = vec![Vec::new(); commons.len()];
        for hit in hits.iter() {
            let common = common(hit).unwrap_or(Common::NoTie);
            let place = commons.iter().position(|other| *other == common);
            by_common[place.unwrap_or(commons.len() - 1)].push(*hit);
        }
        hits.clear();
        let mut groups = Vec::new();
        for (common, of_it) in commons
            .into_iter()
            .zip(by_common)
            .filter(|(_, of_it)| !of_it.is_empty())
        {
            let ties = of_it.iter().filter(|hit| is_tie(hit)).count();
            groups.push(Group {
                common,
                first: hits.len(),
                ties,
                others: of_it.len() - ties,
            });
            hits.extend(of_it);
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
    pub fn row(&self, row: usize) -> Option<Row<'_>> {
        // The heading of the group at place n stands n headings and `first` hits down; groups are few.
        let heading = |place: usize, group: &Group| group.first + place;
        let before = self
            .groups
            .iter()
            .enumerate()
            .take_while(|(place, group)| heading(*place, group) <= row)
            .count();
        match before
            .checked_sub(1)
            .and_then(|place| Some((place, self.groups.get(place)?)))
        {
            Some((place, group)) if heading(place, group) == row => Some(Row::Heading(group)),
            _ => Some(row - before)
                .filter(|place| *place < self.hits)
                .map(Row::Hit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, AsOfView, load},
        query::{index::Index, query_line::Query, search::find},
    };

    fn result(line: &str, by: Grouping) -> (Vec<Hit>, Groups) {
        let dataset = load::embedded();
        let query = Query::parse(line, &dataset).unwrap();
        let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
        let tie_states: Vec<_> = dataset
            .ties
            .iter()
            .map(|tie| as_of_view.tie_state(tie))
            .collect();
        let mut hits = find(&query, &dataset, &Index::new(&dataset), &tie_states);
        let groups = Groups::new(&mut hits, by, &dataset, &tie_states);
        (hits, groups)
    }

    #[test]
    fn every_hit_is_in_one_group_and_keeps_its_order_there() {
        for by in [Grouping::None, Grouping::Province, Grouping::Status] {
            let (hits, groups) = result("", by);
            let (plain, _) = result("", Grouping::None);
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
            ("", Grouping::Province),
            ("", Grouping::Status),
            ("", Grouping::None),
            ("breda", Grouping::Status),
        ] {
            let (hits, groups) = result(line, by);
            let rows: Vec<Row<'_>> = (0..groups.rows())
                .map(|row| groups.row(row).unwrap())
                .collect();
            assert_eq!(groups.row(groups.rows()), None);
            let mut place = 0;
            for (at, row) in rows.iter().enumerate() {
                match row {
                    Row::Heading(group) => assert_eq!(group.first, place, "{line} {by:?} {at}"),
                    Row::Hit(hit) => {
                        assert_eq!((*hit, groups.row_of(*hit)), (place, at), "{line} {by:?}");
                        let below_heading = at > 0 && matches!(rows[at - 1], Row::Heading(_));
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
        let (_, groups) = result("", Grouping::Status);
        let counts: Vec<_> = groups
            .groups
            .iter()
            .map(|group| (group.common, group.ties, group.others))
            .collect();
        assert_eq!(
            counts,
            [
                (Common::Status(Status::Active), 13, 0),
                (Common::Status(Status::Dormant), 7, 0),
                (Common::Status(Status::Severed), 9, 0),
                (Common::Status(Status::Unknown), 22, 0),
                (Common::NoTie, 0, 6),
            ]
        );
    }
}
