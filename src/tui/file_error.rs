//! What is wrong with the dataset file, on rows of its own at the foot of the screen: it stays there while the keys
//! do what they do.

use std::borrow::Cow;

use ratatui::layout::Size;

use super::layout::SMALLEST;
use crate::sanitise::Escaped;

/// The most rows that it takes.
const MAX_ROWS: u16 = 3;

/// The lines of it in `width` columns, no more than there may be rows; none where nothing is wrong.
#[must_use]
pub fn lines(trouble: Option<&str>, width: u16) -> Vec<String> {
    let Some(trouble) = trouble else {
        return Vec::new();
    };
    let room = usize::from(width.saturating_sub(2)).max(1);
    let trouble = Escaped::from(trouble);
    let wrapped = textwrap::wrap(&trouble, room).into_iter();
    let mut lines: Vec<String> = wrapped.map(Cow::into_owned).collect();
    if lines.len() > usize::from(MAX_ROWS) {
        lines.truncate(usize::from(MAX_ROWS));
        if let Some(last) = lines.last_mut() {
            *last = crate::export::table::cut(&format!("{last} …"), room);
        }
    }
    lines
}

/// What a screen of `size` leaves for the panes.
#[must_use]
pub fn room_beside(trouble: Option<&str>, size: Size) -> Size {
    let rows = u16::try_from(lines(trouble, size.width).len()).unwrap_or(MAX_ROWS);
    // Where both can't be had, the panes are there, and it takes the place of the footer.
    Size {
        height: size
            .height
            .saturating_sub(rows)
            .max(SMALLEST.height.min(size.height)),
        ..size
    }
}
