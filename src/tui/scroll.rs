//! How far the text about a tie is scrolled.

use super::{document::Document, text_line::TextLine, theme::Role};

/// Lines above the first hit that are shown with it: what it is said about.
const CONTEXT: usize = 2;

/// Lines below it that are shown with it where there is room: the words that it rests on.
const BELOW: usize = 4;

/// The first line shown of the text about the selected tie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Top {
    /// The passage that answers the query best; where none does the begin, or as much further down as brings the first
    /// thing that the query hit into sight. Worked out where
    /// the lines are known, so that a key that selects another tie need not wrap its text.
    #[default]
    AtHit,
    /// Where the user scrolled to.
    Line(usize),
}

impl Top {
    /// The number of the first line shown of a document in a pane of `height` rows.
    #[must_use]
    pub fn line(self, document: &Document<'_>, height: usize) -> usize {
        let lines = &document.lines;
        match (self, document.best()) {
            (Self::Line(line), _) => line,
            (Self::AtHit, Some(best)) => document.top_of(best, height),
            (Self::AtHit, None) => {
                let is_hit =
                    |line: &TextLine| line.pieces.iter().any(|(role, _)| *role == Role::Match);
                match lines.iter().position(is_hit) {
                    Some(hit) if hit + (height / 3).min(BELOW) >= height => hit
                        .saturating_sub(CONTEXT)
                        .min(lines.len().saturating_sub(height)),
                    _ => 0,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_hit_comes_into_sight_and_no_further_down_than_need_be() {
        let text = |hits: &[usize]| {
            let role = |at| {
                if hits.contains(&at) {
                    Role::Match
                } else {
                    Role::Text
                }
            };
            let line = |at| TextLine::new(role(at), "x");
            Document {
                lines: (0..20).map(line).collect(),
                ..Document::default()
            }
        };
        for (top, hits, height, first) in [
            (Top::AtHit, &[][..], 5, 0),
            (Top::AtHit, &[3, 12], 5, 0),
            (Top::AtHit, &[4, 12], 5, 2),
            (Top::AtHit, &[5, 12], 5, 3),
            (Top::AtHit, &[7], 10, 5),
            (Top::AtHit, &[6], 10, 0),
            (Top::AtHit, &[19], 5, 15),
            (Top::AtHit, &[19], 30, 0),
            (Top::AtHit, &[4], 0, 2),
            (Top::Line(7), &[12], 5, 7),
        ] {
            assert_eq!(
                top.line(&text(hits), height),
                first,
                "{top:?} {hits:?} {height}"
            );
        }
    }
}
