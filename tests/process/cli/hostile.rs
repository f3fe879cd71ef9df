//! Names of files, words of the command line and variables of the environment that try to command the terminal: they
//! are shown, visibly, and nothing of them reaches standard output or standard error raw.
#![cfg(unix)]

use std::{
    ffi::{OsStr, OsString},
    fs,
    os::unix::ffi::{OsStrExt as _, OsStringExt as _},
    path::Path,
};

use super::{Run, SMALL, assert_harmless, finish, program};

/// A title for the window, a colour, a turned line, a line break, and a byte that is no UTF-8.
const NAME: &[u8] = b"x\x1b]0;owned\x07\xc2\x9b31m\xe2\x80\xae\n\xffz";

/// The same without that byte, for what takes only text.
const TEXT: &str = "x\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}\nz";

/// What is shown for the escape character and its like.
fn is_shown(text: &str) -> bool {
    text.contains("␛]0;owned␇") && text.contains("⟦U+202E⟧")
}

/// Every variable that the program or a part of it looks at.
const VARIABLES: [&str; 21] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LC_CTYPE",
    "LANG",
    "LANGUAGE",
    "TERM",
    "COLORTERM",
    "COLORFGBG",
    "NO_COLOR",
    "CLICOLOR",
    "COLUMNS",
    "LINES",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "HOME",
    "EDITOR",
    "VISUAL",
    "PAGER",
    "BROWSER",
    "TZ",
];

/// The words of a line, with the name where it says `NAME`.
fn words(line: &str) -> Vec<OsString> {
    let filled = |word: &str| match word.split_once("NAME") {
        Some((before, after)) => [before.as_bytes(), NAME, after.as_bytes()].concat(),
        None => word.into(),
    };
    line.split(' ')
        .map(|word| OsString::from_vec(filled(word)))
        .collect()
}

/// Runs in a folder of its own.
fn within(folder: &Path, line: &str) -> Run {
    finish(
        program()
            .current_dir(folder)
            .args(words(line))
            .output()
            .unwrap(),
    )
}

#[test]
fn a_name_that_leads_nowhere_is_shown_in_the_message() {
    let folder = tempfile::tempdir().unwrap();
    for line in [
        "list --data NAME",
        "check NAME",
        "check --sources NAME",
        "export --format json -o NAME/a",
        "list --sources NAME wuhan",
        "list --format NAME",
        "list --lang NAME",
        "list --asof NAME",
        "list --max-size NAME",
        "list --theme NAME",
        "list --question NAME",
        "export --format NAME",
        "export --format csv --flat=NAME",
        "completions NAME",
        "man NAME",
        "show NAME",
        "list status:NAME",
        "list NAME",
        "list sinds:NAME",
        "config NAME",
        "sources --format NAME",
    ] {
        for lang in ["", "--lang en "] {
            let run = within(folder.path(), &format!("{lang}{line}"));
            assert_harmless(&run.out);
            assert_harmless(&run.err);
            assert!(
                run.code != 0 || line.contains("--sources") || line.contains("sources "),
                "{line}: {}",
                run.err
            );
        }
    }
    for line in [
        "list --data NAME",
        "check NAME",
        "export --format json -o NAME/a",
        "show --data NAME x",
    ] {
        let run = within(folder.path(), line);
        assert!(is_shown(&run.err), "{line}: {}", run.err);
    }
}

#[test]
fn a_word_that_means_nothing_is_shown_in_the_message() {
    for option in [
        "--question",
        "--format",
        "--asof",
        "--max-size",
        "--unknown",
        "status:x",
    ] {
        let word = if option.starts_with("--") {
            TEXT.to_owned()
        } else {
            format!("status:{TEXT}")
        };
        let arguments = if option.starts_with("--") {
            vec!["list", option, &word]
        } else {
            vec!["list", &word]
        };
        let run = super::run(&arguments);
        assert_eq!(
            (run.code, run.out.as_str()),
            (2, ""),
            "{option}: {}",
            run.err
        );
        assert_harmless(&run.err);
        assert!(
            run.err.contains("␛]0;owned␇") || option == "--unknown",
            "{option}: {}",
            run.err
        );
    }
}

