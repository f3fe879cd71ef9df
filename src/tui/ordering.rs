//! What the rows of a view can be ordered by.

use super::model::{Model, sources_state::SourceSort};
use crate::{
    keys::view_kind::View, lang::Lang, plots::timeline::TimelineGrouping, query::SortKey,
    settings::columns::ListColumn, text,
};

/// An order of the rows of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordering {
    /// Of the ties.
    Ties(SortKey),
    /// Of the timeline.
    Timeline(TimelineGrouping),
    /// Of the sources.
    Sources(SourceSort),
}

impl Ordering {
    /// Those that the view on screen can have; none where it has an order of its own.
    pub fn all(model: &Model) -> Vec<Self> {
        match model.view {
            View::Timeline => TimelineGrouping::ALL.map(Self::Timeline).to_vec(),
            View::Sources => SourceSort::ALL.map(Self::Sources).to_vec(),
            View::Overview => Vec::new(),
            View::Ties | View::Map => {
                let best = model.found.query.looks_for_words();
                let best = best.then_some(SortKey::Relevance);
                let keys = best.into_iter().chain(SortKey::CHOICES);
                keys.map(Self::Ties).collect()
            }
        }
    }

    /// The one in force.
    pub fn in_force(model: &Model) -> Self {
        match model.view {
            View::Timeline => Self::Timeline(model.timeline.grouping),
            View::Sources => Self::Sources(model.sources.sort),
            _ => Self::Ties(model.found.sort_key()),
        }
    }

    /// `↑ naam`.
    pub fn with_arrow(self, model: &Model) -> String {
        format!("{} {}", self.arrow(model), self.name(model.lang))
    }

    /// Upwards or downwards.
    pub const fn arrow(self, model: &Model) -> &'static str {
        let descending = match self {
            Self::Ties(_) => model.found.order.descending,
            Self::Timeline(_) => model.timeline.descending,
            Self::Sources(_) => true,
        };
        if descending { "↓" } else { "↑" }
    }

    /// The column of the list that shows what the ties are ordered by; none for an order that no column shows.
    pub const fn column(self) -> Option<ListColumn> {
        match self {
            Self::Ties(SortKey::Dutch) => Some(ListColumn::Party),
            Self::Ties(SortKey::Chinese) => Some(ListColumn::City),
            Self::Ties(SortKey::Province) => Some(ListColumn::Province),
            Self::Ties(SortKey::Status) => Some(ListColumn::Status),
            Self::Ties(SortKey::Start) => Some(ListColumn::Since),
            _ => None,
        }
    }

    /// What it is called.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Ties(SortKey::Dutch) | Self::Sources(SourceSort::Name) => lang.sort_dutch(),
            Self::Ties(SortKey::Chinese) => lang.sort_chinese(),
            Self::Ties(SortKey::Province) => lang.sort_province(),
            Self::Ties(SortKey::Status) => lang.sort_status(),
            Self::Ties(SortKey::Start) => lang.sort_start(),
            Self::Ties(SortKey::Changed) => lang.sort_changed(),
            Self::Ties(SortKey::Relevance) => lang.sort_relevance(),
            Self::Timeline(grouping) => text::timeline::grouping(grouping, lang),
            Self::Sources(SourceSort::Share) => lang.sort_share(),
            Self::Sources(SourceSort::Date) => lang.sort_date(),
        }
    }

    /// What it is called in Dutch and in English.
    pub fn names(self) -> [&'static str; 2] {
        [Lang::Nl, Lang::En].map(|lang| self.name(lang))
    }
}
