//! The numbers of the documents beside those of the dataset.

use crate::{
    dataset::{AsOf, AsOfView, Dataset, DutchLevel, PartialDate, Total},
    query::{FieldValue, Index, Query, find},
};

/// A number of a document with the one that the dataset gives to the same question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The place of the total among [`Dataset::totals`].
    pub total: usize,
    /// The number in the document.
    pub told: u32,
    /// How many bodies the sources name.
    pub named: usize,
    /// The question that gives them, as of the day that the number is about.
    pub query: Query,
}

/// Compares every total that has a number and a question. The documents count bodies, so bodies are counted here: a
/// municipality with two ties is one.
#[must_use]
pub fn compare(dataset: &Dataset, index: &Index) -> Vec<Comparison> {
    let totals = dataset.totals.iter().enumerate();
    totals
        .filter_map(|(number, total)| one(number, total, dataset, index))
        .collect()
}

/// Compares a total of the municipalities that have a tie: the first that asks for them.
#[must_use]
pub fn of_municipalities(dataset: &Dataset) -> Option<Comparison> {
    let asks = |total: &Total| {
        let query = Query::parse(&total.compare.as_ref()?.query, dataset).ok()?;
        let municipality = FieldValue::Level(DutchLevel::Municipality);
        query.is_ticked(&municipality).then_some(())
    };
    let mut totals = dataset.totals.iter().enumerate();
    let (number, total) = totals.find(|(_, total)| asks(total).is_some())?;
    // No words are asked for, so none are looked up.
    one(number, total, dataset, &Index::default())
}

fn one(number: usize, total: &Total, dataset: &Dataset, index: &Index) -> Option<Comparison> {
    let (told, compared) = (total.number?, total.compare.as_ref()?);
    let mut query = Query::parse(&compared.query, dataset).ok()?;
    let on = day(total, dataset)?;
    query.put_at(Some(on));
    let tie_states = AsOfView::new(dataset, AsOf::On(on.last_day())).tie_states();
    let mut bodies: Vec<u32> = find(&query, dataset, index, &tie_states)
        .into_iter()
        .filter(|hit| tie_states[hit.tie].is_some_and(|state| state.is_tie()))
        .map(|hit| dataset.parties().dutch.of_tie[hit.tie])
        .collect();
    bodies.sort_unstable();
    bodies.dedup();
    Some(Comparison {
        total: number,
        told,
        named: bodies.len(),
        query,
    })
}

/// The date that a total is about: its own, or that of its source.
fn day(total: &Total, dataset: &Dataset) -> Option<PartialDate> {
    total
        .on
        .or_else(|| dataset.source(&total.source)?.published)
}
