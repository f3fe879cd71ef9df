//! Where things lie: the outlines of the provinces and the places of the Dutch parties, as numbers to plot.
//!
//! | module | its job |
//! |---|---|
//! | [`projection`] | from latitude and longitude to points of the map |
//! | [`land`] | the outlines, the sea and the lakes, from `assets/map/` |
//! | [`window`] | from the earth to the cells of a screen |
//! | [`canvas`] | outlines as dots, and what each cell lies in |
//! | [`places`] | the places that ties can be at |
//! | [`spread`] | how the ties found are spread over places and provinces |
//! | [`china`] | how they are spread over the provinces of China |
//! | [`marks`] | places as marks on cells, and the way from one to the next |
//! | [`labels`] | names, where they fit |
//!
//! The projection is equirectangular and true to scale at [`TRUE_AT`]: at the size of this country it differs from
//! any other by less than a cell.

pub mod canvas;
pub mod china;
pub mod labels;
pub mod land;
pub mod marks;
pub mod places;
pub mod projection;
pub mod spread;
pub mod window;

pub use canvas::{MapCanvas, Surface};
pub use china::chinese_provinces;
pub use labels::{LabelPlace, MapLabels};
pub use land::Land;
pub use marks::{Direction, MapMark, Ways, marks};
pub use places::Places;
pub use projection::{Spot, TRUE_AT, holds};
pub use spread::{StatusTally, TiesByPlace};
pub use window::Window;
