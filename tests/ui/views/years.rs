//! The date in force: stepped, played, typed.

use stedenband::{
    lang::Lang,
    tui::{action::Action, update::update},
};

use crate::common::Dashboard;

#[test]
fn the_years_step_and_stand_in_the_query() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("{");
    assert_eq!(dashboard.model.found.query.to_string(), "op:2025");
    dashboard.press("{ { { {");
    assert_eq!(dashboard.model.found.query.to_string(), "op:2021");
    assert!(
        dashboard.screen().contains("peildatum: 2021"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("} } } } }");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "",
        "one year on from last year is now"
    );
    dashboard.press("}");
    assert_eq!(dashboard.model.found.date(), None, "and now is the end");
}

/// FTM and Clingendael appeared in January 2022, NRC on 7 May 2023; what else is dated tells of one tie or two.
#[test]
fn the_surveys_step_and_say_who_appeared_then() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut dashboard = Dashboard::new(width, height);
        let screen = dashboard.screen();
        assert!(width < 120 || screen.contains("[ ] datum"), "{screen}");
        let stops = [
            ("[", "op:2023-05-07", "7 mei 2023", "toen verschenen: NRC"),
            (
                "[",
                "op:2022-01",
                "januari 2022",
                "toen verschenen: Follow the Money, Clingendael",
            ),
            ("]", "op:2023-05-07", "7 mei 2023", "toen verschenen: NRC"),
        ];
        for (key, line, date, who) in stops {
            let screen = dashboard.press(key).screen();
            let query = dashboard.model.found.query.to_string();
            assert_eq!(query, line, "{screen}");
            assert!(screen.contains(date) && screen.contains(who), "{screen}");
        }
        let screen = dashboard.press("]").screen();
        assert_eq!(dashboard.model.found.date(), None);
        assert!(!screen.contains("toen verschenen"), "{screen}");
        dashboard.press("]");
        assert_eq!(dashboard.model.found.date(), None, "and now is the end");
    }
}

#[test]
fn january_2022_is_few_presses_away() {
    let mut dashboard = Dashboard::new(80, 24);
    let reached = "2022-01".parse().ok();
    let mut presses = 0;
    while dashboard.model.found.date() != reached {
        dashboard.press("[");
        presses += 1;
        assert!(presses <= 3, "{:?}", dashboard.model.found.date());
    }
}

#[test]
fn surveys_are_stepped_to_from_any_date() {
    for (from, key, to) in [
        ("op:2003", "]", "op:2022-01"),
        ("op:2022", "[", "op:2022-01"),
        ("op:2022", "]", "op:2023-05-07"),
        ("op:2023-05-06", "]", "op:2023-05-07"),
        ("op:2025 breda", "]", "breda"),
    ] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, from, None);
        dashboard.press(key);
        assert_eq!(dashboard.model.found.query.to_string(), to, "{from} {key}");
    }
}

#[test]
fn before_the_first_survey_the_key_for_years_is_named() {
    for (lang, told) in [
        (Lang::Nl, "{ gaat een jaar terug"),
        (Lang::En, "{ goes a year back"),
    ] {
        let mut dashboard = Dashboard::opened(80, 24, lang, "op:2022-01", None);
        let screen = dashboard.press("[").screen();
        assert_eq!(dashboard.model.found.date(), "2022-01".parse().ok());
        assert!(screen.contains(told), "{screen}");
        dashboard.press("{");
        assert_eq!(dashboard.model.found.date(), "2021".parse().ok());
    }
}

#[test]
fn the_rest_of_the_query_stays_and_the_list_and_the_counts_follow() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:2003-05 provincie:limburg", None);
    dashboard.press("{");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "op:2002 provincie:Limburg"
    );
    assert!(
        !dashboard.found().contains(&"provincie-limburg-sichuan"),
        "begun in 2012: {:?}",
        dashboard.found()
    );
    let screen = dashboard.screen();
    assert!(screen.contains("later begonnen of genoemd"), "{screen}");
    dashboard.press("0");
    assert_eq!(dashboard.model.found.query.to_string(), "provincie:Limburg");
    assert!(dashboard.found().contains(&"provincie-limburg-sichuan"));
    assert!(!dashboard.screen().contains("later begonnen of genoemd"));
}

#[test]
fn a_date_from_the_command_line_is_stepped_from_and_left() {
    let as_of = Some("2010".parse().expect("a date"));
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "", as_of);
    dashboard.press("{");
    assert_eq!(dashboard.model.found.query.to_string(), "op:2009");
    dashboard.press("0");
    assert_eq!(dashboard.model.found.date(), None);
}

#[test]
fn no_year_before_the_first_tie() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:1979", None);
    dashboard.press("{ { { {");
    assert_eq!(dashboard.model.found.query.to_string(), "op:1978");
    let found = dashboard.found();
    assert!(
        found.contains(&"rotterdam-shanghai") && !found.contains(&"arnhem-wuhan"),
        "{found:?}"
    );
}

#[test]
fn the_selected_tie_stays_selected_while_it_exists() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "arnhem", None);
    assert_eq!(dashboard.selected(), "arnhem-wuhan");
    dashboard.press("Escape");
    while dashboard.selected() != "arnhem-wuhan" {
        dashboard.press("j");
    }
    dashboard.press("{ { { { { {");
    assert_eq!(dashboard.selected(), "arnhem-wuhan");
    let document = stedenband::tui::document::of_selected(
        &dashboard.model,
        ratatui::layout::Size::new(80, 24),
    );
    let later = document
        .lines
        .iter()
        .flat_map(|line| &line.pieces)
        .any(|(_, text)| text.contains("na de peildatum"));
    assert!(later, "what is told of later stands apart: {document:?}");
}

#[test]
fn the_years_play_to_now_and_then_nothing_wakes() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("a");
    assert!(dashboard.model.playing);
    assert_eq!(dashboard.model.found.query.to_string(), "op:1978");
    let mut years = 0;
    while dashboard.model.playing {
        update(&mut dashboard.model, Action::Tick);
        years += 1;
        assert!(years < 100, "it ends");
    }
    assert_eq!((years, dashboard.model.found.date()), (2026 - 1978, None));
    update(&mut dashboard.model, Action::Tick);
    assert_eq!(
        dashboard.model.found.date(),
        None,
        "time alone changes nothing"
    );
}

#[test]
fn any_key_stops_the_years() {
    for key in ["Escape", "a", "x", "z", "slash", "Return", "s"] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:2001", None);
        dashboard.press("a");
        update(&mut dashboard.model, Action::Tick);
        dashboard.press(key);
        assert!(!dashboard.model.playing, "{key}");
        assert_eq!(
            dashboard.model.found.query.to_string(),
            "op:2002",
            "{key} does nothing else"
        );
    }
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:2001", None);
    dashboard.press("a {");
    assert_eq!(
        (
            dashboard.model.playing,
            dashboard.model.found.query.to_string().as_str()
        ),
        (false, "op:2000")
    );
}

#[test]
fn before_any_report_the_detail_says_so() {
    for (date, unreported) in [("2000", true), ("2003", false)] {
        let mut dashboard =
            Dashboard::opened(120, 40, Lang::Nl, &format!("op:{date} arnhem-wuhan"), None);
        assert_eq!(dashboard.selected(), "arnhem-wuhan");
        let screen = dashboard.press("Return").screen();
        assert_eq!(
            screen.contains("had nog geen bron een status gemeld"),
            unreported,
            "{date}\n{screen}"
        );
    }
}
