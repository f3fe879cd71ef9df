//! The overview: moving over its numbers, and to the ties behind them.

use ratatui::layout::Position;

use super::ViewPane;
use crate::{
    keys::view_kind::View,
    plots::{
        map::Direction,
        overview::{Behind, Overview},
    },
    tui::{
        cursor::Motion,
        layout::{Panes, row_in},
        model::{CursorPolicy, Focus, Model},
        overview::{OverviewPage, area, page, toward},
        update::run_query::ask,
    },
};

/// The ties found in numbers.
pub struct OverviewPane;

impl ViewPane for OverviewPane {
    fn replot(&self, model: &mut Model) {
        let (data, found) = (&model.data, &model.found);
        model.overview.numbers = Overview::new(
            &found.query,
            &found.among,
            found.corpus(data.searchable()),
            data.mentions(),
        );
    }

    fn settle(&self, model: &mut Model) {
        match shown(model) {
            Some((page, height, at)) => place(model, &page, at, height),
            None => model.overview.top = 0,
        }
    }

    fn step(&self, model: &mut Model, motion: Motion) {
        match motion {
            Motion::By(by) if by < 0 => go(model, Direction::Up),
            Motion::By(_) => go(model, Direction::Down),
            Motion::Pages(_) | Motion::To(_) => jump(model, motion),
        }
    }

    /// The page is all text.
    fn scroll_text(&self, model: &mut Model, motion: Motion) {
        self.step(model, motion);
    }

    /// To the ties behind the number under the cursor: the query says which, and the list shows them.
    fn enter(&self, model: &mut Model) {
        let Some((page, _, at)) = shown(model) else {
            return;
        };
        let behind = &page.spots[at].behind;
        let query = match behind {
            Behind::Total(at) => {
                let comparison = model.data.comparisons().get(*at);
                comparison.map(|comparison| comparison.query.clone())
            }
            _ => behind.narrowed(&model.found.query),
        };
        if let Some(query) = query {
            model.overview.cursor = Some(behind.clone());
            model.view = View::Ties;
            model.focus_on(Focus::View);
            ask(model, query, CursorPolicy::Top);
        }
    }

    fn reverse(&self, _: &mut Model) {}

    fn row_at(&self, model: &Model, panes: &Panes, at: Position) -> Option<usize> {
        let area = area(panes.body?);
        let (line, x) = (model.overview.top + row_in(area, at)?, at.x - area.x);
        page(model, area.width)
            .spots
            .iter()
            .position(|spot| spot.line == line && (spot.x..spot.x + spot.width.max(1)).contains(&x))
    }

    fn click(&self, model: &mut Model, row: usize, _: Position) {
        match shown(model) {
            Some((page, height, at)) if at != row => place(model, &page, row, height),
            _ => self.enter(model),
        }
    }
}

/// To the number in a direction.
pub fn go(model: &mut Model, direction: Direction) {
    let Some((page, height, from)) = shown(model) else {
        return;
    };
    match (toward(&page.spots, &page.spots[from], direction), direction) {
        (Some(to), _) => place(model, &page, to, height),
        // Nothing to stop at: what is above or below is shown all the same.
        (None, Direction::Up) => model.overview.top = 0,
        (None, Direction::Down) => model.overview.top = page.lines.len().saturating_sub(height),
        (None, Direction::Left | Direction::Right) => {}
    }
}

/// To the number in the same column that is nearest to where a motion leads.
fn jump(model: &mut Model, motion: Motion) {
    let Some((page, height, from)) = shown(model) else {
        return;
    };
    let from = &page.spots[from];
    let line = motion.from(from.line, page.lines.len(), height);
    let far = |at: &usize| {
        let spot = &page.spots[*at];
        (spot.line.abs_diff(line), spot.x.abs_diff(from.x))
    };
    let column = (0..page.spots.len()).filter(|at| page.spots[*at].column == from.column);
    if let Some(to) = column.min_by_key(far) {
        place(model, &page, to, height);
    }
}

/// Puts the cursor on a number, and brings it into sight.
fn place(model: &mut Model, page: &OverviewPage, at: usize, height: usize) {
    let spot = &page.spots[at];
    let state = &mut model.overview;
    state.cursor = Some(spot.behind.clone());
    let last_top = page.lines.len().saturating_sub(height);
    // The first number brings its heading into sight, the last what stands below it.
    if page.spots.iter().all(|other| other.line >= spot.line) {
        state.top = 0;
    } else if page.spots.iter().all(|other| other.line <= spot.line) {
        state.top = last_top;
    }
    state.top = state
        .top
        .clamp((spot.line + 1).saturating_sub(height), spot.line)
        .min(last_top);
}

/// The page, how many of its lines show, and the place of the number under the cursor; `None` where there is none.
fn shown(model: &Model) -> Option<(OverviewPage, usize, usize)> {
    let area = area(model.body()?);
    let page = page(model, area.width);
    let at = page.at(model.overview.cursor.as_ref())?;
    Some((page, area.height.into(), at))
}
