//! `is:`: the marks of a tie.

use crate::dataset::closed_list::ClosedList;

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
}

impl Mark {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::Contested,
        Self::Reconsidering,
        Self::Unnamed,
        Self::Costs,
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
            Self::Unnamed => &["onbenoemd", "unnamed"],
            Self::Costs => &["kosten", "costs", "geld", "money"],
        }
    }
}
