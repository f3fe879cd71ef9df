//! Editing a line of text of limited length.

use tui_input::{Input, InputRequest};

/// Edits the line, which takes no more than `max_chars`; whether its text changed.
pub fn edit(input: &mut Input, request: InputRequest, max_chars: usize) -> bool {
    let is_full = matches!(request, InputRequest::InsertChar(_)) && room(input, max_chars) == 0;
    !is_full && input.handle(request).is_some_and(|change| change.value)
}

/// Inserts text at the cursor, as far as there is room; whether there was any.
pub fn paste(input: &mut Input, text: impl Iterator<Item = char>, max_chars: usize) -> bool {
    let before = room(input, max_chars);
    for c in text.take(before) {
        input.handle(InputRequest::InsertChar(c));
    }
    room(input, max_chars) < before
}

fn room(input: &Input, max_chars: usize) -> usize {
    max_chars.saturating_sub(input.value().chars().count())
}
