//! Picking from a list by typing: values to filter on, orders; and what Enter and Esc do with a search.

use stedenband::{keys::mode::Mode, lang::Lang};

use crate::common::Dashboard;

fn line(dashboard: &Dashboard) -> String {
    dashboard.model.found.query.to_line(Lang::Nl)
}

#[test]
fn a_value_is_found_by_typing_at_every_size() {
    for (width, height) in [(40, 8), (80, 24), (120, 40), (200, 60)] {
        for (keys, query) in [
            ("p z u i d minus h Return", "provincie:Zuid-Holland"),
            ("p n o o r d minus b Return", "provincie:Noord-Brabant"),
            ("s v e r b Return", "status:verbroken"),
            ("t l o g i s Return", "thema:logistiek"),
            ("r v r i e n d Return", "soort:vriendschap"),
            ("v p r o v Return", "niveau:provincie"),
            ("5 S 1 9 9 0 Return", "sinds:1990..1999"),
        ] {
            let mut dashboard = Dashboard::new(width, height);
            assert_eq!(
                line(dashboard.press(keys)),
                query,
                "{keys} at {width}x{height}"
            );
            assert!(!dashboard.found().is_empty());
        }
    }
}

#[test]
fn enter_chooses_one_tab_several_and_esc_takes_the_marks_back() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("s v e r b Return s");
    let screen = dashboard.screen();
    assert!(
        screen.contains("[x] ✗ verbroken") && screen.contains("[ ] ● actief"),
        "{screen}"
    );
    assert_eq!(
        line(dashboard.press("a c t i Return")),
        "status:actief",
        "another in its place"
    );
    dashboard.press("s s l u i m Tab");
    assert_eq!(
        line(&dashboard),
        "status:actief,sluimerend",
        "in force at once"
    );
    assert_eq!(dashboard.model.mode(), Mode::PickSeveral, "and still open");
    assert_eq!(line(dashboard.press("Return")), "status:actief,sluimerend");
    dashboard.press("s a c t i Tab");
    assert_eq!(
        line(&dashboard),
        "status:sluimerend",
        "a second mark takes it away"
    );
    assert_eq!(line(dashboard.press("Escape")), "status:actief,sluimerend");
    let mut excluded = Dashboard::opened(80, 24, Lang::Nl, "-provincie:limburg breda", None);
    excluded.press("p b r a b Return");
    assert_eq!(
        line(&excluded),
        "-provincie:Limburg breda provincie:Noord-Brabant"
    );
    assert_eq!(
        line(excluded.press("p x y z z y Return Tab Escape")),
        line(&excluded)
    );
}

#[test]
fn every_view_shows_what_it_can_be_ordered_by() {
    for (keys, shown, chosen) in [
        ("o", "nieuwste bericht", "c h i n Return"),
        ("3 o", "periode", "p r o v Return"),
        ("4 o", "datum", "d a t u m Return"),
    ] {
        let mut dashboard = Dashboard::new(80, 24);
        let screen = dashboard.press(keys).screen();
        assert!(
            screen.contains("Sorteren op") && screen.contains(shown),
            "{screen}"
        );
        let before = dashboard.press("Escape").screen();
        let after = dashboard.press(&format!("o {chosen}")).screen();
        assert_ne!(before, after, "{keys}");
    }
    let mut words = Dashboard::opened(80, 24, Lang::Nl, "wuhan", None);
    assert!(words.screen().contains("↑ beste treffer"));
    words.press("o s t a t Return");
    assert!(words.screen().contains("↑Status"), "{}", words.screen());
    assert!(
        words
            .press("o b e s t Return")
            .screen()
            .contains("↑ beste treffer")
    );
}

#[test]
fn enter_on_a_search_reads_and_one_esc_takes_the_whole_search_away() {
    for typed in [
        "den haag",
        "two provinces",
        "arnhem",
        "status:verbroken limburg",
    ] {
        let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "-status:onbekend", None);
        dashboard.press("j j j");
        let selected = dashboard.selected().to_owned();
        dashboard.press("slash").type_text(typed).press("Return");
        assert_eq!(dashboard.model.mode(), Mode::Read, "{typed}");
        dashboard.press("Escape");
        assert_eq!(dashboard.model.mode(), Mode::List);
        assert_ne!(line(&dashboard), "-status:onbekend", "{typed}");
        dashboard.press("Escape");
        assert_eq!(line(&dashboard), "-status:onbekend", "{typed}");
        assert_eq!(
            dashboard.selected(),
            selected,
            "{typed}: the tie from before"
        );
        assert_eq!(line(dashboard.press("Escape")), "", "then the filters");
    }
}

#[test]
fn a_filter_chosen_after_the_search_goes_before_it_and_a_question_goes_as_a_whole() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard
        .press("slash")
        .type_text("noord brabant")
        .press("Return Escape s Return");
    assert_eq!(line(&dashboard), "noord brabant status:actief");
    assert_eq!(line(dashboard.press("Escape")), "noord brabant");
    dashboard.press("slash").type_text("jiangsu").press("Down");
    assert_eq!(dashboard.model.mode(), Mode::List, "down goes to the list");
    assert_eq!(line(&dashboard), "noord brabant jiangsu");
    assert_eq!(
        line(dashboard.press("Escape")),
        "",
        "a search that went on is one"
    );
    assert_eq!(
        line(dashboard.press("b Down Return")),
        "status:verbroken reden:einde/mensenrechten"
    );
    assert_eq!(line(dashboard.press("Escape")), "");
}

#[test]
fn a_search_in_the_overview_or_the_sources_stays_there() {
    for (view, mode) in [("5", Mode::Overview), ("4", Mode::Sources)] {
        let mut dashboard = Dashboard::new(80, 24);
        dashboard
            .press(view)
            .press("slash")
            .type_text("limburg")
            .press("Return");
        assert_eq!(dashboard.model.mode(), mode);
    }
    let mut nothing = Dashboard::new(80, 24);
    nothing.press("slash").type_text("zzzzzz").press("Return");
    assert_eq!(nothing.model.mode(), Mode::List, "nothing to read");
    assert_eq!(line(nothing.press("Escape")), "");
}

#[test]
fn the_head_of_the_column_says_what_the_list_is_ordered_by() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut dashboard = Dashboard::new(width, height);
        for (keys, head) in [
            ("", "↑Nederland"),
            ("O", "↓Nederland"),
            ("O o s i n d s Return", "↑Sinds"),
            ("o c h i n Return", "↑China"),
            ("o s t a t Return", "↑Status"),
        ] {
            let screen = dashboard.press(keys).screen();
            assert!(screen.contains(head), "{head}\n{screen}");
            let arrows = screen.matches(['↑', '↓']).count();
            let footer = screen
                .lines()
                .last()
                .map_or(0, |line| line.matches(['↑', '↓']).count());
            assert_eq!(arrows - footer, 1, "told once: {screen}");
        }
        let screen = dashboard.press("o n i e u w Return").screen();
        assert!(screen.contains("↑ nieuwste bericht"), "{screen}");
        let head = screen.lines().find(|line| line.contains("Sinds"));
        assert!(head.is_some_and(|head| !head.contains('↑')), "{screen}");
    }
}
