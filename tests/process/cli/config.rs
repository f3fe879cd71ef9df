//! The user's settings, and questions with a name.

use std::fs;

use super::{finish, ids, program, run};

/// The program with settings in a folder of its own.
fn with(config: &str, arguments: &[&str]) -> super::Run {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("stedenband");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config.ron"), config).unwrap();
    finish(
        program()
            .env("XDG_CONFIG_HOME", home.path())
            .args(arguments)
            .output()
            .unwrap(),
    )
}

/// A folder for settings, and the program that looks there.
fn at(home: &std::path::Path, arguments: &[&str]) -> super::Run {
    finish(
        program()
            .env("XDG_CONFIG_HOME", home)
            .args(arguments)
            .output()
            .unwrap(),
    )
}

#[test]
fn the_language_is_that_of_the_line_then_of_the_settings_then_of_the_system() {
    let config = "(language: en)";
    assert!(
        with(config, &["list", "xyzzyq"]).err.contains("No ties"),
        "{}",
        with(config, &["list", "xyzzyq"]).err
    );
    assert!(
        with(config, &["list", "--lang", "nl", "xyzzyq"])
            .err
            .contains("Geen banden")
    );
    assert!(
        with("()", &["list", "xyzzyq"]).err.contains("Geen banden"),
        "LC_ALL is Dutch"
    );
    assert!(
        with(config, &["--help"]).out.contains("Usage"),
        "the help speaks it too"
    );
}

#[test]
fn the_dataset_of_the_settings_is_used_unless_the_line_names_another() {
    let config = format!("(dataset: {:?})", super::SMALL);
    let own = ids(&with(&config, &["list", "--format", "json"]));
    assert_eq!(own, ids(&super::small(&["list", "--format", "json"])));
    let gone = with(
        r#"(dataset: "weg.ron")"#,
        &["list", "gemeente:weert", "--format", "json"],
    );
    assert_eq!(
        (gone.code, ids(&gone)),
        (0, vec!["weert-yuhang".to_owned()]),
        "it goes on"
    );
    assert!(
        gone.err.contains("config.ron:1:11") && gone.err.contains("weg.ron"),
        "{}",
        gone.err
    );
}

#[test]
fn a_conflict_of_keys_is_reported_with_its_place_and_both_uses() {
    let config = "(keys: [\n  (modes: [list], keys: [\"/\"], command: sort),\n])";
    let asked = with(config, &["config"]);
    assert_eq!(asked.code, 0);
    for words in [
        "config.ron:2:26",
        "kiezen waarop gesorteerd",
        "zoeken en filteren",
        "andere instellingen gelden",
    ] {
        assert!(asked.err.contains(words), "{words} in {}", asked.err);
    }
    let moved = "(keys: [(modes: [list], keys: [\"f5\"], command: sort)])";
    let manual = with(moved, &["man"]);
    assert!(
        manual.out.contains("F5"),
        "the manual tells the keys in force"
    );
    assert_eq!(manual.err, "");
}

#[test]
fn settings_are_shown_with_where_they_come_from_and_begun_without_harm() {
    let home = tempfile::tempdir().unwrap();
    let shown = at(home.path(), &["config", "--show", "--lang", "en"]);
    assert!(
        shown.out.contains("not there") && shown.out.contains("language: en  (command line)"),
        "{}",
        shown.out
    );
    let begun = at(home.path(), &["config", "--init"]);
    let path = home.path().join("stedenband/config.ron");
    assert_eq!((begun.code, begun.err.as_str()), (0, ""));
    assert!(begun.out.contains(path.to_str().unwrap()), "{}", begun.out);
    assert_eq!(
        at(home.path(), &["list", "weert"]).err,
        "",
        "what it wrote can be read"
    );
    fs::write(&path, "(language: en)").unwrap();
    let again = at(home.path(), &["config", "--init"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is there already"), "{}", again.err);
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "(language: en)",
        "it is never replaced"
    );
    assert!(
        at(home.path(), &["config"])
            .out
            .contains("language: en  (config.ron)")
    );
}

#[test]
fn a_question_is_asked_by_its_name_and_narrowed_down() {
    let of = |arguments: &[&str]| ids(&run(&[&["list", "--format", "json"], arguments].concat()));
    let named = of(&["--question", "verbroken om mensenrechten"]);
    assert_eq!(
        named,
        of(&["status:verbroken", "reden:einde/mensenrechten"])
    );
    assert!(named.len() > 1);
    assert_eq!(
        of(&["--question", "Ended over human rights", "gemeente:breda"]),
        ["breda-yangzhou"]
    );
    assert_eq!(
        of(&["--question", "herover", "op:2022-02"]),
        of(&["is:heroverwogen", "op:2022-02"])
    );
}

#[test]
fn an_unknown_question_lists_those_that_there_are() {
    let asked = run(&["list", "--question", "qqq\u{1b}"]);
    assert_eq!(asked.code, 2);
    assert!(
        asked.err.contains("geen vraag heet 'qqq␛'") && asked.err.contains("Nog actief"),
        "{}",
        asked.err
    );
}

#[test]
fn names_of_questions_are_listed_in_one_line_whatever_they_hold() {
    let config =
        r#"(questions: [(name: "a\nfout: b", query: "breda"), (name: "c\td\r", query: "breda")])"#;
    let asked = with(config, &["list", "--question", "zz\nfout: q\tq"]);
    assert_eq!(asked.err.lines().count(), 2, "{}", asked.err);
    for shown in ["zz␊fout: q␉q", "a␊fout: b", "c␉d␍"] {
        assert!(asked.err.contains(shown), "{shown} in {}", asked.err);
    }
}

#[test]
fn what_is_wrong_with_questions_is_reported_by_every_command_with_its_place() {
    let config = r#"(questions: [
    (name: "Q1", query: "status:onzin"),
    (name: "", query: "breda"),
    (name: "q-1", query: "wuhan"),
    (name: "nog actief", query: "wuhan"),
    (name: "Sources disagree", query: "wuhan"),
    (name: " – ", query: "wuhan"),
    (name: "Q2", query: "breda statsu:actief op:2003 op:2004"),
    (name: "Q3", query: "thema:hihgtech"),
    (name: "Q4", query: "sinds:2012..2004 \"open"),
    (name: "Goed", query: "gemeente:weert,breda bron:nrc,clingendael periode:xi,hu"),
])"#;
    let told = [
        ("2:33", "verbroken"),
        ("3:12", "geen naam"),
        ("4:12", "twee keer"),
        ("5:12", "ingebouwde vraag"),
        ("6:12", "ingebouwde vraag"),
        ("7:12", "geen naam"),
        ("8:32", "status"),
        ("8:54", "op:"),
        ("9:32", "hightech"),
        ("10:25", "2004..2012"),
    ];
    for command in [
        &["config"][..],
        &["list", "weert"],
        &["show", "weert-yuhang"],
        &["sources"],
        &["export", "--format", "json"],
    ] {
        let asked = with(config, command);
        assert_eq!(asked.code, 0, "{}", asked.err);
        for (place, _) in &told {
            assert!(
                asked.err.contains(&format!("config.ron:{place}: ")),
                "{place} in {}",
                asked.err
            );
        }
        assert!(
            asked.err.contains("andere instellingen gelden") && !asked.err.contains(":11:"),
            "{}",
            asked.err
        );
    }
    for (place, words) in told {
        let report = with(config, &["config"]).err;
        let from = report.find(&format!("config.ron:{place}: ")).unwrap();
        assert!(
            report[from..]
                .lines()
                .take(8)
                .any(|line| line.contains(words)),
            "{place}: {words} in {report}"
        );
    }
    assert_eq!(with(config, &["list", "--question", "goed"]).code, 0);
    let english = with(config, &["config", "--lang", "en"]).err;
    for words in [
        "has no name",
        "is there twice",
        "built-in question",
        "can't be understood",
        "Correct the query",
    ] {
        assert!(english.contains(words), "{words} in {english}");
    }
}

