//! What a hit costs a tie in rank; the least is the best.

use super::{
    corpus::Corpus,
    fields::FieldValue,
    hit::FoundBy,
    index::{NameEntry, NameRole},
    name_match::Closeness,
};

/// What the id of a tie costs in rank, which is made of its names.
pub(super) const COST_OF_ID: u8 = 2;
/// What a hit in a status or a sort of relation costs in rank; a theme costs no more.
pub(super) const COST_OF_PROPERTY: u8 = 5;
/// What a hit in running text costs in rank; hits in names cost less.
pub(super) const COST_OF_TEXT: u8 = 6;
/// The cost of no hit, the highest of all.
pub(super) const MISS: u8 = u8::MAX;

/// By tie, what its best hit in a name costs; `names` are the hits by number of name.
pub(super) fn costs_of_names(names: &[Option<Closeness>], corpus: Corpus<'_>) -> Vec<u8> {
    let (index, parties) = (corpus.index, corpus.dataset.parties());
    let best = |entries: &[NameEntry]| {
        let costs = entries.iter().filter_map(|entry| {
            let closeness = names.get(entry.name).copied().flatten()?;
            let is_hit = entry.role != NameRole::Whole || closeness == Closeness::Whole;
            is_hit.then(|| cost(entry.role, closeness))
        });
        costs.min().unwrap_or(MISS)
    };
    let mut costs = vec![MISS; corpus.dataset.ties.len()];
    if names.iter().all(Option::is_none) {
        return costs;
    }
    for (entries, of_tie) in [
        (&index.dutch, &parties.dutch.of_tie),
        (&index.chinese, &parties.chinese.of_tie),
    ] {
        let of_party: Vec<u8> = entries.iter().map(|entries| best(entries)).collect();
        for (cost, &party) in costs.iter_mut().zip(of_tie) {
            *cost = (*cost).min(of_party[party as usize]);
        }
    }
    for (entries, theme) in index.themes.iter().zip(&corpus.dataset.themes) {
        let (cost, theme) = (best(entries), FieldValue::Theme(theme.id.clone()));
        if cost < MISS {
            for tie in corpus.facets.having(&theme, &corpus.facets.begun) {
                costs[tie] = costs[tie].min(cost);
            }
        }
    }
    costs
}

/// What a hit costs a tie in rank: a party's name first, then its other names and province, then themes.
const fn cost(role: NameRole, closeness: Closeness) -> u8 {
    match (role, closeness) {
        (NameRole::Name, Closeness::Whole) => 0,
        (NameRole::Name, Closeness::Begin) => 1,
        (NameRole::Theme, Closeness::Loose) => COST_OF_PROPERTY,
        (NameRole::Theme, _) => 4,
        (_, Closeness::Loose) => 3,
        _ => 2,
    }
}

/// What a tie was found by, going by what its best hit costs.
pub(super) const fn found_by(cost: u8) -> FoundBy {
    match cost {
        0..=3 => FoundBy::Name,
        4..=COST_OF_PROPERTY => FoundBy::Property,
        _ => FoundBy::Text,
    }
}