#[test]
fn a_name_that_leads_to_a_file_is_shown_where_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(OsStr::from_bytes(NAME));
    let small = fs::read_to_string(SMALL).unwrap();
    for (name, text, code) in [
        ("good", small.clone(), 0),
        ("cut off", small[..small.len() / 2].to_owned(), 2),
        (
            "a wrong word",
            small.replace("status(verbroken)", "status(\u{1b}[31mverbrokn\u{202e})"),
            2,
        ),
        (
            "hidden",
            small.replace("Arnhem", "Arn\u{1b}]0;hem\u{7}\u{202e}"),
            0,
        ),
    ] {
        fs::write(&path, text).unwrap();
        for line in [
            "list --data NAME",
            "check NAME",
            "list --data NAME --format table",
            "show --data NAME arnhem-wuhan",
        ] {
            let run = within(folder.path(), line);
            assert_harmless(&run.out);
            assert_harmless(&run.err);
            assert!(
                code == 0 || is_shown(&format!("{}{}", run.out, run.err)),
                "{name}, {line}: {}",
                run.err
            );
        }
    }
}

#[test]
fn a_file_that_is_written_is_named_harmlessly() {
    let folder = tempfile::tempdir().unwrap();
    for (line, code) in [
        ("export arnhem --format markdown -o NAME", 0),
        ("export arnhem --format markdown -o NAME", 2),
        ("export arnhem --format markdown --force -o NAME", 0),
    ] {
        let run = within(folder.path(), line);
        assert_eq!(run.code, code, "{line}: {}", run.err);
        assert_harmless(&run.out);
        assert_harmless(&run.err);
        assert!(
            is_shown(&format!("{}{}", run.out, run.err)),
            "{line}: {} {}",
            run.out,
            run.err
        );
    }
    assert!(folder.path().join(OsStr::from_bytes(NAME)).is_file());
}

#[test]
fn no_variable_of_the_environment_reaches_the_output_raw() {
    let folder = tempfile::tempdir().unwrap();
    let nasty = folder.path().join(OsStr::from_bytes(NAME));
    fs::create_dir_all(nasty.join("stedenband")).unwrap();
    for config in [
        "(languag: en)",
        "(dataset: \"\u{1b}[2Jx\u{202e}.ron\")",
        "(keys: [(modes: [list], keys: [\"\u{9b}x\u{202e}\"], command: sort)])",
    ] {
        fs::write(nasty.join("stedenband/config.ron"), config).unwrap();
        for line in [
            "list wuhan",
            "config",
            "config --show",
            "config --init",
            "list --unknown",
            "--help",
            "man",
            "check",
            "",
        ] {
            let mut command = program();
            for name in VARIABLES {
                command.env(name, &nasty);
            }
            let run = finish(command.args(line.split_whitespace()).output().unwrap());
            assert_harmless(&run.out);
            assert_harmless(&run.err);
            let tells_settings = line.starts_with("config") || line == "list wuhan";
            assert!(
                !tells_settings || is_shown(&format!("{}{}", run.out, run.err)),
                "{line}: {}{}",
                run.out,
                run.err
            );
        }
    }
    // One at a time: each alone decides about something.
    for name in VARIABLES {
        for line in [
            "list wuhan",
            "config --show",
            "show arnhem-wuhan --format table",
        ] {
            let run = finish(
                program()
                    .env(name, OsStr::from_bytes(NAME))
                    .args(line.split(' '))
                    .output()
                    .unwrap(),
            );
            assert_eq!(run.code, 0, "{name}, {line}: {}", run.err);
            assert_harmless(&run.out);
            assert_harmless(&run.err);
        }
    }
}
