//! A page of wrapped text: paragraphs, headings, quotations, each piece with its role.

use std::{
    borrow::Cow,
    ops::{Range, RangeInclusive},
};

use unicode_width::UnicodeWidthStr as _;

use super::{
    text_line::{TextLine, TextPiece},
    theme::Role,
};
use crate::{
    dataset::{Dataset, Statement, ThemeId},
    export::sentences,
    lang::Lang,
    query::{FieldValue, Mark, Query, highlight},
    sanitise::Escaped,
};

/// Statements that rest on the same words of a source, with those words: what can be copied, opened and read in its
/// document.
#[derive(Clone, Debug)]
pub struct Quotation<'a> {
    /// The statements; never empty.
    pub statements: Vec<&'a Statement>,
    /// The lines that show the words and who says them.
    pub lines: Range<usize>,
}

/// How far a quotation is set in.
const QUOTE_INDENT: usize = 2;
/// From this width a source's address is worth its room.
const ADDRESS_FROM: usize = 70;

/// The most lines of a page, more than a hundred screens: a tie with a hundred thousand statements must not make every
/// key wait until all of them are wrapped. What is left out is told by whoever makes the page.
pub const MOST_LINES: usize = 5_000;

/// A page in the making.
pub struct Page<'a> {
    /// The language of the interface.
    pub lang: Lang,
    /// The dataset.
    pub dataset: &'a Dataset,
    query: &'a Query,
    width: usize,
    lines: Vec<TextLine>,
    quotations: Vec<Quotation<'a>>,
}

impl<'a> Page<'a> {
    /// An empty page, `width` columns wide; what `query` hits is marked.
    #[must_use]
    pub fn new(dataset: &'a Dataset, query: &'a Query, lang: Lang, width: u16) -> Self {
        Self {
            lang,
            dataset,
            query,
            width: usize::from(width).max(1),
            lines: Vec::new(),
            quotations: Vec::new(),
        }
    }

    /// The lines.
    #[must_use]
    pub fn into_lines(self) -> Vec<TextLine> {
        self.lines
    }

    /// The lines, and the quotations among them.
    #[must_use]
    pub fn into_parts(self) -> (Vec<TextLine>, Vec<Quotation<'a>>) {
        (self.lines, self.quotations)
    }

    /// Whether nothing more goes on it.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.lines.len() >= MOST_LINES
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.lines.push(TextLine::default());
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.lines.push(TextLine {
            pieces: vec![(Role::Heading, text.into())],
        });
    }

    /// Parts with a dot between them in one line, or each in its own where that is too long.
    pub fn parts(&mut self, parts: Vec<TextPiece>) {
        const DOT: &str = " · ";
        let width: usize = parts
            .iter()
            .map(|(_, text)| text.width() + DOT.width())
            .sum();
        if width.saturating_sub(DOT.width()) > self.width {
            for (role, text) in parts {
                self.paragraph(role, 0, &text);
            }
            return;
        }
        let mut pieces: Vec<TextPiece> = Vec::new();
        for part in parts {
            if !pieces.is_empty() {
                pieces.push((Role::Dim, DOT.into()));
            }
            pieces.push(part);
        }
        self.lines.push(TextLine { pieces });
    }

    /// Running text, set in by `indent` columns.
    pub fn paragraph(&mut self, role: Role, indent: usize, text: &str) {
        self.wrapped(role, &" ".repeat(indent), &" ".repeat(indent), text);
    }

    /// The words that statements rest on, where there are any, and who says so.
    pub fn quotation(&mut self, statements: &[&'a Statement]) {
        let Some(first) = statements.first().filter(|_| !self.is_full()) else {
            return;
        };
        let start = self.lines.len();
        if let Some(quote) = &first.quote {
            self.quote(quote);
        }
        self.provenance(first);
        self.quotations.push(Quotation {
            statements: statements.to_vec(),
            lines: start..self.lines.len(),
        });
    }

    /// The words of a source, in quotation marks.
    pub fn quote(&mut self, text: &str) {
        let (first, rest) = (" ".repeat(QUOTE_INDENT), " ".repeat(QUOTE_INDENT + 1));
        self.wrapped(Role::Quote, &first, &rest, &sentences::quoted(text));
    }

    /// Who says so, when, and where in the document.
    fn provenance(&mut self, statement: &Statement) {
        self.paragraph(
            Role::Dim,
            QUOTE_INDENT,
            &sentences::citation(statement, self.dataset, self.lang),
        );
        if let Some(url) = sentences::address(statement, self.dataset)
            && self.width >= ADDRESS_FROM
        {
            self.paragraph(Role::Dim, QUOTE_INDENT, &url);
        }
    }

    /// The name of a theme.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> String {
        self.dataset
            .theme(id)
            .map_or_else(|| id.to_string(), |theme| theme.name(self.lang).to_owned())
    }

    /// A sentence of ours that says what a field of the query asks for, up to `answer` marked as a word that was
    /// asked for is: so the text about a tie opens at it.
    pub fn answering(&mut self, text: &str, answer: usize) {
        let shown = Escaped::from(text);
        // What was made visible is longer than what was measured.
        let answer = if *shown == *text { answer } else { 0 };
        self.marked(
            Role::Text,
            "",
            "",
            &shown,
            std::slice::from_ref(&(0..answer)),
        );
    }

    /// Whether a field of the query asks for what a statement says.
    #[must_use]
    pub fn is_asked(&self, statement: &Statement) -> bool {
        self.query.asks_for(&statement.says)
    }

    /// Whether a field of the query asks for what sources contradict each other about.
    #[must_use]
    pub fn asks_for_disputes(&self) -> bool {
        self.query.is_ticked(&FieldValue::Is(Mark::Contested))
    }

    fn wrapped(&mut self, role: Role, first: &str, rest: &str, text: &str) {
        if self.is_full() {
            return;
        }
        let text = Escaped::from(text);
        let hits = highlight::spans(&text, self.query);
        self.marked(role, first, rest, &text, &hits);
    }

    fn marked(&mut self, role: Role, first: &str, rest: &str, text: &str, hits: &[Range<usize>]) {
        for (position, (start, line)) in wrap(text, self.width, first, rest).into_iter().enumerate()
        {
            let indent = if position == 0 { first } else { rest };
            let mut pieces = Vec::new();
            if !indent.is_empty() {
                pieces.push((Role::Text, indent.into()));
            }
            pieces.extend(marked(line, start, hits, role));
            self.lines.push(TextLine { pieces });
        }
    }
}

