//! The overview: its numbers looked at, gone to and entered.

use stedenband::{keys::view_kind::View, lang::Lang, plots::overview::Behind, tui::overview::page};

use crate::common::Dashboard;

/// Enters the number that is wanted, wherever the cursor is.
fn enter(dashboard: &mut Dashboard, wanted: &Behind) {
    dashboard.model.overview.cursor = Some(wanted.clone());
    dashboard.press("Return");
}

#[test]
fn behind_a_number_stand_its_ties() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("5");
    assert!(dashboard.screen().contains("Provincies en status"));
    // Drenthe, Flevoland, Friesland: dormant is its first number.
    dashboard.press("j j");
    let screen = dashboard.screen();
    assert!(
        screen
            .lines()
            .any(|line| line.contains("Friesland") && line.contains('2')),
        "{screen}"
    );
    dashboard.press("Return");
    assert_eq!(dashboard.model.view, View::Ties);
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "provincie:Friesland status:sluimerend"
    );
    assert_eq!(dashboard.found().len(), 2);
    dashboard.press("Escape 5");
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "provincie:Friesland",
        "a step back takes the last value away"
    );
}

#[test]
fn every_number_on_the_page_can_be_entered_and_finds_as_many_ties() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "-niveau:provincie", None);
    dashboard.press("5");
    let overview = dashboard.model.overview.numbers.clone();
    let spots = page(&dashboard.model, 91).spots;
    assert!(spots.len() > 80, "{}", spots.len());
    for spot in spots {
        let count = match &spot.behind {
            Behind::Ties(None, status) => overview.of_status(*status),
            Behind::Ties(Some(province), status) => overview.of_province(*province, *status),
            Behind::Theme(id) => {
                overview
                    .themes
                    .iter()
                    .find(|(theme, _)| theme == id)
                    .expect("a theme")
                    .1
            }
            Behind::Reason(stage, why) => {
                overview
                    .reasons
                    .iter()
                    .find(|(s, w, _)| (s, w) == (stage, why))
                    .expect("a reason")
                    .2
            }
            Behind::Chinese(name) => {
                overview
                    .chinese
                    .iter()
                    .find(|(province, _)| province == name)
                    .expect("one")
                    .1
            }
            Behind::Ended(year) => {
                overview
                    .endings
                    .iter()
                    .find(|(other, _)| other == year)
                    .expect("a year")
                    .1
            }
            Behind::Decision(party, body, position) => {
                let mut rows = overview.parties.iter();
                let row = rows.find(|row| row.party == *party).expect("a party");
                row.of(*body, *position)
            }
            Behind::Old => overview.old,
            Behind::Total(_) => continue,
        };
        enter(&mut dashboard, &spot.behind);
        assert_eq!(
            dashboard.model.found.tally().0,
            count,
            "{:?}: {}",
            spot.behind,
            dashboard.model.found.query
        );
        dashboard
            .press("c slash")
            .type_text("-niveau:provincie")
            .press("Return 5");
    }
}

#[test]
fn the_number_of_a_document_stands_beside_ours_and_opens_ours() {
    let mut dashboard = Dashboard::new(200, 80);
    let screen = dashboard.press("5").screen();
    for words in [
        "NRC telt er 8; hier staan er 6 bij naam",
        "NRC noemt er zes",
    ] {
        assert!(screen.contains(words), "{words} in\n{screen}");
    }
    let nrc = dashboard
        .model
        .data
        .comparisons()
        .iter()
        .position(|comparison| {
            dashboard.model.data.dataset.totals[comparison.total].id == "nrc-beeindigd-gemeenten"
        });
    enter(
        &mut dashboard,
        &Behind::Total(nrc.expect("the total of NRC")),
    );
    assert_eq!(
        dashboard.model.found.query.to_string(),
        "niveau:gemeente status:verbroken op:2023-05-07"
    );
    assert_eq!(dashboard.found().len(), 6);
}

