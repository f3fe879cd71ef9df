//! Where the text of a dataset can be cut: at its ties.

use crate::dataset::check::tokens::{Token, Tokens};

/// Something in the list of ties, where the text could be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// A tie ends before this byte.
    Tie(usize),
    /// The comma after a tie ends before this byte.
    Comma(usize),
    /// The bracket at this byte closes the list.
    End(usize),
}

/// The byte after the bracket that opens the list of ties.
pub(super) fn list(text: &str) -> Option<usize> {
    let (mut depth, mut field) = (0usize, "");
    for (token, at) in Tokens::new(text) {
        match token {
            Token::Word if depth == 1 => field = &text[at],
            Token::Open if depth == 1 && field == "ties" && text[at.clone()] == *"[" => return Some(at.end),
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The edges in `text`, which begins somewhere in the list of ties, between two of them. What comes after the
/// [end](Edge::End) of the list is none of the list's.
pub(super) fn edges(text: &str) -> impl Iterator<Item = Edge> {
    let mut depth = 0usize;
    Tokens::new(text).filter_map(move |(token, at)| match token {
        Token::Open => {
            depth += 1;
            None
        }
        Token::Close if depth == 0 => Some(Edge::End(at.start)),
        Token::Close => {
            depth -= 1;
            (depth == 0).then_some(Edge::Tie(at.end))
        }
        Token::Comma if depth == 0 => Some(Edge::Comma(at.end)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_the_dataset() {
        let text = r#"Dataset(title: "ties: [", /* ties: [ */ sources: [(ties: [])], ties: [(id: "a"), ])"#;
        let at = list(text).unwrap();
        assert_eq!(&text[..at], &text[..text.rfind("(id").unwrap()]);
        for text in ["", "ties: [", "(ties: (", "(ties: 1, sources: [", "(tie: [", "(ties", "(ties: // [\n"] {
            assert_eq!(list(text), None, "{text}");
        }
    }

    #[test]
    fn the_edges_are_those_between_ties() {
        use Edge::{Comma, End, Tie};
        let text = r#" (id: "),(", a: [(), ()]), /* ), */ (), ])"#;
        let found: Vec<_> = edges(text).take(5).collect();
        assert_eq!(found, [Tie(25), Comma(26), Tie(38), Comma(39), End(40)], "{:?}", text.char_indices().nth(25));
        assert_eq!(edges(r#"(id: "), "#).next(), None, "in the middle of a string");
    }
}
