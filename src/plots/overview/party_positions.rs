//! How political parties stood to decisions, by body: which proposed, which voted for, which against.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;

use crate::{
    dataset::{Body, Dataset, PoliticalParty, Position, Statement},
    query::{DecisionQuestion, PartyFilter, Query},
};

/// Of a political party: in how many ties it stood so to a decision of each body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyPositions {
    /// The party.
    pub party: PartyFilter,
    /// By body and position, in the order of [`Body::ALL`] and [`Position::ALL`].
    pub ties: [[usize; Position::ALL.len()]; Body::ALL.len()],
}

impl PartyPositions {
    /// In how many ties it stood so to a decision of a body.
    #[must_use]
    pub const fn of(&self, body: Body, position: Position) -> usize {
        self.ties[body as usize][position as usize]
    }
}

/// A name in a decision, as one look through the dataset finds it.
#[derive(Clone, Copy, Debug)]
struct Mention {
    tie: u32,
    statement: u32,
    /// The place among the parties that have a row.
    party: u32,
    body: Body,
    position: Position,
}

/// All mentions of political parties; a joint group is mentioned as each party in it.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    parties: Vec<PartyFilter>,
    /// In the order of the ties.
    all: Vec<Mention>,
}

impl Mentions {
    /// Looks through all decisions once.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let rows = dataset.political_parties.iter();
        let rows: Vec<&PoliticalParty> = rows.filter(|party| party.joins.is_empty()).collect();
        let parties: Vec<PartyFilter> = rows
            .iter()
            .map(|party| PartyFilter::new(party, dataset))
            .collect();
        let mut by_name: HashMap<&str, Vec<u32>, RandomState> = HashMap::default();
        let names = dataset.political_parties.iter();
        for name in names.flat_map(PoliticalParty::names) {
            let called = (0..).zip(&parties).filter(|(_, it)| it.is_called(name));
            by_name.insert(name, called.map(|(row, _)| row).collect());
        }
        let mut all = Vec::new();
        for (tie, it) in (0..).zip(&dataset.ties) {
            for (statement, it) in (0..).zip(&it.statements) {
                let Some(decision) = it.says.decision() else {
                    continue;
                };
                for (position, name) in decision.positions() {
                    let rows = by_name.get(name.as_str()).into_iter().flatten();
                    all.extend(rows.map(|&party| Mention {
                        tie,
                        statement,
                        party,
                        body: decision.body,
                        position,
                    }));
                }
            }
        }
        Self { parties, all }
    }

    /// Counts the ties `among` those that `query` found, the party in most of them first; a decision counts that the
    /// query asks for, and that was known on its date.
    #[must_use]
    pub fn count(
        &self,
        query: &Query,
        among: &FixedBitSet,
        dataset: &Dataset,
    ) -> Vec<PartyPositions> {
        let question = query.decision_question();
        let mut counts: Vec<PartyPositions> = self
            .parties
            .iter()
            .map(|party| PartyPositions {
                party: party.clone(),
                ties: Default::default(),
            })
            .collect();
        // The tie that was counted last, by number and one: a tie counts once, however many decisions it has.
        let mut last = vec![[[0_u32; Position::ALL.len()]; Body::ALL.len()]; counts.len()];
        for mention in &self.all {
            let (row, tie) = (mention.party as usize, mention.tie as usize);
            let (body, position) = (mention.body as usize, mention.position as usize);
            if !among.contains(tie) || last[row][body][position] == mention.tie + 1 {
                continue;
            }
            let statement = &dataset.ties[tie].statements[mention.statement as usize];
            if question.knows(statement, dataset) && self.is_asked(mention, statement, &question) {
                last[row][body][position] = mention.tie + 1;
                counts[row].ties[body][position] += 1;
            }
        }
        counts.retain(|party| party.ties.as_flattened().iter().any(|&ties| ties > 0));
        counts.sort_by_key(|party| {
            std::cmp::Reverse(party.ties.as_flattened().iter().sum::<usize>())
        });
        counts
    }

    /// Whether a decision still is one that is asked for, once this position of this party is asked for too.
    fn is_asked(
        &self,
        mention: &Mention,
        statement: &Statement,
        question: &DecisionQuestion,
    ) -> bool {
        if question.is_empty() {
            return true;
        }
        let party = &self.parties[mention.party as usize];
        statement
            .says
            .decision()
            .is_some_and(|decision| question.fits_with(decision, party, mention.position))
    }
}
