//! A page of wrapped text: paragraphs, headings, quotations, each piece with its role.

mod marks;

pub use marks::{coloured, marked};

use std::ops::Range;

use super::{
    fit::fit,
    text_line::{TextLine, TextPiece},
    theme::Role,
    wrap::wrap,
};
use crate::{
    answer::Answer,
    dataset::{Dataset, Statement},
    export::sentences,
    lang::Lang,
    sanitise::Escaped,
};

mod passages;

pub use passages::AnsweringLines;

/// Statements that rest on the same words of a source, with the lines that show those: what can be copied, opened and
/// read in its document.
#[derive(Clone, Debug)]
pub struct QuotationLines<'a> {
    /// The statements; never empty.
    pub statements: Vec<&'a Statement>,
    /// The lines that show the words and who says them.
    pub lines: Range<usize>,
    /// The lines that show that, what it is quoted for and remarks about it.
    pub passage: Range<usize>,
}

/// How far a quotation is set in.
const QUOTE_INDENT: usize = 2;
/// The indents of running text, of its first line and of the others.
pub const FLUSH: (usize, usize) = (0, 0);
/// Those of text that begins with a symbol.
pub const HANGING: (usize, usize) = (0, QUOTE_INDENT);
/// From this width a source's address is worth its room.
const ADDRESS_FROM: usize = 70;

/// The most lines of a page, more than a hundred screens: a tie with a hundred thousand statements must not make every
/// key wait until all of them are wrapped. What is left out is told by whoever makes the page.
pub const MAX_PAGE_LINES: usize = 5_000;

/// A page in the making.
pub struct TextPage<'a> {
    /// The language of the interface.
    pub lang: Lang,
    /// The dataset.
    pub dataset: &'a Dataset,
    /// What the query finds: what it hits is marked.
    pub found: &'a Answer,
    /// The width in columns, at least one.
    pub width: usize,
    /// The lines so far.
    pub lines: Vec<TextLine>,
    /// The quotations among them, from top to bottom.
    pub quotations: Vec<QuotationLines<'a>>,
    /// The number of the tie that it is about; `None` where nothing is looked for.
    pub tie: Option<usize>,
    /// What answers the query, from top to bottom.
    pub passages: Vec<AnsweringLines>,
    /// How much room its parts take.
    pub spacing: Spacing,
}

/// How much room the parts of a page take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spacing {
    /// An empty line between them, and an address where there is one.
    #[default]
    Airy,
    /// The same, but the words of sources stand before what we say ourselves.
    WordsFirst,
    /// The words of sources first, and nothing but words on the few lines there are.
    Dense,
}

impl Spacing {
    /// That of a page in a pane of some rows.
    #[must_use]
    pub const fn in_rows(rows: u16) -> Self {
        match rows {
            0..15 => Self::Dense,
            15..24 => Self::WordsFirst,
            _ => Self::Airy,
        }
    }
}

impl<'a> TextPage<'a> {
    /// An empty page, `width` columns wide.
    #[must_use]
    pub fn new(dataset: &'a Dataset, found: &'a Answer, lang: Lang, width: u16) -> Self {
        Self {
            lang,
            dataset,
            found,
            width: usize::from(width).max(1),
            lines: Vec::new(),
            quotations: Vec::new(),
            tie: None,
            passages: Vec::new(),
            spacing: Spacing::default(),
        }
    }

    /// Whether a statement is what the query asks for.
    pub fn is_asked(&self, statement: &Statement) -> bool {
        let Answer {
            query,
            decision_question,
            ..
        } = self.found;
        query.asks_for(statement, decision_question, self.dataset)
    }

