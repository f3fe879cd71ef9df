//! Words that are looked for in a page.

use crate::{
    query::{Criterion, Index, Query, fold::fold, highlight::Highlighter},
    tui::{page::marked, text_line::TextLine},
};

/// The words.
pub struct Sought {
    folded: Vec<String>,
    highlighter: Highlighter,
}

impl Sought {
    /// Takes what is typed apart.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words = typed
            .split_whitespace()
            .map(|word| Criterion::Exact(word.to_owned()));
        let terms = words.map(Into::into).collect();
        let folded = typed.split_whitespace().map(fold);
        Self {
            folded: folded.filter(|word| !word.is_empty()).collect(),
            highlighter: Highlighter::new(&Query { terms }, &Index::default()),
        }
    }

    /// Whether a text has all of them, without regard to case and accents.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let text = fold(text);
        self.folded.iter().all(|word| text.contains(&**word))
    }

    /// The paragraphs that have them: those lines between two that are empty.
    #[must_use]
    pub fn among(&self, lines: Vec<TextLine>) -> Vec<TextLine> {
        if self.folded.is_empty() {
            return lines;
        }
        let mut kept: Vec<TextLine> = Vec::new();
        for paragraph in lines.split(|line| line.pieces.is_empty()) {
            let pieces = paragraph.iter().flat_map(|line| &line.pieces);
            let texts: Vec<&str> = pieces.map(|(_, text)| &**text).collect();
            if !paragraph.is_empty() && self.is_in(&texts.join(" ")) {
                if !kept.is_empty() {
                    kept.push(TextLine::default());
                }
                kept.extend_from_slice(paragraph);
            }
        }
        kept
    }

    /// The line with the words marked.
    #[must_use]
    pub fn mark(&self, line: TextLine) -> TextLine {
        if self.folded.is_empty() {
            return line;
        }
        let pieces = line
            .pieces
            .iter()
            .flat_map(|(role, text)| marked(text, 0, &self.highlighter.spans(text), *role));
        TextLine {
            pieces: pieces.collect(),
        }
    }
}
