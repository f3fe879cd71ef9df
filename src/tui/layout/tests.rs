//! Panes on every size of screen.

use super::*;

fn panes(width: u16, height: u16, mode: Mode) -> Option<Panes> {
    Panes::new(Size { width, height }, View::Ties, mode, Widths::default())
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
                let Some(panes) = Panes::new(Size { width, height }, view, mode, widths) else {
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
fn three_panes_side_by_side_when_wide_and_the_filters_a_popup_when_narrow() {
    let wide = panes(120, 40, Mode::List).unwrap();
    assert!(wide.filters.is_some() && wide.list.is_some() && wide.detail.is_some());
    let narrow = panes(80, 24, Mode::List).unwrap();
    assert!(narrow.filters.is_none() && narrow.list.is_some() && narrow.detail.is_some());
    let popup = panes(80, 24, Mode::Filters).unwrap();
    assert!(popup.filters.is_some() && popup.list.is_some());
    assert_eq!(panes(39, 24, Mode::List), None);
    assert_eq!(panes(80, 7, Mode::List), None);
}
