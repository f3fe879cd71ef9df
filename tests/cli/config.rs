//! The user's settings, and questions with a name.

use std::fs;

use super::{finish, ids, program, run};

/// The program with settings in a folder of its own.
fn with(config: &str, arguments: &[&str]) -> super::Run {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("stedenband");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config.ron"), config).unwrap();
    finish(program().env("XDG_CONFIG_HOME", home.path()).args(arguments).output().unwrap())
}

#[test]
fn a_question_is_asked_by_its_name_and_narrowed_down() {
    let of = |arguments: &[&str]| ids(&run(&[&["list", "--format", "json"], arguments].concat()));
    let named = of(&["--question", "verbroken om mensenrechten"]);
    assert_eq!(named, of(&["status:verbroken", "reden:einde/mensenrechten"]));
    assert!(named.len() > 1);
    assert_eq!(of(&["--question", "Ended over human rights", "gemeente:breda"]), ["breda-yangzhou"]);
    assert_eq!(of(&["--question", "herover", "op:2022-02"]), of(&["is:heroverwogen", "op:2022-02"]));
}

#[test]
fn an_unknown_question_lists_those_that_there_are() {
    let asked = run(&["list", "--question", "qqq\u{1b}"]);
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("geen vraag heet 'qqq␛'") && asked.err.contains("Nog actief"), "{}", asked.err);
}

#[test]
fn questions_of_the_user_are_read_from_the_settings() {
    let config =
        r#"(questions: [(name: "Onze regio", query: "gemeente:weert"), (name: "Fout", query: "status:x op:2003")])"#;
    let asked = with(config, &["list", "--question", "onze regio", "--format", "json"]);
    assert_eq!((asked.code, ids(&asked)), (0, vec!["weert-yuhang".to_owned()]), "{}", asked.err);
    let wrong = with(config, &["list", "--question", "fout"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("onbekende status 'x'") && wrong.err.contains('^'), "{}", wrong.err);
}

#[test]
fn settings_that_cannot_be_used_are_reported_and_the_program_goes_on() {
    let asked = with("(\n  questons: [],\n)", &["list", "gemeente:weert", "--format", "json"]);
    assert_eq!((asked.code, ids(&asked)), (0, vec!["weert-yuhang".to_owned()]));
    for words in ["config.ron:2:3: fout: onbekend veld ‘questons’", "Bedoelt u ‘questions’?", "gaat verder"] {
        assert!(asked.err.contains(words), "{words} in {}", asked.err);
    }
    assert_eq!(with("", &["list", "weert"]).err, "", "an empty file sets nothing");
}
