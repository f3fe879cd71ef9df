//! Putting a query to the ties: each term by itself, then what they found is put together.
//!
//! ```text
//! term ─▶ TermMatch ┐
//! term ─▶ TermMatch ┼─▶ Outcome: which ties, how well, and for each facet those that its own terms leave aside
//! …                 ┘
//! ```
//! What a term finds are sets of ties, so to put them together takes no time to speak of even among a million; a term
//! that stays in the line is not looked for again.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::{
    corpus::Corpus,
    eras::{self, Era},
    facet::{Facet, FacetValue},
    facets::FacetCounts,
    field::Field,
    hit::{Hit, Rank},
    municipalities,
    query_line::{Query, Term},
    term_match::TermMatch,
};
use crate::dataset::{Claim, DutchLevel, DutchProvince, Kind, Status};

/// A query with what each of its terms finds.
pub struct Search {
    query: Query,
    /// Those that each `periode:` names, negated ones aside: the themes asked for are those of these eras.
    eras: Arc<[Vec<Era>]>,
    /// By term.
    matches: Vec<Arc<TermMatch>>,
    /// What is known from the query before.
    known: Vec<(Term, Arc<TermMatch>)>,
}

impl Search {
    /// Puts `query` to the ties. What `before` has found out on the same corpus is not worked out again.
    #[must_use]
    pub fn new(query: Query, corpus: Corpus<'_>, before: Option<Self>) -> Self {
        let query = query.searched();
        let asked = query.terms.iter().filter_map(|term| match term {
            Term::Field {
                negated: false,
                field: Field::Period(ids),
            } => Some(eras::named(ids, corpus.dataset)),
            _ => None,
        });
        let eras: Arc<[Vec<Era>]> = asked.collect();
        let known = before
            .map(|before| before.into_known(&eras))
            .unwrap_or_default();
        let matches = query
            .terms
            .iter()
            .map(|term| find(term, &known, &eras, corpus))
            .collect();
        Self {
            query,
            eras,
            matches,
            known,
        }
    }

    /// Puts `query` to the ties with nothing known.
    #[must_use]
    pub fn run(query: Query, corpus: Corpus<'_>) -> Self {
        Self::new(query, corpus, None)
    }

    /// What it has found out, by term; of themes only what holds in the same eras.
    fn into_known(self, eras: &[Vec<Era>]) -> Vec<(Term, Arc<TermMatch>)> {
        let same_eras = *self.eras == *eras;
        let mut known: Vec<_> = self
            .query
            .terms
            .into_iter()
            .zip(self.matches)
            .chain(self.known)
            .collect();
        known.retain(|(term, _)| {
            same_eras
                || !matches!(
                    term,
                    Term::Field {
                        field: Field::Theme(_),
                        ..
                    }
                )
        });
        // Enough for a line that is typed and taken back; each holds a byte a tie.
        known.truncate(KEPT);
        known
    }

