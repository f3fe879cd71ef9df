//! The keyboard focus.

use tui_input::Input;

use crate::{
    keys::{mode::Mode, view_kind::View},
    query::{Query, QueryError, TermCompletion},
    tui::{
        export_form::ExportForm,
        full_text::DocumentReader,
        history::Recall,
        picker::{Picker, PickerRows},
    },
};

/// The query line while it is typed in.
#[derive(Clone, Debug)]
pub struct SearchLine {
    /// The text and the cursor.
    pub input: Input,
    /// What was asked before, for Esc to return to.
    pub before: Query,
    /// The tie that was under the cursor then.
    pub selected: Option<usize>,
    /// What could not be understood so far.
    pub faults: Vec<QueryError>,
    /// How the term at the cursor can be completed.
    pub offers: Offers,
    /// The way back to what was asked before.
    pub recall: Recall,
}

/// The ways to complete what is being typed.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// The line that they are for; `None` while they have not been worked out.
    pub line: Option<String>,
    /// The ways, the likeliest first.
    pub ways: Vec<TermCompletion>,
    /// The one that stands in the line now, if one was taken.
    pub taken: Option<usize>,
}

/// Keyboard focus: which pane or overlay receives the keys, with its state.
#[derive(Clone, Debug)]
pub enum Focus {
    /// The view on screen.
    View,
    /// The filters.
    Filters,
    /// The query line.
    Search(SearchLine),
    /// The reading view.
    Read,
    /// The marked quotation in large print.
    Large {
        /// The first line shown.
        top: usize,
    },
    /// The document that a quotation comes from.
    FullText(Box<DocumentReader>),
    /// A list to pick from.
    Picker(Picker),
    /// The form that exports the ties found.
    Export(ExportForm),
    /// A page to read.
    Sheet(SheetReader),
}

/// A page that is read.
#[derive(Clone, Debug)]
pub struct SheetReader {
    /// Which.
    pub sheet: Sheet,
    /// The first line shown.
    pub top: usize,
    /// What is looked for in it: no more shows than what has these words.
    pub words: Input,
    /// Whether they are being typed.
    pub is_typing: bool,
}

impl SheetReader {
    /// A page from its top.
    #[must_use]
    pub fn new(sheet: Sheet) -> Self {
        Self {
            sheet,
            top: 0,
            words: Input::default(),
            is_typing: false,
        }
    }
}

/// A page to read that is not about one tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The keys, the query language and the symbols.
    Help,
    /// What the dataset holds beside the ties: national numbers, eras, terms, sources.
    About,
    /// What the ties found cost and brought.
    Amounts,
    /// What the sources count nationwide.
    Totals,
    /// A short tour.
    Tour,
    /// The terms that stand in the texts about the selected tie, the others, and the eras.
    Terms,
}

impl Focus {
    /// The mode that the key map knows it by, while `view` is on screen.
    pub const fn mode(&self, view: View) -> Mode {
        match self {
            Self::View => view.mode(),
            Self::Filters => Mode::Filters,
            Self::Search(_) => Mode::Search,
            Self::Read => Mode::Read,
            Self::Large { .. } => Mode::Large,
            Self::FullText(reader) if reader.typing.is_some() => Mode::FullTextSearch,
            Self::FullText(_) => Mode::FullText,
            Self::Picker(picker) => match picker.rows {
                PickerRows::Values(_) => Mode::PickSeveral,
                _ => Mode::Pick,
            },
            Self::Export(_) => Mode::Export,
            Self::Sheet(reader) if reader.is_typing => Mode::FullTextSearch,
            Self::Sheet(_) => Mode::Sheet,
        }
    }
}
