//! The list of ties, with what the sources say about the selected one.

use ratatui::layout::Position;

use super::ViewPane;
use crate::{
    query::group::ListRow,
    tui::{
        layout::{Panes, below_heading, row_in},
        model::Model,
    },
};

/// The list of ties.
pub struct TiesPane;

impl ViewPane for TiesPane {
    fn row_at(&self, model: &Model, panes: &Panes, at: Position) -> Option<usize> {
        let row = row_in(below_heading(panes.list?), at)?;
        match model.found.groups.row(model.list.top + row)? {
            ListRow::Hit(hit) => (hit < model.found.hits.len()).then_some(hit),
            _ => None,
        }
    }
}
