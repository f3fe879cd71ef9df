//! `china:`: a Chinese party by name, alias, characters or province, from the start of a word.

use std::borrow::Cow;

use super::{FieldName, QueryField, TieTest};
use crate::{
    dataset::Dataset,
    lang::Lang,
    query::{
        Query,
        choose::{Choice, names_as_choices, party_name},
        corpus::Corpus,
        error::QueryErrorKind,
        fold::fold,
        index::chinese_names,
        name_match::goes_by,
    },
};

/// The name of a Chinese place, or the begin of it, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChineseName(pub String);

impl QueryField for ChineseName {
    const FIELD: FieldName = FieldName::China;
    const NAMES: &'static [&'static str] = &["china", "china"];
    const UNKNOWN: [&'static str; 2] = ["onbekende Chinese plaats", "unknown Chinese place"];

    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        names_as_choices(names_in(dataset), Self)
    }

    fn read(typed: &str, dataset: &Dataset) -> Result<Self, QueryErrorKind> {
        party_name(Self::FIELD, typed, names_in(dataset)).map(Self)
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn test<'a>(&'a self, _: &Query, corpus: Corpus<'a>) -> TieTest<'a> {
        let (parties, wanted) = (corpus.dataset.parties(), fold(&self.0));
        let is_called = |party| chinese_names(party).any(|(name, _)| goes_by(&fold(name), &wanted));
        let called: Vec<bool> = parties.chinese(corpus.dataset).map(is_called).collect();
        Box::new(move |tie| called[parties.chinese.of_tie[tie] as usize])
    }
}

/// The names that the dataset gives to the Chinese parties.
fn names_in(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.parties().chinese(dataset).flat_map(|party| {
        let names = party.name.iter().chain(&party.zh).chain(&party.province);
        names.chain(&party.aliases).map(|name| name.as_str())
    })
}
