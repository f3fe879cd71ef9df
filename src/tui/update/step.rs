//! A movement through rows or lines.

/// A movement through rows or lines.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    By(isize),
    Pages(isize),
    First,
    Last,
}

impl Step {
    /// Where it leads from `at`, `page` rows at a time, not past `last`.
    pub(super) fn from(self, at: usize, page: usize, last: usize) -> usize {
        let page = isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        match self {
            Self::By(rows) => at.saturating_add_signed(rows),
            Self::Pages(pages) => at.saturating_add_signed(pages.saturating_mul(page)),
            Self::First => 0,
            Self::Last => last,
        }
        .min(last)
    }
}
