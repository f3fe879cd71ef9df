//! The document that a quotation comes from, on the whole screen: its lines, the quotations in it, what is searched.

use std::{
    cell::OnceCell,
    ops::Range,
    path::{Path, PathBuf},
};

use ratatui::layout::Rect;
use tui_input::Input;

use super::{cursor::Motion, page::coloured, text_line::TextLine, theme::Role, wrap::wrap};
use crate::{
    dataset::{
        load,
        quotes::{EMBEDDED_LOCK, FullText, Lock, SourceTexts},
    },
    query::{Criterion, Index, Query, highlight::Highlighter},
};

/// What documents are read and proven with.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The folder with the texts, where one is named.
    pub texts: Option<SourceTexts>,
    /// The dataset file, beside which the lock lies; that of the program where none is named.
    dataset: Option<PathBuf>,
    /// What the quotations were proven with; read when it is first asked for.
    lock: OnceCell<Option<Lock>>,
}

impl Library {
    /// The texts in `folder`, and the lock that lies beside `dataset`; that of the program where none is named.
    #[must_use]
    pub fn new(folder: Option<&Path>, dataset: Option<&Path>) -> Self {
        Self {
            texts: folder.map(SourceTexts::new),
            dataset: dataset.map(Path::to_owned),
            lock: OnceCell::new(),
        }
    }

    /// Reads the lock anew when it is next asked for.
    pub fn renew(&mut self) {
        self.lock = OnceCell::new();
    }

    /// What the quotations were proven with; `None` where there is none, or it can't be read.
    pub fn lock(&self) -> Option<&Lock> {
        /// A lock is much smaller than its dataset.
        const MAX_BYTES: u64 = 64 << 20;
        let read = || match &self.dataset {
            None => Lock::parse(EMBEDDED_LOCK).ok(),
            Some(path) => {
                let text = load::read_file(&path.with_file_name("quotes.lock"), MAX_BYTES).ok()?;
                Lock::parse(&text).ok()
            }
        };
        self.lock.get_or_init(read).as_ref()
    }
}

/// A document that is read.
#[derive(Clone, Debug)]
pub struct DocumentReader {
    /// The number of the source.
    pub source: usize,
    /// Its text.
    pub text: FullText,
    /// The lines at [`width`](Self::width), as bytes of the text.
    pub lines: Vec<Range<usize>>,
    /// The columns that the lines were made for.
    pub width: u16,
    /// How many lines show.
    pub height: usize,
    /// The first line shown.
    pub top: usize,
    /// What is marked: what was asked for, or what was stepped to.
    pub at: Option<Range<usize>>,
    /// What is searched for, and where it stands.
    pub search: Option<DocumentSearch>,
    /// What is being typed to search for.
    pub typing: Option<Input>,
    /// Something to be told about the text.
    pub warning: Option<String>,
}

/// What is searched for in a document.
#[derive(Clone, Debug)]
pub struct DocumentSearch {
    /// As it was typed.
    pub words: String,
    /// Where it stands.
    pub hits: Vec<Range<usize>>,
}

impl DocumentReader {
    /// Breaks the text in lines that fit in `area`; what is at the top stays there, unless it is past the end.
    pub fn fit(&mut self, area: Rect) {
        if area.width != self.width {
            let first = self.lines.get(self.top).map_or(0, |line| line.start);
            self.lines = wrapped(&self.text.text, usize::from(area.width));
            self.width = area.width;
            self.top = self.line_of(first);
        }
        self.height = area.height.into();
        self.scroll(Motion::By(0));
    }

    /// Scrolls.
    pub fn scroll(&mut self, motion: Motion) {
        self.top = motion.scroll(self.top, self.lines.len(), self.height);
    }

    /// The number of the line with a byte of the text.
    #[must_use]
    pub fn line_of(&self, byte: usize) -> usize {
        self.lines
            .partition_point(|line| line.start <= byte)
            .saturating_sub(1)
    }

