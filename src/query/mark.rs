//! `is:`: the marks of a tie.

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
    pub const ALL: [Self; 4] = [Self::Contested, Self::Reconsidering, Self::Unnamed, Self::Costs];
}
