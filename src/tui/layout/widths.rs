//! How wide the panes are where the user changed that, and the borders between them that can be moved.

use ratatui::layout::{Position, Rect};
use serde::{Deserialize, Serialize};

use super::{AROUND_ROWS, Panes};

/// The widths of the panes; what is not set is as the layout has it. What a screen has no room for it does not take,
/// so that no pane ever vanishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Widths {
    /// The columns of the filters.
    filters: Option<u16>,
    /// What the text about the selected tie takes of the room beside the filters.
    beside: Option<Share>,
    /// What it takes of the height where it stands below the list.
    below: Option<Share>,
}

/// A part of some room, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Share(u16);

/// So many parts of `room`, out of `all`, rounded.
fn scaled(room: u16, parts: u16, all: u16) -> u16 {
    let all = u32::from(all.max(1));
    let rounded = (u32::from(room) * u32::from(parts) + all / 2) / all;
    u16::try_from(rounded).unwrap_or(room).min(room)
}

/// A border between two panes that can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Between the filters and what stands beside them.
    Filters,
    /// Between the list and the text about a tie, side by side.
    Beside,
    /// The same, one below the other.
    Below,
}

impl Edge {
    /// The column or row of a place, as that of the border is counted.
    pub const fn across(self, at: Position) -> u16 {
        match self {
            Self::Below => at.y,
            Self::Filters | Self::Beside => at.x,
        }
    }
}

/// The columns of the filters: at the least what their longest common words need, at the most what leaves the others
/// room.
const FILTERS: [u16; 2] = [18, 44];
/// The least columns of the list and of the text beside it.
const COLUMNS: u16 = 30;
/// The least rows of either.
const ROWS: u16 = 5;

impl Widths {
    /// The columns of the filters, `usual` unless they were changed.
    pub(super) fn filters(self, usual: u16) -> u16 {
        self.filters.unwrap_or(usual).clamp(FILTERS[0], FILTERS[1])
    }

    /// The columns of the list, out of `room` for it and the text beside it.
    pub(super) fn list_columns(self, room: u16) -> u16 {
        let list = |text| beside(text, COLUMNS, room);
        self.beside.map_or(scaled(room, 13, 22), list)
    }

    /// The height of the list, out of `room` for it and the text below it: what its `rows` need, and no more than the
    /// user wants, or than leaves the text the larger half on a low screen.
    pub(super) fn list_rows(self, room: u16, rows: usize) -> u16 {
        let usual = || {
            let on_low_screens = scaled(room, 2, 3).saturating_sub(5);
            on_low_screens.min(room / 2 + 1).max(ROWS + 1)
        };
        let list = |text| beside(text, ROWS, room);
        let most = self.below.map_or_else(usual, list);
        let needed = u16::try_from(rows).unwrap_or(u16::MAX);
        needed.saturating_add(AROUND_ROWS).min(most)
    }
}

/// What a share leaves of `room`, with `least` for both; half of it where there is not room for that.
fn beside(share: Share, least: u16, room: u16) -> u16 {
    let most = room.saturating_sub(least);
    let share = if most < least {
        room / 2
    } else {
        scaled(room, share.0, 1000).clamp(least, most)
    };
    room - share
}

impl Panes {
    /// The pane before a border that can be moved, and the one after it.
    pub fn beside_edge(&self, edge: Edge) -> Option<[Rect; 2]> {
        let [before, after] = match edge {
            Edge::Filters => [self.filters?, self.map.or(self.list).or(self.body)?],
            _ if self.map.is_some() => return None,
            _ => [self.list?, self.detail?],
        };
        let touch = match edge {
            Edge::Below => before.bottom() == after.y,
            Edge::Filters | Edge::Beside => before.right() == after.x,
        };
        // Filters that pop up lie over the others.
        touch.then_some([before, after])
    }

    /// The border that is at a place, and how far before the pane after it that is.
    pub fn edge_at(&self, at: Position) -> Option<(Edge, u16)> {
        let edges = [Edge::Filters, Edge::Beside, Edge::Below];
        edges.into_iter().find_map(|edge| {
            let panes = self.beside_edge(edge)?;
            let start = edge.across(panes[1].as_position());
            let before = start.checked_sub(edge.across(at))?;
            let is_near = before <= 1 && panes.iter().any(|pane| pane.contains(at));
            is_near.then_some((edge, before))
        })
    }

