//! What the keys go to.

use serde::Deserialize;

use crate::{lang::Lang, text::texts};

/// What the keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The list of ties.
    List,
    /// The map.
    Map,
    /// The timeline.
    Timeline,
    /// The sources.
    Sources,
    /// The overview.
    Overview,
    /// The filters.
    Filters,
    /// The query line, which takes every letter.
    Search,
    /// The reading view.
    Read,
    /// A quotation in large print.
    Large,
    /// The document that a quotation comes from.
    FullText,
    /// The line that is typed to search a document.
    FullTextSearch,
    /// The questions to pick from, where every letter finds one.
    Questions,
    /// The actions to pick from, likewise.
    Palette,
    /// The form that exports, which takes every letter for the path.
    Export,
    /// The help and the page about the data.
    Sheet,
    /// Whatever had the keys, while the years go by: any key stops them.
    Playing,
}

impl Mode {
    /// All modes, in the order of the help screen.
    pub const ALL: [Self; 16] = [
        Self::List,
        Self::Map,
        Self::Timeline,
        Self::Sources,
        Self::Overview,
        Self::Filters,
        Self::Search,
        Self::Read,
        Self::Large,
        Self::FullText,
        Self::FullTextSearch,
        Self::Questions,
        Self::Palette,
        Self::Export,
        Self::Sheet,
        Self::Playing,
    ];

    /// Whether text is typed in it, which wins over every binding.
    #[must_use]
    pub const fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Search | Self::FullTextSearch | Self::Questions | Self::Palette | Self::Export
        )
    }

    /// What it is called where its keys are told.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        let texts = texts(lang);
        match self {
            Self::List => texts.mode_list,
            Self::Map => texts.mode_map,
            Self::Timeline => texts.mode_timeline,
            Self::Sources => texts.mode_sources,
            Self::FullText => texts.mode_full_text,
            Self::FullTextSearch => texts.mode_full_text_search,
            Self::Overview => texts.mode_overview,
            Self::Filters => texts.mode_filters,
            Self::Search => texts.mode_search,
            Self::Read => texts.mode_read,
            Self::Questions => texts.mode_questions,
            Self::Large => texts.mode_large,
            Self::Palette => texts.mode_palette,
            Self::Export => texts.mode_export,
            Self::Sheet => texts.mode_sheet,
            Self::Playing => texts.mode_playing,
        }
    }
}
