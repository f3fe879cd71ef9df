//! `soort:`: the sort of relation. A memorandum is a paper that a tie of any sort can have beside its name, and is found
//! by itself; of the others a tie has one.

use std::borrow::Cow;

use crate::{
    dataset::{Claim, Dataset, Kind, Tie, TieState, closed_list::ClosedList},
    lang::Lang,
    query::{
        choose::{Choice, closed_list},
        query_field::{Names, QueryField},
    },
};

impl QueryField for Kind {
    const NAMES: Names = &["soort", "kind"];
    const UNKNOWN: [&str; 2] = ["onbekende soort", "unknown kind"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        closed_list()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        ClosedList::name_in(*self, lang).into()
    }

    fn filter_label<'a>(&'a self, _: &'a Dataset, lang: Lang) -> Cow<'a, str> {
        match self {
            Self::Sister => lang.sister_city_or_province(),
            kind => kind.label(lang),
        }
        .into()
    }

    fn of_tie(_: &Tie, state: &TieState) -> impl Iterator<Item = Self> {
        let memorandum = state.has_memorandum.then_some(Self::Memorandum);
        let main = state.kind.filter(|kind| Some(*kind) != memorandum);
        main.into_iter().chain(memorandum)
    }

    /// Those that the dataset uses.
    fn offered(dataset: &Dataset) -> Vec<Self> {
        let statements = dataset.ties.iter().flat_map(|tie| &tie.statements);
        let is_used = |kind: &Self| {
            statements
                .clone()
                .any(|statement| statement.says == Claim::Kind(*kind))
        };
        Self::ALL.into_iter().filter(is_used).collect()
    }
}
