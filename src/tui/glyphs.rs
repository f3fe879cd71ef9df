//! The signs that views draw with, in one place; each is one column wide. A status has its own sign everywhere
//! ([`words::status_symbol`]), and here the line that it draws through time.

use crate::{
    dataset::Status,
    text::words,
    timeline::{MarkKind, State},
    tui::theme::RECONSIDERING,
};

/// The line of a state through time. It can be told from the others without colour; what has ended leaves none.
#[must_use]
pub const fn through_time(state: State) -> &'static str {
    match state {
        State::Perhaps => "·",
        State::Is(Status::Active) => "━",
        State::Is(Status::Dormant) => "╍",
        State::Is(Status::Unknown) => "┈",
        State::Is(Status::Severed) => " ",
    }
}

/// A mark on such a line.
#[must_use]
pub const fn mark(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Start => "┣",
        MarkKind::Status(status) => words::status_symbol(status),
        MarkKind::Doubt => RECONSIDERING,
        MarkKind::Event => "◆",
    }
}

/// The date in force, across the rows.
pub const AS_OF: &str = "│";
/// The date in force, above them.
pub const AS_OF_HEAD: &str = "▼";
/// Where an era begins.
pub const ERA: &str = "▏";

/// The columns of a chart, from nothing to full in eighths.
pub const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn every_sign_is_one_column_wide_and_lines_can_be_told_apart() {
        let states = Status::ALL.map(State::Is).into_iter().chain([State::Perhaps]);
        let mut lines: Vec<&str> = states.map(through_time).collect();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), 5);
        let kinds =
            Status::ALL.map(MarkKind::Status).into_iter().chain([MarkKind::Start, MarkKind::Doubt, MarkKind::Event]);
        let all = lines.into_iter().chain(kinds.map(mark)).chain(EIGHTHS).chain([AS_OF, AS_OF_HEAD, ERA]);
        assert!(all.into_iter().all(|sign| sign.width() == 1));
    }
}
