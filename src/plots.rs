//! What the screens and exports plot, as numbers: nothing here knows a terminal or a page.
//!
//! | module | what it plots |
//! |---|---|
//! | [`map`] | outlines, places and marks of the map |
//! | [`timeline`] | ties through time |
//! | [`overview`] | the ties found in numbers, and the numbers of the documents beside them |
//! | [`amounts`] | what ties cost and brought |
//! | [`sources`] | what each source says, in its own order, and where sources disagree |

pub mod amounts;
pub mod map;
pub mod overview;
pub mod sources;
pub mod timeline;
