//! What a councillor does, from the keys to the screen, on the real dataset.

mod few_keys;
mod many_ties;

use crate::common::Dashboard;
use ratatui::{Terminal, backend::TestBackend, layout::Rect};
use stedenband::{
    lang::Lang,
    tui::{update::Effect, view},
};

#[test]
fn which_ties_of_noord_brabant_were_ended() {
    let mut dashboard = Dashboard::new(120, 40);
    // Status: third value; province: seventh.
    dashboard.press("s j j space p j j j j j j space Escape");
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
    dashboard
        .press("slash")
        .type_text("arnh")
        .press("Return Return");
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
        .press("Return");
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
        screen.contains("Bronnen spreken elkaar tegen") && screen.contains("is:betwist"),
        "{screen}"
    );
    dashboard.type_text("verbr mens");
    let screen = dashboard.screen();
    assert!(
        screen.contains("Verbroken om mensenrechten") && !screen.contains("Nog actief"),
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
        .find(|line| line.contains("Verbroken om mens"))
        .unwrap_or_default()
        .to_owned();
    assert!(
        row.split_whitespace().any(|word| word == ties.to_string()),
        "the number of ties was promised: {row}"
    );
    dashboard.type_text("zzzz").press("Return Down");
    assert!(
        dashboard.screen().contains("Geen vraag met deze woorden."),
        "{}",
        dashboard.screen()
    );
    dashboard.press("Escape");
    assert_eq!(dashboard.found().len(), ties, "nothing was asked");
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
        dashboard.press("c slash").type_text(line).press("Return");
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
fn the_text_opens_at_what_was_hit_until_it_is_scrolled() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "gemeente:arnhem huisvuil", None);
    let screen = dashboard.screen();
    assert!(
        screen.contains("huisvuil van 800.000") && !screen.contains("sinds 1999"),
        "{screen}"
    );
    dashboard.press("Return");
    assert!(
        dashboard.screen().contains("huisvuil van 800.000"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("g");
    let top = dashboard.screen();
    assert!(
        top.contains("sinds 1999") && !top.contains("huisvuil van 800.000"),
        "{top}"
    );
    dashboard.press("Escape");
    assert!(
        dashboard.screen().contains("sinds 1999"),
        "where it was scrolled to"
    );
    dashboard
        .press("slash")
        .press("BackSpace BackSpace")
        .press("Return");
    assert!(
        dashboard.screen().contains("huisvuil van 800.000"),
        "other words, another place: {}",
        dashboard.screen()
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
            dashboard.press("Return").screen().contains(told),
            "{}",
            dashboard.screen()
        );
    }
}

#[test]
fn a_name_misspelt_beyond_finding_is_suggested() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "maastrigd", None);
    assert!(
        dashboard.screen().contains("Bedoelde u Maastricht?"),
        "{}",
        dashboard.screen()
    );
}

#[test]
fn the_list_can_be_grouped_and_the_cursor_steps_over_headings() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "provincie:drenthe,zeeland", None);
    dashboard.press("ctrl+g");
    let rows = |screen: &str| -> Vec<String> {
        screen
            .lines()
            .skip(4)
            .map(|line| {
                line.chars()
                    .skip(26)
                    .take(24)
                    .collect::<String>()
                    .trim()
                    .to_owned()
            })
            .collect()
    };
    let screen = dashboard.screen();
    assert!(
        rows(&screen)[0].starts_with("Drenthe 4 ──")
            && rows(&screen)[5].starts_with("Zeeland 1 ──"),
        "{screen}"
    );
    assert!(screen.contains("per provincie · ↑ naam"), "{screen}");
    dashboard.press("g j j j");
    assert_eq!(dashboard.selected(), "meppel-haikou");
    dashboard.press("j");
    assert_eq!(
        dashboard.selected(),
        "terneuzen-shanghai",
        "over the heading"
    );
    dashboard.press("ctrl+g");
    assert_eq!(
        dashboard.selected(),
        "terneuzen-shanghai",
        "the cursor stays on its tie"
    );
    let screen = dashboard.screen();
    assert!(
        rows(&screen)
            .iter()
            .any(|row| row.starts_with("◐ sluimerend 1 ──")),
        "{screen}"
    );
    dashboard.press("ctrl+g");
    assert!(
        !dashboard.screen().contains("sluimerend 1 ──"),
        "ungrouped again"
    );
}

