//! Panes on every size of screen.

use super::*;

fn panes(width: u16, height: u16, mode: Mode) -> Option<Panes> {
    listing(width, height, mode, 50)
}

fn listing(width: u16, height: u16, mode: Mode, rows: usize) -> Option<Panes> {
    let size = Size { width, height };
    Panes::new(size, View::Ties, mode, Widths::default(), rows)
}

#[test]
fn no_size_panics_and_no_pane_leaves_the_screen() {
    every_pane_stays_on_the_screen(Widths::default(), 1);
}

#[test]
fn no_widths_that_were_remembered_make_a_pane_leave_the_screen() {
    for text in [
        "(filters: Some(0), beside: Some((0)), below: Some((0)))",
        "(beside: Some((65535)), below: Some((999)))",
    ] {
        every_pane_stays_on_the_screen(ron::from_str(text).unwrap(), 6);
    }
}

fn every_pane_stays_on_the_screen(widths: Widths, step: usize) {
    for width in (0..=140).step_by(step) {
        for height in (0..=45).step_by(step) {
            for (view, mode) in View::ALL
                .into_iter()
                .flat_map(|view| Mode::ALL.map(|mode| (view, mode)))
            {
                let Some(panes) = Panes::new(
                    Size { width, height },
                    view,
                    mode,
                    widths,
                    usize::from(width % 9),
                ) else {
                    continue;
                };
                let panes = panes.with_popup(if step == 1 { PICKER } else { EXPORT_FORM });
                let screen = Rect::new(0, 0, width, height);
                let all = [
                    Some(panes.header),
                    Some(panes.query),
                    panes.filters,
                    panes.map,
                    panes.list,
                    panes.detail,
                    panes.body,
                    panes.popup,
                ];
                for pane in all.into_iter().flatten().chain([panes.footer]) {
                    assert_eq!(pane.intersection(screen), pane, "{width}x{height} {mode:?}");
                    assert!(!pane.is_empty(), "{width}x{height} {view:?} {mode:?}");
                    assert_eq!(
                        text_area(pane).intersection(pane).width,
                        text_area(pane).width,
                        "{pane:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn filters_are_a_column_when_wide_and_the_text_is_beside_the_list_when_wider() {
    let at = |width, height, mode| {
        let panes = panes(width, height, mode).unwrap();
        let [list, detail] = [panes.list, panes.detail].map(Option::unwrap);
        (panes.filters.map(|pane| pane.width), list, detail)
    };
    let (filters, list, detail) = at(170, 40, Mode::List);
    assert_eq!((filters, list.right()), (Some(23), detail.x));
    assert_eq!((list.y, list.height), (detail.y, detail.height));
    for (width, height, filters) in [
        (169, 40, Some(23)),
        (120, 40, Some(23)),
        (110, 20, Some(23)),
        (109, 40, None),
        (120, 19, None),
        (80, 24, None),
        (40, 17, None),
    ] {
        let (found, list, detail) = at(width, height, Mode::List);
        assert_eq!(found, filters, "{width}x{height}");
        assert_eq!((list.x, list.width), (detail.x, detail.width));
        assert_eq!((list.x, list.right()), (filters.unwrap_or(0), width));
        assert_eq!(list.bottom(), detail.y, "{width}x{height}");
    }
    assert!(at(80, 24, Mode::Filters).0.is_some());
    assert_eq!(panes(39, 24, Mode::List), None);
    assert_eq!(panes(80, 7, Mode::List), None);
}

#[test]
fn the_text_below_gets_the_room_that_a_short_list_leaves() {
    for (width, height, rows, listed, told) in [
        (80, 24, 50, 6, 10),
        (80, 24, 6, 6, 10),
        (80, 24, 3, 3, 13),
        (80, 24, 1, 1, 15),
        (100, 30, 50, 10, 12),
        (120, 40, 50, 16, 16),
        (120, 40, 5, 5, 27),
        (120, 60, 50, 26, 26),
        (80, 17, 50, 3, 6),
    ] {
        let panes = listing(width, height, Mode::List, rows).unwrap();
        let [list, detail] = [panes.list, panes.detail].map(Option::unwrap);
        assert_eq!(
            (list_rows(list), inside(detail).height),
            (listed, told),
            "{width}x{height} with {rows}"
        );
    }
    let nothing = listing(80, 24, Mode::List, 0).unwrap();
    assert_eq!((nothing.list.unwrap().height, nothing.detail), (21, None));
}

#[test]
fn a_larger_screen_never_shows_less() {
    let shown = |width, height, rows| {
        let panes = listing(width, height, Mode::List, rows).unwrap();
        let listed = panes.list.map_or(0, list_rows);
        let told = panes.detail.map_or(0, |pane| inside(pane).height);
        (listed.min(rows as u16), told)
    };
    for rows in [1, 4, 9, 20, 64] {
        for height in 17..80 {
            let (listed, told) = shown(80, height, rows);
            let (more_listed, more_told) = shown(80, height + 1, rows);
            assert!(
                more_listed >= listed && more_told >= told,
                "{height} {rows}"
            );
            // What is wider stands beside the filters, with the same rows.
            assert_eq!(shown(120, height, rows), (listed, told), "{height} {rows}");
        }
    }
}
