//! The page of terms, from the texts in which they occur.

use stedenband::{lang::Lang, query::terms_about};

use crate::common::Dashboard;

/// A tie in whose texts a term stands, and that term.
fn with_a_term(dashboard: &Dashboard) -> (String, String) {
    let dataset = &dashboard.model.data.dataset;
    let found = dataset.ties.iter().find_map(|tie| {
        let term = terms_about(tie, dataset, Lang::Nl)
            .first()
            .map(|term| term.term.to_string())?;
        Some((tie.id.to_string(), term))
    });
    found.expect("a term in the texts")
}

#[test]
fn a_term_in_a_text_is_explained_at_a_key_from_every_view() {
    let (tie, term) = with_a_term(&Dashboard::new(80, 24));
    for keys in ["", "3", "5", "Return"] {
        let mut dashboard = Dashboard::opened(120, 90, Lang::Nl, &tie, None);
        assert_eq!(dashboard.selected(), tie);
        let before = dashboard.press(keys).screen();
        let screen = dashboard.press("u").screen();
        for words in [
            "Begrippen",
            "In de teksten over",
            term.as_str(),
            "Andere begrippen",
        ] {
            assert!(
                screen.contains(words),
                "{words} after {keys:?} in\n{screen}"
            );
        }
        assert!(
            screen.find(&term) < screen.find("Andere begrippen"),
            "those of this tie come first"
        );
        dashboard.press("Escape");
        assert_eq!(
            dashboard.screen(),
            before,
            "Esc returns to where it was opened"
        );
    }
}

#[test]
fn the_text_about_a_tie_says_which_terms_are_explained() {
    let (tie, term) = with_a_term(&Dashboard::new(80, 24));
    let mut dashboard = Dashboard::opened(240, 250, Lang::Nl, &tie, None);
    let screen = dashboard.press("Return").screen();
    assert!(
        screen.contains("Begrippen: ") && screen.contains(&term) && screen.contains("(u legt uit)"),
        "{screen}"
    );
    // While the query is typed in, `u` is a letter; the text beside it tells the key of the view all the same.
    let screen = dashboard.press("Escape /").screen();
    assert!(screen.contains("(u legt uit)"), "{screen}");
}

#[test]
fn the_eras_stand_on_the_page_too() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::En, "", None);
    let screen = dashboard.press("u End").screen();
    assert!(screen.contains("The geopolitics of Xi"), "{screen}");
    dashboard.press("u");
    assert!(
        !dashboard.screen().contains("The geopolitics of Xi"),
        "the key closes it as well"
    );
}
