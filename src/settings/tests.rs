use super::{columns::ListColumn, theme_choice::ThemeChoice, *};
use crate::{
    keys::{command::Command, mode::Mode},
    lang::Lang,
    query::SavedQuestion,
};

fn read(text: &str) -> (Config, Option<BadConfig>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.ron");
    std::fs::write(&path, text).unwrap();
    let (config, bad) = Config::read(&path);
    (
        config,
        bad.map(|bad| BadConfig {
            path: PathBuf::from("config.ron"),
            ..bad
        }),
    )
}

fn faults(bad: &BadConfig) -> usize {
    match &bad.error {
        LoadError::Faults { faults, .. } => faults.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_setting_may_be_left_out() {
    let (config, bad) = read("()");
    assert_eq!((config, bad.is_none()), (Config::default(), true));
    let saved = SavedQuestion {
        name: "Limburg".into(),
        query: "provincie:limburg".into(),
    };
    let (config, bad) = read(r#"(questions: [(name: "Limburg", query: "provincie:limburg")])"#);
    assert_eq!(
        (config, bad.is_none()),
        (
            Config {
                questions: vec![saved],
                ..Config::default()
            },
            true
        )
    );
}

#[test]
fn words_go_by_their_names_on_the_command_line() {
    for (text, theme) in [
        ("(theme: high-contrast)", ThemeChoice::HighContrast),
        (r#"(theme: "zwart-wit")"#, ThemeChoice::Mono),
        ("(theme: Donker)", ThemeChoice::Dark),
        ("(theme: licht)", ThemeChoice::Light),
        ("(theme: hoog-contrast)", ThemeChoice::HighContrast),
        ("(theme: auto)", ThemeChoice::Auto),
    ] {
        let (config, bad) = read(text);
        assert_eq!((config.theme, bad.is_none()), (Some(theme), true), "{text}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_was_meant() {
    for (text, place, hint) in [
        (
            "(\n  questons: [],\n)",
            "config.ron:2:3",
            "Bedoelt u ‘questions’?",
        ),
        ("(tema: dark)", "config.ron:1:2", "Bedoelt u ‘theme’?"),
        ("(xyz: 1)", "config.ron:1:2", "language, theme, ascii"),
        (
            r#"(questions: [(naam: "x", query: "y")])"#,
            "config.ron:1:15",
            "name, query",
        ),
        (
            r#"(questions: [(name: "x")])"#,
            "config.ron:1:14",
            "query: …",
        ),
        (r#"(questions: "x")"#, "config.ron:1:13", "lijst"),
        ("(questions: [", "config.ron:1:13", "haakje"),
        ("(language: du)", "config.ron:1:12", "nl, en"),
        ("(theem: dark)", "config.ron:1:2", "theme"),
        ("(theme: drak)", "config.ron:1:9", "Bedoelt u ‘dark’?"),
        ("(theme: donkr)", "config.ron:1:9", "Bedoelt u ‘donker’?"),
        (
            "(theme: 3)",
            "config.ron:1:9",
            "auto, dark, light, high-contrast, mono",
        ),
        (
            "(columns: [party, stats])",
            "config.ron:1:19",
            "Bedoelt u ‘status’?",
        ),
        (
            "(columns: [party, xyz])",
            "config.ron:1:19",
            "party, city, province, level, kind, since, status",
        ),
        (
            "(columns: [party, city, dutch])",
            "config.ron:1:25",
            "twee keer",
        ),
        ("(columns: party)", "config.ron:1:11", "lijst"),
        ("(remember: 1)", "config.ron:1:12", "true, false"),
        (
            "(ascii: true, ascii: false)",
            "config.ron:1:15",
            "twee keer",
        ),
        ("(dataset: \"/weg.ron\")", "config.ron:1:11", "/weg.ron"),
        ("(dataset: weg)", "config.ron:1:11", "aanhalingstekens"),
        ("(ascii: true remember: true)", "config.ron:1:9", "komma"),
        (
            r#"(keys: [(modes: [list], keys: ["hyper-x"], command: sort)])"#,
            "config.ron:1:33",
            "ctrl-a",
        ),
        (
            r#"(keys: [(modes: [lijst], keys: ["f5"], command: sort)])"#,
            "config.ron:1:18",
            "list",
        ),
        (
            r#"(keys: [(modes: [list], keys: ["f5"], command: srot)])"#,
            "config.ron:1:48",
            "sort",
        ),
        (
            r#"(keys: [(modes: [list], keys: ["/"], command: sort)])"#,
            "config.ron:1:32",
            "zoeken en filteren",
        ),
        (
            r#"(keys: [(modes: [list], keys: [], command: sort)])"#,
            "config.ron:1:9",
            "geen toets",
        ),
    ] {
        let (_, bad) = read(text);
        let bad = bad.unwrap();
        let report = bad.render(Lang::Nl, false);
        assert!(
            report.contains(place) && report.contains(hint),
            "{text}\n{report}"
        );
        let line = bad.in_a_line(Lang::Nl);
        assert!(line.starts_with(place) && !line.contains('\n'), "{line}");
        assert_eq!(faults(&bad), 1, "{text}\n{report}");
    }
}

#[test]
fn one_fault_says_nothing_of_the_other_settings_and_all_are_told() {
    let (config, bad) = read(
        r#"(
    tema: dark,
    language: en,
    theme: drak, columns: [since, sinse, provincie],
    ascii: ja,
    ascii: true,
    remember: true,
    dataset: "/weg.ron",
    sources: "teksten",
    keys: [
        (modes: [list], keys: ["/"], command: sort),
        (modes: [views], keys: ["f5"], command: export),
        (modes: [lijst, views], keys: ["hyper-x", "f6"], command: srot, foter: 1),
        5,
    ],
    questions: [(name: "Een", query: "weert"), (name: 1), (name: "Twee", query: "breda")],
)"#,
    );
    let bad = bad.unwrap();
    assert!(bad.others_hold);
    let report = bad.render(Lang::En, false);
    let wrong = [
        "2:5", "4:12", "4:35", "5:12", "6:5", "8:14", "11:32", "13:18", "13:41", "13:67", "13:73",
        "14:9", "16:48", "16:55",
    ];
    for place in wrong {
        assert!(
            report.contains(&format!("config.ron:{place}: ")),
            "{place} in\n{report}"
        );
    }
    assert_eq!(faults(&bad), wrong.len(), "{report}");
    assert!(
        report.ends_with("The other settings hold.\n")
            && bad.in_a_line(Lang::En).contains("13 more"),
        "{report}"
    );
    assert_eq!(
        (config.language, config.theme, config.ascii, config.remember),
        (Some(Lang::En), None, false, true)
    );
    assert_eq!(config.columns, [ListColumn::Since, ListColumn::Province]);
    assert!(config.dataset.is_none() && config.sources.unwrap().ends_with("teksten"));
    assert_eq!(
        config
            .keys
            .iter()
            .map(|row| row.command)
            .collect::<Vec<_>>(),
        [Command::Export]
    );
    assert_eq!(
        config
            .questions
            .iter()
            .map(|saved| saved.name.as_str())
            .collect::<Vec<_>>(),
        ["Een", "Twee"]
    );
}

#[test]
fn keys_that_only_hold_together_fall_together() {
    // Without the second row the first would leave the statuses no key.
    let (config, bad) = read(
        r#"(keys: [
        (modes: [list], keys: ["s"], command: filter_theme),
        (modes: [list], keys: ["t", "ctrl-c"], command: filter_status),
        (modes: [map], keys: ["f5"], command: export),
    ])"#,
    );
    assert_eq!(
        config
            .keys
            .iter()
            .map(|row| row.modes.as_slice())
            .collect::<Vec<_>>(),
        [[Mode::Map]]
    );
    assert_eq!(faults(&bad.unwrap()), 2);
}

#[test]
fn a_file_that_holds_no_settings_at_all_is_as_good_as_none() {
    for text in [
        "[1]",
        "hallo",
        "(language: en, theme: (dark)",
        "{\"language\": \"en\"}",
        "(((((((((",
        "\"",
        ")",
    ] {
        let (config, bad) = read(text);
        let bad = bad.unwrap();
        assert_eq!(
            (config, bad.others_hold),
            (Config::default(), false),
            "{text}"
        );
        assert!(
            bad.render(Lang::Nl, false)
                .contains("zonder deze instellingen"),
            "{text}"
        );
    }
    let (_, bad) = Config::read(Path::new("/"));
    assert!(matches!(bad.unwrap().error, LoadError::Folder));
}

#[test]
fn no_text_makes_it_panic() {
    let text = r#"#![enable(implicit_some)] (theme: "dark", columns: [party, sïnds], keys: [(modes: [list], keys: ["é"],
        command: copy(line), footer: 3)], /* ( */ questions: [(name: "q\"", query: r"x")], dataset: '{')"#;
    for (at, _) in text.char_indices() {
        for changed in [
            text[..at].to_owned(),
            text[at..].to_owned(),
            format!("{}({}", &text[..at], &text[at..]),
        ] {
            let read = config::read(&changed, Path::new(""));
            let faults = read.map_or_else(|fault| vec![fault], |(_, faults)| faults);
            assert!(
                faults
                    .iter()
                    .all(|fault| changed.get(fault.at.clone()).is_some()),
                "{changed}: {faults:?}"
            );
        }
    }
}
