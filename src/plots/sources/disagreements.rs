//! Where sources contradict each other: each matter with what either side says.

use std::collections::{HashMap, HashSet};

use crate::{
    dataset::{
        Claim, Dataset, Dispute, Matter, SourceId, Statement, Tie, TieState, Total,
        tie_state::starts,
    },
    query::Hit,
};

/// A disagreement between sources, or of one with itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// About a tie, set out in words of ours: the number of the tie, and that of its dispute.
    Told(usize, usize),
    /// About a tie whose dates or status disagree, without words of ours about it.
    Plain(usize),
    /// About all ties together: the number of the total that others contradict.
    Nation(usize),
}

/// Something that one side says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said<'a> {
    /// Of a tie.
    Statement(&'a Statement),
    /// Of all ties together.
    Total(&'a Total),
}

impl<'a> Said<'a> {
    const fn source(self) -> &'a SourceId {
        match self {
            Self::Statement(statement) => &statement.source,
            Self::Total(total) => &total.source,
        }
    }
}

/// One of those who contradict each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Side<'a> {
    /// Who.
    pub source: &'a SourceId,
    /// What it says of the matter; of a matter that none of its statements is about, all that it says of the tie.
    pub said: Vec<Said<'a>>,
}

/// All disagreements about the ties found, in the order of `hits`, then those about all ties together. `tie_states`
/// are by tie.
#[must_use]
pub fn disagreements(
    dataset: &Dataset,
    hits: &[Hit],
    tie_states: &[Option<TieState>],
) -> Vec<Disagreement> {
    let is_contested = |hit: &&Hit| tie_states[hit.tie].is_some_and(|state| state.contested);
    let of_tie = |hit: &Hit| match dataset.ties[hit.tie].disputes.len() {
        0 => vec![Disagreement::Plain(hit.tie)],
        disputes => (0..disputes)
            .map(|at| Disagreement::Told(hit.tie, at))
            .collect(),
    };
    let ties = hits.iter().filter(is_contested).flat_map(of_tie);
    // Two that name each other are one disagreement.
    let mut told_before: HashSet<&str> = HashSet::new();
    let nation = dataset.totals.iter().enumerate().filter(|(_, total)| {
        let is_new = !total.contradicts.is_empty() && !told_before.contains(&*total.id);
        told_before.extend(total.contradicts.iter().map(|id| &**id));
        is_new
    });
    ties.chain(nation.map(|(number, _)| Disagreement::Nation(number)))
        .collect()
}

impl Disagreement {
    /// The number of the tie that it is about.
    #[must_use]
    pub const fn tie(self) -> Option<usize> {
        match self {
            Self::Told(tie, _) | Self::Plain(tie) => Some(tie),
            Self::Nation(_) => None,
        }
    }

    /// What it is about; `None` of all ties together.
    #[must_use]
    pub fn matter(self, dataset: &Dataset) -> Option<Matter> {
        match self.dispute(dataset) {
            Some(dispute) => Some(dispute.about),
            None => Some(plain_matter(dataset.ties.get(self.tie()?)?)),
        }
    }

    /// How it is set out in words of ours.
    #[must_use]
    pub fn dispute(self, dataset: &Dataset) -> Option<&Dispute> {
        match self {
            Self::Told(tie, dispute) => dataset.ties.get(tie)?.disputes.get(dispute),
            _ => None,
        }
    }

    /// Those who contradict each other, each with what it says.
    #[must_use]
    pub fn sides(self, dataset: &Dataset) -> Vec<Side<'_>> {
        let sides = match self {
            Self::Told(tie, dispute) => told(&dataset.ties[tie], dispute),
            Self::Plain(tie) => {
                let tie = &dataset.ties[tie];
                let matter = plain_matter(tie);
                let about = tie.statements.iter().filter(|it| is_about(it, matter));
                by_source(about.map(Said::Statement))
            }
            Self::Nation(total) => nation(dataset, &dataset.totals[total]),
        };
        // One that contradicts itself is a side for each thing that it says.
        match sides.as_slice() {
            [Side { source, said }] => {
                let apart = said.iter().map(|said| vec![*said]);
                apart.map(|said| Side { source, said }).collect()
            }
            _ => sides,
        }
    }
}

