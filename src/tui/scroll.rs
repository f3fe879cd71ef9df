//! How far the text about a tie is scrolled.

/// The first line shown of the text about the selected tie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Top {
    /// The passage that answers the query best; where none does the begin, or as much further down as brings the first
    /// thing that the query hit into sight. Worked out where the lines are known, so that a key that selects another tie
    /// need not wrap its text.
    #[default]
    AtHit,
    /// Where the user scrolled to.
    Line(usize),
}
