//! Wrong use: exit code 2 and a message that says what and what to do.

use super::{assert_harmless, finish, program, run, small};

#[test]
fn wrong_use_is_told_in_both_languages_with_a_hint() {
    for (arguments, nl, en) in [
        (
            &["list", "--formt", "x"][..],
            ["onbekende optie --formt", "--format"],
            ["unknown option --formt", "--format"],
        ),
        (
            &["list", "--format", "xml"],
            ["ongeldige waarde xml", "table, plain of json"],
            ["invalid value xml", "plain or json"],
        ),
        (
            &["list", "--format", "jsn"],
            ["ongeldige waarde jsn", "bedoelt u json?"],
            ["invalid value jsn", "mean json?"],
        ),
        (
            &["list", "--format"],
            ["--format: er ontbreekt een waarde", "json"],
            ["--format: a value is missing", "json"],
        ),
        (
            &["list", "--asof", "gisteren"],
            ["ongeldige waarde gisteren", "21-07-2003"],
            ["invalid value gisteren", "2003-07"],
        ),
        (
            &["list", "--asof", "2021-02-30"],
            ["2021-02-30", "21-07-2003"],
            ["2021-02-30", "2003-07"],
        ),
        (
            &["list", "--max-size", "much"],
            ["ongeldige waarde much", "64M"],
            ["invalid value much", "64M"],
        ),
        (
            &["show"],
            ["er ontbreekt: <NAAM>", "--help"],
            ["missing: <NAME>", "--help"],
        ),
        (
            &["sources", "x"],
            ["te veel: x", "--help"],
            ["too much: x", "--help"],
        ),
    ] {
        for (lang, expected) in [("nl", nl), ("en", en)] {
            let run = run(&[&["--lang", lang], arguments].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
            for text in expected {
                assert!(run.err.contains(text), "{text}\nis not in\n{}", run.err);
            }
        }
    }
}

#[test]
fn an_unknown_language_is_refused() {
    let run = run(&["--lang", "de"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("ongeldige waarde de") && run.err.contains("nl of en"),
        "{}",
        run.err
    );
}

#[test]
fn the_locale_chooses_the_language_and_the_option_goes_before_it() {
    let lang = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = program();
        command
            .env_remove("LC_ALL")
            .envs(variables.iter().copied())
            .args(arguments);
        let err = finish(command.arg("--unknown").output().unwrap()).err;
        if err.contains("unknown option") {
            "en"
        } else {
            "nl"
        }
    };
    for (variables, arguments, expected) in [
        (&[][..], &[][..], "nl"),
        (&[("LANG", "en_GB.UTF-8")], &[], "en"),
        (&[("LANG", "C.UTF-8")], &[], "nl"),
        (&[("LANG", "nl_NL"), ("LC_MESSAGES", "en_US")], &[], "en"),
        (&[("LC_ALL", "nl_NL"), ("LC_MESSAGES", "en_US")], &[], "nl"),
        (&[("LC_ALL", ""), ("LANG", "en_US")], &[], "en"),
        (&[("LANG", "en_GB")], &["--lang", "nl"], "nl"),
        (&[], &["--lang=en"], "en"),
    ] {
        assert_eq!(
            lang(variables, arguments),
            expected,
            "{variables:?} {arguments:?}"
        );
    }
}

#[test]
fn help_and_version_are_asked_for_and_go_to_standard_output() {
    for (arguments, text) in [
        (&["--help"][..], "Gebruik: stedenband [OPTIES]"),
        (&["-h", "--lang", "en"], "Usage: stedenband [OPTIONS]"),
        (
            &["list", "--help"],
            "Toon de banden die bij een zoekvraag passen",
        ),
        (
            &["show", "-h", "--lang", "en"],
            "Show all that is known of a tie",
        ),
        (
            &["--version"],
            concat!("stedenband ", env!("CARGO_PKG_VERSION")),
        ),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
        assert!(run.out.contains(text), "{text}\nis not in\n{}", run.out);
    }
}

#[test]
fn an_option_of_the_dashboard_is_told_to_be_one() {
    let ascii = run(&["export", "--format", "json", "--ascii"]);
    assert!(
        ascii.code == 2 && ascii.err.contains("bij list, show en sources"),
        "{}",
        ascii.err
    );
    for option in ["--theme", "--mouse", "--no-watch"] {
        let run = run(&["list", option]);
        assert_eq!(run.code, 2);
        assert!(
            run.err.contains(&format!(
                "onbekende optie {option}\n  dat is iets van het dashboard"
            )),
            "{}",
            run.err
        );
    }
}

#[test]
fn an_unknown_value_in_a_query_shows_the_place_and_what_was_meant() {
    let run = small(&["list", "breda", "status:verbrokn"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("verbroken"), "{}", run.err);
    let lines: Vec<&str> = run.err.lines().collect();
    let shown = lines
        .iter()
        .position(|line| line.trim() == "breda status:verbrokn")
        .expect(&run.err);
    let place = lines[shown].find("verbrokn").unwrap();
    assert!(
        lines[shown + 1].find('^').is_some_and(|at| at <= place),
        "{}",
        run.err
    );
    for word in [
        "provincie:brabnt",
        "thema:hightch",
        "niveau:stad",
        "statu:actief",
    ] {
        let run = small(&["list", word, "--lang", "en"]);
        assert_eq!(run.code, 2, "{word}");
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
}

#[test]
fn without_a_terminal_the_dashboard_names_the_commands_to_use_instead() {
    for (lang, text) in [
        ("nl", "heeft een terminal nodig"),
        ("en", "needs a terminal"),
    ] {
        for query in [&[][..], &["breda"]] {
            let run = run(&[&["--lang", lang], query].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""));
            assert!(
                run.err.contains(text) && run.err.contains("stedenband list"),
                "{}",
                run.err
            );
            assert!(run.err.contains("stedenband show"), "{}", run.err);
        }
    }
}

#[test]
fn hostile_arguments_are_shown_and_obeyed_by_no_terminal() {
    for arguments in [
        &["list", "--\u{1b}[31m"][..],
        &["list", "--format", "\u{1b}]0;x\u{7}"],
        &["list", "--asof", "\u{202e}2003"],
        &["list", "status:\u{9b}31m"],
        &["list", "zz\u{1b}[2Jqq"],
        &["show", "zz\u{1b}[2J\u{200b}qq"],
        &["list", "--data", "/nowhere/\u{1b}[2J\u{202e}"],
    ] {
        let run = run(arguments);
        assert_ne!(run.code, 0, "{arguments:?}");
        assert_harmless(&run.out);
        assert_harmless(&run.err);
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf8_is_wrong_use() {
    use std::os::unix::ffi::OsStrExt as _;
    let run = finish(
        program()
            .arg("list")
            .arg(std::ffi::OsStr::from_bytes(b"\xff\xfe"))
            .output()
            .unwrap(),
    );
    assert_eq!(run.code, 2);
    assert!(run.err.contains("UTF-8"), "{}", run.err);
}
