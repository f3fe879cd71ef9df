//! The marked quotation in large print.

use stedenband::{keys::mode::Mode, tui::update::Effect};

use crate::common::Dashboard;

#[test]
fn it_fills_the_screen_in_every_size() {
    for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 8)] {
        let mut dashboard =
            Dashboard::opened(width, height, stedenband::lang::Lang::Nl, "arnhem", None);
        dashboard.press("Return period period L");
        insta::assert_snapshot!(format!("large-{width}x{height}"), dashboard.screen());
    }
}

#[test]
fn it_steps_through_the_quotations_and_leads_back_to_the_one_it_shows() {
    for keys in ["", "Return", "2", "3"] {
        let mut dashboard = Dashboard::opened(80, 24, stedenband::lang::Lang::En, "arnhem", None);
        dashboard.press(keys);
        let before = dashboard.model.mode();
        dashboard.press("L");
        assert_eq!(dashboard.model.mode(), Mode::Large, "{keys}");
        assert!(
            dashboard.screen().contains("1 of 67"),
            "{keys}\n{}",
            dashboard.screen()
        );
        dashboard.press("period period Right comma");
        // Edges of blocks must not stay behind.
        assert_eq!(dashboard.effect, Some(Effect::Redraw));
        let screen = dashboard.screen();
        assert!(
            screen.contains("3 of 67") && screen.contains("Arnhem – Wuhan"),
            "{keys}\n{screen}"
        );
        dashboard.resize(120, 40).resize(80, 24);
        dashboard.press("question").press("Escape");
        assert!(dashboard.screen().contains("3 of 67"), "{keys}");
        dashboard.press("Escape");
        assert_eq!(
            (dashboard.model.mode(), dashboard.model.quotation),
            (before, 2),
            "{keys}"
        );
    }
}

#[test]
fn what_is_too_long_scrolls_to_its_end_and_no_further() {
    let mut dashboard = Dashboard::opened(80, 24, stedenband::lang::Lang::Nl, "arnhem", None);
    dashboard.press("Return period L");
    let begin = dashboard.screen();
    dashboard.press("j");
    let next = dashboard.screen();
    assert_ne!(begin, next);
    dashboard.press("End");
    let end = dashboard.screen();
    dashboard.press("j space");
    assert_eq!(dashboard.screen(), end);
    dashboard.press("Home");
    assert_eq!(dashboard.screen(), begin);
}

#[test]
fn there_is_nothing_to_enlarge_where_nothing_is_found() {
    let mut dashboard = Dashboard::opened(
        80,
        24,
        stedenband::lang::Lang::Nl,
        "status:verbroken provincie:Zeeland",
        None,
    );
    dashboard.press("L");
    assert_eq!(dashboard.model.mode(), Mode::List);
}
