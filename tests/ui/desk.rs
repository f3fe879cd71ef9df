//! At home on anyone's desk: actions by name, keys and settings of one's own, the first minutes.

mod keys;
mod languages;
mod manual;
mod mouse;
mod overlays;
mod panes;
mod query_line;
mod small;

use crate::common::Dashboard;
use stedenband::{
    keys::{mode::Mode, view_kind::View},
    lang::Lang,
    tui::update::Effect,
};

#[test]
fn an_action_is_found_by_name_in_either_language_and_run() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("colon").type_text("timeline");
    let screen = dashboard.screen();
    assert!(
        screen.contains("Acties") && screen.contains("de tijdlijn: elke band"),
        "{screen}"
    );
    assert_eq!(dashboard.press("Return").model.view, View::Timeline);
    assert_eq!(
        dashboard
            .press("ctrl+k")
            .type_text("stop")
            .press("Return")
            .effect,
        Some(Effect::Quit)
    );
}

#[test]
fn an_action_is_done_where_the_keys_were() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("j Return");
    assert_eq!(dashboard.model.mode(), Mode::Read);
    let (tie, before) = (dashboard.selected().to_owned(), dashboard.screen());
    dashboard.press("colon");
    assert!(
        dashboard.screen().contains("de volgende band"),
        "what can be done while reading"
    );
    assert_eq!(
        dashboard.press("Escape").screen(),
        before,
        "Esc leaves all as it was"
    );
    dashboard
        .press("colon")
        .type_text("volgende band")
        .press("Return");
    assert_eq!(dashboard.model.mode(), Mode::Read);
    assert_ne!(dashboard.selected(), tie);
}

#[test]
fn the_actions_say_what_they_are_in_english_too() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::En, "", None);
    let screen = dashboard.press("colon").type_text("verkeerd xx").screen();
    assert!(
        screen.contains("No action goes by these words."),
        "{screen}"
    );
    dashboard
        .press("Escape colon")
        .type_text("kopieren markdown");
    assert!(
        dashboard
            .screen()
            .contains("copy the quotation as Markdown"),
        "{}",
        dashboard.screen()
    );
}

#[test]
fn the_tour_is_made_of_the_keys_in_force_and_esc_leaves_it() {
    for (lang, title) in [(Lang::Nl, "Rondleiding"), (Lang::En, "A short tour")] {
        let mut dashboard = Dashboard::opened(80, 24, lang, "", None);
        let before = dashboard.screen();
        let screen = dashboard.press("F2").screen();
        for words in [title, "s p t", "1 2 3 4 5", ": ?"] {
            assert!(screen.contains(words), "{words} in\n{screen}");
        }
        assert_eq!(dashboard.press("Escape").screen(), before);
    }
}

#[test]
fn the_help_begins_with_the_signs_and_tells_of_where_it_was_opened_before_other_places() {
    for (keys, first, other) in [
        ("", "In de lijst", "Op de kaart"),
        ("3", "In de tijdlijn", "Op de kaart"),
        ("2", "Op de kaart", "In de tijdlijn"),
        ("Tab", "In de filters", "Op de kaart"),
        ("Return", "Bij het lezen", "Op de kaart"),
        ("L", "In grote letters", "Op de kaart"),
    ] {
        let mut dashboard = Dashboard::new(80, 250);
        let screen = dashboard.press("j").press(keys).press("question").screen();
        let row = |words: &str| screen.lines().position(|line| line.contains(words));
        assert_eq!(row("Tekens"), Some(3), "{keys}: {screen}");
        let (Some(here), Some(elsewhere)) = (row(first), row(other)) else {
            // What works there was told by what it is for.
            assert_eq!((keys, row(first)), ("", None), "{screen}");
            continue;
        };
        assert!(here < elsewhere, "{keys}: {screen}");
        for key in ["Ctrl-l", "Ctrl-z"] {
            assert_eq!(screen.matches(key).count(), 1, "{keys}: {screen}");
        }
    }
    let mut dashboard = Dashboard::new(80, 24);
    let screen = dashboard.press("3 question Tab").screen();
    for words in [
        "Tekens op de tijdlijn",
        "┣",
        "begin van de band",
        "◆",
        "╍",
        "misschien nog niet begonnen",
    ] {
        assert!(screen.contains(words), "{words} in\n{screen}");
    }
}

#[test]
fn the_help_and_other_pages_show_what_is_looked_for_and_escape_shows_all_again() {
    let mut dashboard = Dashboard::new(120, 40);
    let whole = dashboard.press("question").screen();
    let screen = dashboard.press("slash").type_text("heroverw").screen();
    assert!(screen.contains("de band werd heroverwogen"), "{screen}");
    assert!(!screen.contains("stoppen bij"), "{screen}");
    assert!(!screen.contains("begin van de band"), "{screen}");
    let kept = dashboard.press("Return").screen();
    assert!(kept.contains("zoek in deze tekst: heroverw"), "{kept}");
    assert_eq!(dashboard.press("Escape").screen(), whole);
    let screen = dashboard.press("slash").type_text("xyzzy").screen();
    assert!(screen.contains("niet gevonden: xyzzy"), "{screen}");
    dashboard.press("Escape Escape i slash").type_text("amity");
    let screen = dashboard.screen();
    assert!(!screen.contains("Landelijk beeld"), "{screen}");
    assert!(screen.to_lowercase().contains("amity"), "{screen}");
    dashboard.press("Escape Escape");
    assert!(dashboard.screen().contains("Nederland"));
}
