//! What a councillor does, from the keys to the screen, on the real dataset.

mod council_questions;
mod few_keys;
mod list;
mod many_ties;
mod passages;
mod picking;
mod typing;

use stedenband::lang::Lang;

use crate::common::Dashboard;

#[test]
fn which_ties_of_noord_brabant_were_ended() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("s Down Down Return p b r a b Return");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "status:verbroken provincie:Noord-Brabant"
    );
    let found = dashboard.found();
    for id in ["breda-yangzhou", "eindhoven-nanjing", "tilburg-changzhou"] {
        assert!(found.contains(&id), "{id} in {found:?}");
    }
    assert!(
        !found.contains(&"arnhem-wuhan") && !found.contains(&"provincie-noord-brabant-jiangsu"),
        "{found:?}"
    );
    let screen = dashboard.screen();
    assert!(
        screen.contains("[x] ✗ verbroken") && screen.contains("[x] Noord-Brabant"),
        "{screen}"
    );
}

#[test]
fn why_did_arnhem_end_its_tie() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("slash").type_text("arnh").press("Return");
    assert_eq!(dashboard.selected(), "arnhem-wuhan");
    let mut read = String::new();
    for _ in 0..40 {
        read.push_str(&dashboard.screen());
        dashboard.press("Page_Down");
    }
    for words in [
        "✗ verbroken",
        "mensenrechten",
        "We must respect the principles of democracy",
        "NRC, 7 mei 2023",
    ] {
        assert!(read.contains(words), "{words} in\n{read}");
    }
}

#[test]
fn all_ties_of_limburg() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "provincie:limburg", None);
    let found = dashboard.found();
    for id in [
        "maastricht-chengdu",
        "weert-yuhang",
        "provincie-limburg-sichuan",
        "provincie-limburg-guangdong",
    ] {
        assert!(found.contains(&id), "{id} in {found:?}");
    }
    assert!(found.iter().all(|id| {
        dashboard
            .model
            .data
            .dataset
            .tie(id)
            .unwrap()
            .dutch
            .province
            .name()
            == "Limburg"
    }));
    assert!(dashboard.screen().contains("[x] Limburg"));
}

#[test]
fn everything_about_hightech() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard
        .press("slash")
        .type_text("thema:hightech")
        .press("Return Escape");
    assert!(dashboard.found().contains(&"eindhoven-nanjing"));
    assert!(
        dashboard.screen().contains("[x] Hightech"),
        "the filter shows what was typed"
    );
    let by_word = Dashboard::opened(120, 40, Lang::Nl, "hightech", None);
    assert!(
        dashboard
            .found()
            .iter()
            .all(|id| by_word.found().contains(id)),
        "the bare word finds these and more"
    );
}

#[test]
fn wuhan_in_three_letters() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("slash").type_text("wuh");
    assert_eq!(dashboard.selected(), "arnhem-wuhan");
}

#[test]
fn when_did_the_ties_begin() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "status:verbroken", None);
    dashboard.press("S Down Down Return");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "status:verbroken sinds:1990..1999"
    );
    assert_eq!(dashboard.found().len(), 4);
    let screen = dashboard.screen();
    assert!(
        screen.contains("[x] 1990–1999 ━━━━━ 4") && screen.contains("[ ] 2000–2009 ━━╸   2"),
        "{screen}"
    );
    dashboard
        .press("Escape slash")
        .type_text("sinds:onbekend")
        .press("Return Escape");
    assert!(
        dashboard.press("S").screen().contains("[x] onbekend"),
        "what is typed is ticked"
    );
}

#[test]
fn the_dashboard_can_be_put_at_an_earlier_date() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:2003", None);
    let found = dashboard.found();
    assert!(
        found.contains(&"rotterdam-shanghai") && !found.contains(&"provincie-limburg-sichuan"),
        "{found:?}"
    );
    let screen = dashboard.screen();
    assert!(screen.contains("peildatum: 2003"), "{screen}");
}

#[test]
fn the_help_is_made_from_the_key_map() {
    let mut dashboard = Dashboard::new(120, 90);
    dashboard.press("question");
    let screen = dashboard.screen();
    for text in [
        "Zoeken en filteren",
        "PgDn",
        "zoeken en filteren door te typen",
        "status:verbroken,sluimerend",
    ] {
        assert!(screen.contains(text), "{text} in\n{screen}");
    }
    dashboard.press("Escape");
    assert!(dashboard.screen().contains("Nederland"));
}

#[test]
fn no_dutch_in_english_and_no_english_in_dutch() {
    for (lang, own, other) in [(Lang::Nl, "Banden", "Ties"), (Lang::En, "Ties", "Banden")] {
        let mut dashboard = Dashboard::opened(120, 40, lang, "", None);
        let screen = dashboard.screen();
        assert!(screen.contains(own) && !screen.contains(other), "{screen}");
    }
    let mut english = Dashboard::opened(120, 40, Lang::En, "arnhem", None);
    let screen = english.screen();
    assert!(
        screen.contains("ended") && !screen.contains("verbroken"),
        "{screen}"
    );
}
