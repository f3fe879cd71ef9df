//! The quotations of a document, which one is marked, and the passages that answer the query: where it opens, and going
//! from one to the next.

use std::ops::Range;

use super::Document;
use crate::tui::{
    model::Model,
    page::{AnsweringLines, QuotationLines},
    scroll::Top,
    text_line::TextLine,
    theme::Role,
};

/// Lines above the first hit that are shown with it: what it is said about.
const CONTEXT: usize = 2;

/// The lines below a hit that are shown with it where there is room: the words that it rests on.
const BELOW: usize = 4;

/// Those that answer more than a name of the tie does; where there is none, all.
pub(super) fn answering(mut passages: Vec<AnsweringLines>) -> Vec<AnsweringLines> {
    let answers = |passage: &AnsweringLines| passage.score.answered > 0;
    if passages.iter().any(answers) {
        passages.retain(answers);
    }
    passages
}

impl Document<'_> {
    /// The quotation that is marked while the document is shown in a pane of `height` rows.
    #[must_use]
    pub fn marked(&self, model: &Model, height: usize) -> usize {
        if matches!(model.detail_top, Top::Line(_)) {
            return model.quotation;
        }
        if let Some(best) = self.best() {
            return best.quotation;
        }
        let top = self.top(model.detail_top, height);
        self.marked_in(model.quotation, &(top..top.saturating_add(height)))
    }

    /// The quotation that is marked after scrolling so that `window` shows: the same while it begins in sight, else
    /// the first that does.
    #[must_use]
    pub fn marked_in(&self, marked: usize, window: &Range<usize>) -> usize {
        let begins_in_sight =
            |quotation: &QuotationLines<'_>| window.contains(&quotation.lines.start);
        if self.quotations.get(marked).is_some_and(begins_in_sight) {
            return marked;
        }
        let first = self.quotations.iter().position(begins_in_sight);
        first.unwrap_or(marked)
    }

    /// The number of the first line shown in a pane of `height` rows.
    #[must_use]
    pub fn top(&self, top: Top, height: usize) -> usize {
        let lines = &self.lines;
        match (top, self.best()) {
            (Top::Line(line), _) => line,
            (Top::AtHit, Some(best)) => self.top_of(best, height),
            (Top::AtHit, None) => {
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

    /// The passage that the document opens at: the one that answers best, the first of several. What has no more than
    /// names of the tie is read from the top.
    #[must_use]
    pub fn best(&self) -> Option<&AnsweringLines> {
        let answers = self.passages.iter().filter(|it| it.score.answered > 0);
        answers.rev().max_by_key(|passage| passage.score)
    }

    /// The place among the passages of the one whose quotation is number `marked`.
    #[must_use]
    pub fn passage_of(&self, marked: usize) -> Option<usize> {
        let mut passages = self.passages.iter();
        passages.position(|passage| passage.quotation == marked)
    }

    /// The passage `by` further on than the quotation number `marked`, round and round.
    #[must_use]
    pub fn passage_after(&self, marked: usize, by: isize) -> Option<&AnsweringLines> {
        let passages = &self.passages;
        let at = match (self.passage_of(marked), by < 0) {
            (Some(at), _) => {
                let count = isize::try_from(passages.len()).ok()?;
                let at = isize::try_from(at).ok()?.checked_add(by)?;
                usize::try_from(at.checked_rem_euclid(count)?).ok()?
            }
            (None, false) => passages
                .iter()
                .position(|it| it.quotation > marked)
                .unwrap_or(0),
            (None, true) => passages
                .iter()
                .rposition(|it| it.quotation < marked)
                .unwrap_or(passages.len().saturating_sub(1)),
        };
        passages.get(at)
    }

    /// The first line to show for a passage in a pane of `height` rows: the top where all of it is in sight from there,
    /// else its begin with a heading above it, and as much further down as brings what was hit into sight.
    #[must_use]
    pub fn top_of(&self, passage: &AnsweringLines, height: usize) -> usize {
        let lines = &passage.lines;
        if lines.end <= height {
            return 0;
        }
        let hits = |at: &usize| {
            let pieces = self.lines.get(*at).map_or(&[][..], |line| &line.pieces);
            pieces
                .iter()
                .filter(|(role, _)| *role == Role::Match)
                .count()
        };
        let hit = lines.clone().rev().max_by_key(hits).unwrap_or(lines.start);
        let mut last = (hit + 1 + BELOW.min(height / 3)).min(lines.end);
        // The mark beside the quotation too, where that leaves the hit in sight.
        if let Some(marked) = self.quotations.get(passage.quotation) {
            last = last.max((marked.lines.start + 1).min(hit + height));
        }
        let above = lines.start.saturating_sub(1);
        let is_heading = self
            .lines
            .get(above)
            .is_some_and(|line| !line.pieces.is_empty());
        let begin = if is_heading { above } else { lines.start };
        begin
            .max(last.saturating_sub(height))
            .min(self.lines.len().saturating_sub(height))
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
                text(hits).top(top, height),
                first,
                "{top:?} {hits:?} {height}"
            );
        }
    }
}
