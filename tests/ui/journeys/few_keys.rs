//! Questions that come up in a council, answered with the keys that the README gives for them, at 80×24: the keys are
//! typed as they stand there, counted, and the answer is read on the screen.

use stedenband::query::{FieldName, Query};

use crate::common::Dashboard;

const README: &str = include_str!("../../../README.md");

/// The end of what a question asks in the README, and what the screen then shows.
const ANSWERS: &[(&str, &[&str])] = &[
    (
        "om mensenrechten verbroken?",
        &[
            "5 van 50",
            "Arnhem",
            "Breda",
            "Eindhoven",
            "Tilburg",
            "Prov. Utrecht",
            "reden van beëindiging: mensenrechten",
        ],
    ),
    (
        "nog een band, en met wie?",
        &[
            "Arnhem",
            "Wuhan",
            "verbroken 2021",
            "✗ verbroken (21 juli 2021) · sinds 1999",
        ],
    ),
    (
        "en wie zegt dat?",
        &["sinds 1999", "“Arnhem had", "Clingendael, januari 2022"],
    ),
    (
        "Noord-Brabant zijn verbroken?",
        &[
            "4 van 50",
            "Breda",
            "Eindhoven",
            "Tilburg",
            "Changzhou",
            "Chengdu",
        ],
    ),
    (
        "wat bracht het op?",
        &["15 van 50", "Kosten in euro", "145.000", "30.000"],
    ),
    (
        "elkaar tegen?",
        &[
            "Hier spreken bronnen elkaar tegen",
            "1 van 32",
            "Een ongedateerde pagina van Almere telt Shenzhen niet bij",
        ],
    ),
    (
        "er met Wuhan?",
        &["2 van 50", "Arnhem", "Wuhan", "verbroken 2021"],
    ),
];

/// The rows of the table: the question, its keys, and how many those are.
fn rows() -> Vec<(&'static str, Vec<String>, usize)> {
    let table = README
        .split_once("| Vraag | Toetsen | Aanslagen |\n|---|---|---|\n")
        .expect("the table")
        .1;
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, question, keys, count, _] = cells[..] else {
            panic!("{line}")
        };
        (
            question,
            keys.split('`')
                .skip(1)
                .step_by(2)
                .flat_map(keys_of)
                .collect(),
            count.parse().expect(line),
        )
    };
    table
        .lines()
        .take_while(|line| line.starts_with('|'))
        .map(row)
        .collect()
}

/// The keys of a piece between backticks: one with a name, or one a character.
fn keys_of(piece: &str) -> Vec<String> {
    let named = [
        ("↓", "Down"),
        ("↑", "Up"),
        ("→", "Right"),
        ("←", "Left"),
        ("Enter", "Return"),
        ("Tab", "Tab"),
    ];
    match named.iter().find(|(shown, _)| *shown == piece) {
        Some((_, name)) => vec![(*name).to_owned()],
        None => piece
            .chars()
            .map(|c| {
                if c == '/' {
                    "slash".to_owned()
                } else {
                    c.to_string()
                }
            })
            .collect(),
    }
}

#[test]
fn each_question_is_answered_with_the_keys_of_the_readme() {
    let rows = rows();
    assert_eq!(rows.len(), ANSWERS.len());
    for ((question, keys, count), (asked, answer)) in rows.into_iter().zip(ANSWERS) {
        assert!(question.ends_with(asked), "{question}");
        assert_eq!(keys.len(), count, "{question}: {keys:?}");
        let mut dashboard = Dashboard::new(80, 24);
        let screen = dashboard.press(&keys.join(" ")).screen();
        for words in *answer {
            assert!(
                screen.contains(words),
                "{question} {keys:?}: {words} in\n{screen}"
            );
        }
    }
}

#[test]
fn the_text_opens_at_what_a_field_asks_for() {
    for (line, told) in [
        (
            "gemeente:arnhem reden:einde/mensenrechten",
            "reden van beëindiging: mensenrechten",
        ),
        (
            "gemeente:amsterdam is:kosten",
            "kosten: Amsterdam geeft Beijing vijf jaar lang",
        ),
        (
            "gemeente:amsterdam is:betwist",
            "Clingendael dateert de band op 1985",
        ),
    ] {
        let mut dashboard = Dashboard::opened(80, 24, stedenband::lang::Lang::Nl, line, None);
        let screen = dashboard.screen();
        assert!(screen.contains(told), "{line}: {told} in\n{screen}");
    }
}

#[test]
fn reading_goes_from_heading_to_heading_and_back() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("slash").type_text("arnh").press("Return");
    let top = dashboard.screen();
    let first = |dashboard: &mut Dashboard| {
        let line = dashboard
            .screen()
            .lines()
            .nth(3)
            .unwrap_or_default()
            .to_owned();
        line.trim_matches(['│', '┃', ' ']).to_owned()
    };
    for heading in [
        "Status en redenen",
        "Hier spreken bronnen elkaar tegen",
        "Begin",
    ] {
        dashboard.press("Tab");
        assert_eq!(first(&mut dashboard), heading);
    }
    let back = |dashboard: &mut Dashboard| {
        use stedenband::keys::key::{Held, Key, KeyCode};
        dashboard.press_key(Key {
            code: KeyCode::BackTab,
            held: Held::Nothing,
        });
    };
    back(&mut dashboard);
    assert_eq!(first(&mut dashboard), "Hier spreken bronnen elkaar tegen");
    back(&mut dashboard);
    back(&mut dashboard);
    assert_eq!(
        dashboard.screen(),
        top,
        "before the first heading is the top"
    );
    dashboard.press("question Tab");
    assert_eq!(first(&mut dashboard), "Tekens op de tijdlijn", "pages too");
}

/// What stands between backticks in a line of Markdown.
fn spans(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.starts_with("```"))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn every_query_of_the_manuals_is_understood_and_finds_something() {
    let manual = include_str!("../../../docs/gebruik.md");
    let dataset = stedenband::dataset::load::embedded();
    let is_query = |span: &&str| {
        let name = span
            .trim_start_matches('-')
            .split(':')
            .next()
            .unwrap_or_default();
        span.contains(':')
            && !span.ends_with(':')
            && FieldName::ALL
                .iter()
                .any(|field| field.names().contains(&name))
    };
    let mut seen = 0;
    for query in spans(README).chain(spans(manual)).filter(is_query) {
        assert!(Query::parse(query, &dataset).is_ok(), "{query}");
        let dashboard = Dashboard::opened(80, 24, stedenband::lang::Lang::Nl, query, None);
        assert!(!dashboard.found().is_empty(), "{query}");
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}
