//! The overview: moving over its numbers, and to the ties behind them.

use ratatui::{Frame, layout::Position};

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
        overview::{Page, Spot, area, page, toward},
        update::run_query::ask,
        view,
    },
};

/// The ties found in numbers.
pub struct OverviewPane;

impl ViewPane for OverviewPane {
    fn replot(&self, model: &mut Model) {
        let (data, found) = (&model.data, &model.found);
        model.overview.numbers = Overview::new(
            &found.query,
            found.among(),
            found.corpus(data.searchable()),
            data.traits(),
        );
    }

    fn settle(&self, model: &mut Model) {
        let Some((page, height)) = page_and_height(model) else {
            return;
        };
        match page.at(model.overview.cursor.as_ref()) {
            Some(at) => place(model, &page, at, height),
            None => {
                let top = &mut model.overview.top;
                *top = Motion::By(0).scroll(*top, page.lines.len(), height);
            }
        }
    }

    fn cursor(&self, model: &Model) -> usize {
        let at =
            page_and_height(model).and_then(|(page, _)| page.at(model.overview.cursor.as_ref()));
        at.unwrap_or(0)
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
        let Some((page, _)) = page_and_height(model) else {
            return;
        };
        let spot = page
            .at(model.overview.cursor.as_ref())
            .map(|at| &page.spots[at]);
        let Some(Spot { behind, .. }) = spot else {
            return;
        };
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

    fn sort(&self, _: &mut Model) {}

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
        if row == self.cursor(model) {
            self.enter(model);
        } else if let Some((page, height)) = page_and_height(model) {
            place(model, &page, row, height);
        }
    }

    fn draw(&self, model: &Model, frame: &mut Frame<'_>, panes: &Panes) {
        if let Some(body) = panes.body {
            view::overview::draw(model, frame, body);
        }
    }
}

/// To the number in a direction.
pub fn go(model: &mut Model, direction: Direction) {
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let Some(from) = page.at(model.overview.cursor.as_ref()) else {
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
    let Some((page, height)) = page_and_height(model) else {
        return;
    };
    let Some(from) = page
        .at(model.overview.cursor.as_ref())
        .map(|at| &page.spots[at])
    else {
        return;
    };
    let line = motion.from(from.line, page.lines.len(), height);
    let nearest = (0..page.spots.len())
        .filter(|at| page.spots[*at].column == from.column)
        .min_by_key(|at| {
            let spot = &page.spots[*at];
            (spot.line.abs_diff(line), spot.x.abs_diff(from.x))
        });
    if let Some(to) = nearest {
        place(model, &page, to, height);
    }
}

/// Puts the cursor on a number, and brings it into sight.
fn place(model: &mut Model, page: &Page, at: usize, height: usize) {
    let Some(spot) = page.spots.get(at) else {
        return;
    };
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

/// The page, and how many of its lines show.
fn page_and_height(model: &Model) -> Option<(Page, usize)> {
    let area = model.body().map(area)?;
    Some((page(model, area.width), usize::from(area.height)))
}