    /// Marks a place and brings it into sight, a third of the way down.
    pub fn go_to(&mut self, place: Range<usize>) {
        let line = self.line_of(place.start);
        let end = self.line_of(place.end.saturating_sub(1));
        if line < self.top || end >= self.top + self.height {
            self.top = line.saturating_sub(self.height / 3);
        }
        self.at = Some(place);
        self.scroll(Motion::By(0));
    }

    /// What the keys step through: what is searched for, or else the quotations.
    #[must_use]
    pub fn steps(&self) -> &[Range<usize>] {
        self.search
            .as_ref()
            .map_or(&self.text.passages, |search| &search.hits)
    }

    /// The number of the step that is marked.
    #[must_use]
    pub fn step_at(&self) -> Option<usize> {
        let at = self.at.as_ref()?;
        self.steps().iter().position(|step| step == at)
    }

    /// The step `by` further on than what is marked, or else than the top of the screen.
    #[must_use]
    pub fn next_step(&self, by: isize) -> Option<Range<usize>> {
        let steps = self.steps();
        let to = match self.step_at() {
            Some(at) => at.checked_add_signed(by)?,
            None => {
                let top = self.lines.get(self.top).map_or(0, |line| line.start);
                let from = self.at.as_ref().map_or(top, |at| at.start);
                let next = steps.partition_point(|step| step.start < from);
                if by < 0 { next.checked_sub(1)? } else { next }
            }
        };
        steps.get(to).cloned()
    }

    /// Seeks words in the text, without regard to case and accents.
    pub fn seek(&mut self, words: &str) {
        let text = Criterion::Exact(words.trim().to_owned());
        let terms = vec![text.into()];
        let hits = Highlighter::new(&Query { terms }, &Index::default()).spans(&self.text.text);
        self.search = (!words.trim().is_empty()).then(|| DocumentSearch {
            words: words.trim().to_owned(),
            hits,
        });
    }

    /// A line of the text with what is marked in it.
    #[must_use]
    pub fn line(&self, number: usize) -> TextLine {
        let Some(range) = self.lines.get(number) else {
            return TextLine::default();
        };
        let text = self.text.text.get(range.clone()).unwrap_or_default();
        let is_here = |place: &&Range<usize>| place.start < range.end && place.end > range.start;
        let mut places: Vec<Range<usize>> = Vec::new();
        if let Some(search) = &self.search {
            let from = search.hits.partition_point(|hit| hit.end <= range.start);
            let hits = search.hits[from..].iter();
            places.extend(hits.take_while(|hit| hit.start < range.end).cloned());
        }
        if places.is_empty() {
            places.extend(self.at.iter().filter(is_here).cloned());
        }
        let mut role = Role::Match;
        if places.is_empty() {
            // The other quotations stand out a little; they can overlap, so the whole list is looked through.
            places.extend(self.text.passages.iter().filter(is_here).cloned());
            role = Role::Key;
        }
        TextLine {
            pieces: coloured(text, range.start, &places, role, Role::Text),
        }
    }
}

/// The lines of a text in `width` columns, as bytes of it.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        if paragraph.is_empty() {
            lines.push(start..start);
        }
        for (at, line) in wrap(paragraph, width) {
            if !line.is_empty() {
                lines.push(start + at..start + at + line.len());
            }
        }
        start += paragraph.len() + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_the_text_in_order() {
        let text = "Kop\n\nEen langere regel die niet past 武汉市武汉市.\n- a\n";
        for width in 1..40 {
            let lines = wrapped(text, width);
            assert!(lines.is_sorted_by_key(|line| line.start));
            let shown: String = lines.iter().map(|line| &text[line.clone()]).collect();
            let letters = |text: &str| {
                text.chars()
                    .filter(|c| !c.is_whitespace())
                    .collect::<String>()
            };
            assert_eq!(letters(&shown), letters(text), "{width}");
        }
        assert_eq!(wrapped("", 10), std::slice::from_ref(&(0..0)));
    }

    #[test]
    fn overlapping_places_are_cut_once() {
        let places = [2..6, 4..8, 20..30];
        let text: String = coloured("0123456789", 0, &places, Role::Key, Role::Text)
            .into_iter()
            .map(|(_, text)| String::from(text))
            .collect();
        assert_eq!(text, "0123456789");
    }
}
