//! What a councillor does on the map, from the keys to the screen, on the real dataset.

use std::collections::BTreeSet;

use crate::common::Dashboard;
use stedenband::{dataset::DutchProvince, lang::Lang};

fn opened(width: u16, height: u16, query: &str) -> Dashboard {
    let mut dashboard = Dashboard::opened(width, height, Lang::Nl, query, None);
    dashboard.press("2");
    dashboard
}

fn province(dashboard: &Dashboard) -> DutchProvince {
    dashboard
        .model
        .selected_tie()
        .expect("a tie")
        .0
        .dutch
        .province
}

#[test]
fn the_arrows_go_to_the_nearest_place_in_their_direction() {
    let mut dashboard = opened(120, 40, "");
    dashboard
        .press("slash")
        .type_text("maastricht")
        .press("Return Escape c");
    assert_eq!(
        dashboard.selected(),
        "maastricht-chengdu",
        "the cursor is the tie selected in every view"
    );
    dashboard.press("Right");
    assert_eq!(dashboard.selected(), "valkenburg-aan-de-geul-jiangyou");
    dashboard.press("Up");
    assert_eq!(province(&dashboard), DutchProvince::Limburg);
    for _ in 0..30 {
        dashboard.press("Up");
    }
    assert_eq!(
        province(&dashboard),
        DutchProvince::Groningen,
        "the northernmost"
    );
    let north = dashboard.selected().to_owned();
    dashboard.press("Up");
    assert_eq!(dashboard.selected(), north, "there is no further");
}

#[test]
fn every_tie_is_reached_by_arrows_and_the_key_through_a_place() {
    for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 8), (60, 30)] {
        let mut dashboard = opened(width, height, "");
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        let mut open = vec![dashboard.model.list.at];
        while let Some(row) = open.pop() {
            for key in ["Up", "Down", "Left", "Right", "n"] {
                dashboard.model.list.at = row;
                dashboard.press(key);
                if seen.insert(dashboard.model.list.at) {
                    open.push(dashboard.model.list.at);
                }
            }
        }
        assert_eq!(
            seen.len(),
            dashboard.model.found.hits.len(),
            "{width}x{height}"
        );
    }
}

#[test]
fn ties_at_one_place_are_stepped_through_and_round() {
    let mut dashboard = opened(120, 40, "gemeente:groningen");
    let mut seen = BTreeSet::new();
    for _ in 0..dashboard.found().len() {
        seen.insert(dashboard.selected().to_owned());
        dashboard.press("n");
    }
    assert_eq!(seen.len(), dashboard.found().len());
    let first = dashboard.selected().to_owned();
    assert!(seen.contains(&first));
    dashboard.press("n N");
    assert_eq!(dashboard.selected(), first);
}

#[test]
fn provinces_are_stepped_through_and_filtered_on() {
    let mut dashboard = opened(120, 40, "");
    let mut seen = Vec::new();
    for _ in 0..12 {
        dashboard.press(".");
        seen.push(province(&dashboard));
    }
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 12, "{seen:?}");
    assert_eq!(
        seen.iter()
            .position(|it| *it == DutchProvince::Groningen)
            .map(|at| seen[(at + 11) % 12]),
        Some(DutchProvince::Limburg)
    );
    while province(&dashboard) != DutchProvince::Limburg {
        dashboard.press(",");
    }
    let all = dashboard.found().len();
    assert!(dashboard.screen().contains("alleen deze provincie"));
    dashboard.press("Return");
    assert_eq!(dashboard.model.found.query.to_string(), "provincie:Limburg");
    assert!(dashboard.found().len() < all && dashboard.screen().contains("[x] Limburg"));
    dashboard.press("Return");
    assert_eq!(dashboard.found().len(), all);
    dashboard.press("Escape Return");
    assert!(
        dashboard.screen().contains("Limburg (provincie)")
            || dashboard.screen().contains("Limburg"),
        "back at the place, it is read"
    );
    assert_eq!(dashboard.model.found.query.to_string(), "");
}

