//! Where there is nothing to see, every view says why, and by which key there is something again.

use stedenband::{
    dataset::{Dataset, load},
    lang::Lang,
    query::Query,
    tui::{loading::Loaded, update::replace},
};

use crate::common::Dashboard;

const VIEWS: [&str; 5] = ["1", "2", "3", "4", "5"];

fn on(text: &str, lang: Lang) -> Dashboard {
    let dataset: Dataset = load::parse(text).expect("a dataset");
    let mut dashboard = Dashboard::opened(80, 24, lang, "", None);
    let today = dashboard.model.data.today;
    replace(
        &mut dashboard.model,
        Loaded::new(dataset, today, Query::default()),
    );
    dashboard
}

/// What is read, with the borders of panes and the folding of lines taken away.
fn read(dashboard: &mut Dashboard) -> String {
    dashboard
        .screen()
        .replace(['│', '\n'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn where_nothing_is_found_each_view_says_so_with_the_key_that_clears() {
    for (lang, why, way_out) in [
        (
            Lang::Nl,
            "Geen banden met deze zoekvraag of filters.",
            "Esc wist het laatste filter of woord, c wist alles.",
        ),
        (
            Lang::En,
            "No ties with this query or these filters.",
            "Esc clears the last filter or word, c clears",
        ),
    ] {
        for view in VIEWS {
            let mut dashboard =
                Dashboard::opened(120, 40, lang, "status:verbroken provincie:zeeland", None);
            let text = dashboard.press(view).screen();
            // The pane beside the map is narrow.
            let (why, way_out) = if view == "2" {
                (&why[..20], &way_out[..20])
            } else {
                (why, way_out)
            };
            assert!(
                text.contains(why) && text.contains(way_out),
                "{view}\n{text}"
            );
            let clears = dashboard.press("Escape");
            assert!(
                !clears.found().is_empty(),
                "{view}: the key does what is said"
            );
        }
    }
}

#[test]
fn the_way_out_is_that_of_where_the_keys_go() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("slash").type_text("zzzzz");
    assert!(
        read(&mut dashboard).contains("Haal iets weg, of Esc: terug naar de vorige zoekvraag.")
    );
    dashboard.resize(160, 40).press("Return Tab");
    let screen = dashboard.screen();
    assert!(
        screen.contains("spatie zet een filter uit, c wist ze allemaal."),
        "{screen}"
    );
}

#[test]
fn a_municipality_that_no_source_names_gets_that_answer() {
    for (lang, told) in [
        (Lang::Nl, "Geen bron noemt Rheden."),
        (Lang::En, "No source names Rheden."),
    ] {
        for query in ["rheden", "gemeente:rheden", "status:actief Rheden"] {
            for view in ["1", "3", "4", "5"] {
                let mut dashboard = Dashboard::opened(120, 40, lang, query, None);
                let text = dashboard.press(view).screen();
                assert!(text.contains(told), "{view} {query}\n{text}");
            }
        }
    }
}

#[test]
fn a_date_before_the_ties_is_the_reason_told_and_undone() {
    let text = r#"(format: 1, title: "Een", edition: "2026", themes: [],
        sources: [(id: "s", title: "t", publisher: "p", published: "2022", lang: nl, kind: newspaper)],
        ties: [(id: "arnhem-wuhan", dutch: (name: "Arnhem", level: gemeente, province: Gelderland),
            chinese: (name: "Wuhan", level: stad, province: "Hubei"),
            statements: [(says: since("1999"), source: "s", quote: "sinds 1999")])])"#;
    for (lang, why, way_out) in [
        (
            Lang::Nl,
            "Op deze peildatum was nog geen band begonnen.",
            "1 band begon later; 0 gaat terug naar vandaag.",
        ),
        (
            Lang::En,
            "By this reference date no tie had begun.",
            "1 tie began later; 0 goes back to today.",
        ),
    ] {
        for view in VIEWS {
            let mut dashboard = on(text, lang);
            dashboard
                .press("slash")
                .type_text("op:1970")
                .press("Return")
                .press(view);
            let screen = read(&mut dashboard);
            assert!(
                screen.contains(&why[..20]) && screen.contains(&way_out[..16]),
                "{view}: {screen}"
            );
            assert_eq!(dashboard.press("0").found(), ["arnhem-wuhan"], "{view}");
        }
    }
}

#[test]
fn a_file_without_ties_says_so_in_each_view() {
    for (lang, why) in [
        (Lang::Nl, "Dit bestand bevat geen banden."),
        (Lang::En, "This file holds no ties."),
    ] {
        let text = include_str!("../../data/valid/minimal.ron");
        for view in VIEWS {
            let mut dashboard = on(text, lang);
            let screen = read(dashboard.press(view));
            assert!(
                screen.contains(why) && screen.contains("--data"),
                "{view}: {screen}"
            );
        }
        let mut dashboard = on(text, lang);
        let screen = read(dashboard.press("i"));
        assert!(
            !screen.contains("Follow the Money"),
            "no words about the ties of another file: {screen}"
        );
    }
}

#[test]
fn what_is_missing_of_a_single_tie_is_told_too() {
    let text = include_str!("../../data/valid/one_tie.ron");
    let mut dashboard = on(text, Lang::Nl);
    let sources = read(dashboard.press("4"));
    assert!(
        sources.contains("Over 1 band: 1 vermelding, elk met een citaat."),
        "{sources}"
    );
    let disagreements = read(dashboard.press("D"));
    assert!(
        disagreements.contains("Over deze banden spreken de bronnen elkaar niet tegen."),
        "{disagreements}"
    );
    let said = read(dashboard.press("Escape j Return"));
    assert!(
        said.contains("Op deze bron berust geen vermelding."),
        "{said}"
    );
}

/// A tie whose municipality has no place and whose statements have no date is shown all the same.
#[test]
fn a_tie_without_place_or_date_is_on_the_map_and_the_timeline() {
    let text = r#"(format: 1, title: "Kaal", edition: "2026", themes: [],
        sources: [(id: "s", title: "t", publisher: "p", lang: nl, kind: newspaper)],
        ties: [(id: "arnhem-wuhan", dutch: (name: "Arnhem", level: gemeente, province: Gelderland),
            chinese: (name: "Wuhan", level: stad, province: "Hubei"),
            statements: [(says: status(actief), source: "s", quote: "actief")])])"#;
    let mut dashboard = on(text, Lang::Nl);
    for view in ["2", "3"] {
        let screen = dashboard.press(view).screen();
        assert!(
            screen.contains("Arnhem") && screen.contains("Wuhan"),
            "{screen}"
        );
    }
}

#[test]
fn a_key_that_needs_a_tie_says_that_there_is_none() {
    for (lang, told) in [
        (Lang::Nl, "Er is geen band gevonden om dat mee te doen."),
        (Lang::En, "No tie has been found"),
    ] {
        let mut dashboard = Dashboard::opened(80, 24, lang, "zzzz", None);
        for keys in [
            "1 Return", "1 x", "1 y", "1 w", "1 L", "1 d", "2 d", "3 Return", "4 x",
        ] {
            let before = dashboard.press("1").model.mode();
            assert!(dashboard.press(keys).screen().contains(told), "{keys}");
            assert_eq!(
                dashboard.press("1").model.mode(),
                before,
                "{keys} opens nothing"
            );
        }
    }
}
