//! The views: ways to look at the ties found, each in a file of its own behind one trait.
//!
//! To add one: a variant of [`View`], a file here with an `impl ViewPane`, its line in [`current`], and a
//! file under `view/` that draws it, with its line in `view.rs`. Where it has a state of its own, that is a struct under `model/`.

use ratatui::layout::{Position, Rect};

use super::{
    cursor::Motion,
    layout::Panes,
    model::{Model, map_state::MapSelection},
    update::{
        cursor::{move_list, open_reader, scroll_detail},
        quotation::{self, QuotedSource},
        run_query::{clear_last, reverse},
    },
};
use crate::keys::view_kind::View;

pub mod map;
pub mod overview;
pub mod sources;
mod ties;
pub mod timeline;

/// The view on screen.
pub fn current(model: &Model) -> &'static dyn ViewPane {
    match model.view {
        View::Ties => &ties::TiesPane,
        View::Map => &map::MapPane,
        View::Timeline => &timeline::TimelinePane,
        View::Sources => &sources::SourcesPane,
        View::Overview => &overview::OverviewPane,
    }
}

/// What a view does. What is not said otherwise it does as the list of ties does.
pub trait ViewPane {
    /// Works out anew what it plots, after it is shown and after other ties are found.
    fn replot(&self, _model: &mut Model) {}

    /// Brings its cursor and scroll positions back within what there is, after every action.
    fn settle(&self, _model: &mut Model) {}

    /// The row under its cursor.
    fn cursor(&self, model: &Model) -> usize {
        model.list.at
    }

    /// Moves its cursor.
    fn step(&self, model: &mut Model, motion: Motion) {
        move_list(model, motion);
    }

    /// Moves its cursor so many rows, as the wheel of a mouse does.
    fn wheel(&self, model: &mut Model, rows: isize) {
        self.step(model, Motion::By(rows));
    }

    /// Scrolls the text that stands beside or below its rows.
    fn scroll_text(&self, model: &mut Model, motion: Motion) {
        scroll_detail(model, motion);
    }

    /// Opens what is under its cursor.
    fn enter(&self, model: &mut Model) {
        open_reader(model);
    }

    /// Writes what is under its cursor into the query, or takes it out.
    fn toggle(&self, _model: &mut Model) {}

    /// Turns their order around.
    fn reverse(&self, model: &mut Model) {
        reverse(model);
    }

    /// One step back where nothing is open over it.
    fn back(&self, model: &mut Model) {
        clear_last(model);
    }

    /// The source and the words in hand, for their document.
    fn quoted_source(&self, model: &Model) -> Option<QuotedSource> {
        quotation::quoted_source(model)
    }

    /// The row at a place of the screen.
    fn row_at(&self, model: &Model, panes: &Panes, at: Position) -> Option<usize>;

    /// The pane of the text beside or below its rows.
    fn text(&self, _model: &Model, panes: &Panes) -> Option<Rect> {
        panes.detail
    }

    /// Moves the cursor to the row that is clicked; a click on the one under it opens that.
    fn click(&self, model: &mut Model, row: usize, _at: Position) {
        model.map.grip = MapSelection::Place;
        if row == self.cursor(model) {
            self.enter(model);
        } else {
            self.step(model, Motion::To(row));
        }
    }
}
