//! What is asked by typing: the query line, questions with a name, and the way back.

use stedenband::{keys::mode::Mode, lang::Lang, tui::update::Effect};

use crate::common::Dashboard;

#[test]
fn spelling_matters_little() {
    for (typed, found) in [
        ("xian", "groningen-xian"),
        ("XI'AN", "groningen-xian"),
        ("s-gravenhage", "den-haag-shenzhen"),
        ("noord brabant", "provincie-noord-brabant-jiangsu"),
        ("fryslan", "provincie-friesland-sichuan"),
        ("shertogenbosch", "s-hertogenbosch-wuxi"),
        ("武汉", "arnhem-wuhan"),
        ("yangzo", "breda-yangzhou"),
        ("arnhem-wuhan", "arnhem-wuhan"),
        ("groningen-tianj", "groningen-tianjin"),
    ] {
        let mut dashboard = Dashboard::new(120, 40);
        dashboard.press("slash").type_text(typed);
        assert!(
            dashboard.found().contains(&found),
            "{typed}: {:?}",
            dashboard.found()
        );
    }
}

#[test]
fn escape_clears_step_by_step() {
    let mut dashboard = Dashboard::opened(
        120,
        40,
        Lang::Nl,
        "status:verbroken provincie:gelderland wuhan",
        None,
    );
    let mut left = Vec::new();
    for _ in 0..4 {
        left.push(dashboard.model.found.query.to_string());
        dashboard.press("Escape");
    }
    assert_eq!(
        left,
        [
            "status:verbroken provincie:Gelderland wuhan",
            "status:verbroken provincie:Gelderland",
            "status:verbroken",
            ""
        ]
    );
    assert!(dashboard.screen().contains("Er staat geen filter meer aan"));
    assert_ne!(dashboard.effect, Some(Effect::Quit), "Esc never quits");
}

#[test]
fn a_question_with_a_name_is_picked_and_asked() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "op:2022 breda", None);
    dashboard.press("b");
    let screen = dashboard.screen();
    assert!(
        screen.contains("Hoe zit het met … ?") && screen.contains("Welke banden zijn nog actief?"),
        "{screen}"
    );
    dashboard.type_text("beëindigd mens");
    let screen = dashboard.screen();
    assert!(
        screen.contains("beëindigd om mensenrechten?") && !screen.contains("nog actief"),
        "{screen}"
    );
    dashboard.press("Down Down Up Up Return");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "status:verbroken reden:einde/mensenrechten op:2022"
    );
    let ties = dashboard.found().len();
    assert!(ties > 0);
    dashboard.press("b");
    let row = dashboard
        .screen()
        .lines()
        .find(|line| line.contains("beëindigd om mens"))
        .unwrap_or_default()
        .to_owned();
    assert!(
        row.split_whitespace().any(|word| word == ties.to_string()),
        "the number of ties was promised: {row}"
    );
    dashboard.type_text("zzzz").press("Down Escape");
    assert_eq!(dashboard.found().len(), ties, "nothing was asked");
}

#[test]
fn words_that_no_question_has_are_filled_in_and_their_tie_is_read() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut dashboard = Dashboard::opened(width, height, Lang::Nl, "status:actief", None);
        let screen = dashboard.press("b").type_text("breda").screen();
        assert!(screen.contains("Hoe zit het met ‘breda’?"), "{screen}");
        dashboard.press("Return");
        assert_eq!(dashboard.selected(), "breda-yangzhou");
        assert_eq!(dashboard.model.mode(), Mode::Read);
        assert_eq!(dashboard.model.found.query.to_string(), "breda");
        // Without words the query line is opened, to type them there.
        dashboard.press("Escape b Return");
        assert_eq!(dashboard.model.mode(), Mode::Search);
    }
}

#[test]
fn the_amounts_and_the_national_totals_are_read_as_pages() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("b").type_text("gekost").press("Return");
    let screen = dashboard.screen();
    for words in ["per jaar", "30.000", "20.000", "≈ 16.111", "145.000"] {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
    dashboard.press("Escape");
    assert_eq!(dashboard.model.found.query.to_string(), "is:kosten");
    dashboard.press("b").type_text("ftm").press("Return");
    let screen = dashboard.screen();
    assert!(screen.contains("Aantallen volgens de bronnen"), "{screen}");
}

#[test]
fn a_question_that_cannot_be_asked_says_why() {
    let mut dashboard = Dashboard::new(120, 40);
    let saved = stedenband::query::SavedQuestion {
        name: "Fout".into(),
        query: "status:verbrokn".into(),
    };
    dashboard.model.questions = stedenband::query::questions::all(&[saved]);
    dashboard.press("b Return");
    assert!(
        dashboard.screen().contains("bedoelt u verbroken?"),
        "{}",
        dashboard.screen()
    );
    assert!(dashboard.model.found.query.is_empty());
}

