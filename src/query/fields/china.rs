//! `china:`: a Chinese party by name, alias, characters or province, from the start of a word, or by the whole of a
//! name of before.

use std::borrow::Cow;

use crate::{
    dataset::{ChineseParty, Dataset},
    lang::Lang,
    query::{
        asked::AskedTogether,
        choose::{Choice, ValueError, names_as_choices, party_name},
        fold::fold,
        index::{chinese_names, former_names},
        name_match::is_called,
        query_field::{Names, QueryField, TieTest},
    },
};

/// The name of a Chinese place, or the begin of it, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChineseName(pub String);

impl QueryField for ChineseName {
    const NAMES: Names = &["china", "china"];
    const UNKNOWN: [&str; 2] = ["onbekende Chinese plaats", "unknown Chinese place"];

    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        names_as_choices(names_in(dataset), Self)
    }

    fn read(typed: &str, dataset: &Dataset) -> Result<Self, ValueError> {
        let wanted = fold(typed);
        let former = dataset.parties().chinese(dataset);
        let mut former = former.flat_map(|party| former_names(&party.formerly));
        // What was a name once is no misspelling of another one.
        if former.any(|name| fold(name) == wanted) {
            return Ok(Self(typed.to_owned()));
        }
        party_name(typed, names_in(dataset)).map(Self)
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, _: &'a AskedTogether) -> TieTest<'a> {
        let (parties, wanted) = (dataset.parties(), fold(&self.0));
        let goes_by_it = |party: &ChineseParty| {
            let names = chinese_names(party).map(|(name, _)| name);
            is_called(names, &party.formerly, &wanted)
        };
        let called: Vec<bool> = parties.chinese(dataset).map(goes_by_it).collect();
        Box::new(move |tie, _| called[parties.chinese.of_tie[tie] as usize])
    }
}

/// The names that the dataset gives to the Chinese parties.
fn names_in(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.parties().chinese(dataset).flat_map(|party| {
        let names = party.name.iter().chain(&party.zh).chain(&party.province);
        names.chain(&party.aliases).map(|name| name.as_str())
    })
}
