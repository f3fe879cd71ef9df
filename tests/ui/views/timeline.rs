//! The timeline: moved through, zoomed, grouped, read.

use stedenband::{
    dataset::Status,
    lang::Lang,
    plots::timeline::{MarkKind, TimelineGrouping, TimelineRow},
    tui::{big_text, timeline::current_mark},
};

use crate::common::Dashboard;

/// The date of the mark that is read.
fn read(dashboard: &Dashboard) -> String {
    let (marks, at) = current_mark(&dashboard.model).expect("a tie");
    marks[at.expect("a mark")].date.to_string()
}

#[test]
fn how_the_tie_of_arnhem_began_lived_and_ended() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "arnhem", None);
    let screen = dashboard.press("3").screen();
    let row = screen
        .lines()
        .find_map(|line| line.split_once("Arnhem – Wuhan"))
        .expect("a row")
        .1
        .to_owned();
    for sign in ["┣", "●", "━", "┈", "✗"] {
        assert!(row.contains(sign), "{sign} in {row}");
    }
    assert!(
        row.find('┣') < row.find('━')
            && row.rfind('━') < row.rfind('┈')
            && row.rfind('┈') < row.rfind('✗'),
        "{row}"
    );
    assert!(
        row.trim_end_matches(['│', '┃', ' ']).ends_with('✗'),
        "what has ended leaves no line: {row}"
    );
    let mut told = String::new();
    for _ in 0..40 {
        let lines = stedenband::tui::document::at_mark(&dashboard.model, 400);
        told.extend(
            lines
                .into_iter()
                .flat_map(|line| line.pieces)
                .map(|(_, text)| String::from(text)),
        );
        dashboard.press("Left");
    }
    for words in ["sinds 1999", "worden wel als 'actief' bestempeld", "NRC"] {
        assert!(told.contains(words), "{words}");
    }
    let (marks, at) = current_mark(&dashboard.model).expect("a tie");
    assert_eq!(
        (at, marks.len() > 5),
        (Some(0), true),
        "the first is the end of the way back"
    );
}

#[test]
fn the_selection_is_that_of_the_list() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("j j j j");
    let selected = dashboard.selected().to_owned();
    dashboard.press("3");
    assert_eq!(dashboard.selected(), selected);
    dashboard.press("j");
    let next = dashboard.selected().to_owned();
    assert_ne!(next, selected);
    dashboard.press("1");
    assert_eq!(dashboard.selected(), next);
    dashboard.press("3 Return");
    assert!(
        dashboard.screen().contains(" van 50 "),
        "the reading view over the timeline"
    );
    dashboard.press("n");
    let read = dashboard.selected().to_owned();
    dashboard.press("Escape");
    assert_eq!(
        dashboard.selected(),
        read,
        "the timeline follows what was read"
    );
    let cursor = dashboard.model.timeline.cursor.at;
    let TimelineRow::Tie { hit } = dashboard.model.timeline.rows[cursor] else {
        panic!("a tie")
    };
    assert_eq!(hit, dashboard.model.list.at);
}

#[test]
fn every_tie_is_reached_and_headings_are_stepped_over() {
    for groups in 0..TimelineGrouping::ALL.len() {
        let mut dashboard = Dashboard::new(80, 24);
        dashboard
            .press("3")
            .press(&"o Down Return ".repeat(groups))
            .press("Home");
        let mut seen = vec![dashboard.selected().to_owned()];
        for _ in 0..70 {
            dashboard.press("j");
            if seen.last().map(String::as_str) != Some(dashboard.selected()) {
                seen.push(dashboard.selected().to_owned());
            }
        }
        assert_eq!(
            seen.len(),
            dashboard.found().len(),
            "{:?}",
            dashboard.model.timeline.grouping
        );
        dashboard.press("Home");
        assert_eq!(Some(dashboard.selected()), seen.first().map(String::as_str));
        dashboard.press("End");
        assert_eq!(Some(dashboard.selected()), seen.last().map(String::as_str));
        dashboard.press("Page_Up Page_Down k");
        assert_eq!(dashboard.selected(), seen[seen.len() - 2]);
    }
}

#[test]
fn groups_are_named_and_the_order_turns() {
    let mut dashboard = Dashboard::new(120, 40);
    for (keys, heading) in [
        ("3 o Down Return Home", "Drenthe  4"),
        ("o Down Return Home", "● actief  18"),
        ("o Down Return Home", "De hervormingen van Deng"),
    ] {
        let screen = dashboard.press(keys).screen();
        assert!(screen.contains(heading), "{heading} in\n{screen}");
    }
    dashboard.press("o b e g i n Return Home");
    assert_eq!(
        dashboard.selected(),
        "rotterdam-shanghai",
        "the oldest tie first"
    );
    dashboard.press("O Home");
    assert_ne!(dashboard.selected(), "rotterdam-shanghai");
    assert!(dashboard.screen().contains("↓ begin"));
}

