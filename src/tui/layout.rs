//! Where the panes stand: a pure function of the size, of the view and of what has the keys.
//!
//! ```text
//! widest (from 170×20)                        wide (from 110×20)                narrow (from 40×8)
//! ┌ header ───────────────────────────────┐   ┌ header ──────────────────────┐  ┌ header ─────────┐
//! │ query                                 │   │ query                        │  │ query           │
//! ├ filters ─┬ list ───────┬ detail ──────┤   ├ filters ─┬ list ─────────────┤  ├ list ───────────┤
//! │          │             │              │   │          │                   │  │                 │
//! │          │             │              │   │          ├ detail ───────────┤  ├ detail ─────────┤  (from 17 rows;
//! │          │             │              │   │          │                   │  │                 │   otherwise
//! ├──────────┴─────────────┴──────────────┤   ├──────────┴───────────────────┤  ├─────────────────┤   behind Enter)
//! │ footer                                │   │ footer                       │  │ footer          │
//! └───────────────────────────────────────┘   └──────────────────────────────┘  └─────────────────┘
//! ```
//! In the narrow layout the filters are a pop-up. Beside the filters stands what the view needs: list and detail, or
//! one body. Above the detail the list takes what its rows need, at most about half. The reading view and the help take
//! the place of all of it. The user can move the borders: [`Widths`].

use ratatui::layout::{Constraint, Margin, Position, Rect, Size};

use crate::{
    keys::{
        mode::Mode,
        view_kind::{View, ViewLayout},
    },
    plots::map::{Land, Window},
};

mod widths;

pub use widths::{Edge, Widths};

/// The least that the dashboard can be used in.
pub const SMALLEST: Size = Size {
    width: 40,
    height: 8,
};

const WIDE: Size = Size {
    width: 110,
    height: 20,
};
/// From this width the list and the detail stand side by side.
const SIDE_BY_SIDE: u16 = 170;
const FILTERS_WIDTH: u16 = 23;
const POPUP: Size = Size {
    width: 44,
    height: 24,
};
/// The most that the form that exports takes.
pub const EXPORT_FORM: Size = Size {
    width: 72,
    height: 13,
};
/// The most that a list of questions or actions to pick from takes.
pub const PICKER: Size = Size {
    width: 100,
    height: 15,
};
/// From this height of the body, the narrow layout has room for the detail below the list.
const STACKED_FROM: u16 = 14;

/// Where the panes stand. A pane that is not on screen is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panes {
    /// The program's name, the date and the counts.
    pub header: Rect,
    /// The query line.
    pub query: Rect,
    /// The filters, as a column or as a pop-up over the list.
    pub filters: Option<Rect>,
    /// The map.
    pub map: Option<Rect>,
    /// The provinces of China beside it.
    pub china: Option<Rect>,
    /// The list of ties, or of those in hand on the map.
    pub list: Option<Rect>,
    /// What the sources say about the selected tie.
    pub detail: Option<Rect>,
    /// A view in one piece, the reading view or the help, in place of list and detail.
    pub body: Option<Rect>,
    /// The list to pick from or the form that exports, over all of it.
    pub popup: Option<Rect>,
    /// The keys that work here.
    pub footer: Rect,
}

impl Panes {
    /// The panes for a screen of `size` that shows `view` while `mode` has the keys, as wide as the user wants them, over
    /// a list of `rows`; `None` where there is too little room.
    pub fn new(size: Size, view: View, mode: Mode, widths: Widths, rows: usize) -> Option<Self> {
        if size.width < SMALLEST.width || size.height < SMALLEST.height {
            return None;
        }
        let screen = Rect::new(0, 0, size.width, size.height);
        let [header, rest] = split_rows(screen, 1);
        let [query, rest] = split_rows(rest, 1);
        let [room, footer] = split_rows(rest, rest.height - 1);
        let mut panes = Self {
            header,
            query,
            footer,
            ..Self::default()
        };
        match mode {
            // The whole screen but the footer, for whoever sits at the back.
            Mode::Large => panes.body = Some(split_rows(screen, footer.y)[0]),
            Mode::Read | Mode::FullText | Mode::FullTextSearch | Mode::Sheet => {
                panes.body = Some(room);
            }
            _ if size.width >= WIDE.width && size.height >= WIDE.height => {
                let [filters, rest] = columns(room, widths.filters(FILTERS_WIDTH));
                panes.filters = Some(filters);
                match view.layout() {
                    ViewLayout::List if size.width >= SIDE_BY_SIDE => {
                        let list = widths.list_columns(rest.width);
                        [panes.list, panes.detail] = columns(rest, list).map(Some);
                    }
                    ViewLayout::List => panes.stack(rest, widths, rows),
                    ViewLayout::Map => panes.place_map(rest, rows),
                    ViewLayout::Whole => panes.body = Some(rest),
                }
            }
            _ => {
                let popup = || centred(room, POPUP, room.as_size());
                panes.filters = (mode == Mode::Filters).then(popup);
                match view.layout() {
                    ViewLayout::List => panes.stack(room, widths, rows),
                    ViewLayout::Map => panes.place_map(room, rows),
                    ViewLayout::Whole => panes.body = Some(room),
                }
            }
        }
        Some(panes)
    }

