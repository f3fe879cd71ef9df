//! Facets and query are two views of one state, and the count beside a choice is what ticking it shows.

use proptest::prelude::*;
use stedenband::{
    answer::{Answer, Searchable},
    dataset::{DutchLevel, DutchProvince, Kind, Status},
    query::{FieldName, FieldValue, Query, find},
};

use super::{DATASET, INDEX, cases, queries::query, tie_states, today};

fn choices() -> Vec<FieldValue> {
    let mut choices: Vec<FieldValue> = Status::ALL.map(FieldValue::Status).to_vec();
    choices.extend(DutchLevel::ALL.map(FieldValue::Level));
    choices.extend(DutchProvince::ALL.map(FieldValue::Province));
    choices.extend(FieldName::Since.offered(&DATASET));
    choices.extend(
        DATASET
            .themes
            .iter()
            .map(|theme| FieldValue::Theme(theme.id.clone())),
    );
    choices.extend(Kind::ALL.map(FieldValue::Kind));
    choices
}

fn choice() -> impl Strategy<Value = FieldValue> {
    prop::sample::select(choices())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn ticking_twice_changes_nothing(query in query(), value in choice()) {
        let mut ticked = query.clone();
        ticked.toggle(&value);
        prop_assert_ne!(ticked.is_ticked(&value), query.is_ticked(&value));
        if !query.is_ticked(&value) {
            ticked.toggle(&value);
            prop_assert_eq!(ticked, query);
        }
    }

    #[test]
    fn what_is_ticked_survives_the_line(query in query(), ticks in prop::collection::vec(choice(), 0..8)) {
        let mut query = query;
        ticks.iter().for_each(|value| query.toggle(value));
        let read = Query::parse(&query.to_string(), &DATASET).unwrap();
        for value in choices() {
            prop_assert_eq!(read.is_ticked(&value), query.is_ticked(&value), "{:?} in {}", value, query);
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_count_is_what_ticking_alone_would_show(query in query(), ticks in prop::collection::vec(choice(), 0..4), value in choice()) {
        let mut query = query;
        ticks.iter().for_each(|value| query.toggle(value));
        let tie_states = tie_states(&query);
        let ties = Searchable { dataset: &DATASET, index: &INDEX, today: today() };
        let counts = Answer::new(ties, query.clone(), None).counts;
        query.terms.retain(|term| term.field() != Some(value.field()));
        query.toggle(&value);
        let hits = find(&query, &DATASET, &INDEX, &tie_states);
        // What is not a tie is shown, and counted only where the sort of relation is what is asked.
        let counted = |tie: usize| {
            value.field() == FieldName::Kind || tie_states[tie].is_some_and(|tie_state| tie_state.is_tie())
        };
        let shown = hits.iter().filter(|hit| counted(hit.tie)).count();
        prop_assert_eq!(counts.of(&value), shown, "{:?} in {}", value, query);
    }
}
