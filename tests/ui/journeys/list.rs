//! The list and the text beside it: what is marked, groups, order and scrolling, on any size.

use ratatui::{
    Terminal,
    backend::TestBackend,
    layout::{Rect, Size},
};
use stedenband::{lang::Lang, tui::view};

use crate::common::Dashboard;

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
fn the_list_can_be_grouped_and_the_cursor_steps_over_headings() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "provincie:drenthe,zeeland", None);
    dashboard.press("ctrl+g");
    let rows = |screen: &str| -> Vec<String> {
        screen
            .lines()
            .skip(4)
            .map(|line| {
                line.chars()
                    .skip(24)
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
            && rows(&screen)[5].starts_with("Zeeland 1 + 2 ──"),
        "{screen}"
    );
    assert!(
        screen.contains("─ per provincie ╮") && screen.contains("↑Nederland"),
        "{screen}"
    );
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
    let document = stedenband::tui::document::of_selected(&dashboard.model, area.as_size());
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

/// What is told of a tie in a narrow pane, where the query finds it.
fn told(query: &str, tie: &str) -> Vec<String> {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, query, None);
    dashboard.screen();
    while dashboard.selected() != tie {
        dashboard.press("j");
    }
    let lines = stedenband::tui::document::of_selected(&dashboard.model, Size::new(30, 200)).lines;
    let text = |line: &stedenband::tui::text_line::TextLine| {
        line.pieces.iter().map(|(_, text)| &**text).collect()
    };
    lines.iter().map(text).collect()
}

#[test]
fn what_answers_the_query_stands_where_it_does_without_one() {
    for (query, tie) in [
        ("besluit:aangenomen", "arnhem-wuhan"),
        ("partij:groenlinks", "arnhem-wuhan"),
        ("reden:einde", "arnhem-wuhan"),
        ("is:betwist", "arnhem-wuhan"),
    ] {
        assert_eq!(told(query, tie), told("arnhem", tie), "{query}");
    }
}

#[test]
fn a_heading_that_is_too_long_for_the_pane_goes_on_in_the_next_line() {
    let told = told("arnhem", "arnhem-wuhan");
    let at = told
        .iter()
        .position(|line| line.starts_with("Hier spreken"));
    let heading = told[at.unwrap()..].iter().take(2);
    let heading: Vec<&str> = heading.map(|line| line.trim()).collect();
    assert_eq!(heading.join(" "), "Hier spreken bronnen elkaar tegen");
}

#[test]
fn sorting_goes_round_and_turns() {
    let mut dashboard = Dashboard::new(120, 40);
    let by_name: Vec<String> = dashboard.found().iter().map(ToString::to_string).collect();
    dashboard.press("o s i n d s Return");
    let by_start: Vec<String> = dashboard.found().iter().map(ToString::to_string).collect();
    assert_eq!(by_start[0], "rotterdam-shanghai", "the oldest tie first");
    let shown = dashboard.press("O o").screen();
    assert!(
        shown.contains("Sorteren op") && shown.contains(" ↓ sinds"),
        "{shown}"
    );
    dashboard.press("n a a m Return");
    assert_eq!(
        dashboard.found(),
        by_name,
        "another order begins at its top"
    );
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
