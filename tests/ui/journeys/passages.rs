//! The text about a tie opens at the passage that answers, and `n` and `N` go to the next and the one before.

use stedenband::{keys::command::Command, lang::Lang, tui::model::Focus};

use crate::common::Dashboard;

/// What is asked, and words of the passage that answers it for the tie that comes first.
const ANSWERS: &[(&str, &str)] = &[
    ("jiashan 30.000", "ongeveer 30.000 euro"),
    ("kosten maas", "kosten: "),
    ("amsterdam water", "watermanagement"),
    ("gemeente:amsterdam thema:water", "watermanagement"),
    ("semicon", "semiconductor"),
    ("gemeente:arnhem bron:nrc", "NRC"),
    (
        "gemeente:arnhem reden:einde/mensenrechten",
        "reden om te stoppen: mensenrechten",
    ),
    ("gemeente:amsterdam is:kosten", "kosten: Amsterdam geeft"),
    (
        "gemeente:amsterdam is:betwist",
        "Clingendael dateert de band op 1985",
    ),
];

#[test]
fn the_text_opens_at_the_passage_that_answers() {
    for (width, height) in [(80, 24), (120, 40)] {
        for (line, words) in ANSWERS {
            let mut dashboard = Dashboard::opened(width, height, Lang::Nl, line, None);
            let screen = dashboard.screen();
            // A narrow pane wraps what it shows.
            let words = words.split(' ').next().unwrap_or_default();
            assert!(screen.contains(words), "{line}: {words} in\n{screen}");
            dashboard.press("Return");
            assert!(matches!(dashboard.model.focus, Focus::Read));
            assert!(dashboard.screen().contains(words), "{line}, read");
        }
    }
}

#[test]
fn n_goes_to_the_next_passage_round_and_round_and_capital_n_back() {
    for keys in ["", "Return"] {
        let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "jiashan 30.000", None);
        dashboard.press(keys);
        let shows = |dashboard: &mut Dashboard, at: usize| {
            let screen = dashboard.screen();
            assert!(
                screen.contains(&format!("passage {at} van 3")),
                "{keys} {at}\n{screen}"
            );
        };
        shows(&mut dashboard, 1);
        let first = dashboard.resize(80, 24).screen();
        for at in [2, 3, 1] {
            dashboard.press("n");
            shows(&mut dashboard, at);
        }
        assert_eq!(dashboard.resize(80, 24).screen(), first);
        for at in [3, 2, 1] {
            dashboard.press("N");
            shows(&mut dashboard, at);
        }
    }
}

#[test]
fn without_a_search_n_says_what_to_do() {
    let mut dashboard = Dashboard::new(80, 24);
    let before = dashboard.model.detail_top;
    dashboard.press("n");
    assert!(dashboard.screen().contains("zoek eerst met /"));
    assert_eq!(dashboard.model.detail_top, before);
    let modes = [
        stedenband::keys::mode::Mode::List,
        stedenband::keys::mode::Mode::Read,
    ];
    for mode in modes {
        for (command, key) in [(Command::NextPassage, "n"), (Command::PreviousPassage, "N")] {
            assert_eq!(dashboard.model.keymap.label(mode, command, Lang::Nl), key);
        }
    }
}

#[test]
fn rows_that_were_found_in_the_text_say_so_and_show_the_words() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "tilb", None);
    let screen = dashboard.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let heading = lines
        .iter()
        .position(|line| line.contains("genoemd in een bron 13 + 1"));
    let heading = heading.unwrap_or_else(|| panic!("no heading\n{screen}"));
    assert!(lines[heading - 1].contains("Tilburg"), "{screen}");
    let below = &lines[heading + 1..heading + 4];
    assert!(below.iter().all(|line| line.contains("Tilb")), "{screen}");
    assert!(lines[heading - 3].contains("Passage"), "{screen}");
    let mut english = Dashboard::opened(80, 24, Lang::En, "tilb", None);
    assert!(english.screen().contains("mentioned in a source 13 + 1"));
}