#[test]
fn the_cursor_reaches_every_number_by_the_arrows_alone() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut dashboard = Dashboard::new(width, height);
        dashboard.press("5 Home");
        let inner = stedenband::tui::overview::area(
            dashboard.model.panes().expect("room").body.expect("a body"),
        );
        let spots = page(&dashboard.model, inner.width).spots;
        let mut reached = Vec::new();
        let mut open = vec![spots[0].behind.clone()];
        while let Some(from) = open.pop() {
            if reached.contains(&from) {
                continue;
            }
            for key in ["Up", "Down", "Left", "Right"] {
                dashboard.model.overview.cursor = Some(from.clone());
                dashboard.press(key);
                open.extend(dashboard.model.overview.cursor.clone());
                let top = dashboard.model.overview.top;
                let at = page(&dashboard.model, inner.width);
                let line = at.spots[at
                    .at(dashboard.model.overview.cursor.as_ref())
                    .expect("a spot")]
                .line;
                // At the end of a column what is above or below comes into sight instead.
                let moved = dashboard.model.overview.cursor.as_ref() != Some(&from);
                assert!(
                    !moved || (top..top + usize::from(inner.height)).contains(&line),
                    "{key} at {width}x{height}"
                );
            }
            reached.push(from);
        }
        assert_eq!(reached.len(), spots.len(), "{width}x{height}");
    }
}

#[test]
fn the_numbers_follow_the_query_and_the_date() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("5");
    let all = dashboard.model.overview.numbers.of_status(None);
    assert_eq!(all, dashboard.model.found.all_ties());
    dashboard
        .press("slash")
        .type_text("thema:cultuur")
        .press("Return");
    assert!(dashboard.model.overview.numbers.of_status(None) < all);
    dashboard.press("Escape [");
    assert_eq!(
        dashboard.model.overview.numbers.of_status(None),
        dashboard.model.found.tally().0
    );
    dashboard.press("slash").type_text("zzzzzz").press("Return");
    assert_eq!(dashboard.model.overview.numbers.of_status(None), 0);
    assert!(dashboard.screen().contains("geen"));
}

#[test]
fn no_size_panics() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("5 j Right");
    for (width, height) in [
        (0, 0),
        (40, 8),
        (41, 9),
        (53, 14),
        (80, 24),
        (300, 9),
        (200, 90),
        (110, 20),
        (120, 40),
    ] {
        dashboard.resize(width, height).screen();
        dashboard.press("j Right Page_Down Up Left End").screen();
    }
}

#[test]
fn no_line_is_wider_than_the_page_in_any_width() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("5");
    for width in 52..240 {
        for line in page(&dashboard.model, width).lines {
            assert!(line.width() <= usize::from(width), "{width}: {line:?}");
        }
    }
}

#[test]
fn it_begins_with_what_ended_and_what_for_in_one_sentence() {
    for (query, lang, sentence) in [
        ("provincie:brabant", Lang::Nl, "zijn beëindigd, "),
        ("provincie:brabant", Lang::En, "have ended, "),
        (
            "arnhem gemeente:arnhem",
            Lang::Nl,
            "1 van 1 band is beëindigd, 1 om mensenrechten.",
        ),
        (
            "provincie:drenthe",
            Lang::Nl,
            "Geen van de 4 banden is beëindigd.",
        ),
        (
            "provincie:drenthe",
            Lang::En,
            "None of the 4 ties has ended.",
        ),
    ] {
        let mut dashboard = Dashboard::opened(120, 40, lang, query, None);
        let first = dashboard
            .press("5")
            .screen()
            .lines()
            .nth(3)
            .unwrap()
            .to_owned();
        assert!(first.contains(sentence), "{query}: {first}");
    }
    // Its numbers are those that the query finds.
    let mut dashboard = Dashboard::new(80, 24);
    let first = dashboard
        .press("5")
        .screen()
        .lines()
        .nth(3)
        .unwrap()
        .to_owned();
    let counted = |query: &str| {
        let found = Dashboard::opened(80, 24, Lang::Nl, query, None);
        found.model.found.tally().0
    };
    let expected = format!(
        "{} van de {} banden zijn beëindigd, {} om mensenrechten.",
        counted("status:verbroken"),
        counted(""),
        counted("status:verbroken reden:einde/mensenrechten")
    );
    assert!(first.contains(&expected), "{first}");
}
