//! The views: ways to look at the same ties. The query, the date in force and the selected tie are shared by all,
//! so that a question started in one goes on in the next.
//!
//! To add one: a variant of [`View`], its arms here and its place in [`View::ALL`]; its name in `assets/commands.ron`; a file under `tui/views` with
//! an `impl ViewPane` and its line in `tui/views.rs`; a file under `tui/view` that draws it. Where nothing is found it
//! shows why (`tui/view/empty.rs`). A key in `assets/keys.ron` shows it, and its tab is in the header.

use serde::{Deserialize, Serialize};

use super::{command::Command, mode::Mode};
use crate::lang::Lang;

/// A way to look at the ties found. Only what is built stands here: each has a tab on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The list, with what the sources say about the selected tie.
    #[default]
    Ties,
    /// The sources, what each says, and where they disagree.
    Sources,
    /// A map of the Dutch parties, with the ties at each.
    Map,
    /// A bar a tie, from its start to its end.
    Timeline,
    /// The ties in numbers.
    Overview,
}

/// What a view shows beside the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewLayout {
    /// A list, with a text beside or below it.
    List,
    /// A map, with a list and a text.
    Map,
    /// Something in one piece.
    Whole,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::Ties,
        Self::Map,
        Self::Timeline,
        Self::Sources,
        Self::Overview,
    ];

    /// The mode that the key map knows it by while it has the keys.
    #[must_use]
    pub const fn mode(self) -> Mode {
        match self {
            Self::Ties => Mode::List,
            Self::Map => Mode::Map,
            Self::Sources => Mode::Sources,
            Self::Timeline => Mode::Timeline,
            Self::Overview => Mode::Overview,
        }
    }

    /// What it shows beside the filters.
    #[must_use]
    pub const fn layout(self) -> ViewLayout {
        match self {
            Self::Ties => ViewLayout::List,
            Self::Map => ViewLayout::Map,
            Self::Sources | Self::Timeline | Self::Overview => ViewLayout::Whole,
        }
    }

    /// The name on its tab.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        Command::Show(self).label(lang)
    }
}
