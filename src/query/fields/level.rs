//! `niveau:`: the level of the Dutch party.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, DutchLevel, Tie, TieState, closed_list::ClosedList},
    lang::Lang,
    query::{
        choose::{Choice, closed_list},
        query_field::{Names, QueryField},
    },
};

impl QueryField for DutchLevel {
    const NAMES: Names = &["niveau", "level"];
    const UNKNOWN: [&str; 2] = ["onbekend niveau", "unknown level"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        closed_list()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        ClosedList::name_in(*self, lang).into()
    }

    fn of_tie(tie: &Tie, _: &TieState) -> impl Iterator<Item = Self> {
        std::iter::once(tie.dutch.level)
    }
}