#[test]
fn all_years_fit_and_fewer_can_be_looked_at() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("3");
    let years = |dashboard: &Dashboard| {
        (
            dashboard.model.timeline.years.first(),
            dashboard.model.timeline.years.last(),
        )
    };
    assert_eq!(years(&dashboard), (1978, 2026));
    assert!(dashboard.screen().contains("1980") && dashboard.screen().contains("2020"));
    dashboard.press("plus plus");
    let (first, last) = years(&dashboard);
    assert_eq!((last - first, last), (11, 2026));
    dashboard.press("less less less less less less");
    assert!(years(&dashboard).1 < 2015);
    dashboard.press("greater greater greater greater greater greater greater");
    assert_eq!(years(&dashboard).1, 2026);
    dashboard.press("minus minus minus minus");
    assert_eq!(years(&dashboard), (1978, 2026));
}

#[test]
fn a_mark_out_of_sight_is_brought_into_sight() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "arnhem", None);
    dashboard.press("3 plus plus plus");
    assert!(dashboard.model.timeline.years.first() > 2015);
    for _ in 0..40 {
        dashboard.press("Left");
    }
    let year: i16 = read(&dashboard)[..4].parse().expect("a year");
    assert!(
        dashboard
            .model
            .timeline
            .years
            .range()
            .contains(&year.into()),
        "{year} {:?}",
        dashboard.model.timeline.years
    );
}

#[test]
fn the_timeline_follows_the_query_the_filters_and_the_date() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard
        .press("3 slash")
        .type_text("provincie:limburg")
        .press("Return");
    let ties = dashboard.found().len();
    assert_eq!(dashboard.model.timeline.rows.len(), ties);
    dashboard.press("Escape s Down Down Return");
    assert!(dashboard.model.timeline.rows.len() < ties);
    dashboard.press("Escape");
    assert_eq!(
        dashboard.model.timeline.rows.len(),
        ties,
        "Esc clears the last filter here too"
    );
    dashboard.press("{");
    let screen = dashboard.screen();
    assert!(screen.contains("2025▼"), "{screen}");
    dashboard.press("0");
    assert!(!dashboard.screen().contains('▼'));
}

#[test]
fn the_numbers_beside_the_chart_are_those_of_the_filters() {
    for query in ["", "op:2003", "op:2015 provincie:gelderland"] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, query, None);
        dashboard.press("3");
        let sum: usize = dashboard.model.timeline.now.iter().sum();
        assert_eq!(sum, dashboard.model.found.tally().0, "{query}");
    }
}

#[test]
fn before_anything_was_reported_it_says_so() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:1979 gemeente:arnhem", None);
    assert!(dashboard.found().is_empty());
    assert!(
        dashboard
            .press("3")
            .screen()
            .contains("Geen banden met deze")
    );
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:1990 heerenveen", None);
    let screen = dashboard.press("3").screen();
    assert!(dashboard.found().is_empty());
    assert!(
        screen.contains("begonnen later of worden pas later genoemd"),
        "{screen}"
    );
}

#[test]
fn no_size_panics() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("3 o Down Return j j Right");
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
        dashboard.press("j plus Right minus Left").screen();
    }
}

#[test]
fn a_row_has_its_year_and_the_signs_and_eras_say_what_they_are() {
    for (width, height, lang, heading, signs) in [
        (80, 24, Lang::Nl, "naar de leider", "§ besluit"),
        (
            120,
            40,
            Lang::Nl,
            "tijdperk, naar de leider",
            "~ heroverwogen",
        ),
        (120, 40, Lang::En, "era, by leader", "⊗ end, no date"),
    ] {
        let mut dashboard = Dashboard::opened(width, height, lang, "gemeente:arnhem", None);
        let screen = dashboard.press("3").screen();
        assert!(
            screen.contains(heading) && screen.contains(signs),
            "{screen}"
        );
        assert!(
            screen.contains("┣ begin") || screen.contains("┣ start"),
            "{screen}"
        );
        let row = screen.lines().find(|line| line.contains("Arnhem – Wuhan"));
        assert!(row.unwrap().contains(" 1999 "), "{screen}");
    }
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "provincie:overijssel", None);
    assert!(dashboard.press("3").screen().contains("<2007"));
}

#[test]
fn the_report_read_first_is_the_one_that_gives_the_status() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "", None);
    dashboard.press("3 Home");
    let mut seen = 0;
    for _ in 0..dashboard.found().len() {
        let (_, state) = dashboard.model.selected_tie().expect("a tie");
        let report = state.report;
        if let (Some(report), Some((marks, Some(at)))) = (report, current_mark(&dashboard.model)) {
            let of_it = marks.iter().filter(|mark| match mark.kind {
                MarkKind::Status(status) => status == report.status,
                MarkKind::EndedBy | MarkKind::EndedUndated => report.status == Status::Severed,
                _ => false,
            });
            let last = of_it.map(|mark| mark.statement).next_back();
            if let Some(last) = last {
                assert_eq!(marks[at].statement, last, "{}", dashboard.selected());
                seen += 1;
            }
        }
        dashboard.press("Down");
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn large_print_begins_with_words_of_a_source() {
    for tie in ["arnhem", "meppel"] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, tie, None);
        dashboard.press("L");
        let area = dashboard
            .model
            .body()
            .unwrap_or_else(|| panic!("{tie}: {}", dashboard.screen()));
        let large = big_text::of_selected(&dashboard.model, area).expect("a quotation");
        let words = large.lines.join(" ");
        assert!(words.starts_with(['"', '“']), "{tie}: {words}");
    }
}
