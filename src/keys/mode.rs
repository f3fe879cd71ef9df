//! What the keys go to.

use serde::Deserialize;

use crate::lang::Lang;

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
        match self {
            Self::List => lang.mode_list(),
            Self::Map => lang.mode_map(),
            Self::Timeline => lang.mode_timeline(),
            Self::Sources => lang.mode_sources(),
            Self::FullText => lang.mode_full_text(),
            Self::FullTextSearch => lang.mode_full_text_search(),
            Self::Overview => lang.mode_overview(),
            Self::Filters => lang.mode_filters(),
            Self::Search => lang.mode_search(),
            Self::Read => lang.mode_read(),
            Self::Questions => lang.mode_questions(),
            Self::Large => lang.mode_large(),
            Self::Palette => lang.mode_palette(),
            Self::Export => lang.mode_export(),
            Self::Sheet => lang.mode_sheet(),
            Self::Playing => lang.mode_playing(),
        }
    }
}
