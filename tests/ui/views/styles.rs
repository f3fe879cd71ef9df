//! How the cells of a screen look in every theme: the screen once with a letter for each look, and under it what each
//! letter is in each theme.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier},
};
use stedenband::{lang::Lang, settings::theme_choice, tui::theme::Theme};

use crate::common::Dashboard;

const THEMES: [(&str, &str); 7] = [
    ("any background", theme_choice::ANYWHERE),
    ("dark", theme_choice::DARK),
    ("light", theme_choice::LIGHT),
    ("high contrast", theme_choice::HIGH_CONTRAST),
    ("16 colours", theme_choice::SIXTEEN),
    ("16, high contrast", theme_choice::SIXTEEN_HIGH_CONTRAST),
    ("black and white", theme_choice::MONO),
];

/// `33 on 24 bold`, `-` for the terminal's own.
fn look(buffer: &Buffer, at: usize) -> String {
    let cell = &buffer.content()[at];
    let colour = |colour: Color| match colour {
        Color::Reset => "-".to_owned(),
        Color::Indexed(number) => number.to_string(),
        other => format!("{other:?}").to_lowercase(),
    };
    let mut look = colour(cell.fg);
    if cell.bg != Color::Reset {
        look.push_str(&format!(" on {}", colour(cell.bg)));
    }
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ] {
        if cell.modifier.contains(modifier) {
            look.push_str(&format!(" {word}"));
        }
    }
    look
}

/// The screen in letters, and what they are.
fn legend(dashboard: &mut Dashboard) -> String {
    let mut looks: Vec<Vec<String>> = vec![Vec::new(); 80 * 24];
    for (_, theme) in THEMES {
        dashboard.model.theme = Theme::read(theme);
        let buffer = dashboard.buffer();
        looks
            .iter_mut()
            .enumerate()
            .for_each(|(at, looks)| looks.push(look(buffer, at)));
    }
    let mut kinds: Vec<&Vec<String>> = Vec::new();
    let mut out = String::new();
    for row in looks.chunks(80) {
        for look in row {
            let at = kinds
                .iter()
                .position(|kind| *kind == look)
                .unwrap_or_else(|| {
                    kinds.push(look);
                    kinds.len() - 1
                });
            out.push(char::from(b'a' + u8::try_from(at).expect("few looks")));
        }
        out.push('\n');
    }
    for (theme, (name, _)) in THEMES.iter().enumerate() {
        out.push_str(&format!("\n{name}\n"));
        for (at, kind) in kinds.iter().enumerate() {
            let letter = char::from(b'a' + u8::try_from(at).expect("few looks"));
            out.push_str(&format!("  {letter}  {}\n", kind[theme]));
        }
    }
    out
}

#[test]
fn the_list_in_every_theme() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "brabant reden:mensenrechten", None);
    let screen = dashboard.press("j").screen();
    let looks = legend(&mut dashboard);
    insta::assert_snapshot!("styles-list-80x24", format!("{screen}\n{looks}"));
}

#[test]
fn what_is_marked_can_be_told_from_what_is_not_in_every_theme() {
    let mut dashboard = Dashboard::opened(80, 24, Lang::Nl, "brabant", None);
    dashboard.press("j");
    let at = |dashboard: &mut Dashboard, column: usize, row: usize| {
        look(dashboard.buffer(), row * 80 + column)
    };
    for (name, theme) in THEMES {
        dashboard.model.theme = Theme::read(theme);
        // The first row of the list has the name hit in it, the second the cursor.
        let (hit, plain) = (at(&mut dashboard, 18, 4), at(&mut dashboard, 6, 4));
        let selected = at(&mut dashboard, 40, 5);
        assert!(
            hit != plain && selected != plain,
            "{name}: {hit} / {plain} / {selected}"
        );
    }
}

/// The reverse or the underline of the row under the cursor lies over the colours of a hit in it.
#[test]
fn a_hit_under_the_cursor_looks_like_a_hit_in_that_row() {
    for (keys, theme, expected) in [
        ("", theme_choice::SIXTEEN, "black on yellow reversed"),
        ("Tab", theme_choice::SIXTEEN, "black on yellow underlined"),
        (
            "Tab",
            theme_choice::SIXTEEN_HIGH_CONTRAST,
            "black on lightyellow underlined",
        ),
        (
            "",
            theme_choice::SIXTEEN_HIGH_CONTRAST,
            "black on lightyellow",
        ),
        ("Tab", theme_choice::MONO, "- underlined reversed"),
        ("Tab", theme_choice::DARK, "16 on 220"),
    ] {
        let mut dashboard = Dashboard::opened(130, 30, Lang::Nl, "noord brabant", None);
        dashboard.model.theme = Theme::read(theme);
        let screen = dashboard.press(keys).screen();
        let buffer = dashboard.buffer();
        // The first row of the list: below the header, the query, the border and the heading.
        let row = (4 * 130 + 26)..(4 * 130 + 60);
        let looks: Vec<String> = row.map(|at| look(buffer, at)).collect();
        assert!(
            looks.iter().any(|look| look == expected),
            "{expected}: {looks:?}\n{screen}"
        );
    }
}
