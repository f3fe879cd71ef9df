//! What a low screen still shows about a tie.

use stedenband::{
    export::sentences,
    keys::command::Command,
    lang::Lang,
    tui::{
        action::Action,
        document::{self, Document},
        layout::text_area,
        theme::Role,
        update::update,
    },
};

use crate::common::Dashboard;

/// The numbers of the lines of the first quotation that stand in a document.
fn first_quotation(document: &Document<'_>) -> Vec<usize> {
    let is_quoted = |line: &usize| {
        let pieces = &document.lines[*line].pieces;
        pieces.iter().any(|(role, _)| *role == Role::Quote)
    };
    let quotations = document.quotations.iter();
    let mut quoted = quotations.map(|quotation| quotation.lines.clone().filter(is_quoted));
    quoted
        .find_map(|lines| Some(Vec::from_iter(lines)).filter(|lines| !lines.is_empty()))
        .unwrap_or_default()
}

fn every_tie_shows_words(lang: Lang, width: u16, height: u16) {
    let mut dashboard = Dashboard::opened(width, height, lang, "", None);
    let mut quoted = 0;
    for _ in 0..dashboard.model.found.hits.len() {
        let area = text_area(dashboard.model.panes().unwrap().detail.unwrap());
        let document = document::of_selected(&dashboard.model, area.as_size());
        let words = first_quotation(&document);
        let name = dashboard.selected().to_owned();
        if let Some(last) = words.iter().take(3).next_back() {
            assert!(*last < area.height.into(), "{name}: line {last}");
            quoted += 1;
        }
        let (_, state) = dashboard.model.selected_tie().unwrap();
        let (start, is_tie) = (sentences::start(state.start, lang), state.is_tie());
        let status = sentences::status_word(state, lang);
        let screen = dashboard.screen();
        assert!(
            !is_tie || (screen.contains(&status) && screen.contains(&start)),
            "{name}: {status}, {start} in\n{screen}"
        );
        dashboard.press("Down");
    }
    assert!(quoted > 30, "{quoted}");
}

#[test]
fn the_words_of_a_source_about_every_tie_are_on_the_smallest_common_screen() {
    every_tie_shows_words(Lang::Nl, 80, 24);
    every_tie_shows_words(Lang::En, 80, 24);
}

#[test]
fn they_are_on_larger_ones_too() {
    for (width, height) in [
        (80, 30),
        (100, 30),
        (110, 24),
        (120, 40),
        (140, 45),
        (170, 24),
    ] {
        every_tie_shows_words(Lang::Nl, width, height);
    }
}

#[test]
fn header_list_and_pane_count_and_name_alike() {
    let mut dashboard = Dashboard::new(120, 40);
    let (ties, _) = dashboard.model.found.tally();
    dashboard.press("Return");
    let mut counted = 0;
    for at in 0..dashboard.model.found.hits.len() {
        let screen = dashboard.screen();
        let (tie, state) = dashboard.model.selected_tie().unwrap();
        let title = document::title(tie, Lang::Nl);
        let border = screen.lines().nth(2).unwrap();
        assert!(
            border.contains(&document::dutch_name(tie, Lang::Nl)),
            "{title}: {border}"
        );
        if state.is_tie() {
            counted += 1;
            assert!(
                border.contains(&format!(" {counted} van {ties} ")),
                "{at}: {border}"
            );
        } else {
            assert!(border.contains("niet meegeteld"), "{at}: {border}");
        }
        update(&mut dashboard.model, Action::Command(Command::NextTie));
    }
    assert_eq!(counted, ties);
}