    /// Whether nothing more goes on it.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.lines.len() >= MAX_PAGE_LINES
    }

    /// An empty line, unless the page is dense.
    pub fn blank(&mut self) {
        if self.spacing != Spacing::Dense {
            self.lines.push(TextLine::default());
        }
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.set(Role::Heading, FLUSH, &Escaped::from(text), &[]);
    }

    /// Two parts with a dot between them in one line, or each in its own where that is too long.
    pub fn parts(&mut self, [a, b]: [TextPiece; 2]) {
        let pieces = vec![a, (Role::Dim, " · ".into()), b];
        let line = TextLine { pieces };
        if line.width() <= self.width {
            self.lines.push(line);
            return;
        }
        for (role, text) in line.pieces.into_iter().step_by(2) {
            self.paragraph(role, text);
        }
    }

    /// Running text.
    pub fn paragraph(&mut self, role: Role, text: impl Into<Escaped>) {
        self.wrapped(role, FLUSH, &text.into());
    }

    /// Running text, set in by some columns.
    pub fn indented(&mut self, indent: usize, role: Role, text: impl Into<Escaped>) {
        self.wrapped(role, (indent, indent), &text.into());
    }

    /// Running text whose first line begins with a symbol: the others are set in.
    pub fn hanging(&mut self, role: Role, text: impl Into<Escaped>) {
        self.wrapped(role, HANGING, &text.into());
    }

    /// The words that statements rest on, where there are any, and who says so, when, and where in the document.
    pub fn quotation(&mut self, statements: &[&'a Statement]) {
        let Some(first) = statements.first().filter(|_| !self.is_full()) else {
            return;
        };
        let start = self.lines.len();
        if let Some(quote) = &first.quote {
            self.quote(quote);
        }
        let citation = sentences::citation(first, self.dataset, self.lang);
        self.indented(QUOTE_INDENT, Role::Dim, citation);
        if let Some(url) = sentences::address(first, self.dataset)
            && self.width >= ADDRESS_FROM
        {
            self.address(&url);
        }
        self.quotations.push(QuotationLines {
            statements: statements.to_vec(),
            lines: start..self.lines.len(),
            passage: start..self.lines.len(),
        });
    }

    /// Where a source stands, as far as there is room.
    fn address(&mut self, url: &str) {
        let room = self.width.saturating_sub(QUOTE_INDENT);
        match self.spacing {
            Spacing::Airy => self.indented(QUOTE_INDENT, Role::Dim, url),
            Spacing::WordsFirst => self.indented(QUOTE_INDENT, Role::Dim, fit(url, room)),
            Spacing::Dense => {}
        }
    }

    /// The words of a source, in quotation marks.
    pub fn quote(&mut self, text: &str) {
        let text = sentences::quoted(text).into();
        self.wrapped(Role::Quote, (QUOTE_INDENT, QUOTE_INDENT + 1), &text);
    }

    /// A sentence of ours that says what a field of the query asks for, up to `answer` marked as a word that was
    /// asked for is: so the text about a tie opens at it. Its first line and the others are set in by `indents`.
    pub fn answering(&mut self, indents: (usize, usize), text: &str, answer: usize) {
        let shown = Escaped::from(text);
        // What was made visible is longer than what was measured.
        let answer = if *shown == *text { answer } else { 0 };
        let hits = 0..answer;
        self.set(Role::Text, indents, &shown, std::slice::from_ref(&hits));
    }

    fn wrapped(&mut self, role: Role, indents: (usize, usize), text: &Escaped) {
        if !self.is_full() {
            let hits = self.found.highlighter.spans(text);
            self.set(role, indents, text, &hits);
        }
    }

    /// Adds the lines of a text, the first and the others set in by `indents`.
    fn set(
        &mut self,
        role: Role,
        (first, rest): (usize, usize),
        text: &str,
        hits: &[Range<usize>],
    ) {
        let width = self.width.saturating_sub(first.max(rest));
        for (number, (start, line)) in wrap(text, width).into_iter().enumerate() {
            let indent = if number == 0 { first } else { rest };
            let mut whole = TextLine::default().padded(indent);
            whole.pieces.extend(marked(line, start, hits, role));
            self.lines.push(whole);
        }
    }
}
