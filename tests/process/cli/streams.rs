//! Standard output and error in every state that a shell can leave them.

use std::{
    io::{BufRead as _, BufReader},
    process::Stdio,
};

use super::{finish, program};

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    for (arguments, first) in [
        ("list --format json", "[\n"),
        ("export --format ron", "(\n"),
        ("export --format csv --flat", "tie_id,"),
        ("export --format markdown", "# "),
        ("export --format bibtex", "@"),
        ("export --format csl-json", "[\n"),
    ] {
        let mut child = program()
            .args(arguments.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        assert!(line.starts_with(first), "{line}");
        let run = finish(child.wait_with_output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
}

/// Every command, in forms that are written by different ways.
const COMMANDS: [&str; 14] = [
    "list",
    "list --format json",
    "show arnhem --format table",
    "export --format ron",
    "export --format csv --flat",
    "export --format html",
    "export --format bibtex",
    "sources",
    "check",
    "config",
    "completions bash",
    "completions zsh",
    "man",
    "--help",
];

#[cfg(target_os = "linux")]
#[test]
fn every_command_bears_every_stream() {
    for command in COMMANDS {
        let all = shell(&format!("\"$0\" {command}"));
        assert_eq!((all.code, all.err.as_str()), (0, ""), "{command}");
        // `head` takes a line and goes; the program's own exit code is told on standard error.
        let head = shell(&format!("{{ \"$0\" {command}; echo $? >&2; }} | head -n 1"));
        assert_eq!(
            (head.out.lines().next(), head.err.trim()),
            (all.out.lines().next(), "0"),
            "{command} | head"
        );
        // Nobody reads at all.
        let none = shell(&format!("{{ \"$0\" {command}; echo $? >&2; }} | true"));
        assert_eq!(none.err.trim(), "0", "{command} | true");
        let full = shell(&format!("\"$0\" {command} >/dev/full"));
        assert_eq!(full.code, 2, "{command} >/dev/full: {}", full.err);
        assert!(
            full.err.contains("de schijf is vol") && !full.err.contains("panicked"),
            "{command}: {}",
            full.err
        );
        for (streams, code) in [
            ("<&-", 0),
            (">&-", 0),
            ("2>&-", 0),
            ("<&- >&- 2>&-", 0),
            ("2>/dev/full", 0),
            (">/dev/full 2>/dev/full", 2),
            (">/dev/full 2>&-", 2),
        ] {
            let run = shell(&format!("\"$0\" {command} {streams}"));
            assert_eq!(run.code, code, "{command} {streams}: {}", run.err);
            assert!(
                !run.err.contains("panicked"),
                "{command} {streams}: {}",
                run.err
            );
            if !streams.contains('>') || streams.starts_with("2>") {
                assert_eq!(run.out, all.out, "{command} {streams}");
            }
        }
        let file = shell(&format!(
            "file=$(mktemp) && \"$0\" {command} >\"$file\" && cat \"$file\" && rm \"$file\""
        ));
        assert_eq!(file.out, all.out, "{command} >FILE");
    }
}

/// Runs a line of shell with the program as `$0`.
#[cfg(unix)]
fn shell(line: &str) -> super::Run {
    let program = program();
    let mut shell = std::process::Command::new("sh");
    shell
        .env_clear()
        .env("LC_ALL", "nl_NL.UTF-8")
        .arg("-c")
        .arg(line)
        .arg(program.get_program());
    finish(shell.stdin(Stdio::null()).output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_is_exit_code_two() {
    for command in [
        "list",
        "list --format json",
        "show arnhem",
        "export --format ron",
        "export --format csv --flat",
        "export --format markdown",
        "export --format bibtex",
        "sources",
        "--help",
        "list zzzzqqqq --format json",
    ] {
        let run = shell(&format!("\"$0\" {command} >/dev/full"));
        assert_eq!(run.code, 2, "{command}: {}", run.err);
        assert!(
            run.err
                .contains("fout: de uitvoer kan niet worden geschreven: de schijf is vol"),
            "{}",
            run.err
        );
    }
}

/// Rust opens `/dev/null` in place of a stream that is closed at the start, so that a file that is
/// opened later can't take its number: what is written is lost, and nothing breaks.
#[cfg(unix)]
#[test]
fn closed_streams_break_nothing() {
    for (line, code) in [
        ("\"$0\" list >&-", 0),
        ("\"$0\" list <&- >&- 2>&-", 0),
        ("\"$0\" list zzzzqqqq 2>&-", 1),
        ("\"$0\" list --unknown 2>&-", 2),
        ("\"$0\" >&-", 2),
        ("\"$0\" list --unknown 2>/dev/full", 2),
    ] {
        let run = shell(line);
        assert_eq!(run.code, code, "{line}: {}", run.err);
        assert!(!run.err.contains("panicked"), "{}", run.err);
    }
}
