//! The list of ties, with what the sources say about the selected one.

use ratatui::{Frame, layout::Position};

use super::ViewPane;
use crate::{
    query::group::ListRow,
    tui::{
        layout::{Panes, below_heading, row_in},
        model::Model,
        view::{detail, list},
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

    fn draw(&self, model: &Model, frame: &mut Frame<'_>, panes: &Panes) {
        if let Some(area) = panes.list {
            list::draw(model, frame, area);
        }
        if let Some(area) = panes.detail {
            detail::draw(model, frame, area, false);
        }
    }
}
