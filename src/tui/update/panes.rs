//! Moving the borders between panes.

use crate::tui::{
    layout::{Edge, Panes},
    model::{Focus, Model},
};

/// Makes the pane that has the keys larger, by one step or more, or smaller: the filters, the list of ties, or else what
/// stands beside the filters.
pub fn resize(model: &mut Model, by: i16) {
    let Some(panes) = model.panes() else { return };
    let in_filters = matches!(model.focus, Focus::Filters);
    let edges: &[Edge] = if in_filters {
        &[Edge::Filters]
    } else {
        &[Edge::Beside, Edge::Below, Edge::Filters]
    };
    let found = edges
        .iter()
        .find_map(|edge| Some((*edge, panes.beside_edge(*edge)?[1])));
    let Some((edge, after)) = found else { return };
    // In the list and in the filters the border lies behind it, in another view before it.
    let way = if edge == Edge::Filters && !in_filters {
        -by
    } else {
        by
    };
    // A step is two columns or a row.
    let cells = if edge == Edge::Below { 1 } else { 2 };
    let from = edge.across(after.as_position());
    place(model, &panes, edge, from.saturating_add_signed(way * cells));
}

/// Puts a border at a column or row of the screen. What moves nothing there, as a list made higher than its rows need,
/// is not remembered for where it would.
pub fn place(model: &mut Model, panes: &Panes, edge: Edge, to: u16) {
    let before = model.widths;
    model.widths = panes.with_edge(before, edge, to);
    if model.panes().as_ref() == Some(panes) {
        model.widths = before;
    }
}
