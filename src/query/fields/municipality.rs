//! `gemeente:`: a Dutch municipality by name or alias, from the start of a word, or by the whole name of one that went
//! into it.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, DutchLevel, DutchParty},
    lang::Lang,
    query::{
        asked::AskedTogether,
        choose::{Choice, ValueError, names_as_choices, party_name},
        fold::fold,
        municipality_names,
        name_match::is_called,
        query_field::{Names, QueryField, TieTest},
    },
};

/// The name of a municipality, or the begin of it, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MunicipalityName(pub String);

impl QueryField for MunicipalityName {
    const NAMES: Names = &["gemeente", "municipality"];
    const UNKNOWN: [&str; 2] = ["onbekende gemeente", "unknown municipality"];

    fn choices(dataset: &Dataset) -> Vec<Choice<Self>> {
        names_as_choices(municipality_names_in(dataset), Self)
    }

    fn read(typed: &str, dataset: &Dataset) -> Result<Self, ValueError> {
        // What a municipality is called is no misspelling of another one.
        if municipality_names::named(&fold(typed)).is_some() {
            return Ok(Self(typed.to_owned()));
        }
        party_name(typed, municipality_names_in(dataset)).map(Self)
    }

    fn name_in(&self, _: Lang) -> Cow<'_, str> {
        self.0.as_str().into()
    }

    fn test<'a>(&'a self, dataset: &'a Dataset, _: &'a AskedTogether) -> TieTest<'a> {
        let (parties, wanted) = (dataset.parties(), fold(&self.0));
        let goes_by_it = |party: &DutchParty| is_called(names(party), &party.formerly, &wanted);
        let called: Vec<bool> = parties.dutch(dataset).map(goes_by_it).collect();
        Box::new(move |tie, _| called[parties.dutch.of_tie[tie] as usize])
    }
}

/// The names of a municipality; none of a province.
fn names(party: &DutchParty) -> impl Iterator<Item = &str> {
    let is_municipality = party.level == DutchLevel::Municipality;
    let names = std::iter::once(&party.name).chain(&party.aliases);
    names
        .filter(move |_| is_municipality)
        .map(|name| name.as_str())
}

/// The names of the municipalities that have a tie.
fn municipality_names_in(dataset: &Dataset) -> impl Iterator<Item = &str> {
    dataset.parties().dutch(dataset).flat_map(names)
}