#[test]
fn a_theme_or_a_period_has_its_own_map() {
    let mut dashboard = opened(120, 40, "");
    let theme = dashboard.model.data.dataset.themes[0]
        .name(Lang::Nl)
        .to_owned();
    dashboard.press("m");
    assert!(
        dashboard
            .model
            .found
            .query
            .to_string()
            .starts_with("thema:")
    );
    assert!(
        dashboard.screen().contains(&format!("╭ {theme} ")),
        "{}",
        dashboard.screen()
    );
    let with_theme = dashboard.found().len();
    // Periods in which it has no ties are passed over.
    let goes_by = |dashboard: &mut Dashboard, wanted: &str| {
        (0..6).any(|_| dashboard.press("e").screen().contains(wanted))
    };
    assert!(
        goes_by(&mut dashboard, "2004 – 2012"),
        "{}",
        dashboard.screen()
    );
    assert!(dashboard.found().len() < with_theme);
    assert!(goes_by(&mut dashboard, &format!("╭ {theme} ──")));
    dashboard.press("M");
    assert_eq!(dashboard.model.found.query.to_string(), "");
}

#[test]
fn the_map_tells_what_had_begun_on_a_date() {
    let mut dashboard = opened(120, 40, "");
    assert!(dashboard.screen().contains("Gr 4"));
    let before = opened(120, 40, "op:1980").screen();
    assert!(
        (1..=4).all(|count| !before.contains(&format!("Gr {count}"))),
        "{before}"
    );
    for (asked, shown) in [("1990", "Gr 1"), ("2003", "Gr 2")] {
        let screen = opened(120, 40, &format!("op:{asked}")).screen();
        assert!(screen.contains(shown), "{screen}");
    }
}

#[test]
fn nothing_found_is_told_and_breaks_nothing() {
    let mut dashboard = opened(120, 40, "status:verbroken provincie:zeeland");
    assert!(dashboard.screen().contains("Geen banden met deze"));
    dashboard.press("Up Down Left Right n N . , Return m M e B");
    dashboard.screen();
}

#[test]
fn no_size_panics() {
    let mut dashboard = opened(120, 40, "");
    for keys in ["B", "B", ".", "Escape", "m", "p Escape"] {
        dashboard.press(keys);
        for (width, height) in [
            (0, 0),
            (40, 8),
            (40, 14),
            (53, 14),
            (80, 9),
            (300, 9),
            (45, 90),
            (200, 90),
            (120, 40),
        ] {
            dashboard.resize(width, height).screen();
            dashboard.press("Up Down n");
        }
    }
}

#[test]
fn plain_lines_need_no_braille() {
    let mut dashboard = opened(80, 24, "");
    let braille = |screen: &str| {
        screen
            .chars()
            .any(|c| ('\u{2800}'..='\u{28ff}').contains(&c))
    };
    assert!(braille(&dashboard.screen()));
    dashboard.press("B");
    assert!(!braille(&dashboard.screen()));
}

#[test]
fn the_map_fills_a_large_screen() {
    insta::assert_snapshot!("map-200x60-nl", opened(200, 60, "").screen());
}

#[test]
fn every_province_has_its_name_and_number() {
    for (width, height, whole) in [(80, 24, false), (120, 40, false), (200, 60, true)] {
        let mut dashboard = opened(width, height, "");
        let screen = dashboard.screen();
        for province in DutchProvince::ALL {
            let name = if whole {
                province.name()
            } else {
                province.abbreviation()
            };
            let label = format!(
                "{name} {}",
                dashboard.model.map.spread.province(province).ties()
            );
            assert!(
                screen.contains(&label),
                "{label} at {width}x{height} in\n{screen}"
            );
        }
    }
}

#[test]
fn a_period_in_which_a_theme_has_no_ties_is_passed_over() {
    for theme in ["smart-city", "havens", "sport"] {
        let mut dashboard = opened(120, 40, &format!("thema:{theme}"));
        if dashboard.found().is_empty() {
            dashboard = opened(120, 40, "");
            dashboard.press("m");
        }
        for _ in 0..6 {
            dashboard.press("e");
            let query = dashboard.model.found.query.to_line(Lang::Nl);
            assert!(!dashboard.found().is_empty(), "{query}");
        }
    }
}
