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
    let tie_states = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states();
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
            let rows = OrderedTies::new(&dataset, &tie_states, grouping, descending).rows(&hits);
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
