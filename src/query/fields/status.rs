//! `status:`: the status on the date in force. What is not a tie has none.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, Status, Tie, TieState, closed_list::ClosedList},
    lang::Lang,
    query::{
        choose::{Choice, closed_list},
        query_field::{Names, QueryField},
    },
};

impl QueryField for Status {
    const NAMES: Names = &["status", "status"];
    const UNKNOWN: [&str; 2] = ["onbekende status", "unknown status"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        closed_list()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        ClosedList::name_in(*self, lang).into()
    }

    fn of_tie(_: &Tie, state: &TieState) -> impl Iterator<Item = Self> {
        state.is_tie().then_some(state.status()).into_iter()
    }
}
