//! In a real pseudo-terminal: what only a terminal gets.

use std::io::Read as _;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use unicode_width::UnicodeWidthStr as _;

use super::SMALL;

/// Runs in a terminal of `cols` columns and returns what it was sent, without carriage returns.
fn on_terminal(cols: u16, variables: &[(&str, &str)], arguments: &[&str]) -> String {
    let pair = native_pty_system()
        .openpty(PtySize {
            rows: 24,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        })
        .unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_stedenband"));
    command.args(["--data", SMALL]);
    command.args(arguments);
    command.env_clear();
    for (name, value) in [("LC_ALL", "nl_NL.UTF-8"), ("TERM", "xterm-256color")]
        .iter()
        .chain(variables)
    {
        command.env(name, value);
    }
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut sent = Vec::new();
    let mut chunk = [0; 4096];
    // Linux ends a terminal that nobody writes to any more with an error instead of an end of file.
    while let Ok(count @ 1..) = reader.read(&mut chunk) {
        sent.extend_from_slice(&chunk[..count]);
    }
    child.wait().unwrap();
    String::from_utf8(sent).unwrap().replace('\r', "")
}

#[test]
fn a_terminal_gets_a_coloured_table_that_fits() {
    for cols in [200, 80, 50] {
        let text = on_terminal(cols, &[("NO_COLOR", "1")], &["list"]);
        assert!(text.starts_with("Status"), "{text}");
        assert!(
            text.contains("✗ verbroken") && text.contains("Arnhem"),
            "{text}"
        );
        assert!(
            text.lines().all(|line| line.width() <= cols.into()),
            "{text}"
        );
    }
    let coloured = on_terminal(80, &[], &["list"]);
    assert!(
        coloured.contains("\u{1b}[31m✗ verbroken\u{1b}[0m"),
        "{coloured:?}"
    );
}

#[test]
fn no_colour_is_sent_where_the_user_or_the_terminal_wants_none() {
    for variables in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        for arguments in [&["list"][..], &["show", "arnhem-wuhan"]] {
            let text = on_terminal(80, &[variables], arguments);
            assert!(
                text.contains("verbroken") && !text.contains('\u{1b}'),
                "{text:?}"
            );
        }
    }
}

#[test]
fn plain_is_plain_on_a_terminal_too() {
    let text = on_terminal(80, &[], &["list", "--plain", "arnhem"]);
    assert_eq!(
        text,
        "Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei): verbroken (2021), sinds 1999\n"
    );
}

#[test]
fn a_terminal_without_utf_8_is_sent_nothing_but_ascii() {
    for arguments in [
        &["list"][..],
        &["list", "--format", "plain"],
        &["list", "--format", "json"],
        &["show", "breda-yangzhou"],
        &["show", "arnhem-wuhan", "--plain"],
        &["sources"],
        &["--help"],
        &["export", "--format", "markdown"],
        &["list", "zzzé"],
        &["list", "status:“x"],
        &["config"],
    ] {
        for locale in ["nl_NL.ISO-8859-1", "nl_NL.ISO8859-15@euro", "C", "POSIX"] {
            let sent = on_terminal(80, &[("LC_ALL", locale)], arguments);
            assert!(
                sent.is_ascii() && !sent.is_empty(),
                "{locale} {arguments:?}\n{sent}"
            );
        }
        let sent = on_terminal(
            80,
            &[
                ("LC_ALL", ""),
                ("LC_CTYPE", "nl_NL.ISO-8859-1"),
                ("LANG", "nl_NL.UTF-8"),
            ],
            arguments,
        );
        assert!(sent.is_ascii(), "{arguments:?}\n{sent}");
    }
    let table = on_terminal(
        120,
        &[("LC_ALL", "nl_NL.ISO-8859-1"), ("NO_COLOR", "1")],
        &["list", "breda"],
    );
    assert!(
        table.contains("@ actief") && !table.contains('?'),
        "{table}"
    );
    // JSON says the same in ASCII.
    let json = |locale| on_terminal(120, &[("LC_ALL", locale)], &["list", "--format", "json"]);
    let parsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(
        parsed(&json("nl_NL.ISO-8859-1")),
        parsed(&json("nl_NL.UTF-8"))
    );
    assert!(!on_terminal(80, &[], &["list"]).is_ascii());
}

#[test]
fn elsewhere_than_on_a_terminal_utf_8_stays_unless_ascii_is_asked_for() {
    let piped = |locale: &str, arguments: &[&str]| {
        let mut command = super::program();
        super::finish(
            command
                .env("LC_ALL", locale)
                .args(["--data", SMALL])
                .args(arguments)
                .output()
                .unwrap(),
        )
        .out
    };
    for arguments in [
        &["list"][..],
        &["show", "breda-yangzhou"],
        &["sources"],
        &["list", "--format", "json"],
    ] {
        let utf_8 = piped("nl_NL.UTF-8", arguments);
        let asked: Vec<&str> = arguments.iter().copied().chain(["--ascii"]).collect();
        let before: Vec<&str> = std::iter::once("--ascii")
            .chain(arguments.iter().copied())
            .collect();
        let ascii = piped("nl_NL.UTF-8", &asked);
        assert!(
            ascii.is_ascii() && !ascii.is_empty(),
            "{arguments:?}\n{ascii}"
        );
        assert_eq!(piped("nl_NL.UTF-8", &before), ascii);
        assert_eq!(ascii.lines().count(), utf_8.lines().count());
        assert_eq!(piped("nl_NL.ISO-8859-1", arguments), utf_8, "{arguments:?}");
        assert!(arguments == ["sources"] || !utf_8.is_ascii());
    }
}

#[test]
fn a_time_zone_that_is_no_file_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let fifo = folder.path().join("fifo");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .unwrap()
            .success()
    );
    let fifo = fifo.display().to_string();
    for zone in [
        format!(":{fifo}"),
        fifo.clone(),
        format!("../../../..{fifo}"),
        ":/dev/zero".into(),
        "/dev/tty".into(),
    ] {
        let mut command = std::process::Command::new("timeout");
        command
            .args(["10", env!("CARGO_BIN_EXE_stedenband"), "list", "breda"])
            .env_clear();
        let listed = super::finish(
            command
                .env("TZ", &zone)
                .env("LC_ALL", "nl_NL.UTF-8")
                .env("PATH", "/usr/bin:/bin")
                .output()
                .unwrap(),
        );
        assert_eq!((listed.code, listed.err.as_str()), (0, ""), "{zone}");
    }
}
