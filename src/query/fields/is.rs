//! `is:`: a mark of the tie.

use std::borrow::Cow;

use crate::{
    dataset::{Dataset, Subject, Tie, TieState, closed_list::ClosedList},
    lang::Lang,
    query::{
        choose::{Choice, closed_list},
        query_field::{Names, QueryField},
    },
};

/// A mark that a tie can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Sources contradict each other about it.
    Contested,
    /// The Dutch party doubts it.
    Reconsidering,
    /// The sources leave the Chinese party unnamed.
    Unnamed,
    /// A source tells what it cost or what it brought.
    Costs,
    /// Nothing that is told of it is of the last two years.
    Old,
}

impl Mark {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Contested,
        Self::Reconsidering,
        Self::Unnamed,
        Self::Costs,
        Self::Old,
    ];
}

impl ClosedList for Mark {
    const VALUES: &'static [Self] = &Self::ALL;

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Contested => &["betwist", "contested"],
            Self::Reconsidering => &[
                "heroverwogen",
                "reconsidering",
                "heroverweging",
                "reconsidered",
            ],
            Self::Unnamed => &["ongenoemd", "unnamed", "onbenoemd"],
            Self::Costs => &["kosten", "costs", "geld", "money"],
            Self::Old => &["oud", "old", "verouderd", "outdated"],
        }
    }
}

impl QueryField for Mark {
    const NAMES: Names = &["is", "is"];
    const UNKNOWN: [&str; 2] = ["onbekend kenmerk", "unknown mark"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        closed_list()
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        ClosedList::name_in(*self, lang).into()
    }

    fn holds(&self, tie: &Tie, state: &TieState) -> bool {
        match self {
            Self::Contested => state.contested,
            Self::Old => state.evidence.is_old,
            Self::Reconsidering => state.reconsidering.is_some(),
            Self::Unnamed => tie.chinese.name.is_none(),
            Self::Costs => tie
                .statements
                .iter()
                .any(|statement| statement.says.subject() == Subject::Money),
        }
    }
}