#[test]
fn a_theme_of_the_users_own_dataset_is_no_fault_in_a_question() {
    let config = format!(
        r#"(questions: [(name: "Q", query: "thema:iets-van-mij bron:eigen"), (name: "R", query: "status:x")], dataset: {:?})"#,
        super::SMALL
    );
    let asked = with(&config, &["config"]);
    assert!(
        asked.err.contains("status") && !asked.err.contains("iets-van-mij bron"),
        "{}",
        asked.err
    );
    assert_eq!(asked.err.matches("fout: ").count(), 1, "{}", asked.err);
}

#[test]
fn questions_of_the_user_are_read_from_the_settings() {
    let config = r#"(questions: [(name: "Onze regio", query: "gemeente:weert"), (name: "Fout", query: "status:x op:2003")])"#;
    let asked = with(
        config,
        &["list", "--question", "onze regio", "--format", "json"],
    );
    assert_eq!(
        (asked.code, ids(&asked)),
        (0, vec!["weert-yuhang".to_owned()]),
        "{}",
        asked.err
    );
    let wrong = with(config, &["list", "--question", "fout"]);
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("onbekende status 'x'") && wrong.err.contains('^'),
        "{}",
        wrong.err
    );
}

#[test]
fn a_setting_that_cannot_be_used_is_reported_and_the_others_hold() {
    let asked = with(
        "(\n  questons: [],\n  langage: nl, language: en,\n)",
        &["list", "gemeente:weert", "--format", "json"],
    );
    assert_eq!(
        (asked.code, ids(&asked)),
        (0, vec!["weert-yuhang".to_owned()])
    );
    for words in [
        "config.ron:2:3: error: unknown setting ‘questons’",
        "Did you mean ‘questions’?",
        "config.ron:3:3: error: unknown setting ‘langage’",
        "The other settings hold.",
    ] {
        assert!(asked.err.contains(words), "{words} in {}", asked.err);
    }
    let shown = with(
        "(thema: dark, theme: light, mouse: true)",
        &["--ascii", "config", "--show"],
    );
    for told in ["mouse: true  (config.ron)", "ascii: true  (opdrachtregel)"] {
        assert!(shown.out.contains(told), "{}", shown.out);
    }
    assert!(
        shown.out.contains("theme: light  (config.ron)") && shown.err.contains("config.ron:1:2"),
        "{}",
        shown.err
    );
    assert_eq!(
        with("", &["list", "weert"]).err,
        "",
        "an empty file sets nothing"
    );
}

#[test]
fn a_file_that_holds_no_settings_is_reported_and_the_program_goes_on() {
    let asked = with(
        "(language: en, theme: (dark)",
        &["list", "gemeente:weert", "--format", "json"],
    );
    assert_eq!(
        (asked.code, ids(&asked)),
        (0, vec!["weert-yuhang".to_owned()])
    );
    assert!(
        asked.err.contains("config.ron:1:") && asked.err.contains("gaat verder zonder"),
        "{}",
        asked.err
    );
}