fn told(tie: &Tie, dispute: usize) -> Vec<Side<'_>> {
    let dispute = &tie.disputes[dispute];
    let mut by_source: HashMap<&SourceId, Vec<&Statement>> = HashMap::new();
    for statement in &tie.statements {
        let said = by_source.entry(&statement.source).or_default();
        said.push(statement);
    }
    let side = |source| {
        let mut said = by_source.get(source).cloned().unwrap_or_default();
        if said.iter().any(|it| is_about(it, dispute.about)) {
            said.retain(|it| is_about(it, dispute.about));
        }
        let said = said.into_iter().map(Said::Statement).collect();
        Side { source, said }
    };
    dispute.sources.iter().map(side).collect()
}

fn nation<'a>(dataset: &'a Dataset, total: &'a Total) -> Vec<Side<'a>> {
    let contradicted: HashSet<&str> = total.contradicts.iter().map(|id| &**id).collect();
    let others = dataset
        .totals
        .iter()
        .filter(|other| contradicted.contains(&*other.id));
    by_source([total].into_iter().chain(others).map(Said::Total))
}

fn by_source<'a>(said: impl Iterator<Item = Said<'a>>) -> Vec<Side<'a>> {
    let mut sides: Vec<Side<'a>> = Vec::new();
    let mut places: HashMap<&SourceId, usize> = HashMap::new();
    for said in said {
        let source = said.source();
        let place = *places.entry(source).or_insert(sides.len());
        if place == sides.len() {
            let said = Vec::new();
            sides.push(Side { source, said });
        }
        sides[place].said.push(said);
    }
    sides
}

/// What the statements about a tie disagree on where nothing is said about it: by the dates alone, of the start or
/// the status.
#[must_use]
pub fn plain_matter(tie: &Tie) -> Matter {
    if starts(tie).count() > 1 {
        Matter::Since
    } else {
        Matter::Status
    }
}

/// The statements about a tie that belong to a side of a dispute.
#[must_use]
pub fn concerning<'a>(tie: &'a Tie, dispute: &Dispute) -> Vec<&'a Statement> {
    let sources: HashSet<&SourceId> = dispute.sources.iter().collect();
    let is_of_side = |it: &&Statement| is_about(it, dispute.about) && sources.contains(&it.source);
    tie.statements.iter().filter(is_of_side).collect()
}

fn is_about(statement: &Statement, matter: Matter) -> bool {
    let says = &statement.says;
    // Who the partner is shows in anything that a source says of the start, the status or the kind.
    let shows_partner = matches!(says, Claim::Since(_) | Claim::Status(_) | Claim::Kind(_));
    says.matter() == Some(matter) || matter == Matter::Partner && shows_partner
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::dataset::{AsOf, AsOfView, load};

    #[test]
    fn every_dispute_has_its_sides() {
        let dataset = load::embedded();
        let tie_states =
            AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap())).tie_states();
        let hits: Vec<Hit> = (0..dataset.ties.len()).map(Hit::without_words).collect();
        let all = disagreements(&dataset, &hits, &tie_states);
        let told = all
            .iter()
            .filter(|it| it.dispute(&dataset).is_some())
            .count();
        assert_eq!(
            told,
            dataset
                .ties
                .iter()
                .map(|tie| tie.disputes.len())
                .sum::<usize>()
        );
        for it in &all {
            let sides = it.sides(&dataset);
            assert!(sides.len() > 1, "{it:?} has one side");
            assert!(sides.iter().all(|side| !side.said.is_empty()), "{it:?}");
            if let Some(dispute) = it.dispute(&dataset) {
                let has = |id: &SourceId| sides.iter().any(|side| side.source == id);
                assert!(dispute.sources.iter().all(has), "{}", dispute.en);
            }
        }
        let contested = tie_states
            .iter()
            .flatten()
            .filter(|tie_state| tie_state.contested)
            .count();
        let ties: BTreeSet<usize> = all.iter().filter_map(|it| it.tie()).collect();
        assert_eq!(ties.len(), contested);
        assert!(all.iter().any(|it| matches!(it, Disagreement::Nation(_))));
        assert!(
            disagreements(&dataset, &[], &tie_states)
                .iter()
                .all(|it| it.tie().is_none())
        );
    }
}
