//! The timeline in numbers: ties through time, ready to be plotted. Nothing here knows a screen.
//!
//! | module | what it works out |
//! |---|---|
//! | [`history`] | how the status of a tie changed from day to day |
//! | [`marks`] | what is told of it with a date |
//! | [`rows`] | the order of the ties, and their groups |
//! | [`tally`] | how many ties had which status at the end of each year |
//! | `eras` | the era that a tie began in |
//! | [`axis`] | from days to columns |
//!
//! What is the same for every question is worked out once (the histories), or once a date (the strata); what follows
//! the question (rows, tallies) once an answer, from those; what follows the screen (columns, marks) for the rows in sight only.

pub mod axis;
mod eras;
pub mod history;
pub mod marks;
pub mod rows;
pub mod tally;

pub use axis::{Axis, Years, Zoom};
pub use history::{DayState, Histories};
pub use marks::{MarkKind, TimelineMark};
pub use rows::{OrderedTies, TimelineGroup, TimelineGrouping, TimelineRow};
pub use tally::StateTally;
