//! Pieces of text in which some places look otherwise.

use std::ops::Range;

use crate::tui::{text_line::TextPiece, theme::Role};

/// A piece of text, which begins at `start` of a longer one, cut at what the query hits in that one.
#[must_use]
pub fn marked(text: &str, start: usize, hits: &[Range<usize>], role: Role) -> Vec<TextPiece> {
    coloured(text, start, hits, Role::Match, role)
}

/// A piece of text, which begins at `start` of a longer one, cut at places of that one, in order of their starts, that
/// look otherwise.
#[must_use]
pub fn coloured(
    text: &str,
    start: usize,
    places: &[Range<usize>],
    role_there: Role,
    role: Role,
) -> Vec<TextPiece> {
    let mut pieces: Vec<TextPiece> = Vec::new();
    let mut at = 0;
    let mut push = |role: Role, to: usize| {
        let to = to.saturating_sub(start).clamp(at, text.len());
        if to > at {
            pieces.push((role, text.get(at..to).unwrap_or_default().into()));
            at = to;
        }
    };
    for place in places {
        push(role, place.start);
        push(role_there, place.end);
    }
    push(role, start + text.len());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_marked_across_the_end_of_a_line() {
        let text = "een noord brabantse zaak";
        let hits = std::slice::from_ref(&(4..17));
        assert_eq!(
            marked(&text[..9], 0, hits, Role::Text),
            [(Role::Text, "een ".into()), (Role::Match, "noord".into())]
        );
        assert_eq!(
            marked(&text[10..], 10, hits, Role::Text),
            [
                (Role::Match, "brabant".into()),
                (Role::Text, "se zaak".into())
            ]
        );
    }
}
