//! The state of the map.

use crate::{
    dataset::SharedStr,
    plots::map::{MapCanvas, StatusTally, TiesByPlace},
    tui::glyphs::Pen,
};

/// What the map shows besides the ties found.
#[derive(Debug, Default)]
pub struct MapState {
    /// The ties found, by place and province; made anew for each result.
    pub spread: TiesByPlace,
    /// What is found in each Chinese province; made anew with it.
    pub china: Vec<(Option<SharedStr>, StatusTally)>,
    /// What the keys are about.
    pub grip: MapSelection,
    /// What outlines are drawn with.
    pub pen: Pen,
    /// The outlines as they were last drawn.
    pub canvas: MapCanvas,
}

/// What the keys on the map are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapSelection {
    /// The place of the selected tie.
    #[default]
    Place,
    /// The whole province around it.
    Province,
}