    /// The widths with which the pane after a border begins at a column, or row, of the screen.
    pub fn with_edge(&self, mut widths: Widths, edge: Edge, to: u16) -> Widths {
        let Some([before, after]) = self.beside_edge(edge) else {
            return widths;
        };
        let share = |end: u16, start: u16| {
            let part = end.saturating_sub(to.max(start));
            Some(Share(scaled(1000, part, end - start)))
        };
        match edge {
            Edge::Filters => widths.filters = Some(to.saturating_sub(before.x)),
            Edge::Beside => widths.beside = share(after.right(), before.x),
            Edge::Below => widths.below = share(after.bottom(), before.y),
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::keys::{mode::Mode, view_kind::View};

    fn panes(width: u16, height: u16, widths: Widths) -> Panes {
        Panes::new(Size { width, height }, View::Ties, Mode::List, widths, 50).unwrap()
    }

    #[test]
    fn a_border_goes_where_it_is_dragged_as_far_as_the_others_have_room() {
        for (size, edge, to, place) in [
            ((120, 40), Edge::Filters, 30, 30),
            ((120, 40), Edge::Filters, 0, 18),
            ((120, 40), Edge::Filters, 119, 44),
            ((180, 40), Edge::Beside, 100, 100),
            ((180, 40), Edge::Beside, 3, 53),
            ((180, 40), Edge::Beside, u16::MAX, 150),
            ((120, 40), Edge::Below, 10, 10),
            ((80, 24), Edge::Below, 10, 10),
            ((80, 24), Edge::Below, 0, 7),
            ((80, 24), Edge::Below, 99, 18),
        ] {
            let before = panes(size.0, size.1, Widths::default());
            let after = panes(
                size.0,
                size.1,
                before.with_edge(Widths::default(), edge, to),
            );
            let [_, pane] = after.beside_edge(edge).unwrap();
            assert_eq!(
                if edge == Edge::Below { pane.y } else { pane.x },
                place,
                "{size:?} {edge:?} {to}"
            );
        }
    }

    #[test]
    fn a_border_that_is_not_moved_stays_on_every_screen() {
        for width in 170..400 {
            let before = panes(width, 40, Widths::default());
            let [_, detail] = before.beside_edge(Edge::Beside).unwrap();
            assert_eq!(
                panes(
                    width,
                    40,
                    before.with_edge(Widths::default(), Edge::Beside, detail.x)
                ),
                before
            );
        }
    }

    #[test]
    fn only_borders_between_panes_are_there_to_move() {
        let wide = panes(180, 40, Widths::default());
        let (filters, list, detail) = (
            wide.filters.unwrap(),
            wide.list.unwrap(),
            wide.detail.unwrap(),
        );
        for (at, edge) in [
            ((filters.right() - 1, 10), Some((Edge::Filters, 1))),
            ((list.x, 10), Some((Edge::Filters, 0))),
            ((list.right() - 1, 10), Some((Edge::Beside, 1))),
            ((detail.x, 10), Some((Edge::Beside, 0))),
            ((detail.x + 1, 10), None),
            ((0, 10), None),
            ((list.x, 0), None),
            ((u16::MAX, u16::MAX), None),
        ] {
            assert_eq!(wide.edge_at(at.into()), edge, "{at:?}");
        }
        assert!(wide.beside_edge(Edge::Below).is_none());
        let popup = Panes::new(
            Size::new(80, 24),
            View::Ties,
            Mode::Filters,
            Widths::default(),
            50,
        )
        .unwrap();
        assert!(
            popup.beside_edge(Edge::Filters).is_none() && popup.beside_edge(Edge::Below).is_some()
        );
        let map = Panes::new(
            Size::new(120, 40),
            View::Map,
            Mode::Map,
            Widths::default(),
            50,
        )
        .unwrap();
        assert!(map.beside_edge(Edge::Filters).is_some() && map.beside_edge(Edge::Below).is_none());
    }
}
