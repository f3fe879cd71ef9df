//! What holds of every screen in every look.

use ratatui::style::Color;
use stedenband::{
    lang::Lang,
    settings::theme_choice,
    tui::{glyphs::Charset, theme::Theme},
};

use crate::common::Dashboard;

/// Every view and all that opens over them: a name, and the keys.
pub const SCREENS: [(&str, &str); 23] = [
    ("list", "j"),
    ("grouped", "ctrl+g"),
    ("filters", "p j space"),
    ("search", "slash s t a t"),
    ("fault", "slash p r o v i n c i e : x Return"),
    ("read", "Return period"),
    ("map", "2 l l"),
    ("map-province", "2 period"),
    ("map-theme", "2 m"),
    ("timeline", "3 j Right"),
    ("timeline-grouped", "3 o Down Down Return"),
    ("sources", "4"),
    ("said", "4 Return j j"),
    ("disagreements", "4 D j"),
    ("overview", "5 j j Right"),
    ("overview-end", "5 End"),
    ("questions", "b j"),
    ("export", "x"),
    ("help", "question"),
    ("about", "i End"),
    ("terms", "u"),
    ("palette", ":"),
    ("large", "j Return period L"),
];

fn all(mut check: impl FnMut(&str, &mut Dashboard)) {
    for (width, height, lang) in [(80, 24, Lang::En), (120, 40, Lang::Nl), (38, 7, Lang::Nl)] {
        for (name, keys) in SCREENS {
            let mut dashboard = Dashboard::opened(width, height, lang, "", None);
            dashboard.press(keys);
            check(&format!("{name} {width}x{height} {lang:?}"), &mut dashboard);
        }
    }
}

#[test]
fn nothing_but_ascii_reaches_a_terminal_that_knows_no_more() {
    all(|name, dashboard| {
        let rich = dashboard.screen();
        dashboard.model.charset = Charset::Ascii;
        let plain = dashboard.screen();
        let odd: String = plain.chars().filter(|c| !c.is_ascii()).collect();
        assert!(odd.is_empty(), "{name}: {odd}\n{plain}");
        // Nothing moves.
        assert_eq!(rich.lines().count(), plain.lines().count(), "{name}");
        assert!(
            !plain.contains("Frysl?n") && !plain.contains("?n "),
            "{name}\n{plain}"
        );
    });
}

#[test]
fn a_painted_theme_leaves_no_cell_to_the_terminal_and_black_and_white_has_no_colour() {
    all(|name, dashboard| {
        for theme in [
            theme_choice::DARK,
            theme_choice::LIGHT,
            theme_choice::HIGH_CONTRAST,
        ] {
            dashboard.model.theme = Theme::read(theme);
            let colours = dashboard.colours();
            assert!(
                colours
                    .iter()
                    .all(|(fg, bg)| *fg != Color::Reset && *bg != Color::Reset),
                "{name} {theme:?}"
            );
        }
        dashboard.model.theme = Theme::read(theme_choice::MONO);
        assert!(
            dashboard
                .colours()
                .iter()
                .all(|colours| *colours == (Color::Reset, Color::Reset)),
            "{name}"
        );
    });
}

#[test]
fn the_views_in_ascii() {
    for (width, height) in [(80, 24), (120, 40)] {
        for (name, keys) in [
            ("list", "j"),
            ("map", "2"),
            ("timeline", "3 j"),
            ("sources", "4"),
            ("overview", "5 j"),
        ] {
            let mut dashboard = Dashboard::new(width, height);
            dashboard.model.charset = Charset::Ascii;
            dashboard.press(keys);
            insta::assert_snapshot!(format!("ascii-{name}-{width}x{height}"), dashboard.screen());
        }
    }
}
