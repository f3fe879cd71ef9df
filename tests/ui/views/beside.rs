//! What is told of all ties at once: how old the newest evidence is, and what stands beside the ties.

use crate::common::Dashboard;
use stedenband::{keys::view_kind::View, lang::Lang, plots::overview::Behind};

/// The screen with its lines put together.
fn running(screen: &str) -> String {
    let words = screen.split(|c: char| c.is_whitespace() || "│┃║█▐".contains(c));
    Vec::from_iter(words.filter(|word| !word.is_empty())).join(" ")
}

#[test]
fn the_page_about_the_data_tells_how_old_the_newest_evidence_is() {
    for (lang, heading, line) in [
        (
            Lang::Nl,
            "Nieuwste bewijs per band: eerst wat geen datum heeft, dan het oudste",
            "11 juni 2025, 1 jaar en 5 maanden oud: Rotterdam – Shanghai",
        ),
        (
            Lang::En,
            "Newest evidence on each tie: what has no date first, then the oldest",
            "11 June 2025, 1 year and 5 months old: Rotterdam – Shanghai",
        ),
    ] {
        let mut dashboard = Dashboard::opened(160, 1500, lang, "", None);
        let screen = running(&dashboard.press("i").screen());
        let told = screen.split_once(heading).expect("a heading").1;
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn the_overview_leads_to_the_ties_whose_newest_evidence_is_old() {
    let mut dashboard = Dashboard::opened(80, 60, Lang::Nl, "provincie:gelderland", None);
    let screen = running(&dashboard.press("5").screen());
    let count = dashboard.model.overview.numbers.old;
    let line = "is het nieuwste bewijs ouder dan twee jaar.";
    assert!(count > 0 && screen.contains(line), "{screen}");
    for _ in 0..100 {
        if dashboard.model.overview.cursor != Some(Behind::Old) {
            dashboard.press("j");
        }
    }
    assert_eq!(dashboard.model.overview.cursor, Some(Behind::Old));
    dashboard.press("Return");
    assert_eq!(dashboard.model.view, View::Ties);
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "provincie:Gelderland is:oud"
    );
    assert_eq!(dashboard.model.found.tally().0, count);
}

#[test]
fn a_word_that_no_tie_has_is_told_to_stand_beside_the_ties() {
    for (lang, words, told) in [
        (
            Lang::Nl,
            "seipa",
            "Wel gevonden naast de banden: bij de begrippen",
        ),
        (Lang::En, "nctv", "Found beside the ties: among the terms"),
    ] {
        let mut dashboard = Dashboard::opened(120, 40, lang, "", None);
        dashboard.press("slash").type_text(words);
        let screen = running(&dashboard.press("Return").screen());
        assert!(screen.contains(told), "{screen}");
    }
    // What stands nowhere is not.
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("slash").type_text("xyzzyq");
    let screen = dashboard.press("Return").screen();
    assert!(!screen.contains("naast de banden"), "{screen}");
}

/// "FTM says something, and someone says active" is not "FTM says active".
#[test]
fn a_source_and_a_status_apart_are_told_to_be_so() {
    let long = [
        (
            Lang::Nl,
            "bron:ftm status:actief",
            "staan los van elkaar; wat de bron zegt: bron:ftm/actief",
        ),
        (
            Lang::En,
            "source:nrc status:ended",
            "two separate things; what the source says: source:nrc/ended",
        ),
    ];
    for (lang, line, told) in long {
        for (width, height) in [(80, 24), (120, 40)] {
            let screen = Dashboard::opened(width, height, lang, line, None).screen();
            let told = if width < 120 {
                told.split_once("; ").map_or(told, |(_, short)| short)
            } else {
                told
            };
            assert!(screen.contains(told), "{told}\n{screen}");
        }
    }
    for line in [
        "bron:ftm/actief",
        "bron:ftm -status:actief",
        "status:actief",
    ] {
        let screen = Dashboard::opened(120, 40, Lang::Nl, line, None).screen();
        assert!(!screen.contains("wat de bron zegt"), "{screen}");
    }
}

#[test]
fn what_a_source_says_is_offered_while_it_is_typed() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut dashboard = Dashboard::new(width, height);
        let screen = dashboard.press("slash").type_text("bron:ftm/").screen();
        assert!(screen.contains("ftm/actief 9"), "{screen}");
        dashboard.press("Tab Return");
        assert_eq!(dashboard.model.found.query.to_string(), "bron:ftm/actief");
        let screen = dashboard.screen();
        assert!(screen.contains("Follow the Money"), "{screen}");
    }
}

#[test]
fn what_a_former_name_became_and_how_to_sort_stand_beside_the_query() {
    for (lang, line, told) in [
        (Lang::Nl, "geffen", Some("Geffen: sinds 2015 deel van Oss")),
        (Lang::En, "geffen", Some("Geffen: part of Oss since 2015")),
        (
            Lang::Nl,
            "human rights",
            Some("human rights: ook mensenrechten"),
        ),
        (Lang::Nl, "oudste", Some("oudste: Esc o sorteert op sinds")),
        (Lang::En, "first", Some("first: o sorts by start")),
        (
            Lang::Nl,
            "laatste",
            Some("laatste: o sorteert op sinds / nieuwste bericht"),
        ),
        (Lang::Nl, "oss", None),
    ] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut dashboard = Dashboard::opened(width, height, lang, line, None);
            let screen = dashboard.screen();
            let second = screen.lines().nth(1).unwrap_or_default();
            let beside = second
                .trim_start_matches([' ', '/'])
                .trim_start_matches(line);
            match told {
                Some(told) => assert_eq!(beside.trim(), told, "{screen}"),
                None => assert!(!beside.contains(line), "{screen}"),
            }
        }
    }
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "eerste", None);
    dashboard.press("o").type_text("sinds").press("Return");
    assert!(
        !dashboard.screen().contains("sorteert op"),
        "it is sorted so"
    );
}

#[test]
fn a_publisher_of_several_sources_is_named_once() {
    let mut dashboard = Dashboard::new(120, 40);
    let screen = dashboard.press("slash").type_text("dienstreis").screen();
    let told = screen
        .lines()
        .find(|line| line.contains("bij de bronnen"))
        .unwrap_or_else(|| panic!("{screen}"));
    assert_eq!(told.matches("Gemeente Almere").count(), 1, "{told}");
}
