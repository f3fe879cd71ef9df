//! The state of the timeline.

use crate::{
    dataset::Status,
    plots::timeline::{StateTally, TimelineGrouping, TimelineRow, Years},
    tui::cursor::RowCursor,
};

/// The state of the timeline. What the ties found give to plot is worked out anew when they change.
#[derive(Debug, Default)]
pub struct TimelineState {
    /// What the rows are grouped by.
    pub grouping: TimelineGrouping,
    /// Whether their order is turned around.
    pub descending: bool,
    /// All years that there is something to see of.
    pub all: Years,
    /// The years in sight.
    pub years: Years,
    /// The rows, all of them.
    pub rows: Vec<TimelineRow>,
    /// The row of the selected tie.
    pub cursor: RowCursor,
    /// How many of the ties found have which status on the date in force, in the order of [`Status::ALL`].
    pub now: [usize; Status::ALL.len()],
    /// How many of them had which status at the end of each year of `all`.
    pub tallies: Vec<StateTally>,
    /// The mark on the bar of the selected tie that is read, by its place; `None`: the last by the date in force.
    pub mark: Option<usize>,
    /// The first line shown of what is told at that mark.
    pub told_top: usize,
}
