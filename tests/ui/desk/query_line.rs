//! The query line: what would be dropped keeps it open, and what is left out is told.

use stedenband::{lang::Lang, tui::model::Focus};

use crate::common::Dashboard;

#[test]
fn enter_keeps_the_line_open_where_something_would_be_dropped() {
    for (line, lang, told) in [
        ("breda -", Lang::Nl, "een - die los staat sluit niets uit"),
        (
            "breda niet",
            Lang::Nl,
            "'niet' sluit hier niets uit: schrijf -breda",
        ),
        (
            "breda status:",
            Lang::En,
            "a value is missing after 'status:'",
        ),
        ("status:-verbroken", Lang::Nl, "schrijf -status:verbroken"),
        (
            "status:ended or status:active",
            Lang::En,
            "write status:ended,active",
        ),
    ] {
        let mut dashboard = Dashboard::opened(120, 40, lang, "", None);
        dashboard.press("slash").type_text(line).press("Return");
        let screen = dashboard.screen();
        assert!(
            matches!(dashboard.model.focus, Focus::Search(_)),
            "{line}\n{screen}"
        );
        assert!(screen.contains(told), "{line}\n{screen}");
    }
}

#[test]
fn enter_takes_what_is_understood_and_what_only_misses_its_last_mark() {
    for line in [
        "breda",
        "–breda",
        "“den haag",
        "Arnhem – Wuhan",
        "rule of law",
        "op:21 juli 2021",
    ] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "", None);
        dashboard.press("slash").type_text(line).press("Return");
        assert!(
            matches!(dashboard.model.focus, Focus::Read),
            "{line}\n{}",
            dashboard.screen()
        );
    }
}

#[test]
fn words_that_are_left_out_are_told_and_those_of_a_municipality_are_not() {
    for (line, told) in [
        ("rule of Arnhem", Some("niet op gezocht: of")),
        // A phrase of the thesaurus is looked for as a whole.
        ("rule of law", None),
        ("Capelle a/d IJssel", Some("niet op gezocht: a/d")),
        ("capelle aan den ijssel", None),
        ("hof van twente", None),
    ] {
        let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, line, None);
        let screen = dashboard.screen();
        assert!(
            told.is_none_or(|told| screen.contains(told)),
            "{line}\n{screen}"
        );
        assert_eq!(
            screen.contains("niet op gezocht"),
            told.is_some(),
            "{line}\n{screen}"
        );
    }
}