    /// Whether the filters lie over the rest.
    pub fn filters_pop_up(&self) -> bool {
        self.filters.is_some() && self.beside_edge(Edge::Filters).is_none()
    }

    /// The same with a pop-up of `size` over it, as far as there is room.
    pub fn with_popup(self, size: Size) -> Self {
        let top = self.query.bottom();
        let body = Rect {
            y: top,
            height: self.footer.y.saturating_sub(top),
            ..self.query
        };
        // A margin on both sides shows that it lies over what is still there.
        let room = Size {
            width: body.width.saturating_sub(4),
            height: body.height,
        };
        Self {
            popup: Some(centred(body, size, room)),
            ..self
        }
    }

    /// The list above the detail. Where nothing is found the list has all the room, for it says why.
    fn stack(&mut self, room: Rect, widths: Widths, rows: usize) {
        if room.height < STACKED_FROM || rows == 0 {
            self.list = Some(room);
        } else {
            let list = widths.list_rows(room.height, rows);
            [self.list, self.detail] = split_rows(room, list).map(Some);
        }
    }

    /// The map with what is in hand beside it, or below it where it would get too narrow.
    fn place_map(&mut self, room: Rect, rows: usize) {
        /// The least width of what stands beside the map.
        const BESIDE: u16 = 34;
        /// Rows of what is in hand, beside the map with the detail under it or below the map; and of China.
        const BELOW: u16 = 5;
        const CHINA: u16 = 6;
        let whole =
            Window::columns_for(Land::get(), room.height.saturating_sub(2)).saturating_add(2);
        let most = room.width.saturating_sub(BESIDE);
        let is_low = room.height < STACKED_FROM;
        if most >= whole.min(BESIDE) {
            let [map, beside] = columns(room, whole.min(most));
            self.map = Some(map);
            if is_low || rows == 0 {
                self.list = Some(beside);
            } else {
                let in_hand = BELOW.max(room.height / 4);
                let [list, rest] = split_rows(beside, in_hand);
                let [detail, china] = split_rows(rest, rest.height - CHINA.max(room.height / 4));
                [self.list, self.detail, self.china] = [list, detail, china].map(Some);
            }
        } else if is_low {
            self.map = Some(room);
        } else {
            [self.map, self.list] = split_rows(room, room.height - BELOW).map(Some);
        }
    }
}

/// The upper rows, and the others. ratatui's `Layout` solves equations for this, which the first time took as long as
/// a quarter of a frame.
pub fn split_rows(area: Rect, upper: u16) -> [Rect; 2] {
    let upper = upper.min(area.height);
    [
        Rect {
            height: upper,
            ..area
        },
        Rect {
            y: area.y + upper,
            height: area.height - upper,
            ..area
        },
    ]
}

/// The columns on the left, and the others.
fn columns(area: Rect, left: u16) -> [Rect; 2] {
    let left = left.min(area.width);
    [
        Rect {
            width: left,
            ..area
        },
        Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        },
    ]
}

/// A pop-up of `size` in the middle of `body`, as far as there is room.
fn centred(body: Rect, size: Size, room: Size) -> Rect {
    let (width, height) = (size.width.min(room.width), size.height.min(room.height));
    body.centered(Constraint::Length(width), Constraint::Length(height))
}

/// The inside of a pane with a border around it.
pub const fn inside(pane: Rect) -> Rect {
    pane.inner(Margin::new(1, 1))
}

/// The rows of the list's pane that show no tie: the border and the heading.
const AROUND_ROWS: u16 = 3;

/// The rows of the list inside its pane.
pub const fn list_rows(pane: Rect) -> u16 {
    pane.height.saturating_sub(AROUND_ROWS)
}

/// The rows of a list with a heading over them.
pub fn below_heading(pane: Rect) -> Rect {
    below_first_row(inside(pane))
}

/// An area without its first row.
pub fn below_first_row(area: Rect) -> Rect {
    split_rows(area, 1)[1]
}

/// The last row of an area.
pub fn last_row(area: Rect) -> Rect {
    split_rows(area, area.height.saturating_sub(1))[1]
}

/// The row of an area that a place of the screen is in.
pub fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

/// The columns for running text inside a pane: without the border, a column of air on each side, and
/// the scroll bar's.
pub fn text_area(pane: Rect) -> Rect {
    /// Longer lines are hard to read; the reading view keeps to this and leaves the rest as margin.
    const LONGEST: u16 = 90;
    text_area_within(pane, LONGEST)
}

/// The same for a page of columns, which can be wider.
pub fn text_area_within(pane: Rect, longest: u16) -> Rect {
    let inner = inside(pane);
    let width = inner.width.saturating_sub(2).min(longest);
    let margin = (inner.width.saturating_sub(width) / 2).max(1);
    Rect {
        x: inner.x.saturating_add(margin),
        width,
        ..inner
    }
}

#[cfg(test)]
mod tests;
