//! How what is shown is arranged.

use serde::Serialize;

use super::{Model, sources_state::SourceSort};
use crate::{
    answer::Order,
    plots::timeline::TimelineGrouping,
    settings::ron_fields::{RonField, RonValue},
    tui::layout::Widths,
};

/// How what is shown is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Arrangement {
    /// The order of the list.
    pub list: Order,
    /// What the timeline is grouped by.
    pub timeline: TimelineGrouping,
    /// Whether its order is turned around.
    pub timeline_descending: bool,
    /// What the sources are ordered by.
    pub sources: SourceSort,
    /// How wide the panes are.
    pub widths: Widths,
}

impl Arrangement {
    /// How it is arranged now.
    pub const fn of(model: &Model) -> Self {
        Self {
            list: model.found.order,
            timeline: model.timeline.grouping,
            timeline_descending: model.timeline.descending,
            sources: model.sources.sort,
            widths: model.widths,
        }
    }

    /// Arranges a dashboard that opens.
    pub(crate) fn apply(self, model: &mut Model) {
        model.widths = self.widths;
        (model.timeline.grouping, model.timeline.descending) =
            (self.timeline, self.timeline_descending);
        model.sources.sort = self.sources;
        if model.found.order != self.list {
            model.found.order = self.list;
            model.found.sort(&model.data.dataset);
        }
    }

    /// What can be read of it. Another version may know other words; each has its own default.
    pub(crate) fn read(piece: &RonValue<'_>) -> Self {
        let mut read = Self::default();
        for RonField { name, value } in piece.fields().unwrap_or_default() {
            match name.source() {
                "list" => read.list = value.read().unwrap_or_default(),
                "timeline" => read.timeline = value.read().unwrap_or_default(),
                "timeline_descending" => {
                    read.timeline_descending = value.read().unwrap_or_default();
                }
                "sources" => read.sources = value.read().unwrap_or_default(),
                "widths" => read.widths = value.read().unwrap_or_default(),
                _ => {}
            }
        }
        read
    }
}
