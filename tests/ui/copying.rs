//! What is taken along from the dashboard: the marked quotation, what is copied, what is opened.

use crate::common::Dashboard;
use stedenband::{
    dataset::load, export::clipboard_text::CliContext, lang::Lang, tui::update::Effect,
};

/// What was sent to the clipboard.
fn copied(dashboard: &Dashboard) -> &str {
    match &dashboard.effect {
        Some(Effect::Copy(text)) => text,
        other => panic!("{other:?}"),
    }
}

/// The lines with a mark beside them.
fn marked(screen: &str) -> Vec<&str> {
    screen
        .lines()
        .filter_map(|line| line.split_once('▌'))
        .map(|(_, rest)| rest.trim_end_matches(['│', '┃', ' ']))
        .collect()
}

#[test]
fn what_is_marked_is_what_is_copied() {
    for (width, height) in [(120, 40), (80, 24), (200, 60)] {
        let mut dashboard = Dashboard::opened(width, height, Lang::Nl, "arnhem-wuhan", None);
        dashboard.press("Return");
        let mut all = Vec::new();
        for _ in 0..80 {
            let screen = dashboard.screen();
            let marked: String = marked(&screen).concat().split_whitespace().collect();
            dashboard.press("y");
            let line: String = copied(&dashboard).split_whitespace().collect();
            let start = |text: &str| text.chars().take(12).collect::<String>();
            // Beside what is not quoted stands only who says it; that ends the line.
            let same = marked.starts_with(&start(&line)) || line.contains(&start(&marked));
            assert!(same && !marked.is_empty(), "{line}\n{screen}");
            all.push(line);
            dashboard.press("period");
        }
        all.dedup();
        let tie = load::embedded().tie("arnhem-wuhan").cloned().unwrap();
        for quote in tie
            .statements
            .iter()
            .filter_map(|statement| statement.quote.as_deref())
        {
            let quote: String = quote.split_whitespace().collect();
            assert!(
                all.iter().any(|line| line.contains(&quote)),
                "{quote} can be reached"
            );
        }
        for _ in 0..80 {
            dashboard.press("comma");
        }
        dashboard.press("y");
        assert_eq!(
            copied(&dashboard).split_whitespace().collect::<String>(),
            all[0],
            "and back to the first"
        );
    }
}

#[test]
fn the_mark_follows_the_text_and_starts_anew_with_each_tie() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "provincie:gelderland", None);
    dashboard.press("Return y");
    let first = copied(&dashboard).to_owned();
    dashboard.press("Page_Down Page_Down y");
    assert!(
        !marked(&dashboard.screen()).is_empty(),
        "the mark is in sight"
    );
    assert_ne!(copied(&dashboard), first);
    dashboard.press("Right Left y");
    assert_eq!(copied(&dashboard), first);
}

#[test]
fn the_command_line_shows_the_same_tie_on_the_same_date() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "op:2003 arnhem-wuhan", None);
    dashboard.press("dollar");
    assert_eq!(
        copied(&dashboard),
        "stedenband show arnhem-wuhan --asof 2003"
    );
    dashboard.model.given = CliContext {
        data: Some("/srv/ties.ron".into()),
        lang: Some(Lang::En),
        ..CliContext::default()
    };
    dashboard.press("dollar");
    assert_eq!(
        copied(&dashboard),
        "stedenband show arnhem-wuhan --asof 2003 --data /srv/ties.ron --lang en"
    );
}

#[test]
fn a_source_is_opened_at_its_words_or_that_it_can_not_be_is_told() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "arnhem-wuhan", None);
    let mut opened = 0;
    for _ in 0..80 {
        dashboard.press("w");
        match &dashboard.effect {
            Some(Effect::Open(address)) => {
                assert!(address.starts_with("http"), "{address}");
                opened += usize::from(address.contains("#:~:text="));
            }
            None => assert!(
                dashboard
                    .screen()
                    .contains("Van deze bron is geen webadres bekend.")
            ),
            other => panic!("{other:?}"),
        }
        dashboard.press("period");
    }
    assert!(opened > 5, "{opened}");
}

#[test]
fn where_nothing_is_found_nothing_is_copied() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::En, "zzzzqqqq", None);
    for key in ["y", "m", "Y", "dollar", "w", "period", "comma"] {
        dashboard.press(key);
        assert_eq!(dashboard.effect, None, "{key}");
    }
}

#[test]
fn the_form_offers_formats_and_takes_a_path() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "provincie:limburg", None);
    dashboard.press("x");
    let screen = dashboard.screen();
    for words in [
        "Exporteren: 5 banden en 2 andere relaties",
        "Webpagina",
        "CSL-JSON",
        "› stedenbanden.html",
        "Enter opslaan",
    ] {
        assert!(screen.contains(words), "{words} in\n{screen}");
    }
    dashboard.press("Down");
    assert!(dashboard.screen().contains("› stedenbanden.md"));
    // Letters that are commands elsewhere are text here.
    dashboard.type_text("qxy?");
    assert!(
        dashboard.screen().contains("› stedenbanden.mdqxy?"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("Tab");
    assert_eq!(dashboard.effect, Some(Effect::CompletePath));
    dashboard.press("Return");
    assert_eq!(dashboard.effect, Some(Effect::Save));
    dashboard.press("Escape");
    assert!(!dashboard.screen().contains("Meenemen"));
    assert_eq!(dashboard.found().len(), 7, "the query stays");
}

#[test]
fn the_form_fits_every_size() {
    for (width, height) in [(40, 8), (40, 10), (60, 14), (120, 40), (200, 60)] {
        let mut dashboard = Dashboard::opened(width, height, Lang::En, "", None);
        dashboard.press("x Down Down Down Down Down Down Down");
        let screen = dashboard.screen();
        assert!(
            screen.contains("CSL-JSON") && screen.contains("› ties.csl.json"),
            "{width}x{height}\n{screen}"
        );
    }
}
