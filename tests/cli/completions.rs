//! `stedenband completions` and `stedenband man`, made from the same descriptions as the help.

use std::process::Command;

use super::{HOSTILE, finish, on, run};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];
const COMMANDS: [&str; 7] = ["list", "show", "export", "check", "sources", "completions", "man"];

#[test]
fn every_script_knows_commands_options_ids_and_values() {
    for shell in SHELLS {
        let script = run(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (0, ""), "{shell}");
        for word in COMMANDS.iter().chain(&["asof", "force", "csl-json", "semicolon"]) {
            assert!(script.out.contains(word), "{word} for {shell}");
        }
        // The other two complete no words that are no options.
        if ["bash", "zsh", "fish"].contains(&shell) {
            for word in ["arnhem-wuhan", "verbroken", "Noord-Brabant", "hightech", "clingendael", "mensenrechten"] {
                assert!(script.out.contains(word), "{word} for {shell}");
            }
        }
    }
    let english = run(&["completions", "bash", "--lang", "en"]).out;
    assert!(english.contains("status:severed") && !english.contains("status:verbroken"));
    for (arguments, words) in [(&["completions"][..], "SHELL"), (&["completions", "cmd"], "kies bash, elvish")] {
        let wrong = run(arguments);
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains(words), "{}", wrong.err);
    }
}

/// What bash offers for a line that ends at the cursor.
fn offered(script: &std::path::Path, line: &str) -> Vec<String> {
    // As readline splits a line: at blanks, and around colons.
    let spaced = line.replace(':', " : ");
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    if line.ends_with([' ', ':']) {
        words.push("");
    }
    let asked = "source \"$0\"; COMP_LINE=$1; COMP_POINT=${#1}; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
        _stedenband_fields stedenband \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD-1]}\"; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-c", asked]).arg(script).arg(line).args(words);
    let answer = finish(bash.output().unwrap());
    assert_eq!(answer.err, "", "{line}");
    answer.out.lines().map(ToOwned::to_owned).collect()
}

#[test]
fn bash_completes_with_it() {
    if Command::new("bash").arg("--version").output().is_err() {
        std::io::Write::write_all(&mut std::io::stderr(), b"!! NOT RUN: there is no bash here to complete with\n")
            .unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("stedenband.bash");
    std::fs::write(&script, run(&["completions", "bash"]).out).unwrap();
    for (line, offers) in [
        ("stedenband exp", &["export"][..]),
        ("stedenband show arnh", &["arnhem-wuhan"]),
        ("stedenband list status:verb", &["verbroken"]),
        ("stedenband list breda status:", &["actief", "sluimerend", "verbroken", "onbekend"]),
        ("stedenband list provincie:Noord-", &["Noord-Brabant", "Noord-Holland"]),
        ("stedenband list stat", &["status:actief", "status:sluimerend", "status:verbroken", "status:onbekend"]),
        ("stedenband export --forc", &["--force"]),
        ("stedenband export --format mark", &["markdown"]),
        ("stedenband list zzz:", &[]),
    ] {
        let offered: Vec<String> = offered(&script, line).into_iter().filter(|word| !word.is_empty()).collect();
        assert_eq!(offered, offers, "{line}");
    }
}

#[test]
fn a_dataset_of_the_users_own_is_completed_and_puts_no_command_in_a_script() {
    for shell in SHELLS {
        let script = on(HOSTILE, &["completions", shell]);
        assert_eq!(script.code, 0, "{}", script.err);
        super::assert_harmless(&script.out.replace('\t', " "));
    }
    let text = std::fs::read_to_string(super::SMALL).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("evil.ron");
    std::fs::write(&data, text.replace("arnhem-wuhan", "$(touch x)").replace("water-milieu", "a'; touch x; '"))
        .unwrap();
    for shell in SHELLS {
        let script = on(&data, &["completions", shell]).out;
        assert!(!script.contains("touch x"), "{shell}");
        assert!(["elvish", "powershell"].contains(&shell) || script.contains("breda-yangzhou"), "{shell}");
    }
}

#[test]
fn the_manual_tells_what_the_help_tells_and_the_keys() {
    for (lang, words) in [
        ("nl", ["NAAM", "OPTIES", "TOETSEN", "citaat met bron kopi", "Zoekvraag: alle woorden"]),
        ("en", ["NAME", "OPTIONS", "KEYS", "copy the quotation with its source", "Query: all words must occur"]),
    ] {
        let page = run(&["man", "--lang", lang]);
        assert_eq!((page.code, page.err.as_str()), (0, ""));
        assert!(page.out.contains(".TH stedenband 1"), "{}", page.out);
        for word in words.into_iter().chain(COMMANDS).chain(["asof", "max\\-size"]) {
            assert!(page.out.contains(word), "{word} in\n{}", page.out);
        }
    }
    for command in COMMANDS {
        let page = run(&["man", command]);
        assert!(page.code == 0 && page.out.contains(&format!(".TH stedenband-{command} 1")), "{}", page.out);
    }
    let wrong = run(&["man", "dance\u{1b}"]);
    assert_eq!((wrong.code, wrong.err.lines().next()), (2, Some("fout: onbekende opdracht dance␛")));
}
