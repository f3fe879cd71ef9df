//! `stedenband completions` and `stedenband man`, made from the same descriptions as the help.

use std::path::Path;

use super::{HOSTILE, finish, on, run};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];
const COMMANDS: [&str; 7] = [
    "list",
    "show",
    "export",
    "check",
    "sources",
    "completions",
    "man",
];

#[test]
fn every_shell_gets_a_script() {
    for shell in SHELLS {
        let script = run(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (0, ""), "{shell}");
        // The others ask the program; what they complete is in `tests/process/terminal/completion.rs`.
        if ["elvish", "powershell"].contains(&shell) {
            for word in COMMANDS.iter().chain(&["asof", "force"]) {
                assert!(script.out.contains(word), "{word} for {shell}");
            }
        }
    }
    for (arguments, words) in [
        (&["completions"][..], "SHELL"),
        (&["completions", "cmd"], "kies bash, elvish"),
    ] {
        let wrong = run(arguments);
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains(words), "{}", wrong.err);
    }
}

/// What the program answers to a shell: what it is, and the words.
fn answer(data: &Path, shell: &str, line: &str) -> (String, Vec<String>) {
    let line = line.replace("DATA", &format!("'{}'", data.display()));
    let answer = run(&["__complete", shell, &format!("stedenband {line}")]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{line}");
    let mut lines = answer
        .out
        .lines()
        .map(|line| line.split('\t').next().unwrap().to_owned());
    (lines.next().unwrap(), lines.collect())
}

#[test]
fn a_script_holds_nothing_of_a_dataset_and_the_answer_no_hidden_character() {
    for shell in SHELLS {
        assert_eq!(
            on(HOSTILE, &["completions", shell]).out,
            run(&["completions", shell]).out,
            "{shell}"
        );
    }
    for shell in ["bash", "zsh", "fish"] {
        for word in [
            "show ",
            "list thema:",
            "list bron:",
            "list gemeente:",
            "list china:",
            "list periode:",
        ] {
            let asked = format!("stedenband --data {HOSTILE} {word}");
            let given = run(&["__complete", shell, &asked]);
            super::assert_harmless(&given.out.replace('\t', " "));
        }
    }
}

#[test]
fn an_id_with_a_line_break_or_like_an_option_is_not_offered() {
    let text = std::fs::read_to_string(super::SMALL).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("own data.ron");
    for id in ["x\\ny", "--help", "-rf", "x\\u{1b}[2J", "x\\u{202e}y"] {
        std::fs::write(&data, text.replace("arnhem-wuhan", id)).unwrap();
        for shell in ["bash", "zsh", "fish"] {
            let (head, ids) = answer(&data, shell, "show --data DATA ");
            assert_eq!(head, "words");
            assert!(
                ids.iter().all(|id| !id.starts_with(['x', '-', 'y'])),
                "{id:?}: {ids:?}"
            );
            assert!(ids.iter().any(|id| id == "breda-yangzhou"), "{ids:?}");
        }
    }
}

#[test]
fn values_are_those_of_the_dataset_and_language_in_force() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("stedenband");
    std::fs::create_dir(&folder).unwrap();
    let config = format!(
        r#"(language: en, dataset: {:?}, questions: [(name: "Onze regio", query: "breda")])"#,
        super::SMALL
    );
    std::fs::write(folder.join("config.ron"), config).unwrap();
    let asked = |line: &str| {
        let mut command = super::program();
        command
            .env("XDG_CONFIG_HOME", home.path())
            .args(["__complete", "zsh", line]);
        finish(command.output().unwrap()).out
    };
    let of_small = asked("stedenband show ");
    assert!(
        of_small.contains("breda-yangzhou\t") && !of_small.contains("weert-yuhang"),
        "{of_small}"
    );
    assert!(asked("stedenband list status:").contains("status:ended"));
    assert!(asked("stedenband --lang nl list status:").contains("status:verbroken"));
    assert!(asked("stedenband list --lang=nl status:").contains("status:verbroken"));
    assert!(asked("stedenband list --question on").contains("Onze regio"));
    // A file that is no dataset offers no ids, and no message.
    for data in ["/dev/null", "/nonexistent", "/", "/dev/zero"] {
        assert_eq!(
            asked(&format!("stedenband --data {data} show b")),
            "words\n",
            "{data}"
        );
    }
}

#[test]
fn any_line_is_answered_with_nothing_worse_than_nothing() {
    let pieces = [
        "", "'", "\"", "\\", "=", ":", ",", "-", "--data", "status:", "é", "\u{1}武", "$(",
    ];
    for (number, (a, b)) in pieces
        .iter()
        .flat_map(|a| pieces.iter().map(move |b| (a, b)))
        .enumerate()
    {
        let shell = ["bash", "zsh", "fish"][number % 3];
        let line = format!("stedenband list {a}{b}");
        let answer = run(&["__complete", shell, &line, b]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{line}");
    }
    for arguments in [
        &["__complete"][..],
        &["__complete", "bash"],
        &["__complete", "cmd", "stedenband "],
    ] {
        let wrong = run(arguments);
        assert_eq!(
            (wrong.code, wrong.out.as_str(), wrong.err.as_str()),
            (2, "", "")
        );
    }
}

#[test]
fn the_manual_tells_what_the_help_tells_and_the_keys() {
    for (lang, words) in [
        (
            "nl",
            [
                "NAAM",
                "OPTIES",
                "TOETSEN",
                "citaat met bron kopi",
                "Zoekvraag: alle woorden",
            ],
        ),
        (
            "en",
            [
                "NAME",
                "OPTIONS",
                "KEYS",
                "copy the quotation with its source",
                "Query: all words must occur",
            ],
        ),
    ] {
        let page = run(&["man", "--lang", lang]);
        assert_eq!((page.code, page.err.as_str()), (0, ""));
        assert!(page.out.contains(".TH stedenband 1"), "{}", page.out);
        for word in words
            .into_iter()
            .chain(COMMANDS)
            .chain(["asof", "max\\-size"])
        {
            assert!(page.out.contains(word), "{word} in\n{}", page.out);
        }
    }
    for command in COMMANDS {
        let page = run(&["man", command]);
        assert!(
            page.code == 0 && page.out.contains(&format!(".TH stedenband-{command} 1")),
            "{}",
            page.out
        );
    }
    let wrong = run(&["man", "dance\u{1b}"]);
    assert_eq!(
        (wrong.code, wrong.err.lines().next()),
        (2, Some("fout: onbekende opdracht dance␛"))
    );
}