/// A piece of text cut at what the query hits.
#[must_use]
pub fn marked(text: &str, start: usize, hits: &[Range<usize>], role: Role) -> Vec<TextPiece> {
    let end = start + text.len();
    let mut pieces = Vec::new();
    let mut at = start;
    for hit in hits.iter().filter(|hit| hit.start < end && hit.end > start) {
        let (from, to) = (hit.start.max(at), hit.end.min(end));
        if from > at {
            pieces.push((role, text[at - start..from - start].into()));
        }
        if to > from {
            pieces.push((Role::Match, text[from - start..to - start].into()));
        }
        at = to.max(at);
    }
    if at < end {
        pieces.push((role, text[at - start..].into()));
    }
    pieces
}

/// Wraps text; each line with its place in the text, so that what was found in the text can be marked in the lines.
pub(super) fn wrap<'t>(
    text: &'t str,
    width: usize,
    first: &str,
    rest: &str,
) -> Vec<(usize, &'t str)> {
    let room = |indent: &str| width.saturating_sub(indent.len()).max(1);
    // The indents are drawn by the caller; here they only take room.
    let width = room(first).min(room(rest));
    let options = textwrap::Options::new(width)
        .word_separator(separator(text, width))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        // Evening out the lines of a whole paragraph costs more than all else that a frame does.
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .break_words(true);
    let lines = textwrap::wrap(text, options)
        .into_iter()
        .map(|line| match line {
            // Without hyphens and indents every line is a piece of the text; its address tells which.
            Cow::Borrowed(line) => (
                (line.as_ptr() as usize).saturating_sub(text.as_ptr() as usize),
                line,
            ),
            Cow::Owned(_) => (0, ""),
        });
    if text.contains(|c| LOOKS.contains(&c)) {
        lines
            .flat_map(|(start, line)| cut_looks(start, line, width))
            .collect()
    } else {
        lines.collect()
    }
}

/// What asks for another look of the character before it, which can be wider: ❤️ is a picture of two columns, ❤ a sign
/// of one.
const LOOKS: RangeInclusive<char> = '\u{fe00}'..='\u{fe0f}';

/// A line that textwrap measured character by character, cut where characters with another look make it too wide.
fn cut_looks(start: usize, line: &str, width: usize) -> Vec<(usize, &str)> {
    let (mut pieces, mut from, mut used) = (Vec::new(), 0, 0);
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let look = letters
            .peek()
            .filter(|(_, next)| LOOKS.contains(next))
            .map_or(0, |(_, next)| next.len_utf8());
        let columns = line[at..at + letter.len_utf8() + look].width();
        if used + columns > width && columns > 0 && at > from {
            pieces.push((start + from, &line[from..at]));
            (from, used) = (at, 0);
        }
        used += columns;
    }
    pieces.push((start + from, &line[from..]));
    pieces
}

/// How words are told apart. Chinese has no spaces, and an address that is longer than a line is better broken
/// at a slash: those need the line breaking rules of Unicode (UAX 14). All else does with spaces, at a fraction
/// of the time.
fn separator(text: &str, width: usize) -> textwrap::WordSeparator {
    /// The first letter of a script that is written without spaces; what comes before it has them.
    const FIRST_WITHOUT_SPACES: char = '\u{0e00}';
    let spaced = text
        .chars()
        .all(|c| c < FIRST_WITHOUT_SPACES || matches!(c, '\u{2010}'..='\u{2027}'));
    // Where a word ends in Thai, say, a dictionary knows and the rules do not; asked all the same, they complain on
    // standard error, in builds for development.
    let in_dictionaries = |c| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}' | '\u{a9e0}'..='\u{aadf}');
    if (spaced && text.split(' ').all(|word| word.len() <= width)) || text.contains(in_dictionaries)
    {
        textwrap::WordSeparator::AsciiSpace
    } else {
        textwrap::WordSeparator::UnicodeBreakProperties
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_know_their_place_and_fit() {
        let text = "aan de aan de aan de  Súdwest-Fryslân 武汉市武汉市武汉市武汉市 ❤\u{fe0f}❤\u{fe0f}❤\u{fe0f} 1\u{fe0f}\u{20e3}e\u{301} ’\u{fe01}’\u{fe01}";
        for width in 1..40 {
            let lines = wrap(text, width, "", "");
            let shown: String = lines
                .iter()
                .map(|(_, line)| line.replace(' ', ""))
                .collect();
            assert_eq!(shown, text.replace(' ', ""), "{width}");
            for (start, line) in lines {
                assert_eq!(&text[start..start + line.len()], line);
                assert!(line.width() <= width.max(2), "{line:?} in {width}");
            }
        }
    }

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
