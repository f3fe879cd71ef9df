//! Moving the borders between panes.

use crate::tui::{
    layout::{Edge, Panes},
    model::{Focus, Model},
};

/// Makes the pane that has the keys larger or smaller: the filters, the list of ties, or else what stands beside the
/// filters.
pub(super) fn resize(model: &mut Model, larger: bool) {
    /// So many columns, or half as many rows, at a time.
    const COLUMNS: u16 = 2;
    let Some(panes) = model.panes() else { return };
    let edges: &[Edge] = match model.focus {
        Focus::Filters => &[Edge::Filters],
        _ => &[Edge::Beside, Edge::Below, Edge::Filters],
    };
    let found = edges
        .iter()
        .find_map(|&edge| panes.beside_edge(edge).map(|[_, after]| (edge, after)));
    let Some((edge, after)) = found else { return };
    // In the list the border lies behind it, in another view before it.
    let onward = larger == (edge != Edge::Filters || matches!(model.focus, Focus::Filters));
    let (from, by) = if edge == Edge::Below {
        (after.y, COLUMNS / 2)
    } else {
        (after.x, COLUMNS)
    };
    place(
        model,
        &panes,
        edge,
        if onward {
            from.saturating_add(by)
        } else {
            from.saturating_sub(by)
        },
    );
}

/// Puts a border at a column or row of the screen.
pub(super) fn place(model: &mut Model, panes: &Panes, edge: Edge, to: u16) {
    model.widths = panes.with_edge(model.widths, edge, to);
}
