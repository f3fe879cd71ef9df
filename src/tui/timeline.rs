//! What the timeline knows beside the ties found, and where its parts stand.
//!
//! ```text
//! ╭ Tijdlijn ───────────────────── ↑ begin ╮
//! │                    eras                │
//! │                    years               │
//! │ tie                bar                 │   rows, under groups
//! │ …                                      │
//! │ status   number    numbers by year     │   chart
//! ╰────────────────────────────────────────╯
//! ╭ tie ───────────────────────── 3 van 12 ╮
//! │ what is told at the mark               │   told
//! ╰────────────────────────────────────────╯
//! ```

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::{
    layout::{inside, split_rows, text_area},
    model::Model,
};
use crate::{
    dataset::{AsOf, AsOfView, Status},
    plots::timeline::{
        Axis, TimelineMark, Years,
        marks::{latest_by, latest_of, marks},
    },
};

/// The marks of the selected tie, and the place of the one that is read, if there is any; `None` where no tie is
/// selected.
pub fn current_mark(model: &Model) -> Option<(Vec<TimelineMark>, Option<usize>)> {
    let (tie, _) = model.selected_tie()?;
    let as_of_view = AsOfView::new(&model.data.dataset, AsOf::Now(model.data.today));
    let marks = marks(tie, &as_of_view);
    let at = mark_read(model, &marks);
    Some((marks, at))
}

/// The place of the mark that is read among those of the selected tie.
pub fn mark_read(model: &Model, marks: &[TimelineMark]) -> Option<usize> {
    let chosen = model.timeline.mark.filter(|at| *at < marks.len());
    let day = model.found.as_of_day().day();
    let status = model.selected_tie().and_then(|(_, state)| state.report);
    let gives_status = status.and_then(|report| latest_of(marks, report.status, day));
    chosen.or(gives_status).or_else(|| latest_by(marks, day))
}

/// The day in force, where one is asked for.
pub fn asked_day(model: &Model) -> Option<NaiveDate> {
    model.found.date().map(|_| model.found.as_of_day().day())
}

/// Where the parts of the timeline stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineParts {
    /// The pane of the rows and the chart, with its border.
    pub pane: Rect,
    /// The names of eras and years, over the bars.
    pub ruler: Rect,
    /// The rows, labels included.
    pub rows: Rect,
    /// How many of their columns the labels take, the space behind them included.
    pub label: u16,
    /// The chart below, labels included; of no height where there is no room.
    pub chart: Rect,
    /// The pane of what is told at the mark, where there is room.
    pub told: Option<Rect>,
}

/// Rows of the ruler: eras and years.
const RULER: u16 = 2;

impl TimelineParts {
    /// The parts of the timeline in `body`, of a dataset that spans `years`.
    pub fn new(body: Rect, years: Years) -> Self {
        let told = match body.height {
            48.. => 11,
            28.. => 8,
            14.. => 5,
            _ => 0,
        };
        let [pane, below] = split_rows(body, body.height.saturating_sub(told));
        let inner = inside(pane);
        let per_status = match inner.height {
            36.. => 3,
            24.. => 2,
            12.. => 1,
            _ => 0,
        };
        let statuses = u16::try_from(Status::ALL.len()).unwrap_or(0);
        let [ruler, rest] = split_rows(inner, RULER);
        let chart_height = per_status * statuses;
        let [rows, chart] = split_rows(rest, rest.height.saturating_sub(chart_height));
        // A column a year where that leaves room for names; a wide screen gives to both.
        let for_years = u16::try_from(years.count())
            .unwrap_or(u16::MAX)
            .saturating_add(1);
        let label = inner
            .width
            .saturating_sub(for_years)
            .clamp(18, 34.max(inner.width / 4))
            .min(inner.width);
        let bars = |area: Rect| Rect {
            x: area.x + label,
            width: area.width.saturating_sub(label + 1),
            ..area
        };
        Self {
            pane,
            ruler: bars(ruler),
            rows,
            label,
            chart,
            told: (told > 0).then_some(below),
        }
    }

    /// Where what is told at the mark stands in its pane: from the left, for it belongs to the bar above it.
    pub fn told_text(pane: Rect) -> Rect {
        let inner = inside(pane);
        Rect {
            x: inner.x + 1,
            width: text_area(pane).width.min(inner.width),
            ..inner
        }
    }

    /// The axis of `years` over the columns of the bars.
    pub const fn axis(&self, years: Years) -> Axis {
        Axis::new(years, self.ruler.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_stays_in_the_body_and_a_year_has_its_column_at_80() {
        let years = Years::new(1978, 2026);
        for width in (0..210).step_by(13) {
            for height in (0..65).step_by(3) {
                let body = Rect::new(3, 2, width, height);
                let parts = TimelineParts::new(body, years);
                for part in [parts.pane, parts.ruler, parts.rows, parts.chart]
                    .into_iter()
                    .chain(parts.told)
                {
                    assert!(
                        part.is_empty() || part.intersection(body) == part,
                        "{part:?} in {body:?}"
                    );
                }
            }
        }
        let parts = TimelineParts::new(Rect::new(0, 2, 80, 21), years);
        assert!(parts.ruler.width >= 49, "{parts:?}");
        assert!(parts.rows.height >= 8 && parts.chart.height == 4 && parts.told.is_some());
    }
}
