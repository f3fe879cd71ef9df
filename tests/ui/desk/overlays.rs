//! What lies over the rest.

use ratatui::buffer::CellWidth as _;

use crate::common::Dashboard;
use stedenband::tui::theme::Role;

#[test]
fn what_lies_under_a_pop_up_stands_back_with_a_margin_and_no_wide_letter_eats_its_border() {
    for tie in ["arnhem", "almere"] {
        for (keys, title) in [("t", "Filters"), ("b", "Vragen"), ("x", "Meenemen")] {
            for width in (61..=109).step_by(3) {
                let mut dashboard =
                    Dashboard::opened(width, 24, stedenband::lang::Lang::Nl, tie, None);
                dashboard.press(keys);
                let panes = dashboard.model.panes().unwrap();
                let pane = panes.popup.or(panes.filters).unwrap();
                let dim = dashboard.model.theme.style(Role::Dim).fg;
                let buffer = dashboard.buffer();
                for y in pane.y..pane.bottom() {
                    let at = |x: u16| &buffer[(x, y)];
                    for edge in [pane.x, pane.right() - 1] {
                        assert!(
                            "╭╮╰╯│┃─".contains(at(edge).symbol()),
                            "{tie} {title} {width}: {:?} in row {y}",
                            at(edge)
                        );
                    }
                    for margin in [pane.x - 1, pane.right()] {
                        assert_eq!(at(margin).symbol(), " ", "{tie} {title} {width}");
                    }
                    if let Some(before) = pane.x.checked_sub(2) {
                        assert_eq!(at(before).cell_width(), 1, "{tie} {title} {width}");
                    }
                    assert_eq!(Some(at(0).fg), dim, "{tie} {title} {width}");
                }
            }
        }
    }
}
