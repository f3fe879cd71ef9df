//! The order of the ties on the timeline, and their groups.

use crate::{
    dataset::{Dataset, DutchProvince, PartialDate, Standing, Status},
    query::Hit,
};

/// What the ties are grouped by; within a group they stand in the order of their start, unknown ones last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// The rows for `hits`. `descending` turns the groups and the ties in them around; what is not known stays last.
#[must_use]
pub fn rows(
    hits: &[Hit],
    dataset: &Dataset,
    standings: &[Option<Standing>],
    grouping: Grouping,
    descending: bool,
) -> Vec<Row> {
    let mut keyed: Vec<(Option<Group>, Option<PartialDate>, usize)> = hits
        .iter()
        .enumerate()
        .map(|(number, hit)| {
            let standing = standings.get(hit.tie).copied().flatten();
            let group = group(hit.tie, standing, dataset, grouping);
            (group, standing.and_then(|standing| standing.start.date()), number)
        })
        .collect();
    keyed.sort_unstable_by(|(a_group, a_start, a), (b_group, b_start, b)| {
        let turned = |order: std::cmp::Ordering| if descending { order.reverse() } else { order };
        let last = |group: &Option<Group>| matches!(group, Some(Group::Undated | Group::NotTies));
        let groups = last(a_group).cmp(&last(b_group)).then_with(|| turned(a_group.cmp(b_group)));
        let starts = a_start.is_none().cmp(&b_start.is_none()).then_with(|| turned(a_start.cmp(b_start)));
        groups.then(starts).then(a.cmp(b))
    });
    let mut rows: Vec<Row> = Vec::with_capacity(keyed.len() + 16);
    let mut current = None;
    let mut heading_at = 0;
    for (group, _, hit) in keyed {
        if let Some(group) = group
            && current != Some(group)
        {
            current = Some(group);
            heading_at = rows.len();
            rows.push(Row::Heading { group, ties: 0 });
        }
        rows.push(Row::Tie { hit });
        if let Some(Row::Heading { ties, .. }) = rows.get_mut(heading_at) {
            *ties += 1;
        }
    }
    rows
}

fn group(tie: usize, standing: Option<Standing>, dataset: &Dataset, grouping: Grouping) -> Option<Group> {
    Some(match grouping {
        Grouping::Start => return None,
        Grouping::Province => Group::Province(dataset.ties.get(tie)?.dutch.province),
        Grouping::Status if standing.is_some_and(|standing| !standing.is_tie()) => Group::NotTies,
        Grouping::Status => Group::Status(standing.map_or(Status::Unknown, |standing| standing.status)),
        Grouping::Era => match standing.and_then(|standing| standing.start.date()) {
            None => Group::Undated,
            Some(start) => era(start, dataset).map_or(Group::OutsideEras, Group::Era),
        },
    })
}

/// The era that a date lies in, by its place in [`Dataset::periods`]; where eras share a year, the later one.
#[must_use]
pub fn era(date: PartialDate, dataset: &Dataset) -> Option<usize> {
    let day = date.settled();
    dataset.periods.iter().rposition(|period| period.from.first_day() <= day && day <= period.to.last_day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{AsOf, Vantage, load},
        query::{Index, Query, filter},
    };

    fn every_row(grouping: Grouping, descending: bool) -> (Dataset, Vec<Option<Standing>>, Vec<Hit>, Vec<Row>) {
        let dataset = load::embedded();
        let vantage = Vantage::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
        let standings: Vec<_> = dataset.ties.iter().map(|tie| vantage.standing(tie)).collect();
        let hits = filter::run(&Query::default(), &dataset, &Index::new(&dataset), &standings);
        let rows = rows(&hits, &dataset, &standings, grouping, descending);
        (dataset, standings, hits, rows)
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
            let (_, standings, hits, rows) = every_row(Grouping::Start, descending);
            let starts: Vec<Option<PartialDate>> = rows
                .iter()
                .map(|row| match row {
                    Row::Tie { hit } => standings[hits[*hit].tie].unwrap().start.date(),
                    Row::Heading { .. } => panic!("one group needs no heading"),
                })
                .collect();
            let dated: Vec<PartialDate> = starts.iter().copied().flatten().collect();
            assert!(starts[dated.len()..].iter().all(Option::is_none));
            assert!(dated.windows(2).all(|pair| if descending { pair[0] >= pair[1] } else { pair[0] <= pair[1] }));
        }
    }

    #[test]
    fn a_shared_year_belongs_to_the_later_era() {
        let dataset = load::embedded();
        for (date, id) in [("1978", Some("deng")), ("2004", Some("hu")), ("2003-12", Some("jiang")), ("1900", None)] {
            let era = era(date.parse().unwrap(), &dataset).map(|at| dataset.periods[at].id.to_string());
            assert_eq!(era.as_deref(), id, "{date}");
        }
    }
}
