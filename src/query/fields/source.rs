//! `bron:`: a source of a statement about the tie.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, Source, SourceId, Tie, TieState},
    lang::{Bilingual, Lang},
    query::{
        choose::{Choice, ValueError, choose},
        query_field::{Names, QueryField},
    },
};

impl QueryField for SourceId {
    const NAMES: Names = &["bron", "source"];
    const UNKNOWN: [&str; 2] = ["onbekende bron", "unknown source"];

    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        choices(dataset, |source| {
            vec![source.id.to_string(), source.publisher.to_string()]
        })
    }

    /// By its id; failing that, by its publisher.
    fn read(typed: &str, dataset: &Dataset) -> Result<Self, ValueError> {
        let by = |names: fn(&Source) -> Vec<String>| choose(typed, choices(dataset, names));
        by(|source| vec![source.id.to_string()]).or_else(|miss| match miss {
            ValueError::Unknown { .. } => {
                by(|source| vec![source.publisher.to_string()]).map_err(|_| miss)
            }
            _ => Err(miss),
        })
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.as_str().into()
    }

    fn holds(&self, tie: &Tie, _: &TieState) -> bool {
        tie.statements
            .iter()
            .any(|statement| statement.source == *self)
    }
}

fn choices(dataset: &Dataset, names: fn(&Source) -> Vec<String>) -> Vec<Choice<SourceId>> {
    let choice = |source: &Source| Choice {
        value: source.id.clone(),
        label: Bilingual::same(source.id.as_str()),
        names: names(source),
    };
    dataset.sources.iter().map(choice).collect()
}