#[test]
fn a_grouped_list_scrolls_with_its_headings() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("ctrl+g G");
    let all = dashboard.found().len();
    assert_eq!(dashboard.model.list.at, all - 1);
    assert!(
        dashboard.screen().contains(
            dashboard
                .model
                .selected_tie()
                .unwrap()
                .0
                .dutch
                .name
                .as_str()
        )
    );
    dashboard.press("g");
    assert!(
        dashboard
            .screen()
            .lines()
            .nth(4)
            .unwrap()
            .contains("Drenthe 4"),
        "the first heading too"
    );
    for step in 0..2 * all {
        dashboard.press(if step < all { "j" } else { "k" });
        let cursor = dashboard.model.list;
        let row = dashboard.model.found.groups.row_of(cursor.at);
        assert!(
            (cursor.top..cursor.top + 8).contains(&row),
            "row {row} is in sight from {}",
            cursor.top
        );
    }
}

#[test]
fn when_did_the_ties_begin() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "status:verbroken", None);
    dashboard.press("S j j space");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "status:verbroken sinds:1990..1999"
    );
    assert_eq!(dashboard.found().len(), 4);
    let screen = dashboard.screen();
    assert!(
        screen.contains("[x] 1990–1999 ━━━━━━━ 4") && screen.contains("[ ] 2000–2009 ━━━╸    2"),
        "{screen}"
    );
    dashboard
        .press("End Escape slash")
        .type_text("sinds:onbekend")
        .press("Return");
    assert!(
        dashboard.press("S").screen().contains("[x] onbekend"),
        "what is typed is ticked"
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
        .press("Return Escape");
    dashboard
        .press("slash")
        .type_text("status:verbroken")
        .press("Return");
    let severed = dashboard.found().len();
    while dashboard.selected() != "eindhoven-nanjing" {
        dashboard.press("j");
    }
    dashboard.press("s space");
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

#[test]
fn the_detail_scrolls_to_its_end_and_no_further() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "arnhem", None);
    dashboard.press("Return G");
    let end = dashboard.screen();
    dashboard.press("j j j");
    assert_eq!(dashboard.screen(), end);
    dashboard.press("g");
    assert!(dashboard.screen().contains("✗ verbroken"));
}

#[test]
fn what_was_hit_is_marked() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "oeigoeren", None);
    assert!(dashboard.found().contains(&"arnhem-wuhan"));
    dashboard.screen();
    while dashboard.selected() != "arnhem-wuhan" {
        dashboard.press("j");
    }
    let area = Rect::new(0, 0, 200, 200);
    let document = stedenband::tui::document::of_selected(&dashboard.model, area.width);
    let marked: Vec<String> = document
        .lines
        .iter()
        .flat_map(|line| &line.pieces)
        .filter(|(role, _)| *role == stedenband::tui::theme::Role::Match)
        .map(|(_, text)| text.to_lowercase())
        .collect();
    assert!(
        !marked.is_empty()
            && marked
                .iter()
                .all(|text| text.contains("oeigoer") || text.contains("uyghur")),
        "{marked:?}"
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
fn sorting_goes_round_and_turns() {
    let mut dashboard = Dashboard::new(120, 40);
    let by_name: Vec<String> = dashboard.found().iter().map(ToString::to_string).collect();
    dashboard.press("o o o o");
    let by_start: Vec<String> = dashboard.found().iter().map(ToString::to_string).collect();
    assert_eq!(by_start[0], "rotterdam-shanghai", "the oldest tie first");
    dashboard.press("o o");
    assert_eq!(dashboard.found(), by_name, "after all keys the first again");
}

#[test]
fn the_help_is_made_from_the_key_map() {
    let mut dashboard = Dashboard::new(120, 90);
    dashboard.press("question");
    let screen = dashboard.screen();
    for text in [
        "In de lijst",
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
fn no_size_panics_and_the_selection_survives_every_resize() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "", None);
    dashboard.press("j j j j j j");
    let selected = dashboard.selected().to_owned();
    for open in [
        "",
        "Return",
        "Escape Tab",
        "Escape b",
        "Escape slash a",
        "Escape Escape question",
    ] {
        dashboard.press(open);
        for (width, height) in [
            (0, 0),
            (1, 1),
            (39, 8),
            (40, 7),
            (40, 8),
            (53, 14),
            (80, 24),
            (300, 9),
            (200, 90),
            (120, 40),
        ] {
            dashboard.resize(width, height).screen();
        }
    }
    dashboard.press("Escape Escape Escape");
    assert_eq!(dashboard.selected(), selected);
}

#[test]
fn a_frame_of_another_size_than_the_model_knows_is_drawn_inside_it() {
    let mut dashboard = Dashboard::new(110, 20);
    for (width, height) in [(300, 3), (1, 1), (0, 0), (40, 8), (300, 90)] {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        for keys in [
            "",
            "p",
            "Escape b",
            "Escape Return",
            "Escape question",
            "Escape slash a",
        ] {
            dashboard.press(keys);
            terminal
                .draw(|frame| view::view(&dashboard.model, frame))
                .expect("drawn");
        }
        dashboard.press("Escape Escape");
    }
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
        screen.contains("severed") && !screen.contains("verbroken"),
        "{screen}"
    );
}