#[test]
fn what_was_asked_before_comes_back() {
    let mut dashboard = Dashboard::new(120, 40);
    for line in ["breda", "status:actief"] {
        dashboard
            .press("Escape c slash")
            .type_text(line)
            .press("Return");
    }
    dashboard.press("slash").type_text("thema:hav");
    let query = |dashboard: &Dashboard| dashboard.model.found.query.to_string();
    dashboard.press("ctrl+p ctrl+p");
    assert_eq!(query(&dashboard), "breda");
    assert!(dashboard.screen().contains("/ breda"));
    dashboard.press("ctrl+n ctrl+n");
    assert!(
        dashboard.screen().contains("/ status:actief thema:hav"),
        "the line that was being typed"
    );
    dashboard.press("ctrl+p Escape");
    assert_eq!(
        query(&dashboard),
        "status:actief",
        "cancelled: what was in force before"
    );
}

#[test]
fn words_that_say_nothing_are_left_out_and_told() {
    for (lang, told) in [
        (Lang::Nl, "niet op gezocht: de, van"),
        (Lang::En, "not searched for: de, van"),
    ] {
        let mut dashboard = Dashboard::opened(80, 24, lang, "", None);
        dashboard.press("slash").type_text("de van maastricht");
        assert_eq!(dashboard.found()[0], "maastricht-chengdu");
        assert!(dashboard.screen().contains(told), "{}", dashboard.screen());
        assert!(
            dashboard.press("Return Escape").screen().contains(told),
            "{}",
            dashboard.screen()
        );
    }
}

#[test]
fn a_name_misspelt_beyond_finding_is_suggested() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "maastrigd", None);
    assert!(
        dashboard.screen().contains("Bedoelt u Maastricht?"),
        "{}",
        dashboard.screen()
    );
}

#[test]
fn escape_takes_back_one_value_at_a_time() {
    let mut dashboard = Dashboard::opened(
        120,
        40,
        Lang::Nl,
        "breda status:verbroken,actief,sluimerend",
        None,
    );
    dashboard.press("Escape");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "breda status:verbroken,actief"
    );
    dashboard.press("Escape Escape");
    assert_eq!(dashboard.model.found.query.to_string(), "breda");
}

#[test]
fn escape_while_typing_is_called_cancelling() {
    for (lang, label) in [(Lang::Nl, "Esc annuleren"), (Lang::En, "Esc cancel")] {
        let mut dashboard = Dashboard::opened(80, 24, lang, "", None);
        assert!(dashboard.press("slash").screen().contains(label));
    }
}

#[test]
fn escape_while_typing_returns_to_what_was_asked_before() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "provincie:limburg", None);
    let before = dashboard.found().len();
    dashboard.press("slash").type_text("weert");
    assert!(dashboard.found().len() < before);
    dashboard.press("Escape");
    assert_eq!(
        (
            dashboard.found().len(),
            dashboard.model.found.query.to_string().as_str()
        ),
        (before, "provincie:Limburg")
    );
}

#[test]
fn several_values_of_one_filter_widen_and_the_cursor_stays_on_its_tie() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard
        .press("slash")
        .type_text("breda")
        .press("Return Escape Escape");
    dashboard
        .press("slash")
        .type_text("status:verbroken")
        .press("Return Escape");
    let severed = dashboard.found().len();
    while dashboard.selected() != "eindhoven-nanjing" {
        dashboard.press("j");
    }
    dashboard.press("s a c t i e f Tab Return");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "status:verbroken,actief"
    );
    assert!(dashboard.found().len() > severed);
    assert_eq!(
        dashboard.selected(),
        "eindhoven-nanjing",
        "kept by identity, not by place"
    );
}

#[test]
fn tab_completes_fields_and_then_values_in_turn() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("slash").type_text("sta");
    assert!(
        dashboard.screen().contains("Tab status:"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("Tab");
    assert!(dashboard.screen().contains("/ status:"));
    dashboard.type_text("v").press("Tab");
    assert_eq!(dashboard.model.found.query.to_string(), "status:verbroken");
    assert!(dashboard.screen().contains("[x] ✗ verbroken"));
    dashboard.type_text(" provincie:noord").press("Tab");
    let first = dashboard.model.found.query.to_string();
    dashboard.press("Tab");
    let second = dashboard.model.found.query.to_string();
    assert_ne!(first, second);
    assert!(
        first.contains("provincie:Noord-") && second.contains("provincie:Noord-"),
        "{first} {second}"
    );
}

#[test]
fn a_half_typed_filter_disturbs_nothing_and_is_explained_mildly() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("slash").type_text("status:verbrokn");
    let screen = dashboard.screen();
    assert!(screen.contains("verbroken?"), "{screen}");
    assert!(!dashboard.found().is_empty());
}
