//! `provincie:`: the Dutch province, of parties of either level.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, DutchProvince, Tie, TieState, closed_list::ClosedList},
    lang::Lang,
    query::{
        choose::{Choice, closed_list},
        query_field::{Names, QueryField},
    },
};

impl QueryField for DutchProvince {
    const NAMES: Names = &["provincie", "province"];
    const UNKNOWN: [&str; 2] = ["onbekende provincie", "unknown province"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        closed_list()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        ClosedList::name_in(*self, lang).into()
    }

    fn of_tie(tie: &Tie, _: &TieState) -> impl Iterator<Item = Self> {
        std::iter::once(tie.dutch.province)
    }
}
