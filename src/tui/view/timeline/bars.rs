//! The bar of a tie: its status through time, and the marks on it.

use super::joined;
use crate::{
    dataset::{AsOfView, Status, Tie},
    plots::timeline::{
        Axis, DayState, MarkKind, TimelineMark,
        history::change_by,
        marks::{ending, marks},
    },
    tui::{
        glyphs,
        model::Model,
        text_line::TextLine,
        theme::Role,
        timeline::{asked_day, mark_read},
    },
};

/// A cell of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    /// Nothing: not begun, or ended.
    Empty,
    /// The line of a state.
    Line(DayState),
    /// A mark on it.
    Mark(MarkKind),
}

/// The bar of tie `number` on `axis`.
pub fn bar(
    model: &Model,
    number: usize,
    tie: &Tie,
    axis: Axis,
    as_of_view: &AsOfView<'_>,
    selected: bool,
) -> TextLine {
    let marks = marks(tie, as_of_view);
    let cells = cells(model, number, axis, &marks);
    let as_of = asked_day(model);
    let as_of_column = as_of.and_then(|day| axis.column(day));
    let read = selected.then(|| mark_read(model, &marks)).flatten();
    let read_column = read.and_then(|at| axis.column(marks.get(at)?.day));
    joined(cells.into_iter().zip(0..).map(|(cell, column)| {
        if Some(column) == read_column {
            return (sign(cell), Role::Selected { focused: true });
        }
        if Some(column) == as_of_column && !matches!(cell, Cell::Mark(_)) {
            return (glyphs::AS_OF, Role::Badge);
        }
        let is_later = as_of.is_some_and(|day| axis.first_day(column) > day);
        (sign(cell), role(cell, is_later))
    }))
}

/// The state of what has ended.
const ENDED: DayState = DayState::Is(Status::Severed);

/// What stands in each column: the state at its end, and on it the mark that says most.
fn cells(model: &Model, number: usize, axis: Axis, marks: &[TimelineMark]) -> Vec<Cell> {
    let changes = model.data.histories().of(number);
    let today = model.data.today;
    let mut before = None;
    let mut cells: Vec<Cell> = (0..axis.columns)
        .map(|column| {
            if axis.first_day(column) > today {
                return Cell::Empty;
            }
            let change = change_by(changes, axis.last_day(column).min(today));
            let state = change.map(|change| change.state);
            let ends = before.is_some() && before != state;
            before = state;
            match change {
                Some(change) if change.state == ENDED && ends => {
                    Cell::Mark(ending(marks, change.from))
                }
                Some(change) if change.state != ENDED => Cell::Line(change.state),
                _ => Cell::Empty,
            }
        })
        .collect();
    for mark in marks {
        let Some(cell) = axis
            .column(mark.day)
            .and_then(|column| cells.get_mut(usize::from(column)))
        else {
            continue;
        };
        let outranks = match *cell {
            Cell::Mark(kind) => rank(mark.kind) > rank(kind),
            Cell::Empty | Cell::Line(_) => true,
        };
        if outranks {
            *cell = Cell::Mark(mark.kind);
        }
    }
    cells
}

/// Which of two marks in one cell is drawn: the higher.
const fn rank(kind: MarkKind) -> u8 {
    match kind {
        MarkKind::Status(Status::Severed) => 7,
        MarkKind::EndedBy | MarkKind::EndedUndated => 6,
        MarkKind::Start => 5,
        MarkKind::Decision => 4,
        MarkKind::Event => 3,
        MarkKind::Status(Status::Active | Status::Dormant) => 2,
        MarkKind::Doubt => 1,
        MarkKind::Status(Status::Unknown) => 0,
    }
}

const fn sign(cell: Cell) -> &'static str {
    match cell {
        Cell::Empty => " ",
        Cell::Line(state) => glyphs::through_time(state),
        Cell::Mark(kind) => glyphs::mark(kind),
    }
}

/// What is told of the time after the date in force stands back.
const fn role(cell: Cell, is_later: bool) -> Role {
    match cell {
        Cell::Empty => Role::Text,
        _ if is_later => Role::Dim,
        Cell::Line(DayState::Perhaps) => Role::Dim,
        Cell::Line(DayState::Is(status)) => Role::Status(status),
        Cell::Mark(kind) => mark_role(kind),
    }
}

pub const fn mark_role(kind: MarkKind) -> Role {
    match kind {
        MarkKind::Status(status) => Role::Status(status),
        MarkKind::EndedBy | MarkKind::EndedUndated => Role::Status(Status::Severed),
        MarkKind::Doubt => Role::Badge,
        MarkKind::Start | MarkKind::Event | MarkKind::Decision => Role::Key,
    }
}