    /// The municipality that the query asks for and that nothing is told of.
    #[must_use]
    pub fn unnamed_municipality(&self) -> Option<&'static str> {
        let empty = self
            .query
            .terms
            .iter()
            .zip(&self.matches)
            .filter(|(_, found)| found.ties.is_clear());
        empty
            .filter_map(|(term, _)| municipalities::asked_by(term))
            .next()
    }

    /// Puts together what the terms find.
    #[must_use]
    pub fn outcome(&self, corpus: Corpus<'_>) -> Outcome {
        let mut but_facets = corpus.columns.begun.clone();
        let mut facets: Vec<(Facet, FixedBitSet)> = Vec::new();
        for (term, found) in self.query.terms.iter().zip(&self.matches) {
            let (negated, facet) = match term {
                Term::Field {
                    field: Field::AsOf(_),
                    ..
                } => continue,
                Term::Field { negated, field } => (*negated, Facet::of(field)),
                Term::Text { negated, .. } => (*negated, None),
            };
            let narrow = |ties: &mut FixedBitSet| {
                if negated {
                    ties.difference_with(&found.ties);
                } else {
                    ties.intersect_with(&found.ties);
                }
            };
            match facet.map(|facet| (facet, facets.iter_mut().find(|(known, _)| *known == facet))) {
                None => narrow(&mut but_facets),
                Some((_, Some((_, ties)))) => narrow(ties),
                Some((facet, None)) => {
                    let mut ties = corpus.columns.begun.clone();
                    narrow(&mut ties);
                    facets.push((facet, ties));
                }
            }
        }
        let mut ties = but_facets.clone();
        facets
            .iter()
            .for_each(|(_, facet)| ties.intersect_with(facet));
        Outcome {
            ties,
            but_facets,
            facets,
        }
    }

    /// What the words cost a tie in rank.
    #[must_use]
    pub fn rank(&self, tie: usize) -> Rank {
        let words = self.query.terms.iter().zip(&self.matches);
        let words = words.filter(|(term, _)| matches!(term, Term::Text { negated: false, .. }));
        let costs = words
            .filter_map(|(_, found)| found.costs.get(tie))
            .map(|&cost| u16::from(cost));
        Rank::from_cost(costs.fold(0, u16::saturating_add))
    }

    /// The hits among `ties`, in their order.
    pub fn hits<'a>(
        &'a self,
        ties: impl Iterator<Item = usize> + 'a,
    ) -> impl Iterator<Item = Hit> + 'a {
        let ranked = self.query.looks_for_words();
        ties.map(move |tie| Hit {
            tie,
            rank: if ranked {
                self.rank(tie)
            } else {
                Rank::default()
            },
        })
    }

    /// How many ties each choice of the facets would show.
    #[must_use]
    pub fn counts(&self, outcome: &Outcome, corpus: Corpus<'_>) -> FacetCounts {
        let columns = corpus.columns;
        let mut counts = FacetCounts::default();
        for facet in Facet::ALL {
            let mut left = outcome.but(facet);
            // What is not a tie is not counted as one; only the sort of relation tells what it is.
            if facet != Facet::Kind {
                left.intersect_with(&columns.ties);
            }
            let mut add = |value: FacetValue, ties: &FixedBitSet| {
                counts.add(value, left.intersection_count(ties));
            };
            match facet {
                Facet::Status => Status::ALL
                    .iter()
                    .for_each(|&x| add(FacetValue::Status(x), columns.status(x))),
                Facet::Province => {
                    DutchProvince::ALL
                        .iter()
                        .for_each(|&x| add(FacetValue::Province(x), columns.province(x)));
                }
                Facet::Level => DutchLevel::ALL
                    .iter()
                    .for_each(|&x| add(FacetValue::Level(x), columns.level(x))),
                Facet::Kind => Kind::ALL
                    .iter()
                    .for_each(|&x| add(FacetValue::Kind(x), columns.kind(x))),
                Facet::Since => columns
                    .starts()
                    .for_each(|(x, ties)| add(FacetValue::Since(x), ties)),
                Facet::Theme if self.eras.is_empty() => {
                    for (theme, ties) in corpus.dataset.themes.iter().zip(columns.themes()) {
                        let shown = ties
                            .iter()
                            .filter(|&&tie| left.contains(tie as usize))
                            .count();
                        counts.add(FacetValue::Theme(theme.id.clone()), shown);
                    }
                }
                Facet::Theme => self.count_themes_of_eras(&left, corpus, &mut counts),
            }
        }
        counts
    }

    fn count_themes_of_eras(
        &self,
        left: &FixedBitSet,
        corpus: Corpus<'_>,
        counts: &mut FacetCounts,
    ) {
        for tie in left.ones().filter_map(|tie| corpus.dataset.ties.get(tie)) {
            let mut themes: Vec<_> = tie
                .statements
                .iter()
                .filter_map(|statement| match &statement.says {
                    Claim::Theme(theme) => Some(theme),
                    _ => None,
                })
                .collect();
            themes.sort_unstable();
            themes.dedup();
            for theme in themes
                .into_iter()
                .filter(|theme| eras::has_theme(tie, theme, &self.eras))
            {
                counts.add(FacetValue::Theme(theme.clone()), 1);
            }
        }
    }
}

/// What so many terms found is kept from the query before.
const KEPT: usize = 8;

/// What a term finds, if it is known, or else what there is to find.
fn find(
    term: &Term,
    known: &[(Term, Arc<TermMatch>)],
    eras: &Arc<[Vec<Era>]>,
    corpus: Corpus<'_>,
) -> Arc<TermMatch> {
    if let Some((_, found)) = known.iter().find(|(known, _)| known == term) {
        return Arc::clone(found);
    }
    let shorter = known
        .iter()
        .filter(|(known, _)| begins(known, term))
        .max_by_key(|(known, _)| length(known));
    Arc::new(TermMatch::new(
        term,
        eras,
        corpus,
        shorter.map(|(_, found)| &**found),
    ))
}

/// Whether `term` asks for a word that begins as the one `known` asks for.
fn begins(known: &Term, term: &Term) -> bool {
    match (known, term) {
        (
            Term::Text {
                exact: a,
                text: known,
                ..
            },
            Term::Text { exact: b, text, .. },
        ) => a == b && text.starts_with(known.as_str()),
        _ => false,
    }
}

fn length(term: &Term) -> usize {
    match term {
        Term::Text { text, .. } => text.len(),
        Term::Field { .. } => 0,
    }
}

/// Which ties a query lets through.
pub struct Outcome {
    /// The ties.
    pub ties: FixedBitSet,
    /// Those that all terms but those of facets leave.
    but_facets: FixedBitSet,
    /// Those that the terms of each facet leave.
    facets: Vec<(Facet, FixedBitSet)>,
}

impl Outcome {
    /// The ties that all terms but those of `facet` leave: so the counts of a facet ignore its own terms.
    fn but(&self, facet: Facet) -> FixedBitSet {
        let mut left = self.but_facets.clone();
        self.facets
            .iter()
            .filter(|(other, _)| *other != facet)
            .for_each(|(_, ties)| left.intersect_with(ties));
        left
    }
}
