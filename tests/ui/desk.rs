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
fn the_help_begins_with_the_keys_of_where_it_was_opened_and_explains_the_signs() {
    for (keys, first) in [
        ("", "In de lijst"),
        ("3", "In de tijdlijn"),
        ("2", "Op de kaart"),
        ("Tab", "In de filters"),
        ("Return", "Bij het lezen"),
        ("L", "In grote letters"),
    ] {
        let mut dashboard = Dashboard::new(80, 24);
        let screen = dashboard.press("j").press(keys).press("question").screen();
        assert!(
            screen
                .lines()
                .nth(3)
                .is_some_and(|line| line.contains(first)),
            "{keys}: {screen}"
        );
    }
    let mut dashboard = Dashboard::new(80, 24);
    let screen = dashboard.press("3 question Tab Tab Tab").screen();
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
