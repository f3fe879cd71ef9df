//! `partij:`: a political party that a decision names, by any of its names; a joint group counts for each party in it.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, Decision, PoliticalParty},
    lang::{Bilingual, Lang},
    query::{
        asked::AskedTogether,
        choose::Choice,
        query_field::{Names, QueryField, TieTest},
    },
};

/// So many parties a message names where one is not known.
const MAX_EXAMPLES: usize = 4;

/// A political party, with all that a decision may call it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartyFilter {
    name: String,
    /// Its names, and those of the groups that it is in.
    called: Vec<String>,
}

impl PartyFilter {
    /// A party of `dataset`, by its name in the list.
    #[must_use]
    pub fn new(party: &PoliticalParty, dataset: &Dataset) -> Self {
        let groups = dataset.political_parties.iter().filter(|group| {
            let mut joined = group.joins.iter();
            joined.any(|one| party.names().any(|name| name == one))
        });
        let called = std::iter::once(party).chain(groups);
        Self {
            name: party.name.to_string(),
            called: called
                .flat_map(PoliticalParty::names)
                .map(ToString::to_string)
                .collect(),
        }
    }

    /// The name that lists show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether a name is one of this party, or of a group that it is in.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.called.iter().any(|called| called == name)
    }

    /// Whether a decision names it.
    #[must_use]
    pub fn is_named_in(&self, decision: &Decision) -> bool {
        decision.positions().any(|(_, name)| self.is_called(name))
    }
}

impl QueryField for PartyFilter {
    const NAMES: Names = &["partij", "party", "fractie"];
    const UNKNOWN: [&str; 2] = ["onbekende politieke partij", "unknown political party"];

    /// By any name in the list of the dataset.
    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        let choice = |party: &PoliticalParty| Choice {
            value: Self::new(party, dataset),
            label: Bilingual::same(&party.name),
            names: party.names().map(ToString::to_string).collect(),
        };
        dataset.political_parties.iter().map(choice).collect()
    }

    /// The first in the list of the dataset.
    fn examples(dataset: &Dataset) -> Vec<Bilingual> {
        let first = dataset.political_parties.iter().take(MAX_EXAMPLES);
        first.map(|party| Bilingual::same(&party.name)).collect()
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.name.as_str().into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, asked: &'a AskedTogether) -> TieTest<'a> {
        asked.decision.test(Vec::new(), vec![self.clone()], dataset)
    }
}
