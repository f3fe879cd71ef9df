//! What the keys go to, with what that is in the midst of.

use tui_input::Input;

use crate::{
    keys::{mode::Mode, view_kind::View},
    query::{Completion, Query, QueryError},
    tui::{
        export_form::ExportForm,
        full_text::Reader,
        history::Recall,
        picker::{Asked, Doable, Picker},
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
    pub ways: Vec<Completion>,
    /// The one that stands in the line now, if one was taken.
    pub taken: Option<usize>,
}

/// What the keys go to.
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
    /// The marked quotation in large print, over what had the keys before.
    Large {
        /// The first line shown.
        top: usize,
        /// Where Esc returns to.
        under: Box<Focus>,
    },
    /// The document that a quotation comes from.
    FullText(Box<Reader>),
    /// The questions to pick from.
    Questions(Picker<Asked>),
    /// The actions to pick from, over what had the keys before.
    Palette {
        /// The actions.
        picker: Picker<Doable>,
        /// What they are done to.
        under: Box<Focus>,
    },
    /// The form that exports the ties found.
    Export(ExportForm),
    /// A page to read, over what had the keys before.
    Sheet {
        /// Which.
        sheet: Sheet,
        /// The first line shown.
        top: usize,
        /// Where Esc returns to.
        under: Box<Focus>,
    },
}

/// A page to read that is not about one tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The keys, the query language and the symbols.
    Help,
    /// What the dataset holds beside the ties: national numbers, eras, terms, sources.
    About,
    /// A short tour.
    Tour,
    /// The terms that stand in the texts about the selected tie, the others, and the eras.
    Terms,
}

impl Focus {
    /// The mode that the key map knows it by, while `view` is on screen.
    #[must_use]
    pub const fn mode(&self, view: View) -> Mode {
        match self {
            Self::View => view.mode(),
            Self::Filters => Mode::Filters,
            Self::Search(_) => Mode::Search,
            Self::Read => Mode::Read,
            Self::Large { .. } => Mode::Large,
            Self::FullText(reader) if reader.typing.is_some() => Mode::FullTextSearch,
            Self::FullText(_) => Mode::FullText,
            Self::Questions(_) => Mode::Questions,
            Self::Palette { .. } => Mode::Palette,
            Self::Export(_) => Mode::Export,
            Self::Sheet { .. } => Mode::Sheet,
        }
    }

    /// What is on the screen below the actions.
    #[must_use]
    pub const fn below(&self) -> &Self {
        match self {
            Self::Palette { under, .. } => under,
            other => other,
        }
    }
}
