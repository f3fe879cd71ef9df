//! How many ties have which theme.

use fixedbitset::FixedBitSet;

use super::{
    corpus::Corpus,
    eras,
    field::Field,
    query_line::{Query, Term},
};

/// By number of theme, how many of `ties` have it; of a query with `periode:`, in those eras.
#[must_use]
pub fn theme_counts(query: &Query, ties: &FixedBitSet, corpus: Corpus<'_>) -> Vec<usize> {
    let eras: Vec<_> = query
        .terms
        .iter()
        .filter_map(|term| match term {
            Term::Field {
                negated: false,
                field: Field::Period(ids),
            } => Some(eras::named(ids, corpus.dataset)),
            _ => None,
        })
        .collect();
    let themes = corpus.dataset.themes.iter().zip(corpus.columns.themes());
    let count = themes.map(|(theme, having)| {
        let having = having
            .iter()
            .map(|&tie| tie as usize)
            .filter(|&tie| ties.contains(tie));
        let of_eras = |tie: &usize| {
            eras.is_empty()
                || corpus
                    .dataset
                    .ties
                    .get(*tie)
                    .is_some_and(|tie| eras::has_theme(tie, &theme.id, &eras))
        };
        having.filter(of_eras).count()
    });
    count.collect()
}
